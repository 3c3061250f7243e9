"""Item statistics: difficulty, discrimination and options chosen, counted in whole numbers until the last formula."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
import pandas as pd

from authoring.grading.answers import BLANK, UNKNOWN, mask
from authoring.grading.arrays import Bytes, Ints
from authoring.grading.schemes import Scheme

LEAST = 30
FEW = f"dưới {LEAST} người dự thi: chưa tính"
FLAT = "mọi người như nhau: không tính được độ phân biệt"

_GROUP = 27


@dataclass(frozen=True, slots=True)
class Counts:
    """Participants by score 0, 1, …: `every` of them, and those who got the item `right`."""

    every: tuple[int, ...]
    right: tuple[int, ...]

    @property
    def people(self) -> int:
        """All participants."""
        return sum(self.every)

    def difficulty(self) -> float:
        """p: the share of participants who got the item right."""
        return sum(self.right) / self.people

    def discrimination(self) -> float:
        """D27: p of the upper 27 % by score minus p of the lower 27 % (Kelley 1939).

        Where a group ends inside a score, the participants of that score count in proportion.
        """
        size = max(1, (_GROUP * self.people + 50) // 100)
        scores = range(len(self.every))
        return float((self._rights(reversed(scores), size) - self._rights(scores, size)) / size)

    def correlation(self) -> float | None:
        """Corrected point-biserial: Pearson's correlation of the item with the score on the other items.

        None where either doesn't vary.
        """
        right, total = sum(self.right), _moment(self.every, 1)
        rest, both = total - right, _moment(self.right, 1) - right
        squares = _moment(self.every, 2) - 2 * _moment(self.right, 1) + right
        spread = (self.people * right - right * right) * (self.people * squares - rest * rest)
        return (self.people * both - right * rest) / math.sqrt(spread) if spread else None

    def _rights(self, scores: Iterable[int], size: int) -> Fraction:
        """Right answers among the first `size` participants when the scores are gone through in this order."""
        found, left = Fraction(0), size
        for score in scores:
            taken = min(left, self.every[score])
            found += Fraction(self.right[score] * taken, max(1, self.every[score]))
            left -= taken
        return found


def item_table(answers: Bytes, scores: Ints, scheme: Scheme) -> pd.DataFrame:
    """One row an item: participants, right ones, p, D27, r, participants by option; `answers` are items × participants.

    Below `LEAST` participants p, D27 and r are refused and `note` says so.
    """
    width = len(answers) + 1
    every = tuple(np.bincount(scores, minlength=width).tolist())
    rows = []
    for place, entry in enumerate(scheme.key.entries):
        joint = np.bincount(answers[place] * np.int64(width) + scores, minlength=256 * width).reshape(256, width)
        counts = Counts(every, tuple(joint[mask(entry.key, scheme.labels[place])].tolist()))
        chosen = _chosen(joint.sum(axis=1).tolist(), scheme.labels[place])
        rows.append({"number": entry.number, "id": entry.id, "key": entry.key} | _figures(counts) | chosen)
    letters = sorted({letter for labels in scheme.labels for letter in labels})
    frame = pd.DataFrame(
        rows, columns=["number", "id", "key", "people", "right", "p", "d27", "r", *letters, "blank", "unknown", "note"]
    )
    return frame.astype(dict.fromkeys(letters, "Int64") | dict.fromkeys(("p", "d27", "r"), "float64"))


def _figures(counts: Counts) -> dict[str, object]:
    basic: dict[str, object] = {"people": counts.people, "right": sum(counts.right)}
    if counts.people < LEAST:
        return basic | {"p": None, "d27": None, "r": None, "note": FEW}
    r = counts.correlation()
    return basic | {"p": counts.difficulty(), "d27": counts.discrimination(), "r": r, "note": FLAT if r is None else ""}


def _chosen(by_answer: list[int], labels: str) -> dict[str, object]:
    """How many chose each option (alone or with others), none, or something unknown."""
    options: dict[str, object] = {
        letter: sum(count for answer, count in enumerate(by_answer[:UNKNOWN]) if answer >> place & 1)
        for place, letter in enumerate(labels)
    }
    return options | {"blank": by_answer[BLANK], "unknown": by_answer[UNKNOWN]}


def _moment(counts: tuple[int, ...], power: int) -> int:
    return sum(score**power * count for score, count in enumerate(counts))
