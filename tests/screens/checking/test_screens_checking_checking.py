"""Screen 2 driven as the browser drives it: steps, rules, pairs, signing, the table, the Word copy."""

import io
import re
from base64 import b64decode
from dataclasses import replace
from datetime import UTC, datetime
from html import unescape
from types import SimpleNamespace as Place

import docx
import pytest

from authoring.model.errors import RefusedError
from authoring.model.items import Item, options
from authoring.screens.checking import checking
from authoring.screens.checking.checking import CheckingScreen
from authoring.screens.pieces import parts
from authoring.screens.pieces.desk import Desk
from authoring.screens.pieces.practice import Practice
from authoring.screens.pieces.texts import OVERTAKEN
from authoring.workbench.audits.auditing import Audit
from tests.screens.pressing import mark

NOW = datetime(2022, 7, 25, 3, 0, tzinfo=UTC)
PASSPHRASE = "mot hai ba bon"  # noqa: S105 — of two people who do not exist
COMPARING = "Đang so 2 câu với nhau. Rời trang này được, máy vẫn so."
LOOSE = Item("", "Nghỉ <b>thai sản</b> mấy tháng?", options("6", "5", "4", "Tất cả các phương án trên"), "A", topic="x")


def desk(place: Place, shown: str = "phat-hien", practice: Practice = Practice()) -> Desk:  # noqa: B008 — a frozen value
    who = "Lê Thu Hà · Bảo hiểm xã hội tỉnh"
    return Desk(CheckingScreen(place.office, "ha", who, practice, lambda: NOW, shown=shown))


def slot(shown: Desk, name: str) -> str:
    return str(shown.slots[name])


def act(shown: Desk, name: str, **local: object) -> None:
    shown._hear(
        None, {"kind": "action", "name": name, "local": local, "asked": mark(shown, name), "of": 0, "seq": 1}, None
    )


def edit(shown: Desk, field: str, value: str) -> None:
    shown._hear(None, {"kind": "edit", "field": field, "value": value, "left": False, "of": 0, "seq": 1}, None)


def run(shown: Desk) -> list[str]:
    """Go on as the browser does until nothing is left; what the line of status said meanwhile."""
    said = [shown.status["text"]]
    while "next" in shown.status:
        act(shown, shown.status["next"])
        said.append(shown.status["text"])
    return said


def opened(place: Place, shown: str = "phat-hien") -> Desk:
    made = desk(place, shown)
    run(made)
    return made


def actions(html: str) -> list[str]:
    return [unescape(one) for one in re.findall(r'data-action="([^"]+)"', html)]


def test_the_frame_stands_at_once_and_the_audit_comes_in_steps(place: Place) -> None:
    for number in range(2):
        place.write(place.question(number))
    shown = desk(place)
    assert "<h1>Kiểm tra ngân hàng</h1>" in str(shown.frame)
    assert (slot(shown, "count"), slot(shown, "banner")) == ("2 câu", "")
    assert "Đang kiểm tra…" in slot(shown, "list")
    assert 'aria-disabled="true" title="Đang kiểm tra…"' in slot(shown, "actions")
    act(shown, "word")
    assert slot(shown, "banner") == ""
    assert run(shown) == ["Đang kiểm tra 0 trong 2 câu", COMPARING, "Kiểm tra lúc 10:00"]
    assert "aria-disabled" not in slot(shown, "actions")
    assert (shown.levels, shown.locked, shown.opened) == ({}, False, {"number": 0, "query": "show=phat-hien"})


def test_a_step_that_fails_is_the_last_until_it_is_asked_again(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_audit: Audit) -> None:
        raise RefusedError("Ổ đĩa mất.")

    shown = desk(place)
    with monkeypatch.context() as patch:
        patch.setattr(Audit, "step", refuse)
        act(shown, "go")
    assert "Ổ đĩa mất." in slot(shown, "banner")
    assert "next" not in shown.status
    act(shown, "again")
    assert run(shown)[-1] == "Kiểm tra lúc 10:00"
    assert slot(shown, "banner") == ""


