"""Options by what they amount to, little sums worked out."""

from fractions import Fraction

import pytest

from authoring.checks.sums import result
from authoring.checks.values import Value, value

SAME = (
    ("4,5%", "4.5 %"),
    ("12 tháng", "1 năm"),
    ("6 tháng", "hai quý"),
    ("14 ngày", "2 tuần"),
    ("1.000.000 đồng", "1 triệu đồng"),
    ("04 người", "Bốn người"),
    ("Không quá 40 ngày", "tối đa 40 ngày."),
    ("Không quá 30 ngày", "Trong vòng 30 ngày trở lại"),
    ("Bằng 40%", "40%"),
    ("A. 15/7/2022", "ngày 15 tháng 7 năm 2022"),
    ("60 tuổi 6 tháng", "60 tuổi 06 tháng"),
    ("2 năm 6 tháng", "30 tháng"),
    ("40% cộng thêm 2%", "42%"),
    ("0,03% nhân với 10", "0,3%"),
    ("4,5% trừ đi 1,5%", "3%"),
    ("10 ngày chia cho 4", "2,5 ngày"),
    ("Hai phần ba của 4,5%", "3%"),
    ("một nửa của 3%", "1,5%"),
    ("Ngày 05", "Ngày 5"),
    ("1930 - 1931", "Từ năm 1930 đến năm 1931"),
    ("25/01/2021 - 01/02/2021", "25/01 - 01/02/2021"),
)
OTHER = (
    ("05 ngày làm việc", "05 ngày"),
    ("40% mức đóng", "40% mức lương cơ sở"),
    ("30 ngày", "1 tháng"),
    ("60 tuổi", "60 tháng"),
    ("Dưới 15 năm", "Không quá 15 năm"),
    ("Ngày 05", "Tháng 5"),
)
NONE = (
    "Chính phủ",
    "Không, trừ khi tự nguyện",
    "từ 3% đến 5% hoặc 7%",
    "10% chia cho 0",
    "10% cộng 3 ngày",
    "10% nhân với 2%",
    "3 tháng cộng từ 2 đến 5 tháng",
    "hai phần không của 5%",
    "nửa lương",
    "ba phần năm của không quá 5%",
    "60 tuổi, 6 tháng",
    "3 giờ 5 phút",
    "từ 60 tuổi 6 tháng",
    "01/7/2025, 02/7/2025",
    "01/7/2025, 02/7/2025, 03/7/2025",
    "",
)


@pytest.mark.parametrize(("one", "other"), SAME)
def test_one_value_in_two_writings(one: str, other: str) -> None:
    assert result(one) is not None
    assert result(one) == result(other)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_two_values(one: str, other: str) -> None:
    assert result(one) is not None
    assert result(one) != result(other)


@pytest.mark.parametrize("text", NONE)
def test_no_single_value(text: str) -> None:
    assert result(text) is None


def test_bounds_and_what_is_said_besides() -> None:
    assert value("từ đủ 15 năm đến dưới 30 năm") == Value("tháng", Fraction(180), Fraction(360), high_inclusive=False)
    assert value("60 ngày đầu") == Value("ngày", Fraction(60), Fraction(60), rest="đầu")


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        ("từ 5 đến 10 ngày", "từ 10 đến 15 ngày", True),
        ("từ 5 đến dưới 10 ngày", "từ 10 đến 15 ngày", False),
        ("từ 20 năm", "từ 15 năm", True),
        ("dưới 15 năm", "từ đủ 15 năm trở lên", False),
        ("từ 5 đến 10 ngày", "7 ngày", True),
        ("từ 5 đến 10 ngày", "7 tháng", False),
    ],
)
def test_values_that_meet(one: str, other: str, meet: bool) -> None:  # noqa: FBT001 — the expected answer
    first, second = value(one), value(other)
    assert first is not None
    assert second is not None
    assert (first.meets(second), second.meets(first)) == (meet, meet)


def test_order_is_the_lower_end_else_the_upper() -> None:
    assert [held.order() for text in ("dưới 5 ngày", "từ 3 ngày", "4 ngày") if (held := value(text))] == [5, 3, 4]
