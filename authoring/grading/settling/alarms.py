"""The wrong-key alarm: items whose best participants say that the key is wrong, or that another answer is right too."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd

from authoring.grading.answers import BLANK, UNKNOWN
from authoring.grading.arrays import Bytes, Ints
from authoring.grading.schemes import Scheme
from authoring.grading.settling.items import LEAST, key_text, letters_of
from authoring.grading.settling.marking import Mark, is_right, marks, plain_score

INVERTED = "Ai chọn đáp án thì làm các câu khác kém hơn; ai chọn phương án này thì làm tốt hơn"
BEATEN = "Nhóm 27% điểm cao chọn phương án này nhiều hơn đáp án"
SECOND = "Ít nhất 30% của nhóm 27% điểm cao chọn phương án này: có thể cũng đúng"
COLUMNS = ("number", "id", "key", "letters", "sign", "key_upper", "letters_upper", "key_r", "letters_r")

_GROUP = 27  # per cent of participants, by their score on the other items
_LIKED, _SHARED, _TAKEN = 0.1, 0.05, 0.3


@dataclass(frozen=True, slots=True)
class Choice:
    """Those who gave one answer, or one of several: by score on the other items, and how they did there."""

    by_rest: Ints
    every: Ints

    @property
    def correlation(self) -> float:
        """Pearson's correlation of giving it with the score on the other items; 0 where either doesn't vary."""
        points = np.arange(len(self.every), dtype=object)
        people, taken = int(self.every.sum()), int(self.by_rest.sum())
        total, squares = int((points * self.every).sum()), int((points * points * self.every).sum())
        both = int((points * self.by_rest).sum())
        spread = (people * taken - taken * taken) * (people * squares - total * total)
        return (people * both - taken * total) / math.sqrt(spread) if spread else 0.0

    @property
    def upper(self) -> float:
        """The share of the upper 27 % by score on the other items who gave it.

        Where the group ends inside a score, those of that score count in proportion.
        """
        size = max(1, (_GROUP * int(self.every.sum()) + 50) // 100)
        above = np.concatenate([np.cumsum(self.every[::-1])[::-1][1:], [0]])
        room = np.clip(size - above, 0, self.every)
        return float((self.by_rest * room / np.maximum(self.every, 1)).sum() / size)


def alarm_table(answers: Bytes, scheme: Scheme) -> pd.DataFrame:
    """One row a sign (`COLUMNS`): the item, its key, the answer that speaks against it; `answers` are items × people.

    Nothing is said of fewer than `LEAST` people, of an item that everybody gets or that doesn't count.
    """
    found = marks(scheme)
    scores = plain_score(answers, found)
    rows = [
        [entry.number, entry.id, key_text(mark, labels), *sign]
        for entry, mark, labels, column in zip(scheme.key.entries, found, scheme.labels, answers, strict=True)
        if mark.counts and not mark.everybody and len(scores) >= LEAST
        for sign in _signs(column, scores, mark, labels)
    ]
    frame = pd.DataFrame(rows, columns=[*COLUMNS])
    return frame.astype(
        dict.fromkeys(COLUMNS[-4:], "float64") | dict.fromkeys(COLUMNS[1:5], "str") | {"number": "int64"}
    )


def _signs(column: Bytes, scores: Ints, mark: Mark, labels: str) -> Iterator[list[object]]:
    """Each answer that speaks against an item's key, the strongest sign of it."""
    rest = scores - is_right(column, mark)
    width = int(rest.max()) + 1
    joint = np.bincount(column * np.int64(width) + rest, minlength=256 * width).reshape(256, width)
    every = joint.sum(axis=0)
    key = Choice(joint[list(mark.right)].sum(axis=0), every)
    for answer in np.flatnonzero(joint.any(axis=1)).tolist():
        if answer in (BLANK, UNKNOWN, *mark.right):
            continue
        other = Choice(joint[answer], every)
        sign = _sign(key, other)
        if sign:
            figures = [key.upper, other.upper, key.correlation, other.correlation]
            yield [letters_of(answer, labels), sign, *figures]


def _sign(key: Choice, other: Choice) -> str:
    if key.correlation < 0 and other.correlation > _LIKED:
        return INVERTED
    if other.upper > key.upper:
        return BEATEN
    return SECOND if other.upper >= _TAKEN and other.correlation > _SHARED else ""