def test_rules_worst_first_and_the_findings_of_one(place: Place) -> None:
    loose = place.write(LOOSE)
    place.write(replace(place.question(1), options=options("8%", "8%", "22%", "26%")))
    shown = opened(place)
    rules = actions(slot(shown, "rules"))
    assert rules[0] == "show:options-repeat"
    assert "show:all-of-above" in rules
    assert 'data-action="show:options-repeat" aria-current="true"' in slot(shown, "rules")
    assert "Hai phương án đọc như nhau" in slot(shown, "list")
    act(shown, "show:all-of-above")
    assert shown.opened["query"] == "show=all-of-above"
    cards = slot(shown, "list")
    assert f"<b>{loose} · phương án D</b>" in cards
    assert "“<mark>Tất cả các phương án trên</mark>”" in cards
    assert f'href="01-soan-cau-hoi.ipynb?item={loose}">Mở câu {loose}</a>' in cards
    assert "<b>thai" not in cards
    act(shown, "show:stem-long")
    assert "Không có phát hiện nào theo quy tắc này." in slot(shown, "list")
    assert '<h2 id="list-h">Câu dẫn quá dài' in slot(shown, "list")
    act(shown, "show:<i>lạ</i>")
    assert "Chưa có phát hiện nào." in slot(shown, "list")
    assert "<i>" not in slot(shown, "list")


def test_pairs_show_both_items_with_the_words_that_decide(place: Place) -> None:
    first = place.write(place.question(1))
    second = place.write(replace(place.question(1), key="B"))
    place.write(replace(place.question(1), key=""))
    shown = opened(place, "pair-contradiction")
    cards = slot(shown, "list")
    assert f"<b>{first} và {second}</b>" in cards
    assert f'<dl class="wb-pair"><dt>{first}</dt><dd class="wb-same">Theo Quyết định' in cards
    assert "Đáp án: <mark>8%</mark></dd>" in cards
    assert "Đáp án: <mark>14%</mark></dd>" in cards
    assert "Mâu thuẫn đáp án" in slot(shown, "rules")
    assert [one for one in actions(cards) if one.startswith("dismiss")] == []


def test_what_two_items_differ_in_is_named(place: Place) -> None:
    for text in ("tối đa", "tối thiểu"):
        place.write(
            replace(place.question(1), stem=f"Theo Quyết định số 27/2021/QĐ-UBND, mức đóng {text} là bao nhiêu?")
        )
    cards = slot(opened(place, "pair-distinct"), "list")
    assert "khác ở: tối đa / tối thiểu" in cards
    assert "Khác ở:" not in cards
    assert "mức đóng <mark>tối đa</mark> là bao nhiêu? Đáp án: 8%" in cards
    assert "**" not in cards


