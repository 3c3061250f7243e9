"""Admitted entries as columns: who, when, what was answered and forecast, and the texts that are shown later."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntFlag

import numpy as np
import pyarrow as pa

from authoring.grading.arrays import Bytes, Flags, Ints

MORE = ("registered", "extra", "site")
TEXTS = ("code", "name", "birth_date", "phone", "unit")


class Note(IntFlag):
    """What is worth saying of an entry that counts all the same."""

    LETTER = 1
    FORECAST = 2
    NAMELESS = 4
    SCORE = 8
    VOID = 16


@dataclass(frozen=True, slots=True, eq=False)
class Entries:
    """`size` entries, one an element.

    `keys`: identity numbers, or −1 − i for `others[i]`; `submitted`, `started` in milliseconds since 1970 UTC;
    `forecasts` as read; `answers` items × entries; `texts` a table of `TEXTS` as they stand in the file;
    `more` is `MORE` × entries: the moment of registering, the points of the extra question, the score that the
    contest's site gave; each `MISSING` where the file has none.
    """

    keys: Ints
    others: tuple[str, ...]
    barred: Flags
    submitted: Ints
    started: Ints
    forecasts: Ints
    answers: Bytes
    notes: Bytes
    texts: pa.Table
    more: Ints

    @property
    def size(self) -> int:
        """How many entries there are."""
        return len(self.keys)

    def select(self, rows: Ints) -> "Entries":
        """The entries at these places."""
        return Entries(
            self.keys[rows],
            self.others,
            self.barred[rows],
            self.submitted[rows],
            self.started[rows],
            self.forecasts[rows],
            self.answers[:, rows],
            self.notes[rows],
            self.texts.take(pa.array(rows)),
            self.more[:, rows],
        )

    @property
    def untold(self) -> Flags:
        """Which entries tell no answers, only the score that the contest's site gave."""
        flags: Flags = (self.notes & np.uint8(Note.SCORE)) != 0
        return flags

    @property
    def voided(self) -> Flags:
        """Which entries don't count because people decided so."""
        flags: Flags = (self.notes & np.uint8(Note.VOID)) != 0
        return flags

    def person(self, key: int) -> str:
        """The person behind a key that is no identity number."""
        return self.others[-1 - key]


def join(parts: Sequence[Entries]) -> Entries:
    """All entries of several parts; keys below 0 are numbered anew, in the order of their texts."""
    others = sorted({text for part in parts for text in part.others}, reverse=True)
    places = {text: -1 - place for place, text in enumerate(others)}
    return Entries(
        np.concatenate([_renumbered(part, places) for part in parts]),
        tuple(others),
        np.concatenate([part.barred for part in parts]),
        np.concatenate([part.submitted for part in parts]),
        np.concatenate([part.started for part in parts]),
        np.concatenate([part.forecasts for part in parts]),
        np.concatenate([part.answers for part in parts], axis=1),
        np.concatenate([part.notes for part in parts]),
        pa.concat_tables([part.texts for part in parts]),
        np.concatenate([part.more for part in parts], axis=1),
    )


def _renumbered(part: Entries, places: dict[str, int]) -> Ints:
    known = np.array([places[text] for text in part.others] + [0], np.int64)
    return np.where(part.keys < 0, known[np.where(part.keys < 0, -1 - part.keys, -1)], part.keys)
