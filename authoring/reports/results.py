"""What the papers are made of: the result of a week, the standing of the units."""

from dataclasses import dataclass
from datetime import date, datetime

from authoring.model.contests import Contest, Week


@dataclass(frozen=True, slots=True)
class AwardLine:
    """One person's prize: place, tier (`first` …), name, unit, right answers of so many items.

    `forecast` and `distance` are as people write them, “” where there was none; `submitted` is aware; `decided_by` is
    the criterion that decided the place; `value` in đồng. No identity or phone number has a field here.
    """

    place: int
    tier: str
    name: str
    unit: str
    score: int
    items: int
    forecast: str
    distance: str
    submitted: datetime | None
    decided_by: str
    value: int


@dataclass(frozen=True, slots=True)
class WeekResult:
    """A graded week: release, people, attempts, people with everything right, awards, digest of the result (hex)."""

    contest: Contest
    week: Week
    release: str
    people: int
    attempts: int
    all_right: int
    lines: tuple[AwardLine, ...]
    digest: str


@dataclass(frozen=True, slots=True)
class UnitLine:
    """One unit in the standing at the end: place, tier (“” without a prize), name, people, attempts, members.

    `members` is None where nobody told their number, `members_on` the day of their count; `index` is the figure that
    ranks the unit, as people write it; `value` in đồng, 0 without a prize; `mean` is the mean of the counted scores,
    “” where nobody took part or told it.
    """

    place: int
    tier: str
    unit: str
    people: int
    attempts: int
    members: int | None
    index: str
    value: int
    mean: str = ""
    members_on: date | None = None
