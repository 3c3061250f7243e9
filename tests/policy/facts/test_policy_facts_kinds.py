"""What kind of fact a value is in its place."""

import pytest

from authoring.policy.facts.kinds import conditional, kind_of
from authoring.text import mentions


def kind(text: str, counting: str = "") -> str:
    """The kind of the first value of a text; `|` marks nothing more than that the value begins there."""
    found = mentions(text)[0]
    typed = kind_of(found.value, text[: found.start], text[found.start : found.end], text[found.end :], counting)
    return f"{typed[0]} {typed[1].unit}" if typed else ""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("đóng 8% tiền lương", "rate %"),
        ("mức tối đa bằng 75%", "rate %"),
        ("tối đa bằng 6% mức lương", "rate %"),
        ("hỗ trợ từ 5% đến 10% chi phí", "rate %"),
        ("suy giảm khả năng lao động từ 5% đến 30%", "threshold %"),
        ("tỷ lệ từ 5% trở lên thì được", "threshold %"),
        ("suy giảm khả năng lao động 5%", ""),
        ("nếu tăng 5% thì dừng", ""),
        ("được nghỉ 05 ngày", "duration ngày"),
        ("được nghỉ tối đa 10 ngày", "duration ngày"),
        ("còn thiếu tối đa 06 tháng", "threshold tháng"),
        ("đóng từ đủ 15 năm trở lên", "threshold năm"),
        ("trong thời hạn 30 ngày kể từ ngày nhận", "deadline ngày"),
        ("Sau 60 ngày kể từ ngày hết hạn", "threshold ngày"),
        ("Trong 04 tháng đầu", "deadline tháng"),
        ("mỗi năm 10 ngày", "duration ngày"),
        ("trong một năm", ""),
        ("trong 12 tháng", ""),
        ("đóng 06 tháng một lần", ""),
        ("đóng 03 tháng, 06 tháng một lần", ""),
        ("của 06 năm cuối", "duration năm"),
        ("của 06 năm cuối cùng", ""),
        ("được tính là một năm", "duration năm"),
        ("cho một năm đóng góp", ""),
        ("nếu nghỉ 05 ngày thì trừ", ""),
        ("chia cho 24 ngày", "count ngày"),
        ("đủ 60 tuổi", "age tuổi"),
        ("thai từ 22 tuần tuổi trở lên", "threshold tuần tuổi"),
        ("thai 22 tuần tuổi", ""),
        ("là 2.000.000 đồng", "amount đồng"),
        ("bằng 02 lần mức tham chiếu", "amount lần mức tham chiếu"),
        ("bằng 3 tháng lương hưu", "amount tháng lương hưu"),
        ("không quá 04 người", "count người"),
        ("có 04 người", "count người"),
        ("có bốn người", ""),
        ("đi 5 lần", ""),
        ("số là 12", ""),
    ],
)
def test_kinds(text: str, found: str) -> None:
    assert kind(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("được nghỉ 05 ngày", "duration ngày làm việc"),
        ("được nghỉ tối đa 05 ngày", "duration ngày làm việc"),
        ("được nghỉ 05 tháng", "duration tháng"),
        ("làm từ đủ 05 ngày trở lên", "threshold ngày"),
    ],
)
def test_days_are_working_days_where_the_law_counts_them_so(text: str, found: str) -> None:
    assert kind(text, "thời gian này tính theo ngày làm việc") == found


@pytest.mark.parametrize(
    ("before", "after", "result"),
    [
        ("có tuổi ", " thì được hưởng", True),
        ("đóng bằng ", " thì được", False),
        ("thì được ", " thì thôi", False),
        ("được hưởng nếu đã đóng ", "", True),
        ("sau khi ốm được ", "", False),
        ("nghỉ sau khi ốm ", ", sau đó thì giảm", False),
    ],
)
def test_conditions(before: str, after: str, *, result: bool) -> None:
    assert conditional(before, after) is result
