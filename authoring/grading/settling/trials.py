"""Trials: what a decision would change, worked out on the desk of a week; nothing is written."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import numpy as np

from authoring.grading.arrays import Ints
from authoring.grading.schemes import Scheme
from authoring.grading.settling.attempts import Counted
from authoring.grading.settling.awards import TieError
from authoring.grading.settling.contenders import Contenders
from authoring.grading.settling.desks import Desk, candidates, count_on, void_on, weigh_on
from authoring.grading.settling.marking import full_score
from authoring.model.errors import RefusedError


@dataclass(frozen=True, slots=True)
class Change:
    """One person whose prize changes: tiers and ranks before and after, “” without a prize, 0 without a rank.

    Where entries are void, ranks are told of winners only.
    """

    person: str
    name: str
    unit: str
    tier_before: str
    tier_after: str
    rank_before: int
    rank_after: int


@dataclass(frozen=True, slots=True)
class Trial:
    """What moves: people with another score, up or down in rank; people all right; whose prizes change.

    `tie` says what the draw would have to decide afterwards, “” where it has nothing to decide; then no rank and no
    prize of `after` is known.
    """

    people: int
    rescored: int
    up: int
    down: int
    right_before: int
    right_after: int
    prizes: tuple[Change, ...]
    tie: str = ""


def try_out(desk: Desk, before: Scheme, after: Scheme) -> Trial:
    """What changes from one scheme of a week to another; TieError where the first can't be settled itself."""
    if desk.playing.untold.any():
        message = "Không thử đổi đáp án được: có tệp chỉ có điểm, không có từng câu trả lời. Chưa có gì thay đổi."
        raise RefusedError(message, expected="tệp có từng câu trả lời của mỗi bài")
    counted = count_on(desk, before)
    old, (people, _attempts, right) = weigh_on(desk, before, counted)
    again = count_on(desk, after)
    rescored = int((counted.scores != again.scores).sum())
    try:
        new, (_people, _attempts, now_right) = weigh_on(desk, after, again)
    except TieError as tie:
        full = int((again.scores == full_score(after)).sum())
        return Trial(people, rescored, 0, 0, right, full, (), tie.trouble.message)
    ranks, now = _ranks(old, people), _ranks(new, people)
    changed: Ints = np.flatnonzero(_tiers(old, people) != _tiers(new, people))
    lines = []
    named = candidates(desk.playing, again, changed, after)
    for row, who in zip(changed.tolist(), named, strict=True):
        tiers = (_tier(old, row), _tier(new, row))
        lines.append(Change(who.person, who.name, who.unit, *tiers, int(ranks[row]), int(now[row])))
    lines.sort(key=lambda one: (one.rank_after or len(ranks) + 1, one.rank_before, one.person))
    up, down = int((now < ranks).sum()), int((now > ranks).sum())
    return Trial(people, rescored, up, down, right, now_right, tuple(lines))


@dataclass(frozen=True, slots=True)
class Voided:
    """What happens if entries are declared void: persons and entries that go, people all right, whose prizes change.

    `tie` as in `Trial`.
    """

    persons: int
    entries: int
    right_before: int
    right_after: int
    prizes: tuple[Change, ...]
    tie: str = ""


def try_void(desk: Desk, scheme: Scheme, persons: Collection[str]) -> Voided:
    """What changes if the entries of these persons are void; TieError where the week can't be settled before."""
    left = void_on(desk, scheme, persons)
    counts = [count_on(one, scheme) for one in (desk, left)]
    gone = (len(counts[0].rows) - len(counts[1].rows), desk.playing.size - left.playing.size)
    old, (_people, _attempts, right) = weigh_on(desk, scheme, counts[0])
    try:
        new, (_people, _attempts, now_right) = weigh_on(left, scheme, counts[1])
    except TieError as tie:
        return Voided(*gone, right, int((counts[1].scores == full_score(scheme)).sum()), (), tie.trouble.message)
    before, after = _placed(desk, scheme, counts[0], old), _placed(left, scheme, counts[1], new)
    lines = [
        _change(before.get(person), after.get(person))
        for person in {**before, **after}
        if _tier_of(before, person) != _tier_of(after, person)
    ]
    lines.sort(key=lambda one: (one.rank_after or len(counts[0].rows) + 1, one.rank_before, one.person))
    return Voided(*gone, right, now_right, tuple(lines))


Placed = tuple[str, str, str, str, int]
NOBODY: Placed = ("", "", "", "", 0)


def _placed(desk: Desk, scheme: Scheme, counted: Counted, found: Contenders) -> dict[str, Placed]:
    """The winners by person: person, name, unit, tier, rank."""
    rows = found.queue[: len(found.prizes)]
    ranks = _ranks(found, len(counted.rows))[rows].tolist()
    named = candidates(desk.playing, counted, rows, scheme)
    return {
        who.person: (who.person, who.name, who.unit, prize.tier, rank)
        for who, prize, rank in zip(named, found.prizes, ranks, strict=True)
    }


def _change(before: Placed | None, after: Placed | None) -> Change:
    was, now = before or NOBODY, after or NOBODY
    person, name, unit, *_ = was if before else now
    return Change(person, name, unit, was[3], now[3], was[4], now[4])


def _tier_of(found: Mapping[str, Placed], person: str) -> str:
    return found[person][3] if person in found else ""


def _ranks(contenders: Contenders, size: int) -> Ints:
    ranks = np.zeros(size, np.int64)
    ranks[contenders.rows] = contenders.ranks
    return ranks


def _tiers(contenders: Contenders, size: int) -> Ints:
    """The number of each person's prize in the scheme's order of tiers, 0 without one."""
    names = {prize.tier: number for number, prize in enumerate(dict.fromkeys(contenders.prizes), 1)}
    tiers = np.zeros(size, np.int64)
    winners = contenders.queue[: len(contenders.prizes)]
    tiers[winners] = [names[prize.tier] for prize in contenders.prizes]
    return tiers


def _tier(contenders: Contenders, row: int) -> str:
    winners = contenders.queue[: len(contenders.prizes)].tolist()
    return contenders.prizes[winners.index(row)].tier if row in winners else ""
