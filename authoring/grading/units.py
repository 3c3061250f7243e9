"""Units: what people typed matched to the list of units, the rest shown by size with the nearest name."""

from collections.abc import Callable, Iterable, Mapping, Sequence

import pandas as pd
from rapidfuzz import fuzz, process

from authoring.model.contests import Unit
from authoring.text import bare, fold

_NEAR, _ADVISED = 80, 200


def match_units(texts: Iterable[str], units: Sequence[Unit]) -> list[int]:
    """For each text the place of the unit that it names (code, name or another spelling), −1 where none or several.

    Compared with tones and diacritics first, then without them.
    """
    exact, loose = _spelled(units, fold), _spelled(units, bare)
    return [_only(exact.get(fold(text)) or loose.get(bare(text)) or set()) for text in texts]


def nearest(text: str, units: Sequence[Unit]) -> str:
    """The name of the unit whose spelling is nearest to a text, for a person to judge; “” where none is near."""
    spellings = [(bare(spelling), unit.name) for unit in units for spelling in (unit.name, *unit.aliases)]
    near = process.extractOne(
        bare(text), [spelling for spelling, _ in spellings], scorer=fuzz.token_sort_ratio, score_cutoff=_NEAR
    )
    return spellings[near[2]][1] if near else ""


def _spelled(units: Sequence[Unit], form: Callable[[str], str]) -> Mapping[str, set[int]]:
    places: dict[str, set[int]] = {}
    for place, unit in enumerate(units):
        for spelling in (unit.code, unit.name, *unit.aliases):
            places.setdefault(form(spelling), set()).add(place)
    places.pop("", None)
    return places


def _only(places: set[int]) -> int:
    return next(iter(places)) if len(places) == 1 else -1


def unit_tables(scores: pd.DataFrame, units: Sequence[Unit]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """People and attempts of every unit, in the order given; the same of every other text, largest first."""
    sums = scores.groupby(["unit_code", "unit"], as_index=False).agg(
        people=("attempts", "size"), attempts=("attempts", "sum")
    )
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
