"""Broken lines and paragraphs, in the layouts that people use."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from authoring.documents.pdf import read_pdf
from authoring.documents.pdf.lines import written

if TYPE_CHECKING:
    from tests.documents.pdf.conftest import Leaf

Told = Callable[..., tuple[list[str], tuple[str, ...]]]
Lay = Callable[..., "list[Leaf]"]

LONG = (
    "Người lao động được hưởng chế độ ốm đau khi có một trong các trường hợp sau đây theo quy định của pháp luật về bảo "
    "hiểm xã hội và các quy định khác có liên quan của cơ quan nhà nước có thẩm quyền ban hành trong từng thời kỳ"
)
PARAGRAPHS = [
    f"Điều 1. {LONG}", f"1. {LONG}:", f"a) {LONG[:150]};", f"b) {LONG[:90]};", f"2. {LONG} và {LONG}.", f"{LONG}.",
    "Điều 2. Tên", f"1. {LONG[:60]}.", f"2. {LONG}.", f"- {LONG};", f"“3. {LONG}.”.",
] * 2  # fmt: skip


@pytest.fixture
def lay(leaf: "type[Leaf]") -> Lay:
    """Pages on which these paragraphs are set one under the other with these margins."""

    def set_out(
        texts: list[str], indent: float = 22, after: float = 0, shift: float = 0, left: float = 64
    ) -> "list[Leaf]":
        pages, down = [leaf()], 60.0
        for text in texts:
            edge = left + (shift if len(pages) % 2 == 0 else 0)
            words, line = text.split(" "), ""
            start, step = edge + indent, 17.0
            for word in words:
                if line and start + 6 * len(f"{line} {word}") > 532:
                    pages[-1].text(start, down, line)
                    down, line, start = down + step, "", edge
                line = f"{line} {word}" if line else word
                if down > 780:
                    pages.append(leaf())
                    down, edge = 60.0, left + (shift if len(pages) % 2 == 0 else 0)
                    start = edge if line != text else edge + indent
            pages[-1].text(start, down, line)
            down += step + after
        return pages

    return set_out


@pytest.mark.parametrize(
    "layout",
    [
        {"indent": 22},
        {"indent": 22, "after": 6},
        {"indent": 0, "after": 10},
        {"indent": -18, "left": 82},
        {"indent": 28, "shift": 30},
        {"indent": 36, "left": 128},
    ],
)
def test_paragraphs_come_back(lay: Lay, told: Told, layout: dict[str, float]) -> None:
    assert told(*lay(PARAGRAPHS, **layout))[0] == PARAGRAPHS


def test_a_block_without_space_parts_at_labels_and_short_lines(lay: Lay, told: Told) -> None:
    texts = [text for text in PARAGRAPHS if text != f"{LONG}."]
    assert told(*lay(texts, indent=0))[0] == texts


def test_titles_stand_in_the_middle(leaf: "type[Leaf]", told: Told) -> None:
    page = leaf().text(270, 60, "LUẬT").text(230, 78, "BẢO HIỂM Y TẾ").text(268, 110, "Chương I")
    page.text(140, 128, "QUYỀN VÀ TRÁCH NHIỆM CỦA CÁC BÊN LIÊN QUAN VÀ").text(230, 146, "XỬ LÝ VI PHẠM")
    page.text(86, 170, "Mục 2. TÊN MỤC DÀI CHO ĐẾN HẾT DÒNG THỨ NHẤT VÀ CÒN NỮA THÊM CHO ĐẦY DÒNG").text(
        64, 187, "PHẦN CUỐI"
    )
    down = page.paragraph(64, 532, 210, f"Điều 1. {LONG}", 22)
    for _time in range(3):
        down = page.paragraph(64, 532, down, f"1. {LONG}.", 22)
    assert told(page)[0] == [
        "LUẬT", "BẢO HIỂM Y TẾ", "Chương I", "QUYỀN VÀ TRÁCH NHIỆM CỦA CÁC BÊN LIÊN QUAN VÀ XỬ LÝ VI PHẠM",
        "Mục 2. TÊN MỤC DÀI CHO ĐẾN HẾT DÒNG THỨ NHẤT VÀ CÒN NỮA THÊM CHO ĐẦY DÒNG PHẦN CUỐI",
        f"Điều 1. {LONG}", *[f"1. {LONG}."] * 3,
    ]  # fmt: skip


def test_contents_are_marked(leaf: "type[Leaf]", told: Told, bind: Callable[..., bytes]) -> None:
    page = leaf().text(64, 60, "MỤC LỤC")
    for number in range(1, 5):
        page.text(64, 60 + 20 * number, f"Điều {number}. Tên {'.' * 40}{number}")
    page.text(64, 160, f"Điều 5. Tên dài {'.' * 55}").text(470, 178, "12").text(64, 196, f"Điều 6. Cuối {'.' * 40}. 13")
    page.text(64, 240, "Điều 1. Tên")
    paragraphs, _notices = read_pdf(bind(page), Path("a"))
    assert [(paragraph.style, paragraph.text) for paragraph in paragraphs] == [
        ("", "MỤC LỤC"),
        *[("toc", f"Điều {number}. Tên\t{number}") for number in range(1, 5)],
        ("toc", "Điều 5. Tên dài\t12"),
        ("toc", "Điều 6. Cuối\t13"),
        ("", "Điều 1. Tên"),
    ]


def test_broken_words_and_hyphens() -> None:
    assert written(["Chỉ thị số 52-", "CT/TW, Luật số 25/2008/", "QH12, in\xad", "surance -", "là"]) == (
        "Chỉ thị số 52-CT/TW, Luật số 25/2008/QH12, insurance - là"
    )


def test_deeper_paragraphs_in_an_indented_text(leaf: "type[Leaf]", told: Told) -> None:
    page, down = leaf(), 60.0
    for number in range(1, 5):
        down = page.paragraph(64, 532, down, f"{number}. {LONG}.", 28)
        down = page.paragraph(92, 532, down, f"a) {LONG};", 28)
        down = page.paragraph(92, 532, down, f"b) {LONG[:60]}.", 28)
    texts = [text for n in range(1, 5) for text in (f"{n}. {LONG}.", f"a) {LONG};", f"b) {LONG[:60]}.")]
    assert told(page)[0] == texts


def test_a_page_of_deeper_paragraphs_has_the_margin_of_the_others(leaf: "type[Leaf]", told: Told) -> None:
    pages, texts = [], []
    for number in range(3):
        page, down = leaf(), 60.0
        deep = number == 2
        for item in range(9):
            name = ["Một", "Hai", "Ba"][number]
            text = f"{'abcdeghik'[item]}) {name} {LONG}." if deep and item else f"{item + 1}. {name} {LONG}."
            down = page.paragraph(92 if deep and item else 64, 532, down, text, 28)
            texts.append(text)
        pages.append(page)
    assert told(*pages)[0] == texts


def test_a_sentence_spread_wide_is_no_table(leaf: "type[Leaf]", told: Told) -> None:
    page = leaf()
    down = page.paragraph(64, 532, 60, f"1. {LONG} {LONG}", 22)
    for place, word in ((64, "và"), (167.5, "theo"), (283, "quy"), (392.5, "định"), (508, "định")):
        page.text(place, down, word)
    page.text(64, down + 17, "của pháp luật.")
    page.text(86, down + 34, "2. Gói".ljust(74, "o")).text(64, down + 51, "thầu".ljust(78, "u"))
    for place, word in ((64, "Nhà"), (192, "thầu"), (326, "không"), (472, "chuyển nhà")):
        page.text(place, down + 68, word)
    page.text(64, down + 85, "giao tài sản.")
    assert told(page)[0] == [
        f"1. {LONG} {LONG} và theo quy định định của pháp luật.",
        f"{'2. Gói'.ljust(74, 'o')} {'thầu'.ljust(78, 'u')} Nhà thầu không chuyển nhà giao tài sản.",
    ]
