"""Durations as sites and spreadsheets write them: 05:30, 00:05:30, 330, 0.229166, “5 phút 30 giây”."""

import re

import numpy as np
import pyarrow as pa

from authoring.grading.arrays import MISSING, Ints
from authoring.grading.cells import distinct
from authoring.grading.intake.mappings import SIXTIETHS
from authoring.text import bare

_CLOCK = re.compile(r"(?:([0-9]{1,3}):)?([0-9]{1,3}):([0-9]{2})(?:[.,]([0-9]{1,3})[0-9]*)?")
_SECONDS = re.compile(r"([0-9]{1,7})(?:[.,]0+)?")
_DAYS = re.compile(r"0[.,]([0-9]{1,17})")
_WORDS = re.compile(
    r"(?:([0-9]{1,3}) ?(?:gio|h|hours?|hrs?))? ?"
    r"(?:([0-9]{1,4}) ?(?:phut|ph|p|m|mins?|minutes?))? ?"
    r"(?:([0-9]{1,6}) ?(?:giay|gi|g|s|secs?|seconds?))?"
)
_DAY = 86_400


def durations(column: pa.Array, how: str) -> Ints:
    """Each cell as milliseconds; `MISSING` where it says no duration.

    05:30 is five minutes and a half, a whole number seconds, a number below 1 a part of a day as spreadsheets keep it.
    With `SIXTIETHS` a spreadsheet took minutes and seconds for hours and minutes: such cells are 60 times too large.
    """
    group, texts = distinct(column)
    known = np.array([*(_read(text.strip(), how) for text in texts), MISSING], np.int64)
    return known[group]


def _read(cell: str, how: str) -> int:
    clock, days, plain = _CLOCK.fullmatch(cell), _DAYS.fullmatch(cell), _SECONDS.fullmatch(cell)
    if clock:
        hours, minutes, seconds, part = clock.groups()
        value = (int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds)) * 1000 + int((part or "0").ljust(3, "0"))
        return _turned(value, how) if hours else value
    if days:
        seconds_ = (int(days[1]) * _DAY * 2 + 10 ** len(days[1])) // (2 * 10 ** len(days[1]))
        return _turned(_minute(seconds_, how) * 1000, how)
    if plain:
        return int(plain[1]) * 1000
    words = _WORDS.fullmatch(bare(cell))
    if not words or not any(words.groups()):
        return MISSING
    hours, minutes, seconds = (int(said or 0) for said in words.groups())
    return (hours * 3600 + minutes * 60 + seconds) * 1000


def _minute(seconds: int, how: str) -> int:
    """Six decimals of a day are no whole second: hours and minutes were typed, so the nearest whole minute is meant."""
    return (seconds + 30) // 60 * 60 if how == SIXTIETHS else seconds


def _turned(value: int, how: str) -> int:
    return value // 60 if how == SIXTIETHS else value
