"""Comparison: the scores that the contest's site gave beside ours, with the questions that explain the difference."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd

from authoring.grading.answers import UNKNOWN, mask
from authoring.grading.arrays import MISSING, Ints
from authoring.grading.identities import number_text
from authoring.grading.intake.entries import MORE, Entries
from authoring.grading.schemes import Scheme

_SHOWN = 1000
_SITE = MORE.index("site")


Cause = tuple[int, str, int, int]


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """`compared` entries have a score of the site's, `different` of them another than ours.

    `entries`: person, name, site, score, and the questions of which one alone explains the difference; `causes`: the
    answers that, taken for the site's right ones, explain most differences, and how many entries they would part.
    """

    compared: int
    different: int
    entries: pd.DataFrame
    causes: pd.DataFrame


def compare(entries: Entries, scheme: Scheme) -> Comparison:
    """Put the site's scores beside ours; an entry without a score of the site's is left out."""
    known: Ints = np.flatnonzero(entries.more[_SITE] != MISSING)
    chosen = entries.select(known)
    keys = [mask(entry.key, labels) for entry, labels in zip(scheme.key.entries, scheme.labels, strict=True)]
    right = np.array([column == key for column, key in zip(chosen.answers, keys, strict=True)])
    ours = right.sum(axis=0).astype(np.int64)
    away = chosen.more[_SITE] - ours
    odd: Ints = np.flatnonzero(away)
    found = sorted(_causes(chosen, keys, away, scheme), key=_weight)
    causes = pd.DataFrame(found, columns=["number", "answer", "explained", "parted"])
    few = odd[np.lexsort((chosen.submitted[odd], chosen.keys[odd]))][:_SHOWN]
    told = causes[causes["explained"] > 0]
    names = dict(zip(few.tolist(), chosen.texts["name"].take(few).told().to_pylist(), strict=True))
    lines = [
        (
            _person(chosen, row),
            names[row],
            int(chosen.more[_SITE][row]),
            int(ours[row]),
            _why(chosen, row, int(away[row]), keys, told, scheme),
        )
        for row in few.tolist()
    ]
    table = pd.DataFrame(lines, columns=["person", "name", "site", "score", "questions"])
    return Comparison(len(known), len(odd), table, told.reset_index(drop=True))


def _weight(cause: Cause) -> tuple[int, int, str]:
    number, answer, explained, _parted = cause
    return -explained, number, answer


def _causes(entries: Entries, keys: list[int], away: Ints, scheme: Scheme) -> Iterator[Cause]:
    """For each other answer that the site may hold for right: the differences it explains, the agreements it ends."""
    for number, (column, key, labels) in enumerate(zip(entries.answers, keys, scheme.labels, strict=True), 1):
        for byte in np.unique(column).tolist():
            if byte not in {0, UNKNOWN, key}:
                turn = (column == byte).astype(np.int64) - (column == key)
                explained = int(((turn == away) & (away != 0)).sum())
                yield number, _letters(byte, labels), explained, int(((turn != 0) & (away == 0)).sum())


def _why(entries: Entries, row: int, away: int, keys: list[int], causes: pd.DataFrame, scheme: Scheme) -> str:
    """The questions of which one alone, keyed otherwise on the site, gives its score; the likeliest first."""
    found: list[str] = []
    for number, answer in zip(causes["number"], causes["answer"], strict=True):
        given, labels = int(entries.answers[number - 1, row]), scheme.labels[number - 1]
        if (given == mask(answer, labels)) - (given == keys[number - 1]) == away:
            found.append(f"câu {number}: hệ thống thi có thể lấy {answer}")
    return "; ".join(dict.fromkeys(found))


def _letters(byte: int, labels: str) -> str:
    return "".join(letter for place, letter in enumerate(labels) if byte >> place & 1)


def _person(entries: Entries, row: int) -> str:
    key = int(entries.keys[row])
    return number_text(key) if key >= 0 else entries.person(key)
