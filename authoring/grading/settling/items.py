"""Item statistics: difficulty, discrimination and options chosen, counted in whole numbers until the last formula."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
import pandas as pd

from authoring.grading.answers import BLANK, UNKNOWN
from authoring.grading.arrays import Bytes
from authoring.grading.schemes import Scheme
from authoring.grading.settling.marking import Mark, marks, plain_score

LEAST = 30
FEW = f"dưới {LEAST} người dự thi: chưa tính"
DROPPED = "không tính vào điểm theo quyết định"
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


def item_table(answers: Bytes, scheme: Scheme) -> pd.DataFrame:
    """One row an item: participants, right ones, p, D27, r, participants by option; `answers` are items × participants.

    Below `LEAST` participants p, D27 and r are refused and `note` says so, as for an item that no longer counts.
    """
    found = marks(scheme)
    scores, width = plain_score(answers, found), len(answers) + 1
    every = tuple(np.bincount(scores, minlength=width).tolist())
    rows = []
    for place, (entry, mark) in enumerate(zip(scheme.key.entries, found, strict=True)):
        joint = np.bincount(answers[place] * np.int64(width) + scores, minlength=256 * width).reshape(256, width)
        right = joint.sum(axis=0) if mark.everybody else joint[list(mark.right)].sum(axis=0)
        counts = Counts(every, tuple(right.tolist()))
        chosen = _chosen(joint.sum(axis=1).tolist(), scheme.labels[place])
        head = {"number": entry.number, "id": entry.id, "key": key_text(mark, scheme.labels[place])}
        rows.append(head | (_figures(counts) if mark.counts else _none(counts, DROPPED)) | chosen)
    letters = sorted({letter for labels in scheme.labels for letter in labels})
    frame = pd.DataFrame(
        rows, columns=["number", "id", "key", "people", "right", "p", "d27", "r", *letters, "blank", "unknown", "note"]
    )
    return frame.astype(dict.fromkeys(letters, "Int64") | dict.fromkeys(("p", "d27", "r"), "float64"))


def key_text(mark: Mark, labels: str) -> str:
    """The right answers of an item as people read them: “C”, “B hoặc C”, “mọi trả lời”."""
    if mark.everybody:
        return "mọi trả lời"
    return " hoặc ".join(letters_of(answer, labels) for answer in mark.right)


def letters_of(answer: int, labels: str) -> str:
    """The letters of an answer."""
    return "".join(letter for place, letter in enumerate(labels) if answer >> place & 1)


def _figures(counts: Counts) -> dict[str, object]:
    if counts.people < LEAST:
        return _none(counts, FEW)
    r, basic = counts.correlation(), _none(counts, "")
    return basic | {"p": counts.difficulty(), "d27": counts.discrimination(), "r": r, "note": FLAT if r is None else ""}


def _none(counts: Counts, note: str) -> dict[str, object]:
    return {"people": counts.people, "right": sum(counts.right), "p": None, "d27": None, "r": None, "note": note}


def _chosen(by_answer: list[int], labels: str) -> dict[str, object]:
    """How many chose each option (alone or with others), none, or something unknown."""
    options: dict[str, object] = {
        letter: sum(count for answer, count in enumerate(by_answer[:UNKNOWN]) if answer >> place & 1)
        for place, letter in enumerate(labels)
    }
    return options | {"blank": by_answer[BLANK], "unknown": by_answer[UNKNOWN]}


def _moment(counts: tuple[int, ...], power: int) -> int:
    return sum(score**power * count for score, count in enumerate(counts))
