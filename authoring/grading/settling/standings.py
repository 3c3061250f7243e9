"""Standings: the tables of a ranking, and beside each prize what decided it."""

from dataclasses import dataclass
from itertools import zip_longest

import numpy as np
import pandas as pd

from authoring.grading.schemes import Scheme
from authoring.grading.settling.contenders import PARTED, Contenders
from authoring.grading.settling.ranking import decider
from authoring.grading.texts import as_texts
from authoring.grading.words import plain

EQUAL = "bằng người kế tiếp ở mọi tiêu chí"
ALONE = "không có người kế tiếp"
COMPARED = ("score", "forecast", "forecast_distance", "started", "submitted", "duration", "attempts")


@dataclass(frozen=True, slots=True, eq=False)
class Standing:
    """The tables of a ranking; `scores` tells the tier of each person as well, “” without a prize.

    `passed`: ranked people who take no prize whatever their rank, and why.
    """

    scores: pd.DataFrame
    standings: pd.DataFrame
    awards: pd.DataFrame
    passed: pd.DataFrame


def stand(contenders: Contenders, described: pd.DataFrame, scheme: Scheme) -> Standing:
    """The tables of a ranking whose people are described, one row a person."""
    winners, prizes = contenders.queue[: len(contenders.prizes)], contenders.prizes
    names = ["", *dict.fromkeys(prize.tier for prize in prizes)]
    tiers = np.zeros(len(described), np.int8)
    tiers[winners] = [names.index(prize.tier) for prize in prizes]
    parted = [criterion.field for criterion in PARTED if criterion in contenders.order]
    found = {field: pd.Series(_places(contenders, field), dtype="Int64") for field in parted}
    scores = described.assign(**found, tier=pd.Categorical.from_codes(tiers, pd.Index(names, dtype="str")))
    scores.insert(0, "number", np.arange(1, len(scores) + 1))
    shown = ["number", "name", "unit_code", "unit", *COMPARED, *_more(scheme), *parted, "tier"]
    columns = {name: scores[name].array.take(contenders.rows) for name in shown}  # one at a time: less memory
    standings = pd.DataFrame({"rank": contenders.ranks} | columns, copy=False)
    awards = plain(standings[standings["tier"] != ""]).reset_index(drop=True)
    awards.insert(0, "place", np.arange(1, len(prizes) + 1))
    awards["value"] = np.array([prize.value for prize in prizes], np.int64)
    for name, values in _decided(contenders, scores, scheme).items():
        awards[name] = pd.Series(values[: len(prizes)], dtype="str")
    return Standing(scores, standings, awards, _passed(scores, standings, scheme))


def _more(scheme: Scheme) -> list[str]:
    """Fields that are shown only where they rank."""
    return [field for field in ("registered", "extra") if scheme.ranks_by(field)]


def _places(contenders: Contenders, field: str) -> list[int | None]:
    return [value if value > 0 else None for value in contenders.fields[field].tolist()]


def _passed(scores: pd.DataFrame, standings: pd.DataFrame, scheme: Scheme) -> pd.DataFrame:
    """Who was passed over, from the best down."""
    found = scores["person"].isin([*scheme.decided.passed])
    table = plain(scores.loc[found, ["number", "person", "name", "unit"]])
    table["reason"] = table["person"].map(scheme.decided.passed)
    table = table.merge(standings[["number", "rank"]], on="number")
    return table[["rank", "person", "name", "unit", "reason"]].sort_values(["rank", "person"], ignore_index=True)


def _decided(contenders: Contenders, scores: pd.DataFrame, scheme: Scheme) -> dict[str, list[str]]:
    """For each of the winners against the next in line: the deciding criterion and both values in its writing."""
    said: dict[str, list[str]] = {"decided_by": [], "own_value": [], "next_value": []}
    rows = contenders.queue[: len(contenders.prizes) + 1]
    for one, two in zip_longest(rows.tolist(), rows[1:].tolist()):
        field = ALONE if two is None else decider(contenders.fields, contenders.order, one, two) or EQUAL
        values = ["", ""]
        if field in contenders.fields:
            values = as_texts(scores[field].iloc[[one, two]], scheme.contest.ranking.clock).to_pylist()
        for name, value in zip(said, (field, *values), strict=True):
            said[name].append(value)
    return said
