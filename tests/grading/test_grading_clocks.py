"""The clock: wall time to UTC, exact around the round, also where a zone moves its clocks."""

from datetime import datetime
from zoneinfo import ZoneInfo

import numpy as np
import pytest

from authoring.grading.clocks import DAY, absolute


def ms(text: str, zone: str) -> int:
    return round(datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).timestamp() * 1000)


@pytest.mark.parametrize(
    "zone", ["Asia/Ho_Chi_Minh", "UTC", "Europe/Berlin", "Australia/Lord_Howe", "America/St_Johns"]
)
def test_wall_time_is_read_in_the_zone(zone: str) -> None:
    opens, closes = ms("2022-10-24T10:00:00", zone), ms("2022-11-07T16:00:00", zone)
    texts = [
        "2022-10-24T10:00:00",
        "2022-10-29T23:59:59",
        "2022-10-30T02:10:00",
        "2022-10-30T03:00:00",
        "2022-11-06T12:30:00",
    ]
    walls = np.array([ms(text, "UTC") for text in texts], np.int64)
    assert absolute(walls, zone, opens, closes).tolist() == [ms(text, zone) for text in texts]


def test_far_from_the_round_the_nearest_offset_is_kept() -> None:
    opens, closes = ms("2022-07-18T10:00:00", "Europe/Berlin"), ms("2022-07-24T16:00:00", "Europe/Berlin")
    winter = np.array([ms("2022-01-01T00:00:00", "UTC")], np.int64)
    assert absolute(winter, "Europe/Berlin", opens, closes).tolist() == [winter[0] - DAY // 12]


def test_a_round_at_the_beginning_of_time_works() -> None:
    assert absolute(np.array([0], np.int64), "Asia/Ho_Chi_Minh", 0, DAY).tolist() == [-8 * 3_600_000]
