"""Contenders: everybody ranked, who takes which prize, ties at a boundary parted only by what people decided."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from authoring.grading.arrays import MISSING, Flags, Ints, at
from authoring.grading.schemes import Criterion, Scheme
from authoring.grading.settling.awards import Candidate, TieError, find_tie, hand_out
from authoring.grading.settling.draws import drawn, in_list, lines, list_mark
from authoring.grading.settling.ranking import rank
from authoring.model.contests import Prize
from authoring.model.rulings import Parting

DRAW, COMMITTEE = "draw", "committee"
PARTED = (Criterion(COMMITTEE, descending=False), Criterion(DRAW, descending=False))

Naming = Callable[[Ints], Sequence[Candidate]]


@dataclass(frozen=True, slots=True, eq=False)
class Contenders:
    """Ranked people: their rows from the best down with their ranks, and those of them who may take a prize.

    `fields` and `order` hold what ranked them, the draw and the committee's order where one was needed; the first of
    `queue` take `prizes`, one each.
    """

    rows: Ints
    ranks: Ints
    queue: Ints
    prizes: tuple[Prize, ...]
    fields: Mapping[str, Ints]
    order: tuple[Criterion, ...]


def contend(fields: Mapping[str, Ints], barred: Flags, passed: Flags, scheme: Scheme, name: Naming) -> Contenders:
    """Rank everybody who isn't barred and hand out the week's prizes, past those who take none.

    TieError where equal people stand on both sides of a prize's boundary and nobody has decided about just these.
    """
    able: Ints = np.flatnonzero(~barred)
    held = {field: at(values, able) if barred.any() else values for field, values in fields.items()}
    order, prizes, open_ = scheme.order, scheme.contest.weekly_prizes, ~passed[able]
    partings = {parting.mark: parting for parting in scheme.decided.partings}
    while True:
        places, ranks = rank(held, order)
        takers = open_[places]
        tie = find_tie(_closed_up(ranks[takers]), prizes)
        if not tie:
            break
        tied = places[ranks == ranks[takers][tie.start]]  # those who take none as well: a later refusal keeps the list
        order = (*scheme.order, *PARTED)
        _part(held, tied, name(able[np.sort(tied)]), partings, TieError(tie, name(able[np.sort(tied)])))
    rows = able[places]
    spread = {field: _spread(values, able, len(barred)) for field, values in held.items()}
    queue = rows[takers]
    return Contenders(rows, ranks, queue, tuple(hand_out(len(queue), prizes)), spread, order)


def _part(
    held: dict[str, Ints], tied: Ints, candidates: Sequence[Candidate], partings: Mapping[str, Parting], tie: TieError
) -> None:
    """Give the tied their places by what was decided about exactly this list; `tie` is raised where nothing was."""
    parting = partings.get(list_mark(candidates))
    if parting is None or not (parting.seed or sorted(parting.order) == [*range(1, len(tied) + 1)]):
        raise tie
    for field in (DRAW, COMMITTEE):
        held.setdefault(field, np.full(len(held["score"]), MISSING, np.int64))
    numbers = drawn(lines(candidates), parting.seed) if parting.seed else parting.order
    rows = dict(zip((one.person for one in candidates), np.sort(tied).tolist(), strict=True))
    listed = in_list(candidates)
    for place, number in enumerate(numbers, 1):
        held[DRAW if parting.seed else COMMITTEE][rows[listed[number - 1].person]] = place


def _closed_up(ranks: Ints) -> Ints:
    """The ranks of some of the ranked as if the others weren't there (1, 2, 2, 4)."""
    return np.searchsorted(ranks, ranks, side="left").astype(np.int64) + 1


def _spread(values: Ints, able: Ints, size: int) -> Ints:
    """Values of the able at their rows among everybody."""
    if len(able) == size:
        return values
    whole = np.full(size, MISSING, np.int64)
    whole[able] = values
    return whole
