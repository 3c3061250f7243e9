"""Collective prizes: units ranked over all weeks by the contest's index, exact fractions, ties refused."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.csv

from authoring.grading.settling.awards import Candidate, TieError, find_tie, hand_out
from authoring.grading.settling.exports import SCORES
from authoring.grading.settling.results import Results
from authoring.grading.texts import HEADERS
from authoring.model.contests import Contest, Unit
from authoring.model.errors import RefusedError

MORE = "số người dự thi nhiều hơn số thành viên"
_STANDING = ("unit_code", "unit", "people", "attempts", "members", "members_on", "mean", "index", "note")
_COLUMNS = ("person", "unit_code", "attempts", "score", "tier")


@dataclass(frozen=True, slots=True, eq=False)
class Participation:
    """Who took part in one week: person, unit_code, attempts, score, and tier (“” without a prize)."""

    table: pd.DataFrame


def participation(results: Results) -> Participation:
    """What the collective prizes need of a week's results."""
    return Participation(results.scores[[*_COLUMNS]])


def read_participation(folder: Path) -> Participation:
    """The same from the internal files of a week that was graded before; RefusedError where they aren't there."""
    path = folder / SCORES
    names = [HEADERS[name] for name in _COLUMNS]
    kinds = dict.fromkeys(names, pa.string()) | {HEADERS["attempts"]: pa.int64(), HEADERS["score"]: pa.int64()}
    options = pyarrow.csv.ConvertOptions(include_columns=names, column_types=kinds)
    parsing = pyarrow.csv.ParseOptions(newlines_in_values=True)
    try:
        table = pyarrow.csv.read_csv(path, parse_options=parsing, convert_options=options)
    except (OSError, ValueError, KeyError) as error:
        message = "Không đọc được bảng điểm của tuần; chấm lại tuần này."
        raise RefusedError(message, file=path, expected=", ".join(names), found=str(error)) from error
    return Participation(table.rename_columns([*_COLUMNS]).to_pandas())


def collective(weeks: Sequence[Results | Participation], contest: Contest, units: Sequence[Unit]) -> pd.DataFrame:
    """Units from the best down: place, rank, tier, value, unit, people, attempts, members with their day, mean, index.

    `people` are different persons over all weeks; a person counts once in each unit that he took part for. RefusedError
    where the index can't be computed, where members are unknown, and (TieError) where equal units stand at a prize's
    boundary. A unit for which nobody took part wins nothing.
    """
    index = _INDEXES.get(contest.collective_index)
    if index is None:
        message = "Chưa tính được chỉ số tập thể này bằng máy; Ban Tổ chức đánh giá rồi nhập tay."
        raise RefusedError(message, expected=" / ".join(_INDEXES), found=contest.collective_index or "để trống")
    if contest.collective_index.endswith("/ members"):
        _oppose_unknown(units)
    parts = _parts([one if isinstance(one, Participation) else participation(one) for one in weeks], units)
    ordered = sorted(parts, key=lambda part: -index.of(part))
    values = [index.of(part) for part in ordered]
    ranks = np.array([values.index(value) + 1 for value in values], np.int64)
    able = sum(value > 0 for value in values)
    tie = find_tie(ranks[:able], contest.collective_prizes)
    if tie:
        raise TieError(tie, [Candidate(part.unit.code, part.unit.name, "") for part in ordered[tie.start : tie.end]])
    prizes = hand_out(able, contest.collective_prizes)
    rows = [_row(part, index) for part in ordered]
    table = pd.DataFrame(rows, columns=[*_STANDING])
    table.insert(0, "place", np.arange(1, len(rows) + 1))
    table.insert(1, "rank", ranks)
    padding = len(rows) - len(prizes)
    table.insert(2, "tier", pd.Series([prize.tier for prize in prizes] + [""] * padding, dtype="str"))
    table.insert(3, "value", np.array([prize.value for prize in prizes] + [0] * padding, np.int64))
    texts = dict.fromkeys(("unit_code", "unit", "members_on", "mean", "index", "note"), "str")
    return table.astype({"members": "Int64", **texts})


@dataclass(frozen=True, slots=True)
class _Part:
    """A unit's part in the contest: different persons, attempts, sum and number of scores, individual prizes."""

    unit: Unit
    people: int
    attempts: int
    score: int
    scores: int
    winners: int


@dataclass(frozen=True, slots=True)
class _Index:
    """A figure that ranks units: an exact fraction of a part, and how people write it."""

    of: Callable[[_Part], Fraction]
    write: Callable[[Fraction], str]


def _oppose_unknown(units: Sequence[Unit]) -> None:
    """Refuse a ratio without its denominator: it is never taken for 100 %."""
    lacking = [unit.name for unit in units if not unit.members]
    if lacking:
        raise RefusedError(f"Thiếu số thành viên của {', '.join(lacking)} nên chưa tính được tỷ lệ tham gia.")


def _parts(weeks: Sequence[Participation], units: Sequence[Unit]) -> list[_Part]:
    table = pd.concat([week.table for week in weeks], ignore_index=True) if weeks else pd.DataFrame(columns=[*_COLUMNS])
    parts = []
    for unit in units:
        own = table[table["unit_code"] == unit.code]
        sums = (own["person"].nunique(), own["attempts"].sum(), own["score"].sum(), len(own), (own["tier"] != "").sum())
        parts.append(_Part(unit, *map(int, sums)))
    return parts


def _row(part: _Part, index: _Index) -> tuple[str, str, int, int, int | None, str, str, str, str]:
    unit = part.unit
    note = MORE if unit.members is not None and part.people > unit.members else ""
    mean = _decimal(_mean(part)) if part.scores else ""
    day = f"{unit.members_on:%d/%m/%Y}" if unit.members_on else ""
    return unit.code, unit.name, part.people, part.attempts, unit.members, day, mean, index.write(index.of(part)), note


def _mean(part: _Part) -> Fraction:
    return Fraction(part.score, max(1, part.scores))


def _percent(value: Fraction) -> str:
    """A share as people write it: 12,35%, half a hundredth rounded up."""
    hundredths = (value * 20_000 + 1) // 2
    return f"{hundredths // 100},{hundredths % 100:02}%"


def _decimal(value: Fraction) -> str:
    hundredths = (value * 200 + 1) // 2
    return f"{hundredths // 100},{hundredths % 100:02}"


def _whole(value: Fraction) -> str:
    return f"{int(value):,}".replace(",", ".")


_INDEXES: Mapping[str, _Index] = {
    "people / members": _Index(lambda part: Fraction(part.people, part.unit.members or 1), _percent),
    "attempts / members": _Index(lambda part: Fraction(part.attempts, part.unit.members or 1), _percent),
    "people": _Index(lambda part: Fraction(part.people), _whole),
    "attempts": _Index(lambda part: Fraction(part.attempts), _whole),
    "mean score": _Index(_mean, _decimal),
    "winners": _Index(lambda part: Fraction(part.winners), _whole),
}
