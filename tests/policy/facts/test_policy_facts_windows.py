"""Conditions with a window or a waiting time."""

import pytest

from authoring.commands.values import fact_value
from authoring.policy.facts.windows import is_window, window
from authoring.text import mentions


@pytest.mark.parametrize(
    ("text", "values", "inside"),
    [
        (
            "đóng từ đủ 06 tháng trở lên trong thời gian 12 tháng liền kề trước khi sinh con",
            ["unit=tháng min=6 min_inclusive=True within=12 within_unit=tháng liền kề trước khi sinh con", ""],
            [False, True],
        ),
        (
            "đóng đủ 6 tháng trong 12 tháng trước khi sinh con được hưởng",
            ["unit=tháng min=6 min_inclusive=True within=12 within_unit=tháng trước khi sinh con", ""],
            [False, True],
        ),
        ("đóng từ đủ 30 ngày trở lên trong một năm", ["", ""], [False, False]),
        ("đóng 6 tháng trong 12 tháng trước", ["", ""], [False, False]),
        (
            "sau 12 tháng không đóng mà chưa đủ 20 năm",
            ["", "unit=năm max=20 max_inclusive=False after=12 after_unit=tháng"],
            [False, False],
        ),
        ("sau 12 tháng nghỉ có đủ 20 năm trở lên", ["", ""], [False, False]),
        (
            "sau 12 tháng kể từ ngày nghỉ mà chưa đủ 20 năm",
            ["", "unit=năm max=20 max_inclusive=False after=12 after_unit=tháng"],
            [False, False],
        ),
        ("từ 5% trở lên trong 3 tháng trước", ["", ""], [False, True]),
        ("từ 5 ngày trở lên, trong 3 tháng trước", ["", ""], [False, False]),
        ("từ 5 ngày trở lên trong 3 lần trước", ["", ""], [False, False]),
        ("từ 5 ngày trở lên đến dưới 3 tháng trước", ["", ""], [False, False]),
    ],
)
def test_windows(text: str, values: list[str], inside: list[bool]) -> None:
    found = mentions(text)
    told = [window(text, found, at) for at in range(len(found))]
    shown = [" ".join(f"{name}={part}" for name, part in fact_value(one).items()) if one else "" for one in told]
    assert (shown, [is_window(text, found, at) for at in range(len(found))]) == (values, inside)
