"""Admitted entries as columns: who, when, what was answered and forecast, and the texts that are shown later."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntFlag

import numpy as np

from authoring.grading.arrays import Bytes, Flags, Ints, at
from authoring.grading.words import Words

MORE = ("registered", "extra", "site")
TEXTS = ("code", "name", "birth_date", "phone", "unit")


class Note(IntFlag):
    """What is worth saying of an entry that counts all the same."""

    LETTER = 1
    FORECAST = 2
    NAMELESS = 4
    SCORE = 8
    VOID = 16
    UNTIMED = 32


@dataclass(frozen=True, slots=True, eq=False)
class Entries:
    """`size` entries, one an element.

    `keys`: identity numbers, or −1 − i for `others[i]`; `submitted`, `started` in milliseconds since 1970 UTC;
    `forecasts` as read; `answers` items × entries; `texts` the words of each of `TEXTS` as the file has them;
    `more` one array for each of `MORE`: the moment of registering, the points of the extra question, the score that
    the contest's site gave; each `MISSING` where the file has none. Whole numbers may be `thin`.
    """

    keys: Ints
    others: tuple[str, ...]
    barred: Flags
    submitted: Ints
    started: Ints
    forecasts: Ints
    answers: Bytes
    notes: Bytes
    texts: Mapping[str, Words]
    more: tuple[Ints, ...]

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
            at(self.submitted, rows),
            at(self.started, rows),
            at(self.forecasts, rows),
            self.answers[:, rows],
            self.notes[rows],
            {field: column.take(rows) for field, column in self.texts.items()},
            tuple(at(column, rows) for column in self.more),
        )

    @property
    def untold(self) -> Flags:
        """Which entries tell no answers, only the score that the contest's site gave."""
        flags: Flags = (self.notes & np.uint8(Note.SCORE)) != 0
        return flags

    @property
    def untimed(self) -> Flags:
        """Which entries' files tell no moment; they bear the last one of the week, which is never shown."""
        flags: Flags = (self.notes & np.uint8(Note.UNTIMED)) != 0
        return flags

    @property
    def voided(self) -> Flags:
        """Which entries don't count because people decided so."""
        flags: Flags = (self.notes & np.uint8(Note.VOID)) != 0
        return flags

    def person(self, key: int) -> str:
        """The person behind a key that is no identity number."""
        return self.others[-1 - key]
