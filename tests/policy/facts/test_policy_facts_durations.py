"""Values of time."""

import pytest

from authoring.commands.values import fact_value
from authoring.policy.facts.durations import Around, lasting
from authoring.text import mentions

BY_WORKING_DAYS = "thời gian này tính theo ngày làm việc"


def told(text: str, counting: str = "", lead: str = "", *, within: bool = False) -> str:
    """The kind and value of the last time of a text, “” where it is no fact."""
    found = mentions(text)[-1]
    around = Around(text[: found.start], text[found.start : found.end], text[found.end :], counting, lead)
    typed = lasting(found.value, around, within=within)
    return " ".join([typed[0], *(f"{name}={part}" for name, part in fact_value(typed[1]).items())]) if typed else ""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("được nghỉ 05 ngày", "duration number=5 unit=ngày"),
        ("được nghỉ tối đa 10 ngày", "duration unit=ngày max=10 max_inclusive=True"),
        ("được nghỉ từ 05 ngày đến 10 ngày", "duration unit=ngày min=5 min_inclusive=True max=10 max_inclusive=True"),
        ("còn thiếu tối đa 06 tháng", "threshold unit=tháng max=6 max_inclusive=True"),
        ("đóng từ đủ 15 năm trở lên", "threshold unit=năm min=15 min_inclusive=True"),
        ("trong thời hạn 30 ngày", "deadline unit=ngày max=30 max_inclusive=True"),
        ("Trường hợp trong thời hạn 30 ngày", ""),
        ("Sau 60 ngày kể từ ngày nộp", "threshold after=60 from=ngày nộp unit=ngày"),
        ("Trong 04 tháng đầu", "deadline event=trong 04 tháng đầu number=4 unit=tháng"),
        ("mỗi năm 10 ngày", "duration number=10 unit=ngày"),
        ("trong một năm", ""),
        ("đóng 06 tháng một lần", "duration number=6 unit=tháng"),
        ("phương thức 06 tháng một lần", ""),
        ("của 06 năm cuối", "duration number=6 unit=năm"),
        ("của 06 năm cuối cùng", ""),
        ("trong 03 tháng liên tục", "duration number=3 unit=tháng"),
        ("là 12 tháng không đóng", "duration number=12 unit=tháng"),
        ("hưởng 12 tháng không đóng", ""),
        ("được tính là một năm", "condition number=1 unit=năm"),
        ("nghỉ là một năm", "duration number=1 unit=năm"),
        ("cho một năm đóng góp", ""),
        ("chia cho 24 ngày", "count number=24 unit=ngày"),
        ("kể từ khi tham gia đủ 05 năm", "threshold unit=năm min=5 min_inclusive=True"),
        ("dự phòng tối đa 4 tháng của tổng dự toán", ""),
        ("giữ lại không quá 2 năm kể từ ngày nộp", "duration unit=năm max=2 max_inclusive=True from=ngày nộp"),
    ],
)
def test_times(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("nghỉ 05 ngày", ""),
        ("nghỉ tối đa 5 ngày", "threshold unit=ngày max=5 max_inclusive=True"),
        ("Sau ít nhất 12 tháng", "duration unit=tháng min=12 min_inclusive=True"),
        ("đã đóng đủ 12 tháng", "threshold unit=tháng min=12 min_inclusive=True"),
        ("cứ đóng đủ 12 tháng", ""),
    ],
)
def test_times_inside_a_condition(text: str, found: str) -> None:
    assert told(text, within=True) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("nghỉ 05 ngày", "duration number=5 unit=ngày làm việc"),
        ("nghỉ tối đa 05 ngày", "duration unit=ngày làm việc max=5 max_inclusive=True"),
        ("nghỉ 05 tháng", "duration number=5 unit=tháng"),
        ("làm từ đủ 05 ngày trở lên", "threshold unit=ngày min=5 min_inclusive=True"),
    ],
)
def test_days_are_working_days_where_the_law_counts_them_so(text: str, found: str) -> None:
    assert told(text, BY_WORKING_DAYS) == found


def test_a_lead_in_that_says_at_most() -> None:
    lead = "Thời gian nghỉ tối đa được quy định như sau:"
    assert told("10 ngày", lead=lead) == "duration unit=ngày max=10 max_inclusive=True"
