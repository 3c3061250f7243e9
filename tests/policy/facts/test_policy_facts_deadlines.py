"""Deadlines and their events."""

from decimal import Decimal

import pytest

from authoring.model.policies import Interval, Moment
from authoring.policy.facts.deadlines import calendar, deadline
from authoring.text import mentions


def due(text: str) -> Interval | Moment | None:
    found = mentions(text)[0]
    return deadline(found.value, text[: found.start], text[found.start : found.end], text[found.end :])


@pytest.mark.parametrize(
    ("text", "unit", "most", "start"),
    [
        ("Trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ", "ngày làm việc", 5, "ngày nhận đủ hồ sơ"),
        ("chậm nhất là 45 ngày kể từ ngày trở lại làm việc, người", "ngày", 45, "ngày trở lại làm việc, người"),
        ("trong thời hạn 7 ngày, kể từ ngày nhận; khác", "ngày", 7, "ngày nhận"),
        ("chậm nhất là 45 ngày", "ngày", 45, ""),
        ("chậm nhất trong 45 ngày", "ngày", 45, ""),
        ("Trong thời hạn 20 ngày, không bao gồm ngày nghỉ lễ, tết, kể từ ngày nhận", "ngày", 20, "ngày nhận"),
        ("trong khoảng thời gian 30 ngày đầu kể từ ngày sinh", "ngày", 30, "ngày sinh"),
        ("trong thời hạn không quá 10 ngày", "ngày", 10, ""),
        ("nộp không quá 10 ngày kể từ ngày ký thì", "ngày", 10, "ngày ký"),
        ("chậm nhất 06 tháng kể từ ngày chết hoặc kể từ ngày sinh", "tháng", 6, "ngày chết hoặc kể từ ngày sinh"),
        ("Trong 03 ngày làm việc được ghi trên phiếu", "ngày làm việc", 3, ""),
        (
            "Trong thời hạn 20 ngày trước thời điểm đủ điều kiện, người",
            "ngày",
            20,
            "trước thời điểm đủ điều kiện, người",
        ),
        ("Thời hạn giải quyết hồ sơ là 10 ngày", "ngày", 10, ""),
        (
            "trong thời hạn 90 ngày kể từ ngày người đang đóng, người đang hưởng lương hưu chết thì thân nhân nộp hồ sơ",
            "ngày",
            90,
            "ngày người đang đóng, người đang hưởng lương hưu chết",
        ),
        (
            "trong vòng 3 ngày kể từ ngày nhận hồ sơ cơ quan bảo hiểm xã hội phải trả",
            "ngày",
            3,
            "ngày nhận hồ sơ",
        ),
    ],
)
def test_at_most_so_long_from_an_event(text: str, unit: str, most: int, start: str) -> None:
    assert due(text) == Interval(unit, max=Decimal(most), start=start)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Sau 60 ngày kể từ ngày hết hạn mà không nộp", "ngày hết hạn"),
        ("quá 60 ngày kể từ ngày hết hạn", "ngày hết hạn"),
        ("Quá thời hạn tạm dừng hoạt động 60 ngày", ""),
    ],
)
def test_after_so_long(text: str, start: str) -> None:
    assert due(text) == Interval("ngày", Decimal(60), min_inclusive=False, start=start)


def test_at_least_so_long_before() -> None:
    assert due("ít nhất 30 ngày trước khi nghỉ") == Interval("ngày", Decimal(30), start="trước khi nghỉ")


@pytest.mark.parametrize(
    ("text", "event", "number"),
    [
        ("Trong 04 tháng đầu", "trong 04 tháng đầu", 4),
        ("Trong thời hạn 15 ngày đầu mỗi quý, cơ sở", "trong thời hạn 15 ngày đầu mỗi quý", 15),
    ],
)
def test_within_the_first_days(text: str, event: str, number: int) -> None:
    found = due(text)
    assert isinstance(found, Moment)
    assert (found.event, found.number) == (event, Decimal(number))


@pytest.mark.parametrize(
    "text",
    [
        "được nghỉ 05 ngày",
        "tối đa 10 ngày",
        "đóng 8%",
        "từ 5 ngày trở lên",
        "đóng Trong 04 tháng",
        "có thời hạn dưới 01 tháng",
        "giữ lại hồ sơ không quá 2 năm kể từ ngày nộp",
        "được nghỉ 02 tháng kể từ ngày sinh",
    ],
)
def test_what_is_no_deadline(text: str) -> None:
    assert due(text) is None


@pytest.mark.parametrize(
    ("text", "lead", "events"),
    [
        ("chậm nhất là ngày cuối cùng của tháng tiếp theo, trừ", "", ["ngày cuối cùng của tháng tiếp theo"]),
        ("Ngày cuối cùng của quý", "Thời hạn đóng như sau:", ["ngày cuối cùng của quý"]),
        ("Ngày cuối cùng của quý", "", []),
        ("báo cáo trước ngày 15 tháng 6 hằng năm", "", ["trước ngày 15 tháng 6 hằng năm"]),
        ("hoàn thành trong quý IV năm 2026", "", ["trong quý IV năm 2026"]),
        ("trước ngày 15 tháng 6 năm 2026", "", []),
    ],
)
def test_days_of_the_calendar(text: str, lead: str, events: list[str]) -> None:
    assert [moment.event for moment, _, _ in calendar(text, lead)] == events


def test_an_event_ends_where_somebody_must_act() -> None:
    text = "Trong thời hạn 40 ngày, kể từ ngày nhận hồ sơ phải hoàn thành việc giám định"
    assert due(text) == Interval("ngày", max=Decimal(40), start="ngày nhận hồ sơ")


def test_who_already_receives_a_benefit_may_have_a_deadline() -> None:
    text = "đối với người đang hưởng trợ cấp không quá 3 tháng kể từ ngày ký"
    assert due(text) == Interval("tháng", max=Decimal(3), start="ngày ký")


def test_the_end_of_a_time_is_no_deadline() -> None:
    assert list(calendar("Quỹ chi trả kể từ thời điểm đủ điều kiện đến hết ngày 31 tháng 12 của năm đó", "")) == []