def test_a_finding_is_set_aside_with_a_reason_and_a_passphrase_once_a_sitting(place: Place) -> None:
    loose = place.write(LOOSE)
    twins = [place.write(place.question(1)) for _ in range(2)]
    shown = opened(place, "all-of-above")
    (ask,) = [one for one in actions(slot(shown, "list")) if one.startswith("dismiss")]
    act(shown, ask)
    cards = slot(shown, "list")
    assert "Ký tên: Lê Thu Hà · Bảo hiểm xã hội tỉnh · 25/7/2022 10:00 · câu" in cards
    assert f"câu {loose}, lần sửa 1" in cards
    assert actions(cards) == ["sign-ok", "sign-cancel"]
    act(shown, "sign-cancel")
    assert actions(slot(shown, "list")) == [ask]
    act(shown, "sign-ok", reason="đủ ba từ", passphrase=PASSPHRASE)
    assert place.office().bank.reviews(loose) == ()
    act(shown, ask)
    act(shown, "sign-ok", reason="đủ ba từ", passphrase=PASSPHRASE[1:])
    assert 'class="is-block" role="alert"' in slot(shown, "list")
    assert slot(shown, "banner") == ""
    act(shown, "sign-ok", reason="hai từ", passphrase=PASSPHRASE)
    assert "Cần ít nhất 3 từ để người duyệt hiểu vì sao." in slot(shown, "list")
    assert 'type="password"' not in slot(shown, "list")
    act(shown, "sign-ok", reason="  <i>luật nêu</i> cả bốn ")
    (review,) = place.office().bank.reviews(loose)
    assert (review.move, review.note, review.rule) == ("dismiss", "<i>luật nêu</i> cả bốn", "all-of-above")
    assert review.words == "Tất cả các phương án trên"
    cards = slot(shown, "list")
    assert "Đã bỏ qua" in cards
    assert "“&lt;i&gt;luật nêu&lt;/i&gt; cả bốn” <small>Lê Thu Hà, 25/7/2022 10:00, lần sửa 1</small>" in cards
    assert "đã bỏ qua 1" in slot(shown, "rules")
    assert shown.status["text"] == f"Đã bỏ qua một phát hiện của câu {loose}"
    act(shown, "show:pair-identical")
    (ask,) = [one for one in actions(slot(shown, "list")) if one.startswith("dismiss")]
    assert "Giữ cả hai, có lý do…" in slot(shown, "list")
    act(shown, ask)
    act(shown, "sign-ok", reason="xếp hai tuần khác nhau")
    assert place.office().bank.reviews(twins[1])[0].rule == "pair-identical"
    assert "Đã bỏ qua" in slot(opened(place, "pair-identical"), "list")


def test_set_aside_is_opened_again(place: Place) -> None:
    loose = place.write(LOOSE)
    shown = desk(place, "all-of-above", Practice(sample=True, passphrase=PASSPHRASE))
    run(shown)
    (ask,) = [one for one in actions(slot(shown, "list")) if one.startswith("dismiss")]
    act(shown, ask)
    assert f"Để thực hành: {PASSPHRASE}" in slot(shown, "list")
    act(shown, "sign-ok", reason="một hai ba", passphrase=PASSPHRASE)
    (again,) = actions(slot(shown, "list"))
    assert "<div data-next class" in slot(shown, "list")
    assert again == ask.replace("dismiss", "reopen")
    act(shown, again)
    assert "Mở lại phát hiện này để xử lý tiếp?" in slot(shown, "list")
    assert actions(slot(shown, "list")) == ["sign-ok", "sign-cancel", again]
    act(shown, "sign-ok")
    assert [one.move for one in place.office().bank.reviews(loose)] == ["dismiss", "reopen"]
    assert actions(slot(shown, "list")) == [ask]
    assert '<li tabindex="-1" data-next' in slot(shown, "list")
    assert shown.status["text"] == f"Đã mở lại một phát hiện của câu {loose}"


def test_what_is_gone_cannot_be_signed(place: Place) -> None:
    place.write(LOOSE)
    shown = opened(place, "all-of-above")
    act(shown, "dismiss:lạ")
    assert 'data-action="sign-ok"' not in slot(shown, "list")
    act(shown, "sign-ok", reason="đủ ba từ", passphrase=PASSPHRASE)
    assert OVERTAKEN in slot(shown, "banner")
    with pytest.raises(RefusedError, match="Phát hiện này không còn"):
        shown.screen.act("sign-ok", {"reason": "đủ ba từ", "passphrase": PASSPHRASE})
    act(shown, "lạ")
    assert (slot(shown, "banner"), len(shown.slots)) == ("", 8)
    (ask,) = [one for one in actions(slot(shown, "list")) if one.startswith("dismiss")]
    act(shown, "show:stem-long")
    act(shown, ask)
    act(shown, "sign-ok", reason="đủ ba từ", passphrase=PASSPHRASE)
    assert OVERTAKEN in slot(shown, "banner")
    assert shown.status["text"] == "Kiểm tra lúc 10:00"


