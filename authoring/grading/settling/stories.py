"""The story of one person: every entry, the counted one, its answers against the key, and where it stands."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from authoring.grading.answers import sheet
from authoring.grading.arrays import Ints
from authoring.grading.schemes import Scheme
from authoring.grading.settling.attempts import Counted
from authoring.grading.settling.desks import Desk, count_on
from authoring.grading.settling.items import key_text
from authoring.grading.settling.marking import is_right, marks, scored
from authoring.grading.settling.people import describe, gather, persons
from authoring.model.errors import RefusedError


@dataclass(frozen=True, slots=True)
class Answer:
    """The counted answer to one item: number and id, the letters given, the right ones, whether it was right.

    `counts` is False for an item that was taken out of the score.
    """

    number: int
    id: str
    given: str
    key: str
    right: bool
    counts: bool


@dataclass(frozen=True, slots=True, eq=False)
class Story:
    """One person: `entries`, one row an entry by moment, with `counted` and `again` (sent again); the answers."""

    person: str
    entries: pd.DataFrame
    answers: tuple[Answer, ...]


def story(desk: Desk, scheme: Scheme, person: str) -> Story:
    """The story of a person among those who play; RefusedError where nobody is known by this number or text."""
    counted, turns = count_on(desk, scheme), desk.turns
    known = persons(desk.playing.select(desk.turns.order[turns.begins])).to_pylist()
    if person not in known:
        message = "Không có bài nào của người này trong các tệp đã chọn; kiểm tra lại số định danh."
        raise RefusedError(message, found=f"…{person[-3:]}")
    place = known.index(person)
    span = slice(int(turns.begins[place]), int(turns.begins[place] + turns.sizes[place]))
    rows, counting = turns.order[span], int(counted.rows[place])
    table = _described(desk, rows, scheme)
    table["counted"] = rows == counting
    table["again"] = turns.again[span]
    return Story(person, table, _answers(desk, counting, scheme))


def _described(desk: Desk, rows: Ints, scheme: Scheme) -> pd.DataFrame:
    """Entries as the score sheet shows people."""
    scores = scored(desk.playing.select(rows), scheme)
    one_each = Counted(rows, scores, np.ones(len(rows), np.int64), 0)
    return describe(gather(desk.playing, one_each, scheme), scheme)


def _answers(desk: Desk, row: int, scheme: Scheme) -> tuple[Answer, ...]:
    given = desk.playing.answers[:, [row]]
    found = []
    for entry, mark, labels, column in zip(scheme.key.entries, marks(scheme), scheme.labels, given, strict=True):
        letters = sheet(column[None, :], [labels]).to_pylist()[0]
        right = bool(is_right(column, mark)[0])
        found.append(Answer(entry.number, entry.id, letters, key_text(mark, labels), right, mark.counts))
    return tuple(found)
