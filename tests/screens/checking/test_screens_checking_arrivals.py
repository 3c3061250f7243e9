"""The import tab of screen 2 driven as the browser drives it: look, mend, write in portions, look again."""

from base64 import b64decode
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from types import SimpleNamespace as Place

import openpyxl  # type: ignore[import-untyped] # it ships no types
import pytest

from authoring.formats import write_items
from authoring.model.items import Item, options
from authoring.screens.checking import arrivals
from authoring.screens.checking.checking import CheckingScreen
from authoring.screens.pieces import parts
from authoring.screens.pieces.desk import Desk
from tests.screens.pressing import mark

NOW = datetime(2022, 7, 25, 3, 0, tzinfo=UTC)
ONE = Item(
    "", "Ai dưới 15 & trên 60 tuổi đóng bảo hiểm y tế?", options("Nhà nước", "Người dân", "Cả hai", "Không ai"), "B"
)
TWO = Item("", "Mức đóng là bao nhiêu?", options("8%", "10%", "12%", "14%"), "A")


def desk(place: Place) -> Desk:
    return Desk(CheckingScreen(place.office, "ha", "Lê Thu Hà", clock=lambda: NOW, shown="nhap"))


def slot(shown: Desk, name: str = "arrivals") -> str:
    return str(shown.slots.get(name, ""))


def act(shown: Desk, name: str) -> None:
    shown._hear(
        None, {"kind": "action", "name": name, "local": {}, "asked": mark(shown, name), "of": 0, "seq": 1}, None
    )


def bring(shown: Desk, name: str, data: bytes) -> None:
    content = {"kind": "part", "field": "questions", "name": name, "size": len(data), "at": 0, "parts": 1}
    shown._hear(None, content | {"of": 0, "seq": 1}, [data])


def tick(shown: Desk, value: str) -> None:
    content = {"kind": "edit", "field": "first", "value": value, "left": True, "of": shown.opened["number"], "seq": 1}
    shown._hear(None, content, None)


def write(shown: Desk) -> None:
    """Press the button and do the steps that the browser asks for."""
    act(shown, "import-ok")
    while shown.status.get("next") == "import-go":
        act(shown, "import-go")


def stems(place: Place) -> list[str]:
    return [entry.revision.item.stem for entry in place.office().bank.items()]


def test_a_file_is_looked_at_before_anything_is_written(place: Place) -> None:
    shown = desk(place)
    assert "chưa ghi gì cho đến khi bấm Ghi" in slot(shown)
    bring(shown, "câu hỏi.docx", write_items([ONE, TWO], "docx"))
    said = slot(shown)
    assert "<small>câu hỏi.docx</small>" in said
    assert "<dd>2</dd><dt>câu mới</dt>" in said
    assert "Ai dưới 15 &amp; trên 60 tuổi đóng" in said
    assert "Ghi 2 câu vào ngân hàng" in said
    assert stems(place) == []
    act(shown, "import-leave:0")
    assert "Ghi 1 câu vào ngân hàng" in slot(shown)
    assert "Lấy lại câu này" in slot(shown)
    act(shown, "import-leave:9")
    assert "<li>A. Nhà nước</li>" in slot(shown)
    assert "<li>B. Người dân <span" in slot(shown)  # the right one is marked
    assert "Không thấy đáp án" not in slot(shown)
    write(shown)
    assert "Đã ghi 1 câu vào ngân hàng" in slot(shown)
    assert 'data-action="show:phat-hien"' in slot(shown)
    assert stems(place) == [TWO.stem]
    act(shown, "show:phat-hien")
    assert slot(shown) == ""


def test_a_question_without_an_answer_says_so_before_it_is_written(place: Place) -> None:
    shown = desk(place)
    bring(shown, "câu hỏi.docx", write_items([replace(ONE, key=""), TWO], "docx"))
    assert slot(shown).count("Không thấy đáp án trong tệp.") == 1
    assert "chọn phương án đúng ở màn hình 1" in slot(shown)


