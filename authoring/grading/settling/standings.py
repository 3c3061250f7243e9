"""Standings: people ranked, prizes handed out, and beside each prize what decided it."""

from dataclasses import dataclass
from itertools import zip_longest

import numpy as np
import pandas as pd

from authoring.grading.arrays import Ints
from authoring.grading.schemes import Scheme
from authoring.grading.settling.awards import Candidate, TieError, find_tie, hand_out
from authoring.grading.settling.people import People
from authoring.grading.settling.ranking import decider, rank
from authoring.grading.texts import as_texts

EQUAL = "bằng người kế tiếp ở mọi tiêu chí"
ALONE = "không có người kế tiếp"
COMPARED = ("score", "forecast", "forecast_distance", "started", "submitted", "duration", "attempts")


@dataclass(frozen=True, slots=True, eq=False)
class Standing:
    """The tables of a ranking; `scores` tells the tier of each person as well, “” without a prize."""

    scores: pd.DataFrame
    standings: pd.DataFrame
    awards: pd.DataFrame


def stand(people: People, described: pd.DataFrame, scheme: Scheme) -> Standing:
    """Rank everybody who may be ranked and hand out the week's prizes; TieError where only the draw can do it."""
    able: Ints = np.flatnonzero(~people.entries.barred)
    places, ranks = rank({name: values[able] for name, values in people.fields.items()}, scheme.order)
    rows = able[places]
    tie = find_tie(ranks, scheme.contest.weekly_prizes)
    if tie:
        raise TieError(tie, _candidates(described.iloc[np.sort(rows[tie.start : tie.end])]))
    prizes = hand_out(len(rows), scheme.contest.weekly_prizes)
    tiers = np.full(len(described), "", object)
    tiers[rows[: len(prizes)]] = [prize.tier for prize in prizes]
    scores = described.assign(tier=pd.Series(tiers, dtype="str"))
    scores.insert(0, "number", np.arange(1, len(scores) + 1))
    standings = scores[["number", "name", "unit_code", "unit", *COMPARED, "tier"]].iloc[rows].reset_index(drop=True)
    standings.insert(0, "rank", ranks)
    awards = standings.iloc[: len(prizes)].copy()
    awards.insert(0, "place", np.arange(1, len(prizes) + 1))
    awards["value"] = np.array([prize.value for prize in prizes], np.int64)
    for name, values in _decided(people, scores, rows[: len(prizes) + 1], scheme).items():
        awards[name] = pd.Series(values[: len(prizes)], dtype="str")
    return Standing(scores, standings, awards)


def _candidates(tied: pd.DataFrame) -> list[Candidate]:
    return [Candidate(*one) for one in tied[["person", "name", "unit"]].itertuples(index=False, name=None)]


def _decided(people: People, scores: pd.DataFrame, rows: Ints, scheme: Scheme) -> dict[str, list[str]]:
    """For each of these people against the next: the deciding criterion and both values in its writing."""
    said: dict[str, list[str]] = {"decided_by": [], "own_value": [], "next_value": []}
    for one, two in zip_longest(rows.tolist(), rows[1:].tolist()):
        field = ALONE if two is None else decider(people.fields, scheme.order, one, two) or EQUAL
        values = ["", ""]
        if field in people.fields:
            values = as_texts(scores[field].iloc[[one, two]], scheme.contest.ranking.clock).to_pylist()
        for name, value in zip(said, (field, *values), strict=True):
            said[name].append(value)
    return said
