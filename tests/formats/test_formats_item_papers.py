"""Questions as blocks of a paper."""

import pytest

from authoring.documents import Grid, Line
from authoring.formats.item_papers import answer, key_grid, offer
from authoring.model.items import Item, options


@pytest.mark.parametrize(
    ("texts", "rows"),
    [
        (("3%", "8%", "14%", "22%"), 1),
        (("3%", "8%", "14%"), 2),
        (("Người lao động trong nước", "x", "y", "z"), 2),
        (("x", "y", "z", "t", "u"), 2),
    ],
)
def test_short_options_stand_side_by_side(texts: tuple[str, ...], rows: int) -> None:
    (grid,) = offer(options(*texts))
    assert isinstance(grid, Grid)
    assert len(grid.rows) == rows
    assert [cell[3:] for row in grid.rows for cell in row if cell] == list(texts)


def test_long_options_stand_one_on_a_line() -> None:
    blocks = list(offer(options("x" * 40, "y")))
    assert [block.keep for block in blocks if isinstance(block, Line)] == [True, False]


def test_the_answer_leaves_empty_fields_out() -> None:
    blocks = [
        block
        for block in answer(Item("q", "Ai?", options("x", "y"), "AB", difficulty="hard"))
        if isinstance(block, Line)
    ]
    assert ["".join(run.text for run in block.runs) for block in blocks] == ["Đáp án: A, B", "Mức độ: Khó", "Mã câu: q"]
    assert list(answer(Item("", "Ai?", options("x", "y")))) == []


def test_the_key_table_breaks_after_ten() -> None:
    grid = key_grid(range(1, 13), ["A"] * 12)
    assert grid.header == ("Câu", *(str(number) for number in range(1, 11)))
    assert grid.rows[1:] == (("Câu", "11", "12", *[""] * 8), ("Đáp án", "A", "A", *[""] * 8))
