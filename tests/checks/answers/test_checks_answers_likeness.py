"""Options that come to the same, whatever their writing."""

import pytest

from authoring.checks.answers.likeness import alike


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("30 ngày", "ba mươi ngày"),
        ("12 tháng", "01 năm"),
        ("Chậm đóng tiền", "Là chậm đóng tiền."),
        ("ngày 30 tháng 9", "ngày ba mươi tháng 9"),
        ("2/3", "Hai phần ba"),
        ("0,03%/ngày", "0,03 phần trăm một ngày"),
        ("Từ đủ 15 năm đến dưới 30 năm", "từ đủ mười lăm năm đến dưới ba mươi năm"),
    ],
)
def test_alike(first: str, second: str) -> None:
    assert alike(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [("30 ngày", "30 ngày làm việc"), ("từ đủ 15 năm", "trên 15 năm"), ("Sở Nội vụ", "Sở Tài chính"), ("2/3", "1/3")],
)
def test_unlike(first: str, second: str) -> None:
    assert not alike(first, second)
