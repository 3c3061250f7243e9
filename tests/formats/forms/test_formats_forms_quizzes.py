"""The sheets of Quizizz and Kahoot: read back by openpyxl; what the sites don't take is said, never cut."""

import io
from dataclasses import replace
from types import SimpleNamespace as Keyed

import pytest
from openpyxl import load_workbook  # type: ignore[import-untyped] # it ships no types

from authoring.formats import hand_over
from authoring.formats.forms.keys import key_items
from authoring.formats.forms.quizzes import kahoot_limits, kahoot_sheet, quizizz_limits, quizizz_sheet
from authoring.model.findings import Remark
from authoring.model.forms import Form, FormItem
from authoring.model.items import Item, options

ITEM = Item("q1", "Đóng mấy phần trăm?", options("8", "=1+1", "0912345678", "001099012345"), "B", "d1", "Vì thế.")
FORM = Form("c", "Cuộc thi", "w", "Tuần", 1, 15, tuple(FormItem(n, f"q{n}", 1, "?", ()) for n in range(1, 21)))


def cells(data: bytes) -> list[list[str]]:
    """Every cell as text; none is calculated."""
    (page,) = load_workbook(io.BytesIO(data)).worksheets
    found = [list(row) for row in page.iter_rows()]
    assert {cell.data_type for row in found for cell in row} <= {"s", "n"}
    return [["" if cell.value is None else str(cell.value) for cell in row] for row in found]


def test_quizizz_has_names_what_they_mean_and_indexes_from_one() -> None:
    header, told, row = cells(quizizz_sheet(FORM, (ITEM,)))
    assert header == [
        *("Question Text", "Question Type", "Option 1", "Option 2", "Option 3", "Option 4", "Option 5"),
        *("Correct Answer", "Time in seconds", "Image Link", "Answer explanation"),
    ]
    assert len(told) == len(header)
    texts = ["8", "=1+1", "0912345678", "001099012345", ""]
    assert row == ["Đóng mấy phần trăm?", "Multiple Choice", *texts, "2", "45", "", "Vì thế."]


def test_kahoot_has_its_own_names_and_times() -> None:
    header, row, several = cells(kahoot_sheet(FORM, (ITEM, replace(ITEM, key="AC"))))
    assert header == [
        "Question - max 120 characters",
        *(f"Answer {number} - max 75 characters" for number in (1, 2, 3, 4)),
        "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",
        "Correct answer(s) - choose at least one",
    ]
    assert row == ["Đóng mấy phần trăm?", "8", "=1+1", "0912345678", "001099012345", "60", "2"]
    assert several[-1] == "1,3"


def test_long_times_get_the_longest_offered() -> None:
    assert cells(kahoot_sheet(replace(FORM, minutes=500), (ITEM,)))[1][5] == "240"
    assert cells(quizizz_sheet(replace(FORM, items=()), (ITEM,)))[2][8] == "900"


def test_what_the_sites_do_not_take() -> None:
    wide = replace(ITEM, stem="x" * 121, options=options("y" * 76, *"bcdef"))
    assert list(quizizz_limits(wide)) == [Remark("item", "Quizizz chỉ nhận 5 phương án, câu này có 6")]
    assert list(kahoot_limits(wide)) == [
        Remark("item", "Kahoot chỉ nhận 4 phương án, câu này có 6"),
        Remark("stem", "Kahoot chỉ nhận 120 ký tự, ở đây có 121", (120, 121)),
        Remark("A", "Kahoot chỉ nhận 75 ký tự, ở đây có 76", (75, 76)),
    ]
    fits = replace(ITEM, stem="x" * 120, options=options("y" * 75, *"bcd"))
    assert [*quizizz_limits(fits), *kahoot_limits(fits)] == []


@pytest.mark.parametrize(("kind", "head", "texts", "key"), [("quizizz", 2, (2, 7), 7), ("kahoot", 1, (1, 5), 6)])
def test_a_thousand_questions_come_back_or_are_told(
    kind: str, head: int, texts: tuple[int, int], key: int, thousand: Keyed
) -> None:
    done = hand_over(thousand.form, thousand.key, kind)
    told = {finding.item for finding in done.findings}
    kept = [item for item in key_items(thousand.form, thousand.key) if item.id not in told]
    assert len(kept) > 400
    rows = [(row[0], [text for text in row[slice(*texts)] if text], row[key]) for row in cells(done.data)[head:]]
    assert rows == [
        (item.stem, [option.text for option in item.options], ",".join(str("ABCDEFGH".index(k) + 1) for k in item.key))
        for item in kept
    ]
