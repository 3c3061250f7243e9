"""Footnotes."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.documents.pdf.conftest import Leaf

Told = Callable[..., tuple[list[str], tuple[str, ...]]]

WORDS = "Người lao động đóng bảo hiểm xã hội theo quy định của pháp luật."
NOTE = "Khoản này được sửa đổi, bổ sung theo quy định của Luật."


def filled(page: "Leaf", down: float = 140) -> "Leaf":
    """A page with some sentences, so that the size of the body is known."""
    for line in range(4):
        page.text(64, down + 30 * line, WORDS)
    return page


@pytest.mark.parametrize("ruled", [True, False])
def test_marks_and_notes(leaf: "type[Leaf]", told: Told, *, ruled: bool) -> None:
    page = filled(
        leaf().text(64, 100, "Luật này").text(112, 95, "1", 7).text(115.5, 100, ". Rộng 5 m").text(175.5, 95, "2", 7)
    )
    page.text(64, 696, "1", 6).text(70, 700, NOTE, 9).text(64, 714, "Dòng thứ hai.", 9)
    page.text(64, 726, "2", 6).text(70, 730, "Chú thích hai.", 9)
    if ruled:
        page.rule(64, 685, 200, 685)
    texts, notices = told(page)
    assert texts == [
        "Luật này[1]. Rộng 5 m2",
        *[WORDS] * 4,
        "CHÚ THÍCH",
        f"[1] {NOTE}",
        "Dòng thứ hai.",
        "[2] Chú thích hai.",
    ]
    assert notices[-2:] == (
        "2 chú thích chân trang được đưa về cuối, sau dòng “CHÚ THÍCH”.",
        "Không thấy trong bài dấu của chú thích 2; hãy xem lại trên bản in.",
    )


def test_a_figure_in_brackets_and_a_plain_figure_at_the_foot(leaf: "type[Leaf]", told: Told) -> None:
    page = filled(leaf().text(64, 100, "Luật này").text(112, 95, "[1]", 7).text(124, 100, "và").text(136, 95, "9", 7))
    page.text(64, 700, "1", 9).text(90, 700, NOTE, 9)
    assert told(page)[0] == ["Luật này[1] và9", *[WORDS] * 4, "CHÚ THÍCH", f"[1] {NOTE}"]


def test_a_note_goes_on_over_the_page(leaf: "type[Leaf]", told: Told) -> None:
    first = filled(leaf().text(64, 100, "Luật này").text(112, 95, "1", 7))
    first.rule(64, 685, 200, 685).text(64, 696, "1", 6).text(70, 700, f"{NOTE} và", 9)
    second = leaf().text(64, 100, "thêm nữa của", 9).text(64, 114, "chú thích này,", 9)
    third = filled(leaf())
    third.rule(64, 685, 200, 685).text(64, 700, "hết chú thích.", 9)
    fourth = filled(leaf()).text(64, 700, "Nơi nhận: chữ nhỏ", 9)
    texts = told(first, second, third, fourth)[0]
    assert texts[:9] == ["Luật này[1]", *[WORDS] * 8]
    assert texts[-3:] == ["Nơi nhận: chữ nhỏ", "CHÚ THÍCH", f"[1] {NOTE} và thêm nữa của chú thích này, hết chú thích."]


def test_a_note_goes_on_where_nothing_is_ruled(leaf: "type[Leaf]", told: Told) -> None:
    first = filled(leaf().text(64, 100, "Luật này").text(112, 95, "*", 7))
    first.text(64, 696, "*", 6).text(70, 700, f"{NOTE} và", 9)
    second = filled(leaf()).text(64, 700, "hết chú thích.", 9)
    third = filled(leaf()).text(64, 700, "Lưu: VT.", 9)
    fourth = filled(leaf()).text(64, 700, "Chữ nhỏ khác.", 9)
    texts = told(first, second, leaf().text(64, 100, WORDS), third, fourth)[0]
    assert texts[-2:] == ["CHÚ THÍCH", f"[*] {NOTE} và hết chú thích."]
    assert "Lưu: VT." in texts


def test_a_figure_that_no_note_explains_stays_a_figure(leaf: "type[Leaf]", told: Told) -> None:
    page = filled(leaf().text(64, 100, "10").text(76, 95, "3", 7).text(82, 100, "đồng"))
    assert told(page)[0][0] == "103 đồng"


def test_notes_in_letters_as_large_as_the_body_need_a_line(leaf: "type[Leaf]", told: Told) -> None:
    page = filled(leaf().text(64, 100, "Luật này").text(112, 95, "1", 7))
    page.rule(64, 685, 200, 685).text(64, 695, "1", 7).text(72, 700, NOTE)
    assert told(page)[0][-2:] == ["CHÚ THÍCH", f"[1] {NOTE}"]
