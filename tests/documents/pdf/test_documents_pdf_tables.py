"""Tables and text side by side."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from authoring.documents.pdf import read_pdf

if TYPE_CHECKING:
    from tests.documents.pdf.conftest import Leaf

Celled = Callable[..., list[tuple[tuple[int, int, int] | None, str]]]

WORDS = "Người lao động đóng bảo hiểm xã hội theo quy định của pháp luật."


@pytest.fixture
def celled(bind: Callable[..., bytes]) -> Celled:
    """The cells and texts of pages as they are read."""
    return lambda *pages: [(p.cell, p.text) for p in read_pdf(bind(*pages), Path("a"))[0]]


def grid(page: "Leaf", lefts: list[float], tops: list[float]) -> "Leaf":
    for left in lefts:
        page.rule(left, tops[0], left, tops[-1])
    for top in tops:
        page.rule(lefts[0], top, lefts[-1], top)
    return page


def test_cells_between_ruled_lines(leaf: "type[Leaf]", celled: Celled) -> None:
    page = grid(leaf().text(64, 60, "Bảng một").text(64, 300, WORDS), [60, 160, 300], [90, 120, 200])
    page.text(65, 110, "STT").text(165, 110, "Tên gọi").text(65, 140, "1.")
    page.text(165, 135, "Bảo hiểm xã hội tỉnh,").text(165, 150, "huyện, xã và").text(165, 165, "- Chi nhánh").text(
        250, 165, "khác."
    )
    assert celled(page) == [
        (None, "Bảng một"), ((0, 0, 0), "STT"), ((0, 0, 1), "Tên gọi"), ((0, 1, 0), "1."),
        ((0, 1, 1), "Bảo hiểm xã hội tỉnh, huyện, xã và"), ((0, 1, 1), "- Chi nhánh khác."), (None, WORDS),
    ]  # fmt: skip


def test_two_tables_on_a_page_and_one_on_the_next(leaf: "type[Leaf]", celled: Celled) -> None:
    first = grid(grid(leaf(), [60, 160, 300], [90, 120]), [60, 160, 300], [190, 220])
    first.text(65, 110, "a").text(165, 110, "b").text(64, 150, WORDS).text(65, 210, "c").text(165, 210, "d")
    second = grid(leaf(), [60, 160, 300], [90, 120]).text(65, 110, "e").text(165, 110, "f")
    assert celled(first, second) == [
        ((0, 0, 0), "a"), ((0, 0, 1), "b"), (None, WORDS), ((1, 0, 0), "c"), ((1, 0, 1), "d"),
        ((2, 0, 0), "e"), ((2, 0, 1), "f"),
    ]  # fmt: skip


def test_a_frame_around_a_page_is_no_table(leaf: "type[Leaf]", celled: Celled) -> None:
    page = leaf().frame(20, 20, 570, 820).text(64, 60, WORDS).text(64, 100, "Hết.")
    assert celled(page) == [(None, WORDS), (None, "Hết.")]


def test_lines_that_enclose_nothing(leaf: "type[Leaf]", celled: Celled) -> None:
    page = leaf().rule(60, 200, 300, 200).rule(60, 300, 300, 300).rule(60, 200, 60, 300).rule(300, 200, 300, 300)
    page.text(64, 60, WORDS).text(64, 400, "Hết.").text(400, 250, "Ngoài")
    assert {text for cell, text in celled(page) if cell is None} == {WORDS, "Hết.", "Ngoài"}


def test_a_head_in_two_columns_is_read_row_by_row(leaf: "type[Leaf]", celled: Celled) -> None:
    page = leaf().text(90, 60, "QUỐC HỘI").text(250, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    page.text(300, 76, "Độc lập - Tự do - Hạnh phúc").text(80, 92, "Luật số: 41").text(64, 150, WORDS)
    assert celled(page) == [
        ((0, 0, 0), "QUỐC HỘI"), ((0, 0, 1), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ((0, 1, 1), "Độc lập - Tự do - Hạnh phúc"), ((0, 2, 0), "Luật số: 41"), (None, WORDS),
    ]  # fmt: skip


def test_recipients_are_read_before_the_signature(leaf: "type[Leaf]", celled: Celled) -> None:
    page = leaf().text(64, 60, WORDS).text(64, 100, "Nơi nhận:").text(360, 100, "TM. CHÍNH PHỦ")
    for place in range(8):
        page.text(64, 116 + 16 * place, f"- Đơn vị {place};")
    page.text(360, 116, "THỦ TƯỚNG")
    texts = [text for _cell, text in celled(page)]
    assert texts == [WORDS, "Nơi nhận:", *[f"- Đơn vị {place};" for place in range(8)], "TM. CHÍNH PHỦ", "THỦ TƯỚNG"]


def test_columns_without_lines_are_read_row_by_row(leaf: "type[Leaf]", celled: Celled) -> None:
    page = leaf().text(64, 40, WORDS)
    for row in range(8):
        page.text(64, 60 + 20 * row, f"{row}").text(200, 60 + 20 * row, "Tên").text(400, 60 + 20 * row, "Mức")
    assert celled(page)[1:4] == [((0, 0, 0), "0"), ((0, 0, 1), "Tên"), ((0, 0, 2), "Mức")]
    assert celled(page)[-1] == ((0, 7, 2), "Mức")
