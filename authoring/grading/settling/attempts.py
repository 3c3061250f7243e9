"""Attempts: rows sent again set apart, one attempt of each person counted, whatever order the rows stand in."""

from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from authoring.grading.arrays import MISSING, Flags, Ints, pack
from authoring.grading.intake.entries import MORE, TEXTS, Entries
from authoring.grading.schemes import Scheme
from authoring.grading.settling.marking import scored
from authoring.grading.words import Words
from authoring.model.errors import RefusedError


@dataclass(frozen=True, slots=True, eq=False)
class Counted:
    """One element a person, in the order of the keys: the place of the counted entry, its score, the attempts made."""

    rows: Ints
    scores: Ints
    attempts: Ints
    resent: int


@dataclass(frozen=True, slots=True, eq=False)
class Turns:
    """The entries by person and moment, which no key changes: their places, who may be counted, persons' beginnings.

    `again` marks the entries in turn that only repeat the one before, `seen` those that may count: no repetition, and
    within the limit of attempts.
    """

    order: Ints
    again: Flags
    seen: Flags
    begins: Ints
    sizes: Ints
    attempts: Ints

    @property
    def resent(self) -> int:
        """How many entries only repeat another."""
        return int(self.again.sum())


def line_up(entries: Entries, scheme: Scheme) -> Turns:
    """Put entries in turn.

    A row that says the same of the same person at the same moment as another is that one sent again. With a limit,
    only so many attempts are looked at, the earliest. Two different attempts of one person in the same instant are
    ordered by their content.
    """
    order, again = _in_turn(entries, scheme)
    keys = entries.keys[order]
    begins: Ints = np.flatnonzero(np.append(True, keys[1:] != keys[:-1])[: len(keys)])
    sizes = np.diff(begins, append=len(keys))
    attempts = np.add.reduceat((~again).astype(np.int64), begins)
    seen = ~again
    if scheme.limit:
        earlier = np.repeat(np.cumsum(attempts) - attempts, sizes)
        seen &= np.cumsum(~again) - earlier <= scheme.limit
    return Turns(order, again, seen, begins, sizes, attempts)


def pick(turns: Turns, scores: Ints, scheme: Scheme) -> Counted:
    """Count one attempt of each person: the only, first, last, or best and among equals the earliest."""
    worth = _worth(scores[turns.order], scheme)
    worth[~turns.seen] = MISSING
    best = np.repeat(np.maximum.reduceat(worth, turns.begins), turns.sizes)
    rows = turns.order[worth == best]
    return Counted(rows, scores[rows], turns.attempts, turns.resent)


def count(entries: Entries, scheme: Scheme) -> Counted:
    """The counted attempt of each person."""
    return pick(line_up(entries, scheme), scored(entries, scheme), scheme)


def oppose_untimed(entries: Entries, turns: Turns, counted: Counted, scheme: Scheme) -> None:
    """Refuse what only moments decide: which of one person's attempts counts, where a file tells none.

    Of the best attempts several may count only where one of them alone has that score.
    """
    untimed = entries.untimed
    if not untimed.any():
        return
    person = np.repeat(np.arange(len(turns.begins)), turns.sizes)
    rivals = turns.seen if scheme.limit == 0 else ~turns.again
    if scheme.contest.attempts.counted == "best-then-earliest" and not scheme.limit:
        rivals = rivals & (scored(entries, scheme)[turns.order] == counted.scores[person])
    unclear = (np.bincount(person[rivals], minlength=len(turns.begins)) > 1) & (
        np.bincount(person[untimed[turns.order]], minlength=len(turns.begins)) > 0
    )
    if unclear.any():
        message = (
            "Có người có nhiều lượt thi mà tệp không có thời điểm nộp, nên không biết lượt nào được tính. Xuất lại tệp "
            "có thời điểm nộp, hoặc chỉ xuất lượt được tính của mỗi người."
        )
        first = entries.texts["name"].take(counted.rows[np.flatnonzero(unclear)[:1]]).told().to_pylist()[0].strip()
        raise RefusedError(message, expected="mỗi người một lượt", found=f"{int(unclear.sum())} người, như {first}")


def _worth(scores: Ints, scheme: Scheme) -> Ints:
    """What is largest for the attempt that counts, of entries in turn; made of the array of scores itself."""
    counted = scheme.contest.attempts.counted
    if counted == "last":
        return np.arange(len(scores))
    if counted in ("only", "first"):
        return np.arange(0, -len(scores), -1)
    scores *= len(scores)
    scores -= np.arange(len(scores))
    return scores


def _in_turn(entries: Entries, scheme: Scheme) -> tuple[Ints, Flags]:
    """The places of the entries by person, moment and content; and which of them only repeat the one before."""
    instants = pack([entries.keys, entries.submitted // scheme.step], entries.size)
    order: Ints = np.argsort(instants)
    sorted_ = instants[order]
    same = sorted_[1:] == sorted_[:-1]
    tied: Ints = np.flatnonzero(np.append(same, False) | np.append(False, same))[: entries.size]
    rows = order[tied]
    said = [instants[rows], entries.forecasts[rows], entries.started[rows], *entries.answers[:, rows]]
    said += [np.where(entries.untold[rows], entries.more[MORE.index("site")][rows], 0)]
    shown = [entries.notes[rows], *(_ranks(entries.texts[field].take(rows)) for field in TEXTS)]
    turn = np.lexsort([*reversed(shown), *reversed(said)])
    order[tied] = rows[turn]
    again = np.zeros(entries.size, np.bool_)
    again[tied[1:]] = np.logical_and.reduce([key[turn][1:] == key[turn][:-1] for key in said])
    return order, again


def _ranks(column: Words) -> Ints:
    """Where each text stands among the different ones, by code points."""
    used, group = np.unique(column.places, return_inverse=True)
    ranks = np.zeros(len(used), np.int64)
    ranks[np.asarray(pc.sort_indices(column.texts.take(pa.array(used))))] = np.arange(len(ranks))
    return ranks[group]
