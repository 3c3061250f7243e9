"""Columns: the spellings of headers, and what is said where one is missing, doubled or too many."""

from collections.abc import Callable

import pytest

from authoring.grading import Scheme
from authoring.grading.intake.columns import called, place
from authoring.grading.intake.mappings import Guide, Mapping
from authoring.model.contests import Unit
from authoring.model.errors import RefusedError

HEADER = ("Họ và tên", "Số CCCD", "Thời gian nộp", "Dự đoán", "Câu 1", "Câu 2", "Câu 3")


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


def test_answers_may_stand_in_one_column_or_a_score_alone(week: Callable[..., Scheme]) -> None:
    for field, cell in (("answers", "Bài làm"), ("wrong", "Câu sai"), ("score", "Số câu đúng")):
        found = place((*HEADER[:4], cell), week(), "a.csv", 1)
        assert (found.answers, found.fields[field]) == ((), 4)
    with pytest.raises(RefusedError, match="“Câu 2”, “Câu 3”"):
        place((*HEADER[:5], "Số câu đúng"), week(), "a.csv", 1)


def test_a_duration_does_instead_of_a_beginning_where_durations_rank(week: Callable[..., Scheme]) -> None:
    header = (*HEADER, "Thời gian làm bài")
    assert place(header, week(order=("duration asc",)), "a.csv", 1).fields["duration"] == 7
    with pytest.raises(RefusedError, match="“Bắt đầu”"):
        place(header, week(order=("started asc",)), "a.csv", 1)


def test_a_confirmed_mapping_goes_before_the_headers(week: Callable[..., Scheme]) -> None:
    fields = ("name", "identity_number", "", "submitted", "1", "2", "3")
    known = Mapping(HEADER, fields, "month-first", "sixtieths", "numbers")
    found = place(HEADER, week(order=("score desc",)), "a.csv", 1, Guide((known,)))
    assert (found.fields["submitted"], found.dates, found.durations, found.numbers) == (
        3,
        "month-first",
        "sixtieths",
        True,
    )


def test_fields_have_names_that_people_know() -> None:
    assert [called(field) for field in ("submitted", "7", "Giờ")] == ["Nộp lúc", "Câu 7", "Giờ"]
