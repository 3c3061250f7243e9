"""Where an item's answer stands, in one writing for “Điều 12 khoản 1 Luật …”, “d12.k1”, “luat-…:d12.k1”."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from authoring.text import fold, nfc

_PATH = re.compile(
    r"(?:(?P<source>[^\s:]+)\s*:\s*)?d(?P<article>\d+[a-zđ]?)(?:\.k(?P<clause>\d+[a-zđ]?))?(?:\.(?P<point>[a-zđ]))?"
)
_STEPS = {"article": "điều", "clause": "khoản", "point": "điểm"}
_STEP = {step: re.compile(rf"(?<!\w){word} (?P<number>\d{{1,3}}[a-zđ]?|[a-zđ])(?!\w)") for step, word in _STEPS.items()}
_YEARS = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")


class Place(NamedTuple):
    """The steps down to the place (“12.1.b.”) or the citation's own words, and the years of the document it names."""

    path: str
    years: frozenset[str]


@lru_cache(maxsize=1 << 13)
def place(citation: str) -> Place:
    """The place that a citation names; “” without one."""
    text = fold(citation)
    written = _PATH.fullmatch(nfc(citation).strip().casefold())
    found = {step: match["number"] for step, shape in _STEP.items() if (match := shape.search(text))}
    path = _joined(written.groupdict() if written else found)
    return Place(path or text, frozenset(_YEARS.findall((written["source"] or "") if written else text)))


def near(one: Place, other: Place) -> bool | None:
    """Whether two places are one, the one perhaps named more exactly; None where one is unknown."""
    if not one.path or not other.path:
        return None
    if one.years and other.years and one.years.isdisjoint(other.years):
        return False
    shorter, longer = sorted((one.path, other.path), key=len)
    return longer.startswith(shorter)


def _joined(steps: Mapping[str, str | None]) -> str:
    if not steps.get("article"):
        return ""
    return "".join(f"{number}." for step in _STEPS if (number := steps.get(step)))
