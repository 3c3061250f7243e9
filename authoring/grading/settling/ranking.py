"""Ranking: people ordered by the criteria of the contest, equal ones sharing a rank (1, 2, 2, 4)."""

from collections.abc import Mapping, Sequence

import numpy as np

from authoring.grading.arrays import MISSING, Ints, pack
from authoring.grading.schemes import Criterion


def rank(fields: Mapping[str, Ints], order: Sequence[Criterion]) -> tuple[Ints, Ints]:
    """The places of people from the best down, and the rank of each of these; a missing value comes last.

    Each array of `fields` holds one value a person. People equal in all criteria have one rank and stay in the order
    in which they are given, which decides nothing.
    """
    keys = [_ascending(fields[criterion.field], descending=criterion.descending) for criterion in order]
    key = pack(keys, len(keys[0]))
    places: Ints = np.argsort(key, kind="stable")
    ranked = key[places]
    new = np.ones(len(places), np.bool_)
    new[1:] = ranked[1:] != ranked[:-1]
    ranks = np.maximum.accumulate(np.where(new, np.arange(1, len(places) + 1), 0))
    return places, ranks


def decider(fields: Mapping[str, Ints], order: Sequence[Criterion], one: int, two: int) -> str:
    """The field of the first criterion in which two people differ; “” where they are equal in all."""
    different = (criterion.field for criterion in order if fields[criterion.field][one] != fields[criterion.field][two])
    return next(different, "")


def _ascending(values: Ints, *, descending: bool) -> Ints:
    given = values != MISSING
    key = np.where(given, -values if descending else values, 0)
    last = int(key[given].max()) + 1 if given.any() else 0
    return np.where(given, key, last)
