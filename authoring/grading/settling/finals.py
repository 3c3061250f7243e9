"""Final standings: what people did over several weeks added up and ranked by the contest's own criteria."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd

from authoring.grading.arrays import MISSING
from authoring.grading.forecasts import SCALE
from authoring.grading.schemes import Criterion, criteria
from authoring.grading.settling.exports import SCORES
from authoring.grading.settling.kept import read_kept
from authoring.grading.settling.ranking import rank
from authoring.model.contests import Contest
from authoring.model.errors import RefusedError

_READ = ("person", "name", "unit", "score", "forecast_distance", "started", "submitted", "duration", "attempts")
_SUMMED = ("score", "forecast_distance", "started", "submitted", "duration", "attempts")
_SHOWN = ("score", "forecast_distance", "submitted", "duration", "attempts")


@dataclass(frozen=True, slots=True, eq=False)
class Finals:
    """The final standings: rank, name, unit, weeks taken part in and sums, best first; `persons` beside the rows."""

    table: pd.DataFrame
    persons: tuple[str, ...]


def final_standings(folders: Mapping[str, Path], contest: Contest, least: int = 1) -> Finals:
    """People over the weeks whose internal folders these are, by tag, ranked by the contest's order over their sums.

    Scores, distances, durations and attempts are added; a moment counts as the time since its week opened. A distance
    or duration that lacks in one of the person's weeks lacks in the sum, and comes last. Who took part in fewer than
    `least` weeks, and who isn't ranked in one, isn't in it.
    """
    order = _order(contest)
    weeks = [_week(contest, tag, folder) for tag, folder in folders.items()]
    everything = pd.concat(weeks, ignore_index=True)
    left_out = set(everything["person"][everything["ranked"] == "không"])
    found: dict[str, list[dict[str, object]]] = {}
    for line in everything.to_dict("records"):
        if line["person"] not in left_out:
            found.setdefault(str(line["person"]), []).append({str(name): value for name, value in line.items()})
    people = sorted(person for person, lines in found.items() if len(lines) >= least)
    fields = {name: np.array([_sum(found[one], name) for one in people], np.int64) for name in _SUMMED}
    places, ranks = rank(fields, order)
    table = pd.DataFrame({"rank": ranks})
    for name in ("name", "unit"):
        table[name] = pd.Series([str(found[people[at]][-1][name]) for at in places.tolist()], dtype="str")
    table["weeks"] = [len(found[people[at]]) for at in places.tolist()]
    for name in _SHOWN:
        table[name] = pd.Series([_written(name, value) for value in fields[name][places].tolist()], dtype="str")
    return Finals(table, tuple(people[at] for at in places.tolist()))


def _order(contest: Contest) -> tuple[Criterion, ...]:
    order = criteria(contest.ranking.order)
    strange = [criterion.field for criterion in order if criterion.field not in _SUMMED]
    if strange:
        message = "Xếp hạng chung chưa cộng được tiêu chí này qua các tuần."
        raise RefusedError(message, expected=" / ".join(_SUMMED), found=strange[0])
    return order


def _week(contest: Contest, tag: str, folder: Path) -> pd.DataFrame:
    """The people of one week with whole numbers in place of texts."""
    week = contest.week(tag)
    if week is None:
        raise RefusedError("Cuộc thi không có tuần này.", found=tag)
    table = read_kept(folder, SCORES, [*_READ, "ranked"])
    zone = ZoneInfo(contest.timezone)
    numbers = {
        "score": [int(text) for text in table["score"]],
        "attempts": [int(text) for text in table["attempts"]],
        "forecast_distance": [_scaled(text) for text in table["forecast_distance"]],
        "duration": [_span(text) for text in table["duration"]],
        "started": [_since(text, week.opens, zone) for text in table["started"]],
        "submitted": [_since(text, week.opens, zone) for text in table["submitted"]],
    }
    return table.assign(**numbers)


def _sum(lines: Sequence[Mapping[str, object]], name: str) -> int:
    values = [int(str(line[name])) for line in lines]
    return MISSING if MISSING in values else sum(values)


def _scaled(text: str) -> int:
    return int(Decimal(text) * SCALE) if text else MISSING


def _span(text: str) -> int:
    if not text:
        return MISSING
    hours, minutes, seconds = text.split(":")
    return round((int(hours) * 3600 + int(minutes) * 60) * 1000 + Decimal(seconds) * 1000)


def _since(text: str, opens: datetime, zone: ZoneInfo) -> int:
    if not text:
        return MISSING
    return round((datetime.fromisoformat(text).replace(tzinfo=zone) - opens).total_seconds() * 1000)


def _written(name: str, value: int) -> str:
    if value == MISSING:
        return ""
    if name in ("submitted", "duration"):
        hours, rest = divmod(value // 1000, 3600)
        return f"{hours}:{rest // 60:02}:{rest % 60:02}"
    if name == "forecast_distance":
        return format((Decimal(value) / SCALE).normalize(), "f")
    return str(value)
