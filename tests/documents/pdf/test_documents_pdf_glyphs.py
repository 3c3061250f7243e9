"""Words of a page with their places."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pypdfium2 as pdfium
import pytest

from authoring.documents.pdf.glyphs import look
from authoring.documents.pdf.places import Page

if TYPE_CHECKING:
    from tests.documents.pdf.conftest import Leaf

Bind = Callable[..., bytes]
Look = Callable[["Leaf"], Page]


@pytest.fixture
def seen(bind: Bind) -> Look:
    """A page as pdfium shows it."""

    def see(page: "Leaf") -> Page:
        document = pdfium.PdfDocument(bind(page))
        try:
            return look(document[0], 1)
        finally:
            document.close()

    return see


def words(page: Page) -> list[list[str]]:
    return [[word.text for word in stretch] for stretch in page.stretches]


def test_words_stand_where_they_are_drawn(leaf: "type[Leaf]", seen: Look) -> None:
    page = seen(leaf(600, 800).text(60, 100, "Điều 1. Tên"))
    assert words(page) == [["Điều", "1.", "Tên"]]
    first = page.stretches[0][0]
    assert (round(first.left), round(first.right), round(first.top, 1), round(first.bottom, 1)) == (60, 84, 89.2, 103.0)
    assert (round(first.height, 1), page.width, page.height, page.number) == (13.8, 600, 800, 1)


@pytest.mark.parametrize(
    ("more", "matrices"),
    [
        ("/Rotate 90", ["0 1 -1 0 100 60", "0 1 -1 0 120 60"]),
        ("/Rotate 180", ["-1 0 0 -1 500 100", "-1 0 0 -1 500 120"]),
        ("/Rotate 270", ["0 -1 1 0 700 500", "0 -1 1 0 680 500"]),
        ("", ["0 1 -1 0 100 60", "0 1 -1 0 120 60"]),
    ],
)
def test_a_turned_page_is_seen_upright(leaf: "type[Leaf]", seen: Look, more: str, matrices: list[str]) -> None:
    turned = leaf(842, 842, more)
    for matrix, text in zip(matrices, ("Điều 1. Xin chào", "Dòng hai"), strict=True):
        turned.turned(matrix, text)
    page = seen(turned)
    above, below = page.stretches
    assert words(page) == [["Điều", "1.", "Xin", "chào"], ["Dòng", "hai"]]
    assert above[0].left < above[1].left
    assert round(below[0].top - above[0].top) == 20


def test_lines_that_run_another_way_stand_apart(leaf: "type[Leaf]", seen: Look) -> None:
    page = seen(
        leaf()
        .text(60, 100, "Điều 1. Xin chào các bạn")
        .turned("0.7 0.7 -0.7 0.7 200 200", "BẢN NHÁP", 40)
        .turned("0 1 -1 0 30 30", "lề trái")
    )
    assert (words(page), sorted(page.turned)) == (
        [["Điều", "1.", "Xin", "chào", "các", "bạn"]],
        ["BẢN NHÁP", "lề trái"],
    )


def test_raised_figures_are_words_of_their_own(leaf: "type[Leaf]", seen: Look) -> None:
    page = seen(leaf().text(60, 100, "hội").text(78, 95, "12", 7).text(86, 100, "tiến 45/2013 hành"))
    [stretch] = page.stretches
    assert [(word.text, word.glued) for word in stretch] == [
        ("hội", False), ("12", True), ("tiến", False), ("45/2013", False), ("hành", False),
    ]  # fmt: skip
    assert stretch[1].bottom < stretch[0].bottom - 1


@pytest.mark.parametrize(("gap", "glued"), [(0.0, True), (2.0, False)])
def test_a_label_and_a_close_word(leaf: "type[Leaf]", seen: Look, gap: float, *, glued: bool) -> None:
    page = seen(leaf().text(60, 100, "1.").text(72 + gap, 100, "Người lao động"))
    assert [(word.text, word.glued) for word in page.stretches[0]] == [
        ("1.", False), ("Người", glued), ("lao", False), ("động", False),
    ]  # fmt: skip


def test_letters_are_cleaned(leaf: "type[Leaf]", seen: Look) -> None:
    page = seen(leaf().text(60, 100, "de\u0302\u0301 ta\u0300i ch\ufb01nh \uf0b7 \U0001f600 1\u20e3 \ue0f0"))
    assert words(page) == [["dế", "tài", "chfinh", "•", "\U0001f600", "1\u20e3", "\ufffd"]]


def test_letters_of_a_second_font_behind_their_line_are_put_in_order(leaf: "type[Leaf]", seen: Look) -> None:
    page = seen(
        leaf()
        .kerned(60, 100, "Qu", "n lý qu", " b", "o hi", "m")
        .text(72, 100, "à").text(120, 100, "y").text(138, 100, "à").text(168, 100, "ê").text(60, 120, "dưới").text(300, 100, "Số:")
    )  # fmt: skip
    assert words(page) == [["Quàn", "lý", "quy", "bào", "hiêm"], ["Số:"], ["dưới"]]


def test_letters_that_have_no_unicode_pair(leaf: "type[Leaf]", seen: Look) -> None:
    page = leaf()
    page.drawn.append("BT /F 12 Tf 1 0 0 1 60 700 Tm <0061DC000062D8000063> Tj ET")
    assert words(seen(page)) == [["a\ufffdb\ufffdc"]]


def test_letters_of_no_size_are_measured_by_their_boxes(leaf: "type[Leaf]", seen: Look) -> None:
    [stretch] = seen(leaf().text(60, 100, "nhỏ", 0.9)).stretches
    assert stretch[0].height < 2


def test_invisible_letters_are_no_words(leaf: "type[Leaf]", seen: Look) -> None:
    assert words(seen(leaf().text(60, 100, "a \u200b\u200b b\ufeff"))) == [["a", "b"]]


def test_a_page_without_letters(leaf: "type[Leaf]", seen: Look) -> None:
    page = seen(leaf())
    assert (page.stretches, page.turned, page.rules, page.pictures) == ((), (), (), False)


def test_lines_frames_and_pictures_are_seen(leaf: "type[Leaf]", seen: Look) -> None:
    page = seen(
        leaf(600, 800)
        .rule(60, 100, 200, 100)
        .frame(60, 200, 160, 240)
        .frame(60, 300, 160, 340, "f")
        .frame(60, 400, 61, 440, "f")
        .picture(0, 0, 600, 500)
        .text(60, 700, "chữ")
    )
    found = [(rule.level, round((rule.top + rule.bottom) / 20) * 10) for rule in page.rules]
    assert found == [(True, 100), (True, 200), (True, 240), (False, 220), (False, 220), (False, 420)]
    assert (page.pictures, page.unseen, page.filled) == (True, False, False)


def test_letters_under_a_picture(leaf: "type[Leaf]", seen: Look) -> None:
    page = seen(leaf().picture(0, 0, 595, 842).text(60, 100, "máy nhận dạng", 12, "3 Tr"))
    assert (page.pictures, page.unseen) == (True, True)


@pytest.mark.parametrize(
    ("entries", "filled"),
    [
        ("/Subtype/FreeText/Contents(abc)", True),
        ("/Subtype/FreeText/Contents()", False),
        ("/Subtype/Widget/FT/Tx/V(abc)", True),
        ("/Subtype/Widget/FT/Sig", False),
        ("/Subtype/Link", False),
    ],
)
def test_fields_and_notes_upon_a_page(leaf: "type[Leaf]", seen: Look, entries: str, *, filled: bool) -> None:
    assert seen(leaf().text(60, 100, "chữ").note(entries)).filled is filled
