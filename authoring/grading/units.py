"""Units: what people typed matched to the list of units, the rest shown by size with the nearest name."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd
from rapidfuzz import fuzz, process

from authoring.grading.arrays import Ints
from authoring.grading.words import Words, plain
from authoring.model.contests import DatedAlias, Unit
from authoring.text import bare, fold

_NEAR, _ADVISED = 80, 200


def match_entries(column: Words, sent: Ints, units: Sequence[Unit], zone: str) -> Ints:
    """The place of each entry's unit, −1 where unknown; a spelling counts on the days when it holds.

    `sent` are milliseconds since 1970 UTC; days are those of the zone.
    """
    group, texts = column.places, column.texts.to_pylist()
    days = sorted({day for unit in units for one in unit.dated for day in _turns(one)})
    starts = [round(datetime.combine(day, time(), ZoneInfo(zone)).timestamp() * 1000) for day in days]
    period: Ints = np.searchsorted(np.array(starts, np.int64), sent, side="right")
    places = np.full(len(group), -1, np.int64)
    for number in np.unique(period).tolist():
        day = days[number - 1] if number else date.min
        matched = np.array([*match_units(texts, units, day), -1], np.int64)
        places = np.where(period == number, matched[group], places)
    return places


def match_units(texts: Iterable[str], units: Sequence[Unit], day: date = date.min) -> list[int]:
    """For each text the place of the unit that it names (code, name or another spelling), −1 where none or several.

    Compared with tones and diacritics first, then without them; dated spellings as they hold on `day`.
    """
    exact, loose = _spelled(units, fold, day), _spelled(units, bare, day)
    return [_only(exact.get(fold(text)) or loose.get(bare(text)) or set()) for text in texts]


def nearest(text: str, units: Sequence[Unit]) -> str:
    """The name of the unit whose spelling is nearest to a text, for a person to judge; “” where none is near."""
    spellings = [
        (bare(spelling), unit.name)
        for unit in units
        for spelling in (unit.name, *unit.aliases, *(one.text for one in unit.dated))
    ]
    near = process.extractOne(
        bare(text), [spelling for spelling, _ in spellings], scorer=fuzz.token_sort_ratio, score_cutoff=_NEAR
    )
    return spellings[near[2]][1] if near else ""


def _turns(alias: DatedAlias) -> Iterator[date]:
    """The first day on which a spelling holds, and the first on which it no longer does."""
    if alias.since:
        yield alias.since
    if alias.until and alias.until < date.max:
        yield alias.until + timedelta(days=1)


def _spelled(units: Sequence[Unit], form: Callable[[str], str], day: date) -> Mapping[str, set[int]]:
    places: dict[str, set[int]] = {}
    for place, unit in enumerate(units):
        for spelling in (unit.code, unit.name, *unit.aliases, *(one.text for one in unit.dated if one.holds(day))):
            places.setdefault(form(spelling), set()).add(place)
    places.pop("", None)
    return places


def _only(places: set[int]) -> int:
    return next(iter(places)) if len(places) == 1 else -1


def unit_tables(scores: pd.DataFrame, units: Sequence[Unit]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """People and attempts of every unit, in the order given; the same of every other text, largest first."""
    grouped = scores.groupby(["unit_code", "unit"], as_index=False, observed=True)
    sums = plain(grouped.agg(people=("attempts", "size"), attempts=("attempts", "sum")))
    known = sums[sums["unit_code"] != ""].set_index("unit_code")[["people", "attempts"]]
    names = pd.DataFrame(
        {"unit_code": [unit.code for unit in units], "unit": [unit.name for unit in units]}, dtype="str"
    )
    counts = known.reindex(names["unit_code"], fill_value=0).reset_index(drop=True)
    others = sums[sums["unit_code"] == ""].sort_values(["people", "unit"], ascending=[False, True], kind="stable")
    others = others[["unit", "people", "attempts"]].reset_index(drop=True)
    advice = [nearest(text, units) for text in others["unit"].head(_ADVISED)]
    others["suggestion"] = pd.Series(advice, dtype="str").reindex(others.index, fill_value="")
    return names.join(counts), others
