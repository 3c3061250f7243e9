"""The clock of a contest: wall time in its zone to milliseconds since 1970 UTC, and back."""

from datetime import datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import numpy as np

from authoring.grading.arrays import Ints

QUARTER = 900_000
DAY = 86_400_000
_MARGIN = 8 * DAY
_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 — a wall clock, the zone comes after


def absolute(local: Ints, zone: str, opens: int, closes: int) -> Ints:
    """Moments of a wall clock as UTC, exact within a week of the round; farther out the offset there is kept."""
    base, offsets = _table(zone, opens, closes)
    return local - offsets[np.clip((local - base) // QUARTER, 0, len(offsets) - 1)]


@lru_cache(maxsize=64)
def _table(zone: str, opens: int, closes: int) -> tuple[int, Ints]:
    """The zone's offset in each quarter of an hour of wall time around a round (no zone changes within a quarter)."""
    base = (opens - _MARGIN) // QUARTER * QUARTER
    quarters = range(base, closes + _MARGIN, QUARTER)
    place = ZoneInfo(zone)
    walls = ((_EPOCH + timedelta(milliseconds=moment)).replace(tzinfo=place) for moment in quarters)
    offsets = [moment - round(wall.timestamp() * 1000) for moment, wall in zip(quarters, walls, strict=True)]
    return base, np.array(offsets, np.int64)
