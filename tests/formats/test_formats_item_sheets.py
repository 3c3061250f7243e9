"""The sheet that staff know."""

from authoring.formats.item_sheets import item_sheet
from authoring.model.items import Item, options


def test_columns_stand_where_an_item_fills_them() -> None:
    rows = item_sheet(
        [Item("q1", "Ai?", options("x", "y"), "AB", "d1"), Item("q2", "Gì?", options("x", "y", "z"))]
    ).rows
    assert [row.cells for row in rows] == [
        ("STT", "Câu hỏi", "Đáp án A", "Đáp án B", "Đáp án C", "Đáp án D", "Đáp án đúng", "Mã câu", "Căn cứ"),
        ("1", "Ai?", "x", "y", "", "", "A, B", "q1", "d1"),
        ("2", "Gì?", "x", "y", "z", "", "", "q2", ""),
    ]


def test_further_fields_come_last_and_bring_all_columns_before_them() -> None:
    (head, row) = item_sheet(
        [Item("q", "Ai?", options(*"abcde"), difficulty="easy", extra={"why": "w", "do_kho": "k"})]
    ).rows
    assert head.cells[6:] == (
        "Đáp án E",
        "Đáp án đúng",
        "Mã câu",
        "Căn cứ",
        "Giải thích",
        "Chủ đề",
        "Mức độ",
        "Đúng tại ngày",
        "do_kho",
        "why",
    )
    assert row.cells[6:] == ("e", "", "q", "", "", "", "Dễ", "", "k", "w")
