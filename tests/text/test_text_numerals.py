"""Which numbers count, which only name a place."""

import pytest

from authoring.text.dates import date_spans
from authoring.text.lexemes import lexemes
from authoring.text.numerals import numerals


def read(text: str) -> list[str]:
    found = numerals(lexemes(text), date_spans(text))
    return [f"{one.value} {one.unit}".strip() for one in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("khoản 1, 2 và 3 Điều 5 của Luật số 58/2014/QH13", []),
        ("khoản 1 và 30 ngày", ["30 ngày"]),
        ("khoản 5%", ["5 %"]),
        ("ngày 15 hằng tháng", []),
        ("mỗi tháng 5 người", ["5 người"]),
        ("tháng 3 người", ["3 người"]),
        ("ngày 15 tháng sau", []),
        ("QH13 a_5 5/7 30ngày 5xyz A4", ["30 ngày"]),
        ("12 3", ["12", "3"]),
        ("2 000 000 đồng", ["2000000 đồng"]),
        ("2,5 triệu đồng; 1 tỷ 200 triệu đồng; 3 triệu rưỡi đồng", ["2500000 đồng", "1200000000 đồng", "3500000 đồng"]),
        ("3 triệu 5 người", ["3000000", "5 người"]),
        ("1,000 triệu đồng", []),
        ("1.000 triệu tỷ đồng", []),
        ("15 (mười lăm) ngày, 15 (mười sáu) ngày, 15 (abc", ["15 ngày", "15", "15"]),
        ("năm năm, mười năm, bốn năm, năm ngày", ["5 năm", "10 năm", "4 năm", "5 ngày"]),
        ("bốn phẩy năm năm; hai mươi lăm năm", ["4.5 năm", "25 năm"]),
        ("hằng năm một lần", ["1 lần"]),
        ("mỗi năm tháng nào", []),
        ("không năm nào", []),
        ("không một ai; không hai lần", ["2 lần"]),
        ("ba triệu hai ngày", []),
        ("thứ hai ngày 5; điều hai người; tháng ba năm", []),
        ("vài ba ngày", []),
        ("mỗi tháng hai lần", ["2 lần"]),
        ("một năm rưỡi; 2 tháng rưỡi", ["1.5 năm", "2.5 tháng"]),
        ("1 năm 6 tháng; 1 năm 6 người; 1 năm", ["18 tháng", "1 năm", "6 người", "1 năm"]),
        ("năm 2022 là 20 năm", ["20 năm"]),
        ("ngày 01 tháng 7 năm 2025", []),
        ("một " * 40, []),
    ],
)
def test_numbers_that_count(text: str, found: list[str]) -> None:
    assert read(text) == found
