"""Moments as sites and spreadsheets write them: one grammar, read once for each shape and then for whole columns."""

import re
from collections.abc import Iterator

import numpy as np
import pyarrow as pa

from authoring.grading.arrays import MISSING, Bytes, Flags, Ints
from authoring.grading.cells import are_digits, by_length, number, throughout
from authoring.grading.clocks import DAY, absolute
from authoring.grading.intake.mappings import DAY_FIRST, MONTH_FIRST, SWAPPED
from authoring.grading.schemes import Scheme

HOUR, MINUTE, SECOND = 3_600_000, 60_000, 1000

_GAP = rb"(?:\s|\xc2\xa0)"
_HALF_DAY = rb"(?:(?P<am>SA|a\.?m\.?|s\xc3\xa1ng)|(?P<pm>CH|p\.?m\.?|chi\xe1\xbb\x81u))"  # sáng, chiều
_TIME = (
    rb"(?P<hour>\d{1,2})(?:[:h]|" + _GAP + rb"?(?:gi\xe1\xbb\x9d)" + _GAP + rb"?)(?P<minute>\d{2})(?:ph\xc3\xbat)?"
    rb"(?::(?P<second>\d{2})(?:[.,](?P<fraction>\d{1,9}))?)?(?:" + _GAP + rb"*" + _HALF_DAY + rb")?"
)
_DATE = rb"(?P<day>\d{1,2})(?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)(?P<year>\d{4}|\d{2})"
_YEARLESS = rb"(?P<day>\d{1,2})(?P<mark>/)(?P<month>\d{1,2})"
_YEAR_FIRST = rb"(?P<year>\d{4})(?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})"
_WEEKDAY = (  # Th 3, Thứ 3, Thứ Ba, CN, Chủ nhật
    rb"(?:th(?:\xe1\xbb\xa9)?" + _GAP + rb"*(?:\d|hai|ba|t\xc6\xb0|n\xc4\x83m|s\xc3\xa1u|b\xe1\xba\xa3y)"
    rb"|cn|ch\xe1\xbb\xa7" + _GAP + rb"+nh\xe1\xba\xadt)" + _GAP + rb"*,?" + _GAP + rb"*(?:ng\xc3\xa0y" + _GAP + rb"+)?"
)
_MONTH_WORD = rb"(?:th\xc3\xa1ng|thg)"  # tháng
_WORDED = (  # 19 tháng 7, 2022; 19 tháng 7 năm 2022
    rb"(?:ng\xc3\xa0y"
    + _GAP
    + rb"+)?(?P<day>\d{1,2})"
    + _GAP
    + rb"+"
    + _MONTH_WORD
    + rb"\.?"
    + _GAP
    + rb"*(?P<month>\d{1,2})(?:,"
    + _GAP
    + rb"*|"
    + _GAP
    + rb"+(?:n\xc4\x83m"
    + _GAP
    + rb"+)?)(?P<year>\d{4})"
)
_ENGLISH = (b"jan", b"feb", b"mar", b"apr", b"may", b"jun", b"jul", b"aug", b"sep", b"oct", b"nov", b"dec")
_NAME = rb"(?P<name>" + rb"|".join(_ENGLISH) + rb")[a-z]*"
_NAME_FIRST = _NAME + rb"\.?" + _GAP + rb"+(?P<day>\d{1,2})," + _GAP + rb"*(?P<year>\d{4})"
_NAME_BETWEEN = rb"(?P<day>\d{1,2})[- ]" + _NAME + rb"[- ,]" + _GAP + rb"*(?P<year>\d{4})"
_BETWEEN = (
    rb"(?:" + _GAP + rb"*[,|-]" + _GAP + rb"*|" + _GAP + rb"+)(?:l\xc3\xbac" + _GAP + rb"+|ng\xc3\xa0y" + _GAP + rb"+)?"
)
_ZONE = _GAP + rb"*(?:Z|(?:GMT|UTC)?(?:(?P<east>\+)|(?P<west>-))(?P<zone_hour>\d{1,2})(?::?(?P<zone_minute>\d{2}))?)"
_FORMS = tuple(
    re.compile(rb"(?:'|" + _GAP + rb")*" + form + _GAP + rb"*", re.IGNORECASE)
    for form in (
        _YEAR_FIRST + rb"(?:T|" + _BETWEEN + rb")" + _TIME + rb"(?P<zone>" + _ZONE + rb")?",
        rb"(?:" + _WEEKDAY + rb")?" + _DATE + _BETWEEN + _TIME,
        _TIME + _BETWEEN + rb"(?:" + _WEEKDAY + rb")?" + _DATE,
        _TIME + _BETWEEN + rb"(?:" + _WEEKDAY + rb")?" + _YEARLESS,
        rb"(?P<serial>\d{5})(?:[.,](?P<part>\d{1,17}))?",
        rb"(?:" + _WEEKDAY + rb")?" + _WORDED + _BETWEEN + _TIME,
        _TIME + _BETWEEN + rb"(?:" + _WEEKDAY + rb")?" + _WORDED,
        _NAME_FIRST + _BETWEEN + _TIME,
        _NAME_BETWEEN + _BETWEEN + _TIME,
    )
)
_MONTHS = np.array([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
_SERIAL_EPOCH = 25_569
_TRIES = 3
_DIGIT = 48


def moments(column: pa.Array, scheme: Scheme, dates: str = DAY_FIRST) -> Ints:
    """Each cell as milliseconds since 1970 UTC, floored to the clock's resolution; `MISSING` where it can't be read.

    `dates` says whether the day or the month comes first, for the whole column; `SWAPPED` that a spreadsheet took days
    for months, so that 2022-09-08 is the 9th of August. A year of two digits is one of this century, none at all is
    that in which the week opens. A moment without an offset is wall time in the contest's zone; SA and CH are AM and
    PM; 24:00 is the next day's beginning; a number of five digits is a spreadsheet's serial, to the second.
    """
    values = np.full(len(column), MISSING, np.int64)
    for rows, cells in by_length(column):
        for same, match in _alike(cells):
            values[rows[same]] = _read(cells[same], match, scheme, dates)
    return values


def _alike(cells: Bytes) -> Iterator[tuple[Ints, re.Match[bytes]]]:
    """The rows of one shape (equal but for digits) that the grammar knows, with a match of one of them."""
    shapes = np.where(are_digits(cells), np.uint8(_DIGIT), cells)
    rows: Ints = np.arange(len(cells))
    for _ in range(_TRIES):
        if not rows.size:
            return
        same = throughout(shapes[rows] == shapes[rows[0]])
        yield from _matched(cells, rows[same])
        rows = rows[~same]
    names = shapes[rows].view(f"V{cells.shape[1]}").ravel()
    _, group = np.unique(names, return_inverse=True)
    order = np.argsort(group, kind="stable")
    for start, end in zip(*_bounds(group[order]), strict=True):
        yield from _matched(cells, rows[order[start:end]])


def _bounds(groups: Ints) -> tuple[list[int], list[int]]:
    """Where each run of equal numbers begins and ends."""
    starts = [0, *(np.flatnonzero(np.diff(groups)) + 1).tolist()] if groups.size else []
    return starts, [*starts[1:], groups.size] if starts else []


def _matched(cells: Bytes, rows: Ints) -> Iterator[tuple[Ints, re.Match[bytes]]]:
    text = cells[rows[0]].tobytes()
    match = next(filter(None, (form.fullmatch(text) for form in _FORMS)), None)
    if match:
        yield rows, match


def _read(cells: Bytes, match: re.Match[bytes], scheme: Scheme, dates: str) -> Ints:
    """The moments of cells of one shape."""
    if "serial" in match.re.groupindex:
        wall, good = _serial(cells, match)
    else:
        wall, good = _wall(cells, match, scheme, dates)
    zone = match.re.groupindex.get("zone") and match["zone"]
    if zone:
        sign = -1 if match["west"] else 1
        away = sign * (_part(cells, match, "zone_hour") * HOUR + _part(cells, match, "zone_minute") * MINUTE)
        value = wall - away
        good &= abs(away) <= 14 * HOUR
    else:
        value = absolute(wall, scheme.contest.timezone, scheme.opens, scheme.closes)
    return np.where(good, value // scheme.step * scheme.step, MISSING)


def _part(cells: Bytes, match: re.Match[bytes], name: str) -> Ints:
    start, end = match.span(name)
    return number(cells[:, start:end])


def _serial(cells: Bytes, match: re.Match[bytes]) -> tuple[Ints, Flags]:
    """A spreadsheet's serial: days since the end of 1899, to the nearest second."""
    start, end = match.span("part")
    digits = min(end - start, 13)
    part = number(cells[:, start : start + digits])
    seconds = (part * (DAY // SECOND) * 2 + 10**digits) // (2 * 10**digits)
    days = _part(cells, match, "serial") - _SERIAL_EPOCH
    return days * DAY + seconds * SECOND, np.ones(len(cells), np.bool_)


def _wall(cells: Bytes, match: re.Match[bytes], scheme: Scheme, dates: str) -> tuple[Ints, Flags]:
    """A date and a time of day as milliseconds of wall time, and whether they exist."""
    month, day = _month_and_day(cells, match, dates)
    year = _year(cells, match, scheme)
    hour, minute, second = (_part(cells, match, name) for name in ("hour", "minute", "second"))
    start, end = match.span("fraction")
    fraction = number(cells[:, start : min(end, start + 3)]) * 10 ** max(0, 3 - (end - start))
    good = _exists(year, month, day) & (minute < 60) & (second < 60)
    good &= (hour < 24) | ((hour == 24) & (minute == 0) & (second == 0) & (fraction == 0))
    if match["am"] or match["pm"]:
        good &= _halves(hour, afternoon=bool(match["pm"]))
        hour = np.where(hour == 12, 0, hour) + np.where((hour <= 12) & bool(match["pm"]), 12, 0)
    wall = _days(year, month, day) * DAY + hour * HOUR + minute * MINUTE + second * SECOND + fraction
    return wall, good


def _month_and_day(cells: Bytes, match: re.Match[bytes], dates: str) -> tuple[Ints, Ints]:
    """The month and the day, whichever comes first; a month by its English name is the same in all cells."""
    day = _part(cells, match, "day")
    if "name" in match.re.groupindex:
        return np.full(len(cells), 1 + _ENGLISH.index(match["name"].lower()), np.int64), day
    month = _part(cells, match, "month")
    day_before = match.start("day") < match.start("month")
    if "mark" in match.re.groupindex and dates == (MONTH_FIRST if day_before else SWAPPED):
        turned = (day <= 12) | day_before
        return np.where(turned, day, month), np.where(turned, month, day)
    return month, day


def _year(cells: Bytes, match: re.Match[bytes], scheme: Scheme) -> Ints:
    if "year" not in match.re.groupindex:
        return np.full(len(cells), scheme.week.opens.year, np.int64)
    year = _part(cells, match, "year")
    return year + 2000 if match.end("year") - match.start("year") == 2 else year


def _halves(hour: Ints, *, afternoon: bool) -> Flags:
    """Whether an hour can stand before SA (0 to 12) or CH (1 to 23)."""
    return (hour >= 1) & (hour < 24) if afternoon else hour <= 12


def _exists(year: Ints, month: Ints, day: Ints) -> Flags:
    leap = (year % 4 == 0) & ((year % 100 != 0) | (year % 400 == 0))
    last = _MONTHS[np.clip(month, 1, 12) - 1] + (leap & (month == 2))
    good: Flags = (month >= 1) & (month <= 12) & (day >= 1) & (day <= last)
    return good


def _days(year: Ints, month: Ints, day: Ints) -> Ints:
    """Days since 1970-01-01 in the Gregorian calendar, counted in 400-year cycles that begin in March."""
    march = year - (month <= 2)
    into = march % 400
    yearday = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    return march // 400 * 146_097 + into * 365 + into // 4 - into // 100 + yearday - 719_468
