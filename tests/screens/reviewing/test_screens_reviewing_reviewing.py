"""Screen 3 driven as the browser drives it: the queue, the revision with its grounds, the decision, both signatures."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace as Place

import pytest

from authoring.model.errors import RefusedError
from authoring.model.findings import Severity
from authoring.model.items import options
from authoring.model.records import State
from authoring.screens.pieces import listed
from authoring.screens.pieces.desk import Desk
from authoring.screens.pieces.practice import Practice
from authoring.screens.pieces.texts import OVERTAKEN
from authoring.screens.reviewing import deciding
from authoring.screens.reviewing.reviewing import ReviewingScreen
from authoring.workbench.audits.auditing import Audit
from authoring.workbench.audits.dismissing import dismiss
from authoring.workbench.forms.proposing import propose
from authoring.workbench.forms.releasing import release
from authoring.workbench.items.commenting import meetings
from authoring.workbench.items.queue import Queue
from authoring.workbench.items.reviewing import send
from tests.screens.pressing import mark

NOW = datetime(2022, 7, 25, 3, 0, tzinfo=UTC)
WORD = "mot hai ba bon"
LAW = "Theo Quyết định số 27/2021/QĐ-UBND, hằng tháng người lao động đóng bằng bao nhiêu phần trăm <b>tiền</b> lương?"


def desk(place: Place, writer: str = "lam", item: str = "", practice: Practice = Practice()) -> Desk:  # noqa: B008 — a frozen value
    queue = Queue(place.office(), writer, lambda: NOW)
    queue.open(item)
    return Desk(ReviewingScreen(queue, "Phạm Văn Lâm · Ban Tuyên giáo", practice))


def slot(shown: Desk, name: str) -> str:
    return str(shown.slots[name])


def act(shown: Desk, name: str, **local: str) -> None:
    shown._hear(
        None, {"kind": "action", "name": name, "local": local, "asked": mark(shown, name), "of": 0, "seq": 1}, None
    )


def tick(shown: Desk, ticks: str, field: str = "ticks") -> None:
    content = {"kind": "edit", "field": field, "value": ticks, "left": True, "of": shown.opened["number"], "seq": 1}
    shown._hear(None, content, None)


def sent(place: Place, number: int = 1, days: int = 0, **changed: object) -> str:
    item = str(place.write(replace(place.question(number), **changed)))
    send(place.office(), item, place.ha.at(NOW - timedelta(days=days)))
    return item


def test_how_an_item_did_before_stands_with_it(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    sent(place)
    assert "Đã thi:" not in slot(desk(place), "item")
    before = (Place(said="Tuần 1, 40 người: p < 0,25"), Place(said="Tuần 2"))
    monkeypatch.setattr("authoring.screens.reviewing.dossier.performances", lambda _office, _item: before)
    shown = slot(desk(place), "item")
    assert "<p><small>Đã thi:</small> Tuần 1, 40 người: p &lt; 0,25</p><p><small>Đã thi:</small> Tuần 2</p>" in shown


def test_a_long_queue_is_drawn_in_parts_that_follow_the_open_item(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listed, "MOST", 2)
    ids = [sent(place, number, days=9 - number) for number in range(5)]
    shown = desk(place)

    def drawn() -> list[str]:
        return [id_ for id_ in ids if f'data-action="open:{id_}"' in slot(shown, "queue")]

    assert drawn() == ids[:2]
    assert ("5 câu" in slot(shown, "queue"), "Đang hiện câu 1–2 trong 5." in slot(shown, "queue")) == (True, True)
    act(shown, "rows:4")
    assert drawn() == ids[4:]
    act(shown, "rows:nowhere")
    assert drawn() == ids[4:]
    act(shown, "next")
    assert drawn() == ids[:2]
    act(shown, "next")
    assert drawn() == ids[2:4]
    act(shown, "rows:0")
    tick(shown, State.IN_REVIEW.value, "listed")
    assert drawn() == ids[2:4]
    act(shown, "rows:0")
    assert drawn() == ids[:2]


def test_the_oldest_item_is_read_with_its_grounds(place: Place) -> None:
    old, fresh = sent(place, days=3, stem=LAW), sent(place, 2)
    shown = desk(place)
    assert "<h1>Thẩm định và phê duyệt</h1>" in str(shown.frame)
    assert shown.opened["query"] == f"item={old}"
    queue = slot(shown, "queue")
    assert queue.index(old) < queue.index(fresh)
    assert f'data-action="open:{old}" aria-current="true"' in queue
    assert ("3 ngày" in queue, "hôm nay" in queue, "không còn gì" in queue) == (True, True, True)
    item = slot(shown, "item")
    assert f"Câu {old}" in item
    assert "Lê Thu Hà soạn · lần sửa 1 · mã " in item
    assert "&lt;b&gt;tiền&lt;/b&gt;" in item
    assert "<b>8%</b>" in item
    assert "(phương án đúng)" in item
    assert "Điều 5 khoản 1" in item
    assert "Khoản 1 Điều 5." in item
    signed = slot(shown, "signed")
    assert "Người soạn</span></span> Lê Thu Hà · lần sửa 1 · 22/7/2022 10:00" in signed
    assert "chưa ký" in signed
    assert shown.status["text"] == "Xem lúc 10:00"


def test_a_revision_is_approved_with_a_signature_and_the_next_one_opens(place: Place) -> None:
    old, fresh = sent(place, days=1, stem=LAW), sent(place, 2)
    shown = desk(place, practice=Practice(passphrase=WORD))
    assert "Còn 1 mục chưa đánh dấu" in slot(shown, "decide")
    act(shown, "approve")
    assert "Ký duyệt" not in slot(shown, "decide")
    tick(shown, "1")
    assert shown.values["ticks"] == ""
    assert "1/1" in slot(shown, "decide")
    act(shown, "approve")
    decide = slot(shown, "decide")
    assert f"Duyệt lần sửa 1 của câu {old}, mã " in decide
    assert "Ký tên: Phạm Văn Lâm · Ban Tuyên giáo · 25/7/2022 10:00" in decide
    assert "Để thực hành: mot hai ba bon" in decide
    act(shown, "sign-ok", passphrase=WORD[::-1])
    assert 'role="alert"' in slot(shown, "decide")
    assert shown.slots["banner"] == ""
    act(shown, "sign-ok", passphrase=WORD)
    assert place.office().bank.entry(old).state is State.APPROVED
    assert f"Đã duyệt câu {old} lần sửa 1, mã " in slot(shown, "banner")
    assert shown.opened["query"] == f"item={fresh}"
    act(shown, f"open:{old}")
    assert "Người duyệt</span></span> Phạm Văn Lâm · lần sửa 1 · 25/7/2022 10:00" in slot(shown, "signed")
    assert "Câu đang ở trạng thái đã duyệt" in slot(shown, "decide")
    tick(shown, "1")
    assert "0/" in slot(shown, "decide")


def test_a_revision_goes_back_with_words(place: Place) -> None:
    old, fresh = sent(place, days=1, key="D"), sent(place, 2)
    shown = desk(place)
    assert "Luật chưa trả lời rõ câu này" in slot(shown, "decide")
    act(shown, "return")
    assert "Cần sửa gì?" in slot(shown, "decide")
    act(shown, "sign-cancel")
    assert "Cần sửa gì?" not in slot(shown, "decide")
    act(shown, "return")
    act(shown, "sign-ok", passphrase=WORD, why="sửa lại")
    assert "Trả lại phải nói cần sửa gì." in slot(shown, "decide")
    act(shown, "sign-ok", why="nêu rõ trường hợp nào")
    assert f"Đã trả lại câu {old} lần sửa 1" in slot(shown, "banner")
    assert place.office().bank.entry(old).state is State.RETURNED
    assert shown.opened["query"] == f"item={fresh}"
    bank = place.office().bank
    better = replace(bank.entry(old).revision.item, stem=LAW, key="B")
    bank.revise(better, "ha", NOW)
    send(place.office(), old, place.ha.at(NOW))
    act(shown, f"open:{old}")
    item = slot(shown, "item")
    assert "So với lần sửa 1 đã trả lại:" in item
    assert "<del>trường hợp 1,</del> <ins>hằng tháng</ins> người lao động đóng <ins>bằng </ins>bao nhiêu" in item
    assert "<p>Phương án đúng: <del>D</del> <ins>B</ins></p>" in item


def test_walking_by_keys_and_the_whole_article(place: Place) -> None:
    old, fresh = sent(place, days=1), sent(place, 2)
    shown = desk(place)
    act(shown, "next")
    assert shown.opened["query"] == f"item={fresh}"
    act(shown, "previous")
    assert shown.opened["query"] == f"item={old}"
    act(shown, "related")
    assert "is-cited" in slot(shown, "item")
    act(shown, "related")
    assert "is-cited" not in slot(shown, "item")
    tick(shown, "x", field="other")
    assert shown.opened["query"] == f"item={old}"


def test_a_newer_revision_is_told_and_can_be_read(place: Place) -> None:
    item = sent(place)
    shown = desk(place)
    bank = place.office().bank
    newer = replace(bank.entry(item).revision.item, options=options("8%", "14%", "22%", "26% lương cơ sở"))
    bank.revise(newer, "ha", NOW)
    act(shown, "related")
    banner = slot(shown, "banner")
    assert "Lê Thu Hà vừa lưu lần sửa 2 lúc 10:00." in banner
    assert "không duyệt được lần sửa 1 nữa" in banner
    assert "Câu đã có lần sửa 2" in slot(shown, "decide")
    assert "Trả lại…" not in slot(shown, "decide")
    act(shown, "differs")
    assert "<p>Phương án D: 26%<ins> lương cơ sở</ins></p>" in slot(shown, "banner")
    act(shown, "return")
    assert "Cần sửa gì?" not in slot(shown, "decide")
    act(shown, "newer")
    assert shown.slots["banner"] == ""
    assert "lần sửa 2" in slot(shown, "item")
    assert "Câu đang ở trạng thái bản nháp" in slot(shown, "decide")


def test_what_was_set_aside_is_read_and_reopened(place: Place) -> None:
    item = place.write(replace(place.question(1), stem=LAW, options=options("8%", "14%", "22%", "luôn luôn 26%")))
    audit = Audit(place.office()).finish()
    for line in audit.lines():
        if line.doubt.severity is Severity.WARN:
            dismiss(audit.office, audit.entry(item).revision, line.doubt, place.ha.at(NOW), "để thử người đọc")
    send(place.office(), item, place.ha.at(NOW))
    shown = desk(place)
    assert "bỏ qua có lý do" in slot(shown, "queue")
    said = slot(shown, "item")
    assert "“để thử người đọc” <small>Lê Thu Hà, 25/7/2022 10:00, lần sửa 1</small>" in said
    name = said.partition('data-action="reopen:')[2].partition('"')[0]
    act(shown, "reopen:nothing")
    assert "Chỗ đã bỏ qua sẽ hiện lại" not in slot(shown, "item")
    act(shown, f"reopen:{name}")
    assert "Chỗ đã bỏ qua sẽ hiện lại" in slot(shown, "item")
    act(shown, "sign-ok", passphrase=WORD)
    assert f"Đã mở lại chỗ bỏ qua của câu {item}." in slot(shown, "banner")
    assert f'data-action="reopen:{name}"' not in slot(shown, "item")
    assert "nên xem lại" in slot(shown, "queue")


def test_what_was_asked_about_has_changed_meanwhile(place: Place) -> None:
    item = place.write(replace(place.question(1), stem=LAW, options=options("8%", "14%", "22%", "luôn luôn 26%")))
    audit = Audit(place.office()).finish()
    line = next(one for one in audit.lines() if one.doubt.severity is Severity.WARN)
    dismiss(audit.office, audit.entry(item).revision, line.doubt, place.ha.at(NOW), "để thử người đọc")
    send(place.office(), item, place.ha.at(NOW))
    shown = desk(place)
    name = slot(shown, "item").partition('data-action="reopen:')[2].partition('"')[0]
    act(shown, f"reopen:{name}")
    Queue(place.office(), "ha", lambda: NOW).reopen(replace(line, dismissal=None), place.ha.at(NOW))
    asked = mark(shown, "sign-ok")
    assert asked
    act(shown, "sign-ok", passphrase=WORD)
    assert OVERTAKEN in slot(shown, "banner")  # the strip is gone with the dismissal: it is said on top
    with pytest.raises(RefusedError, match="Chỗ này vừa đổi"):
        shown.screen.act("sign-ok", {"passphrase": WORD})


def test_twins_with_a_way_to_the_other(place: Place) -> None:
    sent(place, 1, days=1)
    other = sent(place, 1)
    said = slot(desk(place), "item")
    assert f"01-soan-cau-hoi.ipynb?item={other}" in said
    assert "<b>Giống hệt · " in said


def test_nothing_waits_and_ones_own_item(place: Place) -> None:
    empty = desk(place)
    assert "Không còn câu nào chờ." in slot(empty, "queue")
    assert "Chọn một câu ở bên trái" not in slot(empty, "item")
    assert "Để đọc các câu khác, đổi trạng thái ở ô Hiện các câu." in slot(empty, "item")
    assert (empty.slots["decide"], empty.slots["signed"], empty.opened["query"]) == ("", "", "")
    act(empty, "sign-ok")
    act(empty, "approve")
    assert empty.slots["decide"] == ""
    own = desk(place, "ha", sent(place, explanation="", citation=""))
    assert "Người soạn không tự duyệt câu của mình. Cần người khác duyệt." in slot(own, "decide")
    assert "<i>chưa có</i>" in slot(own, "item")
    assert "<i>Chưa dẫn căn cứ</i>" in slot(own, "item")


def test_long_options_take_the_whole_width(place: Place) -> None:
    long = sent(place, options=options("8%", f"14% {'tiền lương tháng ' * 5}", "22%", "26%"))
    assert "wb-options wb-read wb-long" in slot(desk(place, item=long), "item")
    assert "wb-long" not in slot(desk(place, item=sent(place, 2)), "item")


def test_where_nothing_waits_it_is_said_who_has_the_next_step(place: Place) -> None:
    sent(place)
    own = desk(place, "ha")
    assert "1 câu đang chờ thẩm định đều do chính người dùng này soạn hoặc gửi" in slot(own, "item")
    tick(own, "in-review", field="listed")
    assert "Chọn một câu ở bên trái để đọc." in slot(own, "item")
    tick(own, "retired", field="listed")
    assert "đổi trạng thái ở ô Hiện các câu" in slot(own, "item")
    assert "người khác sẽ duyệt" not in slot(own, "item")


def test_each_option_is_read_with_what_the_law_says_of_it(place: Place) -> None:
    old = sent(place, stem=LAW)
    shown = desk(place, item=old)
    item = slot(shown, "item")
    assert "Đúng theo căn cứ" in item
    assert "Sai: nói về đối tượng khác" in item
    assert "Có trong căn cứ" not in item, "a place that was only looked up is no verdict"


def test_one_meeting_is_entered_for_many_items_and_each_refusal_is_named(place: Place) -> None:
    first, second, third = sent(place, 1, days=3), sent(place, 2, days=2), sent(place, 3, days=1)
    shown = desk(place)
    assert (slot(shown, "meeting"), shown.fixed) == ("", [])
    act(shown, "meet")
    assert all(f'value="|{one}|"' in slot(shown, "meeting") for one in (first, second, third))
    assert 'data-action="meet"' not in slot(shown, "queue")
    told = {"number": "12/BB-BTC", "day": "20/7/2022", "people": "Lê Thu Hà, Phạm Văn Lâm", "outcome": "approve"}
    act(shown, "meet-ok", **told, said="cả bộ đều đạt", passphrase=WORD)
    assert "Chưa chọn câu nào." in slot(shown, "meeting")
    act(shown, "meet-all")
    assert shown.values["meet-items"] == f"|{first}||{second}||{third}|"
    act(shown, "meet-none")
    tick(shown, f"|{first}||{second}|", field="meet-items")
    bank = place.office().bank
    bank.revise(replace(bank.entry(second).revision.item, explanation="Khoản 1."), "ha", NOW)
    act(shown, "meet-ok", **told, said="đạt", passphrase=WORD)
    assert "Ghi cuộc họp nói gì." in slot(shown, "meeting")
    assert "Ghi cuộc họp nói gì." not in slot(shown, "banner")
    act(shown, "meet-ok", **told, said="cả bộ đều đạt", passphrase=WORD)
    assert "Đã ghi biên bản 12/BB-BTC cho 1 câu." in slot(shown, "banner")
    refused = f"Chưa ghi được cho 1 câu:</b><ul><li><b>{second}</b>: Câu {second} đã có lần sửa 2 của ha"
    assert refused in slot(shown, "banner")
    assert slot(shown, "meeting") == ""
    assert [len(meetings(place.office(), one)) for one in (first, second, third)] == [1, 0, 0]
    assert place.office().bank.entry(first).state is State.IN_REVIEW


def test_a_meeting_card_is_shut_and_offered_to_nobody_without_a_role_or_a_queue(place: Place) -> None:
    empty = desk(place)
    assert 'data-action="meet"' not in slot(empty, "queue")
    item = sent(place)
    assert 'data-action="meet"' not in slot(desk(place, "thu"), "queue")
    own = desk(place, "ha", item)
    assert own.fixed == ["ticks"]
    assert 'data-action="meet"' not in slot(own, "queue"), "what waits for others is not his to enter"
    shown = desk(place)
    act(shown, "meet")
    act(shown, "meet-cancel")
    assert slot(shown, "meeting") == ""
    act(shown, "meet-ok")
    assert (slot(shown, "meeting"), OVERTAKEN in slot(shown, "banner")) == ("", True)


def test_a_released_item_says_so_and_its_week(weekly: Place) -> None:
    office = weekly.office()
    tag = office.bank.contest.weeks[0].tag
    release(office, tag, propose(office, tag).entries, weekly.lam)
    item = office.bank.items()[0].revision.item.id
    assert f"Câu đang ở trạng thái đã phát hành, tuần {tag[-2:]}" in slot(desk(weekly, item=item), "decide")
    listed = desk(weekly)
    tick(listed, "released", field="listed")
    assert f"{item}</b><small>Đã phát hành, tuần {tag[-2:]}</small>" in slot(listed, "queue")
    assert f'data-action="open:{item}"' in slot(listed, "queue")
    tick(listed, "retired", field="listed")
    assert "Không có câu nào ở trạng thái này." in slot(listed, "queue")
    tick(listed, "nowhere", field="listed")
    assert "Không có câu nào ở trạng thái này." in slot(listed, "queue"), "no state that there isn't"
    tick(listed, "", field="listed")
    assert "Không còn câu nào chờ." in slot(listed, "queue")


def test_keys_walk_among_the_items_that_are_listed(place: Place) -> None:
    sent(place)
    drafts = [place.write(place.question(number)) for number in (2, 3)]
    shown = desk(place)
    tick(shown, "draft", field="listed")
    seen = []
    for key in ("next", "next", "next", "previous"):
        act(shown, key)
        seen.append(shown.opened["query"])
    assert seen == [f"item={drafts[at]}" for at in (0, 1, 1, 0)]


def test_of_many_items_of_a_state_the_first_are_shown_and_the_rest_is_counted(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    items = [place.write(place.question(number)) for number in (1, 2)]
    monkeypatch.setattr("authoring.screens.pieces.listed.MOST", 1)
    shown = desk(place)
    tick(shown, "draft", field="listed")
    queue = slot(shown, "queue")
    assert [one in queue for one in items] == [True, False]
    assert "Đang hiện câu 1–1 trong 2." in queue


def test_a_yes_belongs_to_the_finding_that_is_reopened() -> None:
    drawn = [deciding.reopening(f"reopen:{name}", "", wrong) for name, wrong in (("a", ""), ("a", "Sai."), ("b", ""))]
    first, again, other = (one.partition('data-asked="')[2][:16] for one in drawn)
    assert first == again != other
