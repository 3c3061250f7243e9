"""Running heads, page numbers and stamps."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.documents.pdf.conftest import Leaf

Told = Callable[..., tuple[list[str], tuple[str, ...]]]

WORDS = "Người lao động đóng bảo hiểm xã hội theo quy định của pháp luật"
UNITS = ["Một", "Hai", "Ba", "Bốn", "Năm", "Sáu"]


@pytest.fixture
def pages(leaf: "type[Leaf]") -> Callable[..., "list[Leaf]"]:
    """Pages of four sentences, each drawn on by a function that gets the page and its number from 1."""

    def make(count: int, draw: Callable[["Leaf", int], object]) -> "list[Leaf]":
        made = []
        for number in range(1, count + 1):
            page = leaf()
            draw(page, number)
            for line in range(4):
                page.text(64, 100 + 30 * line, f"{UNITS[number - 1]} {WORDS}.")
            made.append(page)
        return made

    return make


def sentences(count: int) -> list[str]:
    return [f"{UNITS[number]} {WORDS}." for number in range(count) for _line in range(4)]


@pytest.mark.parametrize(
    "draw",
    [
        lambda page, number: page.text(500, 40, f"{number + 6}"),
        lambda page, number: page.text(300, 800, f"Trang {number}/6"),
        lambda page, number: page.text(300, 800, f"- {number} -"),
        lambda page, number: page.text(64, 40, "Lưu hành nội bộ").text(500, 40, f"Trang {number}"),
        lambda page, number: page.text(64 if number % 2 else 400, 40, f"Công báo Số 5 + 6/Ngày 1-2-2025 {number + 20}"),
        lambda page, _number: page.text(64, 40, "Lưu hành nội bộ").text(64, 60, "Phòng Chế độ"),
        lambda page, number: page.text(64, 40, "Lưu hành nội bộ").text(300, 800, f"{number}"),
    ],
)
def test_heads_and_numbers_are_dropped(
    pages: Callable[..., "list[Leaf]"], told: Told, draw: Callable[["Leaf", int], object]
) -> None:
    texts, notices = told(*pages(6, draw))
    assert texts == sentences(6)
    assert notices[1].startswith("Đã bỏ đầu trang, chân trang và số trang ở trang 1–6 (“")


def test_two_pages_are_enough_for_a_counted_head(pages: Callable[..., "list[Leaf]"], told: Told) -> None:
    assert told(*pages(2, lambda page, number: page.text(64, 40, f"Văn bản mật, trang {number}")))[0] == sentences(2)


@pytest.mark.parametrize(
    ("count", "draw"),
    [
        (2, lambda page, _number: page.text(64, 40, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")),
        (6, lambda page, number: page.text(64, 40, f"Mẫu số {number * number}")),
        (6, lambda page, number: page.text(64, 40 + 5 * number, "PHỤ LỤC")),
        (6, lambda page, number: page.text(64, 40, f"Phụ lục {UNITS[number - 1]}")),
        (6, lambda page, number: page.text(64, 70, f"{number} {number} đồng")),
    ],
)
def test_other_first_lines_stay(
    pages: Callable[..., "list[Leaf]"], told: Told, count: int, draw: Callable[["Leaf", int], object]
) -> None:
    assert len(told(*pages(count, draw))[0]) == 5 * count


@pytest.mark.parametrize(("words", "kept"), [("1", 4), ("CÔNG BÁO/Số 286/Ngày 27-05-2026 89", 4), ("1 đồng", 5)])
def test_one_page(pages: Callable[..., "list[Leaf]"], told: Told, words: str, kept: int) -> None:
    assert len(told(*pages(1, lambda page, _number: page.text(300, 40, words)))[0]) == kept


def test_a_number_that_is_no_page_stays(leaf: "type[Leaf]", told: Told) -> None:
    assert told(leaf().text(64, 100, WORDS).text(64, 300, "15"))[0] == [WORDS, "15"]
    assert told(leaf().text(64, 40, "15"))[0] == ["15"]


def test_a_table_s_head_on_every_page_stays(pages: Callable[..., "list[Leaf]"], told: Told) -> None:
    def draw(page: "Leaf", _number: int) -> None:
        page.text(70, 45, "STT").text(170, 45, "Tên")
        for place in (60, 160, 260):
            page.rule(place, 30, place, 60)
        page.rule(60, 30, 260, 30).rule(60, 60, 260, 60)

    assert told(*pages(4, draw))[0].count("STT") == 4


def test_a_stamp_in_the_middle_is_dropped_and_told(leaf: "type[Leaf]", told: Told) -> None:
    page = leaf()
    for line in range(6):
        page.text(64, 100 + 40 * line, f"{WORDS} {UNITS[line]}.")
    stamp = [
        "Ký bởi: Cổng Thông tin điện tử",
        "Email: a@chinhphu.vn",
        "Cơ quan: Văn phòng",
        "Thời gian ký: 01.01.2025 08:00",
    ]
    for line, words in enumerate(stamp):
        page.text(400, 200 + 9 * line, words, 7)
    page.text(64, 700, "(Chữ nhỏ không phải dấu)", 7)
    texts, notices = told(page)
    assert texts == [*(f"{WORDS} {UNITS[line]}." for line in range(6)), "(Chữ nhỏ không phải dấu)"]
    assert notices[1] == (
        "Đã bỏ dấu chữ ký số ở trang 1 (“Ký bởi: Cổng Thông tin điện tử Email: a@chinhphu.vn Cơ quan:…”)."
    )
