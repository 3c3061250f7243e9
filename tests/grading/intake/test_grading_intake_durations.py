"""Durations: every spelling that sites and spreadsheets have, and what is none."""

import pyarrow as pa
import pytest

from authoring.grading.arrays import MISSING
from authoring.grading.intake.durations import durations
from authoring.grading.intake.mappings import AS_WRITTEN, SIXTIETHS


@pytest.mark.parametrize(
    ("cell", "seconds"),
    [
        ("05:30", 330),
        ("00:05:30", 330),
        ("1:05:30", 3930),
        ("330", 330),
        ("330.0", 330),
        ("5 phút 30 giây", 330),
        ("5p30s", 330),
        ("1 giờ 2 phút", 3720),
        ("45 giây", 45),
        ("0.229166", 19800),
        ("0,003819444", 330),
        ("00:05:30.500", 330.5),
    ],
)
def test_every_spelling(cell: str, seconds: float) -> None:
    assert durations(pa.array([f" {cell} "]), AS_WRITTEN).tolist() == [round(seconds * 1000)]


@pytest.mark.parametrize("cell", ["", "nhanh", "-5", "5:3", "1.5", "phút"])
def test_what_is_none(cell: str) -> None:
    assert durations(pa.array([cell]), AS_WRITTEN).tolist() == [MISSING]


def test_minutes_that_a_spreadsheet_took_for_hours() -> None:
    cells = pa.array(["0.229166", "05:30:00", "05:30", "330", ""])
    assert durations(cells, SIXTIETHS).tolist() == [330_000, 330_000, 330_000, 330_000, MISSING]
