"""Words: a column of texts that keeps each different text once says what the column said."""

import numpy as np
import pandas as pd
import pyarrow as pa
from hypothesis import given
from hypothesis import strategies as st

from authoring.grading.words import categories, joined, plain, words

TEXTS = st.lists(st.sampled_from(["", "a", "ă", "Đảng bộ", "b"]) | st.text(max_size=2), max_size=9)


@given(st.lists(TEXTS, min_size=1, max_size=4), st.data())
def test_parts_joined_and_rows_chosen_say_what_the_columns_said(parts: list[list[str]], data: st.DataObject) -> None:
    column = joined([words(pa.array(part, pa.string())) for part in parts])
    told = [text for part in parts for text in part]
    assert column.told().to_pylist() == told
    assert sorted(column.texts.to_pylist()) == sorted(set(told))
    rows = data.draw(st.lists(st.integers(0, len(told) - 1), max_size=5)) if told else []
    assert column.take(np.array(rows, np.int64)).told().to_pylist() == [told[row] for row in rows]


def test_places_are_as_narrow_as_the_list_allows_and_few_rows_keep_few_texts() -> None:
    column = words(pa.array([str(number) for number in range(300)]))
    assert [words(pa.array(["x"] * 1000)).places.itemsize, column.places.itemsize] == [1, 2]
    few = column.take(np.array([299, 7, 299]))
    assert (few.texts.to_pylist(), few.places.tolist(), few.places.itemsize) == (["7", "299"], [1, 0, 1], 1)


def test_categories_stand_in_the_order_in_which_they_come_and_can_be_made_plain() -> None:
    found = categories(pa.array(["b", None, "a", "b"]))
    assert (list(found), list(found.categories)) == (["b", "", "a", "b"], ["b", "", "a"])
    table = plain(pd.DataFrame({"word": found, "count": [1, 2, 3, 4]}))
    assert [str(table[name].dtype) for name in ("word", "count")] == ["str", "int64"]
    assert table["word"].tolist() == ["b", "", "a", "b"]
