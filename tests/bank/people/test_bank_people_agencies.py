"""Which spellings name one agency."""

import pytest

from authoring.bank.people.agencies import agency_key, known_agency, same_agency
from authoring.bank.people.files import same_person
from authoring.model.contests import Person

INSURANCE = "Bảo hiểm xã hội tỉnh Lam Giang"


@pytest.mark.parametrize(
    "spelling",
    [
        "BHXH tỉnh Lam Giang",
        "bhxh tỉnh Lam Giang",
        "Bhxh Tỉnh  Lam Giang ",
        " Bảo hiểm xã hội tỉnh\u00a0Lam Giang.",
        "BẢO HIỂM XÃ HỘI TỈNH LAM GIANG",
    ],
)
def test_one_agency_has_many_spellings(spelling: str) -> None:
    assert same_agency(spelling, INSURANCE)


@pytest.mark.parametrize(
    ("short", "whole"),
    [
        ("BTG Tỉnh uỷ", "Ban Tuyên giáo Tỉnh ủy"),
        ("BTG TU", "Ban Tuyên giáo Tỉnh ủy"),
        ("Ban TG Tỉnh ủy", "Ban Tuyên giáo Tỉnh ủy"),
        ("SỞ KẾ HOẠCH VÀ ĐẦU TƯ", "Sở Kế hoạch và Đầu tư"),
        ("VP UBND tỉnh", "Văn phòng Ủy ban nhân dân tỉnh"),
        ("Ban TTg", "Ban Thủ tướng Chính phủ"),
    ],
)
def test_offices_are_shortened_in_their_own_way(short: str, whole: str) -> None:
    assert agency_key(short) == agency_key(whole)


@pytest.mark.parametrize("other", ["BHXH tỉnh Lam Hà", "BHXH huyện Lam Giang", "Ban Tuyên giáo Tỉnh ủy", ""])
def test_other_agencies_stay_others(other: str) -> None:
    assert not same_agency(other, INSURANCE)


def test_what_was_typed_takes_the_spelling_in_use() -> None:
    assert known_agency(" bhxh tỉnh Lam Giang", ["Ban Tuyên giáo", INSURANCE]) == INSURANCE
    assert known_agency(" Sở  Y tế ", [INSURANCE]) == "Sở Y tế"


def test_one_person_of_one_agency_under_two_spellings_is_one_person() -> None:
    ha = Person("ha", "Lê Thu Hà", INSURANCE)
    assert same_person(ha, Person("ha2", "Lê Thu  Hà", "BHXH tỉnh Lam Giang"))
    assert not same_person(ha, Person("ha2", "Lê Thu Hà", "BHXH tỉnh Lam Hà"))
