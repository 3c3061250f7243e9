"""Units: matched with and without tones, never guessed; the rest by size with advice."""

import pandas as pd
import pytest

from authoring.grading.units import match_units, nearest, unit_tables
from authoring.model.contests import Unit

ALL = (
    Unit("mh1", "Xã Mường Hà", ("Đảng bộ xã Mường Hà",)),
    Unit("mh2", "Xã Mường Hạ"),
    Unit("tp", "Thành phố", ("TP", "")),
)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Xã Mường Hà", 0), ("XÃ  MƯỜNG HẠ.", 1), ("xa muong ha", -1), ("Dang bo xa Muong Ha", 0), ("tp", 2), ("thanh pho", 2),
        ("MH2", 1), ("", -1), ("Xã Mường", -1),
    ],
)  # fmt: skip
def test_texts_name_one_unit_or_none(text: str, place: int) -> None:
    assert match_units([text], ALL) == [place]


def test_the_nearest_name_is_only_advice() -> None:
    assert nearest("Xã Mường Hòa", ALL) == "Xã Mường Hà"
    assert nearest("Bưu điện", ALL) == ""
    assert nearest("x", ()) == ""


def test_tables_hold_every_unit_and_every_other_text_by_size() -> None:
    scores = pd.DataFrame(
        {
            "unit_code": ["tp", "", "tp", "", "", ""],
            "unit": ["Thành phố", "b", "Thành phố", "Xã Mường Hòa", "b", "a"],
            "attempts": [2, 1, 3, 5, 1, 1],
        }
    )
    known, others = unit_tables(scores, ALL)
    assert known.to_dict("list") == {
        "unit_code": ["mh1", "mh2", "tp"],
        "unit": ["Xã Mường Hà", "Xã Mường Hạ", "Thành phố"],
        "people": [0, 0, 2],
        "attempts": [0, 0, 5],
    }
    assert others.to_dict("list") == {
        "unit": ["b", "Xã Mường Hòa", "a"],
        "people": [2, 1, 1],
        "attempts": [2, 5, 1],
        "suggestion": ["", "Xã Mường Hà", ""],
    }
    nobody = unit_tables(scores.iloc[:0], ())
    assert [len(table) for table in nobody] == [0, 0]
