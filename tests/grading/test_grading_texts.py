"""Columns and tables as people read them: moments, spans, numbers, words, and a CSV without live formulas."""

import numpy as np
import pandas as pd
import pytest

from authoring.grading.arrays import MISSING
from authoring.grading.texts import as_texts, csv_bytes


def moments(*values: int) -> pd.Series:
    return (
        pd.Series(np.array(values, np.int64).view("datetime64[ms]"))
        .dt.tz_localize("UTC")
        .dt.tz_convert("Asia/Ho_Chi_Minh")
    )


@pytest.mark.parametrize(
    ("clock", "shown"),
    [("minute", "2022-07-18 10:00"), ("second", "2022-07-18 10:00:05"), ("millisecond", "2022-07-18 10:00:05.007")],
)
def test_moments_are_local_and_as_fine_as_the_clock(clock: str, shown: str) -> None:
    assert as_texts(moments(1_658_113_205_007, MISSING), clock).to_pylist() == [shown, ""]


@pytest.mark.parametrize(("clock", "shown"), [("second", "25:01:02"), ("millisecond", "25:01:02.034")])
def test_spans_count_hours(clock: str, shown: str) -> None:
    spans = pd.Series(np.array([90_062_034, MISSING], np.int64).view("timedelta64[ms]"))
    assert as_texts(spans, clock).to_pylist() == [shown, ""]


def test_numbers_words_and_nothing() -> None:
    assert as_texts(pd.Series([True, False])).to_pylist() == ["có", "không"]
    assert as_texts(pd.Series([0.25, np.nan, 0.123456], name="p")).to_pylist() == ["0.250", "", "0.123"]
    assert as_texts(pd.Series([87.65432, 3.0], name="forecast")).to_pylist() == ["87.65432", "3"]
    assert as_texts(pd.Series([1200, None], dtype="Int64")).to_pylist() == ["1200", ""]
    assert as_texts(pd.Series(["a", None], dtype="str")).to_pylist() == ["a", ""]
    assert as_texts(pd.Series(["first", "", "x"], name="tier", dtype="str")).to_pylist() == ["Nhất", "", "x"]
    assert as_texts(pd.Series(["score", "bằng"], name="decided_by", dtype="str")).to_pylist() == ["Số câu đúng", "bằng"]


def test_a_table_is_utf_8_with_lf_and_no_formula() -> None:
    table = pd.DataFrame({"name": ["A", "=1+1", '"x", y', "z\n", "-5", "'=q"], "lạ, và": [1, 2, 3, 4, 5, 6]})
    assert csv_bytes(table).decode() == (
        '\ufeffHọ và tên,"lạ, và"\nA,1\n\'=1+1,2\n"""x"", y",3\n"z\n",4\n-5,5\n\'\'=q,6\n'
    )
    assert csv_bytes(table.iloc[:0]).decode() == '\ufeffHọ và tên,"lạ, và"\n'


def test_long_tables_are_written_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    table = pd.DataFrame({"name": [f"x{number}" for number in range(7)]})
    whole = csv_bytes(table)
    monkeypatch.setattr("authoring.grading.texts._LINES", 3)
    assert csv_bytes(table) == whole
