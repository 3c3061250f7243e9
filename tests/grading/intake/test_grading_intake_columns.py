"""Columns: the spellings of headers, and what is said where one is missing, doubled or too many."""

from collections.abc import Callable

import pytest

from authoring.grading import Scheme
from authoring.grading.intake.columns import SPELLINGS, place, recognise
from authoring.model.contests import Unit
from authoring.model.errors import RefusedError
from authoring.text import bare

HEADER = ("Họ và tên", "Số CCCD", "Thời gian nộp", "Dự đoán", "Câu 1", "Câu 2", "Câu 3")


def test_headers_are_known_in_all_their_writings() -> None:
    header = [
        "STT",
        "HỌ VÀ TÊN",
        "so cccd",
        "Số CCCD/CMND",
        "SĐT",
        "Nộp lúc:",
        "Số dự đoán",
        "câu 01",
        "Câu hỏi 2",
        "Question 3",
        "Q 4",
        "",
    ]
    assert recognise(header) == [
        "", "name", "identity_number", "identity_number", "phone", "submitted", "forecast", "1", "2", "3", "4", "",
    ]  # fmt: skip


def test_no_spelling_means_two_fields() -> None:
    spelled = [(bare(text), field) for field, texts in SPELLINGS.items() for text in texts]
    assert len({text for text, _ in spelled}) == len(set(spelled))


def test_places_are_found_in_any_order(week: Callable[..., Scheme]) -> None:
    found = place(("Câu 3", "x", *HEADER[:4], "Câu 1", "Câu 2"), week(), "a.csv", 1)
    assert found.answers == (6, 7, 0)
    assert dict(found.fields) == {"name": 2, "identity_number": 3, "submitted": 4, "forecast": 5}


@pytest.mark.parametrize(
    ("header", "settings", "words"),
    [
        (HEADER[:-1], {}, "cần “Câu 3”"),
        (HEADER[1:], {}, "cần “Họ và tên”"),
        ((*HEADER[:2], "Giờ", *HEADER[3:]), {}, "cần “Nộp lúc”; đang là Họ và tên, Số CCCD, Giờ, Dự đoán"),
        (("Họ và tên", *HEADER[2:]), {}, "cần “Số CCCD”"),
        ((*HEADER[:3], *HEADER[4:]), {}, "cần “Dự đoán”"),
        (HEADER, {"order": ("duration asc",)}, "cần “Bắt đầu”"),
        (HEADER, {"units": [Unit("a", "A")]}, "cần “Đơn vị”"),
        ((*HEADER, "CCCD"), {}, "cần một cột “Số CCCD”; đang là Số CCCD, CCCD"),
        ((*HEADER, "Câu 1"), {}, "Câu 1, Câu 1"),
        ((*HEADER, "Câu 4"), {}, "Tệp có câu 4 mà bộ đề có 3 câu"),
        (("",) * 14, {}, "(trống) … (14 cột)"),
    ],
)
def test_a_header_that_will_not_do_is_refused_with_what_was_found(
    week: Callable[..., Scheme], header: tuple[str, ...], settings: dict[str, object], words: str
) -> None:
    with pytest.raises(RefusedError) as refused:
        place(header, week(**settings), "a.csv", 2)
    assert words in str(refused.value)
    assert str(refused.value).startswith("a.csv, dòng 2: ")


def test_phone_name_and_birth_date_do_instead_of_a_number(week: Callable[..., Scheme]) -> None:
    header = (HEADER[0], "Ngày sinh", "Số điện thoại", *HEADER[2:])
    assert place(header, week(), "a.csv", 1).fields["phone"] == 2


def test_forecast_and_unit_are_needed_only_where_they_are_used(week: Callable[..., Scheme]) -> None:
    header = (*HEADER[:3], *HEADER[4:])
    assert place(header, week(order=("score desc",)), "a.csv", 1).answers == (3, 4, 5)
