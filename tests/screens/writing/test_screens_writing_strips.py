"""The strips over the form: two windows, a returned item, and why an item can only be read."""

from dataclasses import replace
from datetime import UTC, datetime
from types import SimpleNamespace as Place

from authoring.model.items import options
from authoring.screens.pieces.practice import Practice
from authoring.screens.writing import strips
from authoring.screens.writing.writing import WritingScreen
from authoring.workbench.items.reviewing import give_back, send
from authoring.workbench.items.writing import Writing

NOW = datetime(2022, 7, 26, 3, 0, tzinfo=UTC)


def window(place: Place, item: str = "") -> Writing:
    session = Writing(place.office(), "ha", lambda: NOW)
    session.resume(item)
    return session


def test_no_strip_without_a_clash(place: Place) -> None:
    assert strips.clash(window(place)) == ""


def test_another_persons_revision_is_named_with_what_differs(place: Place) -> None:
    item = place.write(place.question(1))
    session = window(place, item)
    session.edit("A", "9%", left=True)
    changed = replace(place.question(1), id=item, options=options("8%", "14%", "22%", "30%"))
    place.office().bank.revise(changed, "lam", NOW)
    session.edit("explanation", "Khác.", left=True)
    strip = strips.clash(session)
    assert "Câu này vừa có lần sửa 2 của Phạm Văn Lâm, lúc 26/7/2022 10:00." in strip
    assert "Khác ở: giải thích đáp án, phương án A, phương án D." in strip
    assert "Phần đang gõ ở đây vẫn còn nguyên nhưng chưa được lưu." in strip
    assert 'data-action="clash-mine"' in strip
    assert 'data-action="clash-theirs"' in strip
    assert 'role="alert"' in strip
    assert strips.clash(window(place, item)) != ""  # begun from an older revision: told at once


def test_a_copy_that_is_gone_has_one_way_out(place: Place) -> None:
    session = window(place)
    session.edit("stem", "Một", left=True)
    bank = place.office().bank
    bank.drafts("ha")
    bank.drop_draft("2022-ha001", "ha")
    session.edit("stem", "Hai", left=True)
    strip = strips.clash(session)
    assert "vừa bị xóa ở nơi khác" in strip
    assert "Khác ở" not in strip
    assert "clash-theirs" not in strip


def test_a_returned_item_shows_the_reviewers_words(place: Place) -> None:
    item = place.write(place.question(1))
    send(place.office(), item, place.ha.at(NOW))
    give_back(place.office(), item, place.lam.at(NOW), "sửa <b>câu dẫn</b> cho rõ")
    session = window(place, item)
    strip = strips.standing(session)
    assert "Phạm Văn Lâm trả lại lúc 26/7/2022 10:00:" in strip
    assert "“sửa &lt;b&gt;câu dẫn&lt;/b&gt; cho rõ”" in strip
    assert "Mật khẩu ký" in strips.confirm(session, Practice())


def test_what_can_only_be_read_says_what_would_open_it(weekly: Place) -> None:
    waiting = weekly.write(weekly.question(7))
    send(weekly.office(), waiting, weekly.ha.at(NOW))
    approved, other = weekly.approve(weekly.question(8)), weekly.write(weekly.question(9), "lam")
    said = {item: strips.standing(window(weekly, item)) for item in (waiting, approved, other)}
    assert "Chỉ xem: chờ thẩm định. Sửa được khi người thẩm định trả lại." in said[waiting]
    assert "Chỉ xem: đã duyệt. Sửa được khi người duyệt trả lại" in said[approved]
    assert "câu của người soạn Phạm Văn Lâm. Muốn đổi điều gì thì ghi ở khung Ý kiến và họp duyệt." in said[other]


def test_a_fork_says_how_its_sides_are_merged(place: Place) -> None:
    item = place.write(place.question(1))
    bank = place.office().bank
    parent = bank.entry(item).revision.sha256
    for writer, text in (("lam", "10%"), ("ha", "9%")):
        changed = replace(place.question(1), id=item, options=options(text, "14%", "22%", "26%"))
        bank.revise(changed, writer, NOW, parent)
    strip = strips.standing(window(place, item))
    assert "Hai người đã sửa câu này cùng lúc." in strip
    assert "Bấm Gộp hai bản" in strip


def test_an_item_that_is_being_written_has_no_strip(place: Place) -> None:
    assert strips.standing(window(place, place.write(place.question(1)))) == ""


def test_who_gave_the_passphrase_is_kept_in_the_session(place: Place) -> None:
    screen = WritingScreen(Writing(place.office(), "ha"), "Lê Thu Hà")
    screen.sitting = place.ha
    assert screen.session.sitting is place.ha
    screen.sitting = None
    assert (screen.sitting, screen.session.sitting) == (None, None)
