"""Units: matched with and without tones, never guessed; the rest by size with advice."""

from datetime import date, datetime

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest

from authoring.grading.units import match_entries, match_units, nearest, unit_tables
from authoring.grading.words import words
from authoring.model.contests import DatedAlias, Unit

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


def test_a_dated_spelling_names_its_unit_on_its_days_only() -> None:
    """A district is abolished on 1 July 2025 in the middle of a week; its name goes over to a new commune."""
    units = (
        Unit("cu", "Đảng bộ huyện cũ", dated=(DatedAlias("Mường La", until=date(2025, 6, 30)),)),
        Unit("moi", "Đảng bộ xã mới", dated=(DatedAlias("Mường La", since=date(2025, 7, 1)),)),
        Unit(
            "khac",
            "Khác",
            dated=(DatedAlias("Tạm", date(2025, 7, 1), date(2025, 7, 1)), DatedAlias("K", until=date.max)),
        ),
    )
    zone = "Asia/Ho_Chi_Minh"
    rows = [
        ("Mường La", "2025-06-30T23:59:59.999", 0),
        ("muong la", "2025-07-01T00:00:00", 1),
        ("Tạm", "2025-06-30T12:00:00", -1),
        ("Tạm", "2025-07-01T12:00:00", 2),
        ("Tạm", "2025-07-02T00:00:00", -1),
        ("Đảng bộ huyện cũ", "2025-07-02T00:00:00", 0),
        ("K", "2025-07-02T00:00:00", 2),
    ]
    sent = [round(datetime.fromisoformat(f"{moment}+07:00").timestamp() * 1000) for _, moment, _ in rows]
    found = match_entries(words(pa.array([text for text, _, _ in rows])), np.array(sent, np.int64), units, zone)
    assert found.tolist() == [place for _, _, place in rows]
    assert nearest("Mường Lá", units) == "Đảng bộ huyện cũ"


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
