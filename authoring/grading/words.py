"""Columns of texts that keep each different text once: places into a list, as narrow as the list allows."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import pandas as pd
import pyarrow as pa
from numpy.typing import NDArray

from authoring.grading.arrays import Ints

Places: TypeAlias = NDArray[np.unsignedinteger]


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The text of each row is `texts[places[row]]`; some of the texts may belong to no row."""

    places: Places
    texts: pa.Array

    def take(self, rows: Ints) -> "Words":
        """The words of these rows; of few rows, without the texts that none of them has."""
        places = self.places[rows]
        if len(rows) >= len(self.texts):
            return Words(places, self.texts)
        used = np.flatnonzero(np.bincount(places, minlength=len(self.texts)))
        return Words(_narrow(np.searchsorted(used, places), len(used)), self.texts.take(pa.array(used)))

    def told(self) -> pa.Array:
        """The text of every row in full."""
        return self.texts.take(pa.array(self.places))


def words(column: pa.Array) -> Words:
    """A column of texts with each different text kept once."""
    coded = column.dictionary_encode()
    return Words(_narrow(np.asarray(coded.indices), len(coded.dictionary)), coded.dictionary)


def joined(parts: Sequence[Words]) -> Words:
    """The rows of several columns, one after the other."""
    every = words(pa.concat_arrays([part.texts for part in parts]))
    ends = np.cumsum([len(part.texts) for part in parts]).tolist()
    lists = [every.places[end - len(part.texts) : end] for part, end in zip(parts, ends, strict=True)]
    places = np.concatenate([found[part.places] for part, found in zip(parts, lists, strict=True)])
    return Words(places, every.texts)


def categories(column: pa.Array) -> pd.Categorical:
    """A column of texts as pandas keeps repeated ones, in the order in which they come first; null is “”."""
    coded = column.fill_null("").dictionary_encode()
    return pd.Categorical.from_codes(np.asarray(coded.indices), coded.dictionary.to_pandas())


def plain(table: pd.DataFrame) -> pd.DataFrame:
    """A table whose columns of repeated texts are columns of texts like any other."""
    return table.astype({name: "str" for name, kind in table.dtypes.items() if kind == "category"})


def _narrow(places: NDArray[np.integer], count: int) -> Places:
    return places.astype(np.min_scalar_type(max(count - 1, 0)))