def test_a_file_that_comes_again_shows_what_was_edited(place: Place) -> None:
    shown = desk(place)
    bring(shown, "a.xlsx", write_items([ONE, TWO], "xlsx"))
    write(shown)
    bring(shown, "a.xlsx", write_items([ONE, replace(TWO, options=options("8%", "10%", "12%", "16%"))], "xlsx"))
    said = slot(shown)
    assert "<dd>1</dd><dt>câu không đổi</dt>" in said
    assert "<p>Phương án D: <del>14</del> <ins>16</ins>%</p>" in said
    act(shown, "import-part:1")
    assert "Đây vẫn là câu cũ" in slot(shown)
    assert "<dd>1</dd><dt>câu mới</dt>" in slot(shown)
    act(shown, "import-part:1")
    write(shown)
    assert [entry.revision.revision for entry in place.office().bank.items()] == [1, 2]
    assert "Không có câu nào để ghi" in slot(shown)


def test_what_is_wrong_is_told_and_sent_back(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = desk(place)
    bring(shown, "sai.xlsx", write_items([ONE, replace(TWO, key="E")], "xlsx"))
    said = slot(shown)
    assert said.index("Chưa nhập được") < said.index("Câu mới")
    assert "Ở dòng 3: cần " in said
    act(shown, "import-copy")
    told = slot(shown)
    assert "Đã ghi chú tại từng chỗ sai." in told
    book = openpyxl.load_workbook(BytesIO(b64decode(told.partition("base64,")[2].partition('"')[0])))
    assert any("Cần sửa" in str(cell.value) for row in book.worksheets[0].iter_rows() for cell in row)
    monkeypatch.setattr(parts, "HEAVIEST", 10)
    act(shown, "import-copy")
    assert "Tệp có ghi chú quá lớn" in slot(shown, "banner")
    bring(shown, "hỏng.docx", b"PK\x03\x04 no zip")
    assert "Chưa làm được" in slot(shown, "banner")
    assert "sai.xlsx" in slot(shown)


def test_the_first_option_may_be_the_right_one_of_a_whole_file(place: Place) -> None:
    shown = desk(place)
    tick(shown, "1")
    data = write_items([replace(ONE, key=""), replace(TWO, key="")], "docx")
    bring(shown, "a.docx", data)
    assert "<dd>2</dd><dt>câu mới</dt>" in slot(shown)
    assert [line.item.key for line in shown.screen.arrivals.begun.lines] == ["A", "A"]  # type: ignore[attr-defined]
    tick(shown, "")
    assert [line.item.key for line in shown.screen.arrivals.begun.lines] == ["", ""]  # type: ignore[attr-defined]
    assert stems(place) == []


def test_the_same_question_twice_in_a_file(place: Place) -> None:
    shown = desk(place)
    bring(shown, "a.docx", write_items([ONE, ONE], "docx"))
    assert "của tệp này, nên chỉ ghi một lần." in slot(shown)


def test_many_questions_are_written_in_portions_and_shown_in_some(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arrivals, "STEP", 2)
    monkeypatch.setattr(arrivals, "AT_ONCE", 3)
    shown = desk(place)
    bring(shown, "a.md", write_items([replace(TWO, stem=f"Điều {n} nói về mức nào?") for n in range(5)], "md"))
    shown.screen.arrivals.shown = 3  # type: ignore[attr-defined] # a desk shows any screen
    act(shown, "import-more")
    assert "câu nữa" not in slot(shown)
    act(shown, "import-ok")
    assert shown.status["next"] == "import-go"
    act(shown, "import-go")
    assert "Đang ghi: 2 trong 5 câu." in slot(shown)
    write(shown)
    assert len(stems(place)) == 5


def test_buttons_without_a_file_do_nothing(place: Place) -> None:
    shown = desk(place)
    for name in ("import-ok", "import-copy", "import-leave:0", "import-go"):
        act(shown, name)
    assert "chưa ghi gì cho đến khi bấm Ghi" in slot(shown)
