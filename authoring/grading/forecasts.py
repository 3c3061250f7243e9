"""Forecasts: the number in a cell, none where there is none or no clear one, and its distance from what came true."""

import re
from collections.abc import Callable

import numpy as np
import pyarrow as pa

from authoring.grading.arrays import MISSING, Flags, Ints
from authoring.grading.cells import distinct, lengths, plain_numbers
from authoring.text import bare, nfc, number

PERCENT = "percent-all-right"
SCALE = 10**9  # a percentage is kept in thousand-millionths of a percent

_LONGEST = 12
_PARTS = re.compile(r"(?P<before>[^0-9+−–—-]*)(?P<digits>[0-9](?:[0-9., ]*[0-9])?)(?P<after>[^0-9]*)")
_BEFORE = {"", "khoang", "tam", "uoc", "du doan", "toi du doan", "co", "so nguoi"}
_AFTER = {"", "nguoi", "ng", "luot", "bai", "ban", "thi sinh", "nguoi du thi", "luot thi", "luot nguoi", "bai thi"}
_WHOLE = re.compile(r"([0-9]{1,3}(?P<mark>[., ])[0-9]{3}(?:(?P=mark)[0-9]{3})*|[0-9]+)(?:[.,]0{1,2})?")
_SHARE = re.compile(r"([0-9]{1,3})(?:[.,]([0-9]{1,9}))?")
_UNIT = re.compile(r"\s*(?:người|lượt|bài)$")


def read_forecasts(column: pa.Array, asks: str) -> tuple[Ints, Flags]:
    """The forecast in each cell, `MISSING` where it gives none; and which cells hold something that isn't clear.

    A number of people or entries is whole and at most twelve digits long; a percentage lies from 0 to 100 and has at
    most nine decimals. Blank is no forecast, never 0.
    """
    values, unclear = np.full(len(column), MISSING, np.int64), np.zeros(len(column), np.bool_)
    if asks == "none":
        return values, unclear
    good, plain = plain_numbers(column, range(1, 1 if asks == PERCENT else _LONGEST + 1))
    values[good] = plain[good]
    odd: Ints = np.flatnonzero(~good & (lengths(column) > 0))
    group, texts = distinct(column.take(pa.array(odd)))
    read = _percent if asks == PERCENT else _count
    known = np.array([_known(text, read) for text in texts], np.int64)
    said = np.array([bool(text.strip()) for text in texts], np.bool_)
    values[odd] = known[group]
    unclear[odd] = ((known == MISSING) & said)[group]
    return values, unclear


def distances(forecasts: Ints, asks: str, truth: tuple[int, int, int]) -> Ints:
    """How far each forecast is from what came true (people, attempts, people all right); `MISSING` stays.

    Whole numbers: for a percentage the unit is 1/(`SCALE` · people), in which the true share is whole as well.
    """
    people, attempts, right = truth
    aims = {"people": (1, people), "attempts": (1, attempts), PERCENT: (people, right * 100 * SCALE)}
    unit, aim = aims.get(asks, (1, right))
    given = forecasts != MISSING
    return np.where(given, abs(np.where(given, forecasts, 0) * unit - aim), MISSING)


def _known(text: str, read: Callable[[str], int | None]) -> int:
    value = read(" ".join(nfc(text).casefold().split()))
    return MISSING if value is None else value


def _count(cell: str) -> int | None:
    parts = _PARTS.fullmatch(cell)
    if parts and bare(parts["before"]) in _BEFORE and bare(parts["after"]) in _AFTER:
        whole = _WHOLE.fullmatch(parts["digits"])
        digits = re.sub("[^0-9]", "", whole[1]) if whole else ""
        if whole:
            return int(digits) if len(digits) <= _LONGEST else None
    said = number(_UNIT.sub("", cell))
    if said is None or said != int(said) or not 0 <= said < 10**_LONGEST:
        return None
    return int(said)


def _percent(cell: str) -> int | None:
    share = _SHARE.fullmatch(cell.removesuffix("%").strip())
    if not share:
        return None
    value = int(share[1]) * SCALE + int((share[2] or "").ljust(9, "0"))
    return value if value <= 100 * SCALE else None
