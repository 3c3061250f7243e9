"""Dates and times in Vietnamese writing; each of them comes from the values, none from a clock."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

BLANK = "ngày      tháng      năm"
_DETAIL = {"minute": "%H:%M", "millisecond": "%H:%M:%S.%f"}


def long_date(day: date) -> str:
    """“ngày 27 tháng 7 năm 2022”; days below 10 and the months 1 and 2 carry a zero, as papers are written."""
    return f"ngày {day.day:02d} tháng {day.month:{'02d' if day.month < 3 else 'd'}} năm {day.year}"


def short_date(day: date) -> str:
    """“30/6/2022”."""
    return f"{day.day}/{day.month}/{day.year}"


def long_moment(moment: datetime, zone: str) -> str:
    """“10 giờ 00 ngày 18 tháng 7 năm 2022” in the contest's zone."""
    local = moment.astimezone(ZoneInfo(zone))
    return f"{local.hour} giờ {local.minute:02d} {long_date(local)}"


def short_moment(moment: datetime, zone: str, clock: str) -> str:
    """“15:59:07 24/7/2022” in the contest's zone, as fine as the contest's clock (second, minute, millisecond)."""
    local = moment.astimezone(ZoneInfo(zone))
    time = local.strftime(_DETAIL.get(clock, "%H:%M:%S"))
    shown = time[:-3].replace(".", ",") if clock == "millisecond" else time
    return f"{shown} {short_date(local)}"