def test_many_findings_come_in_portions(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, "AT_ONCE", 2)
    ids = [place.write(replace(LOOSE, stem=f"Câu số {number} hỏi về điều gì?")) for number in range(5)]
    shown = opened(place, "all-of-above")
    act(shown, "show:all-of-above")
    assert [one in slot(shown, "list") for one in ids] == [True, True, False, False, False]
    assert "Xem thêm, còn 3 chỗ" in slot(shown, "list")
    act(shown, "more")
    act(shown, "more")
    assert "Xem thêm" not in slot(shown, "list")


def test_the_guesser_card(place: Place) -> None:
    assert "Ngân hàng chưa có câu nào." in slot(opened(place), "guess")
    for number in range(12):
        place.write(replace(LOOSE, stem=f"Câu số {number} hỏi về điều gì?", key="D"))
    shown = opened(place)
    guess = slot(shown, "guess")
    assert "<dd>100%</dd><dt>người không học gì đoán đúng</dt>" in guess
    assert "Mục tiêu: không quá 27%. Đoán mò là 25%." in guess
    assert "Cao hơn mục tiêu" in guess
    assert "<li>Phương án gộp tất cả các phương án khác: đoán được 12 trong 12 câu có dấu hiệu này" in guess
    assert "Vị trí đáp án chưa đều" in guess
    assert "D 12" in guess


def test_the_table_is_filtered_without_tone_marks(place: Place) -> None:
    loose = place.write(LOOSE)
    other = place.write(replace(place.question(1), stem="x" * 200 + "?"))
    shown = opened(place, "bang")
    assert shown.opened["query"] == "show=bang"
    assert 'aria-pressed="true" type="button" class="wb-btn " data-action="show:bang"' in slot(shown, "tabs")
    assert 'data-field="words" data-home' in slot(shown, "main")
    assert '<option value="x">x</option>' in slot(shown, "main")
    rows = slot(shown, "rows")
    assert "2 trong 2 câu" in rows
    assert f'<a class="wb-nowrap" href="01-soan-cau-hoi.ipynb?item={loose}">{loose}</a>' in rows
    assert "Nghỉ &lt;b&gt;thai" in rows
    assert "x" * 160 + "…</td>" in rows
    edit(shown, "words", "nghi thai")
    assert "1 trong 2 câu" in slot(shown, "rows")
    assert other not in slot(shown, "rows")
    edit(shown, "level", "ok")
    assert "Không có câu nào." in slot(shown, "rows")
    edit(shown, "lạ", "x")
    act(shown, "show:phat-hien")
    assert "rows" not in shown.slots
    assert shown.screen.values() == {
        "first": "",
        "words": "nghi thai",
        "state": "",
        "topic": "",
        "level": "ok",
        "other": "",
    }


@pytest.mark.slow
def test_the_table_draws_the_first_rows_of_a_large_bank(place: Place) -> None:
    for number in range(52):
        place.write(replace(place.question(number), topic=""))
    shown = opened(place, "bang")
    rows = slot(shown, "rows")
    assert rows.count("<tr>") == 51
    assert "Còn 2 câu. Gõ thêm chữ" in rows
    assert "Chưa có chủ đề" in rows


def test_the_word_copy_is_a_link_until_the_next_action(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    loose = place.write(LOOSE)
    place.write(place.question(1))
    shown = opened(place)
    act(shown, "word")
    banner = slot(shown, "banner")
    assert "Đã lập bản Word: 2 câu," in banner
    assert f'download="ghi-chu-{place.office().bank.contest.id}-20220725-1000.docx" target="_blank"' in banner
    data = b64decode(banner.partition("base64,")[2].partition('"')[0])
    assert any(loose in one.text for one in docx.Document(io.BytesIO(data)).paragraphs)
    act(shown, "show:bang")
    assert slot(shown, "banner") == ""
    edit(shown, "words", "thai")
    act(shown, "word")
    assert "Đã lập bản Word: 1 câu," in slot(shown, "banner")
    monkeypatch.setattr(parts, "HEAVIEST", 10)
    act(shown, "word")
    assert "Tệp Word quá lớn. Lọc bớt ở Bảng câu hỏi rồi tải lại. (đang là 1 câu)" in slot(shown, "banner")
