"""Notices about PDF files."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from authoring.documents.pdf import read_pdf
from authoring.documents.pdf.notices import spans

if TYPE_CHECKING:
    from tests.documents.pdf.conftest import Leaf

Told = Callable[..., tuple[list[str], tuple[str, ...]]]


@pytest.mark.parametrize(
    ("numbers", "said"), [([3], "3"), ([1, 2, 3, 7], "1–3, 7"), ([9, 5, 4, 4], "4–5, 9"), ([], "")]
)
def test_spans(numbers: list[int], said: str) -> None:
    assert spans(numbers) == said


def test_pages_that_were_not_read_or_not_well(leaf: "type[Leaf]", told: Told) -> None:
    pages = [
        leaf().text(64, 100, "Điều 1. Xin chào"),
        leaf().picture(0, 0, 595, 842),
        leaf().picture(0, 0, 595, 842).text(64, 100, "Chữ nhận dạng", 12, "3 Tr"),
        leaf().text(64, 100, "Chữ \ufffd lạ").turned("0.7 0.7 -0.7 0.7 200 200", "BẢN NHÁP"),
        leaf().text(64, 100, "Họ và tên").note("/Subtype/Widget/FT/Tx/V(abc)"),
    ]
    texts, notices = told(*pages)
    assert texts == ["Điều 1. Xin chào", "Chữ nhận dạng", "Chữ \ufffd lạ", "Họ và tên", "BẢN NHÁP"]
    assert notices[1:] == (
        "Trang 2 là bản quét, không có chữ: không đọc được; hãy bổ sung nội dung từ bản điện tử.",
        "Trang 3 là bản quét kèm chữ do máy nhận dạng, có thể sai; hãy soát từng chữ với bản in.",
        "1 chữ ở trang 4 không đọc được, hiện là “\ufffd”.",
        "Chữ viết xoay ở trang 4 được đưa về cuối văn bản.",
        "Trang 5 có ô điền hoặc ghi chú đặt trên trang: không đọc chữ trong đó.",
    )


def test_damaged_pages(leaf: "type[Leaf]", bind: Callable[..., bytes]) -> None:
    data = bind(leaf().text(60, 100, "một"), leaf().text(60, 100, "hai"))
    broken = data.replace(b"8 0 obj\n<</Type/Page/", b"8 0 obj\n<</Type/Peg/ ", 1)
    assert read_pdf(broken, Path("a"))[1][1] == "Trang 2 hỏng, không đọc được."


def test_tables_are_told(leaf: "type[Leaf]", told: Told) -> None:
    page = leaf().text(65, 110, "a").text(165, 110, "b")
    for place in (60, 160, 260):
        page.rule(place, 90, place, 120)
    page.rule(60, 90, 260, 90).rule(60, 120, 260, 120)
    assert told(page)[1][1:] == ("Bảng ở trang 1 được đọc theo từng ô.",)
