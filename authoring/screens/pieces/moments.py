"""Moments: days and times as the screens write them, in the contest's zone."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from authoring.model.contests import Contest
from authoring.screens.pieces.texts import DAYS, MOMENTS
from authoring.text import dates

MANY = 10  # days from which hours no longer matter


def day(value: date) -> str:
    """A day as `25/7/2022`."""
    return f"{value.day}/{value.month}/{value.year}"


def clock(moment: datetime, contest: Contest) -> str:
    """The time of day of an aware moment as `09:41`."""
    return _local(moment, contest).strftime("%H:%M")


def full(moment: datetime, contest: Contest) -> str:
    """Day and time as `25/7/2022 09:41`."""
    return f"{day(_local(moment, contest))} {clock(moment, contest)}"


def today(moment: datetime, contest: Contest) -> str:
    """The day with its weekday, as `Thứ Hai 25/7/2022`."""
    local = _local(moment, contest)
    return f"{DAYS[local.weekday()]} {day(local)}"


def span(begin: datetime, end: datetime, contest: Contest) -> str:
    """From when to when, as `18/7/2022 10:00 – 24/7/2022 16:00`."""
    return f"{full(begin, contest)} – {full(end, contest)}"


def length(time: timedelta) -> str:
    """How long, as `1 ngày 22 giờ` or, under a day, `3 giờ 20 phút`."""
    hours, minutes = divmod(int(abs(time).total_seconds()) // 60, 60)
    if hours >= 24 * MANY:
        return MOMENTS["many-days"].format(days=f"{hours // 24:,}".replace(",", "."))
    if hours >= 24:
        return MOMENTS["days"].format(days=hours // 24, hours=hours % 24)
    return MOMENTS["hours"].format(hours=hours, minutes=minutes)


def shown_day(text: str) -> str:
    """A day that an item keeps as `2022-07-18`, as the field shows it; other text as it is."""
    try:
        return day(date.fromisoformat(text))
    except ValueError:
        return text


def kept_day(text: str) -> str:
    """What was typed as a day, in any spelling, as an item keeps it; other text as it is."""
    found = dates(text)
    whole = len(found) == 1 and text[: found[0].start].strip() == text[found[0].end :].strip() == ""
    return found[0].date.isoformat() if whole else text


def _local(moment: datetime, contest: Contest) -> datetime:
    return moment.astimezone(ZoneInfo(contest.timezone))
