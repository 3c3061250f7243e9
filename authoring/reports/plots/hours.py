"""Submissions by hour: the days of a week under one another, what the plot says, without the drawing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from authoring.model.contests import Contest, Week
from authoring.model.errors import RefusedError
from authoring.reports.amounts import figure

DAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")
LONGEST = 31  # days that one plot holds


@dataclass(frozen=True, slots=True)
class Hours:
    """Day by day (its name) the entries of each hour; None where the week isn't open at all."""

    days: tuple[str, ...]
    counts: tuple[tuple[int | None, ...], ...]

    @property
    def total(self) -> int:
        """All entries."""
        return sum(count or 0 for day in self.counts for count in day)

    def busiest(self) -> tuple[str, int, int]:
        """The day, hour and entries of the busiest hour, the earliest of equal ones."""
        found = max((count or 0, -day, -hour) for day, row in enumerate(self.counts) for hour, count in enumerate(row))
        return self.days[-found[1]], -found[2], found[0]


def hours(contest: Contest, week: Week, moments: Sequence[datetime]) -> Hours:
    """Aware moments counted by day and hour of the contest's zone; RefusedError for a week longer than a month."""
    zone = ZoneInfo(contest.timezone)
    opens, closes = week.opens.astimezone(zone), week.closes.astimezone(zone)
    length = (closes.date() - opens.date()).days + 1
    if length > LONGEST:
        raise RefusedError("Tuần thi dài quá để vẽ theo giờ.", expected=f"không quá {LONGEST} ngày", found=str(length))
    days = [opens.date() + timedelta(days=number) for number in range(length)]
    begins, last = opens.replace(minute=0, second=0, microsecond=0), closes
    counts: dict[tuple[int, int], int] = {}
    for one in moments:
        local = one.astimezone(zone)
        place = ((local.date() - days[0]).days, local.hour)
        counts[place] = counts.get(place, 0) + 1
    rows = tuple(
        tuple(
            counts.get((number, hour), 0)
            if begins <= datetime(day.year, day.month, day.day, hour, tzinfo=zone) <= last or (number, hour) in counts
            else None
            for hour in range(24)
        )
        for number, day in enumerate(days)
    )
    return Hours(tuple(f"{DAYS[day.weekday()]} {day.day}/{day.month}" for day in days), rows)


def hours_finding(week: str, shown: Hours) -> str:
    """The finding in one sentence: the busiest hour."""
    day, hour, count = shown.busiest()
    return f"{week}: đông nhất lúc {hour} giờ {day}, {figure(count)} bài"
