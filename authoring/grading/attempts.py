"""Attempts: rows sent again set apart, one attempt of each person counted, whatever order the rows stand in."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from authoring.grading.answers import mask
from authoring.grading.arrays import Bytes, Flags, Ints, pack
from authoring.grading.cells import whole
from authoring.grading.entries import TEXTS, Entries
from authoring.grading.schemes import Scheme


@dataclass(frozen=True, slots=True, eq=False)
class Counted:
    """One element a person, in the order of the keys: the place of the counted entry, its score, the attempts made."""

    rows: Ints
    scores: Ints
    attempts: Ints
    resent: int


def score(answers: Bytes, scheme: Scheme) -> Ints:
    """The right answers of each entry (items × entries): exactly the options of the key, no more and no fewer."""
    scores = np.zeros(answers.shape[1], np.int16)
    for column, entry, labels in zip(answers, scheme.key.entries, scheme.labels, strict=True):
        scores += column == mask(entry.key, labels)
    return scores.astype(np.int64)


def count(entries: Entries, scheme: Scheme) -> Counted:
    """Count one attempt of each person: the only, first, last, or best and among equals the earliest.

    A row that says the same of the same person at the same moment as another is that one sent again. With a limit,
    only so many attempts are looked at, the earliest. Two different attempts of one person in the same instant are
    ordered by their content.
    """
    size = entries.size
    codes, persons = pd.factorize(entries.keys, sort=True)
    codes = codes.astype(np.int64)
    turn, again = _turns(entries, codes)
    order = pack([entries.submitted, turn], size)
    seen = _early(codes, order, again, scheme.limit)
    scores = score(entries.answers, scheme)
    key = _preference(scores, order, scheme)
    best = np.full(len(persons), np.iinfo(np.int64).max)
    np.minimum.at(best, codes[seen], key[seen])
    rows = np.zeros(len(persons), np.int64)
    chosen: Ints = np.flatnonzero(seen & (key == best[codes]))
    rows[codes[chosen]] = chosen
    attempts = np.bincount(codes[~again], minlength=len(persons))
    return Counted(rows, scores[rows], attempts, int(again.sum()))


def _preference(scores: Ints, order: Ints, scheme: Scheme) -> Ints:
    """The smallest is the attempt that counts."""
    counted = scheme.contest.attempts.counted
    if counted == "last":
        return -order
    return order if counted in ("only", "first") else pack([-scores, order], len(order))


def _early(codes: Ints, order: Ints, again: Flags, limit: int) -> Flags:
    """Which attempts are among the first `limit` of their person; all where there is no limit."""
    early = ~again
    rows: Ints = np.flatnonzero(early)
    if limit:
        rows = rows[np.lexsort((order[rows], codes[rows]))]
        begins = np.searchsorted(codes[rows], codes[rows])
        early[rows[np.arange(len(rows)) - begins >= limit]] = False
    return early


def _turns(entries: Entries, codes: Ints) -> tuple[Ints, Flags]:
    """For entries of one person in one instant: their order by content, and which of them only repeat another."""
    turn, again = np.zeros(entries.size, np.int64), np.zeros(entries.size, np.bool_)
    instant = pack([codes, entries.submitted], entries.size)
    rows: Ints = np.flatnonzero(pd.Series(instant).duplicated(keep=False).to_numpy())
    said = [instant[rows], entries.forecasts[rows], entries.started[rows], *entries.answers[:, rows]]
    shown = [entries.notes[rows], *(_ranks(entries.texts[field].take(pa.array(rows))) for field in TEXTS)]
    order: Ints = np.lexsort([*reversed(shown), *reversed(said)])
    turn[rows[order]] = np.arange(len(rows))
    same = [key[order][1:] == key[order][:-1] for key in said]
    again[rows[order][1:]] = np.logical_and.reduce(same)
    return turn, again


def _ranks(column: pa.ChunkedArray) -> Ints:
    """Where each text stands among the different ones, by code points."""
    coded = whole(column).dictionary_encode()
    ranks = np.zeros(len(coded.dictionary), np.int64)
    ranks[np.asarray(pc.sort_indices(coded.dictionary))] = np.arange(len(ranks))
    placed: Ints = ranks[np.asarray(coded.indices)]
    return placed
