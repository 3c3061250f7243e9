"""A contest as data: what contest.toml says, with nothing left to the program."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime

PRESETS: Mapping[str, tuple[str, ...]] = {
    "preset-a": ("score desc", "forecast_distance asc", "submitted asc"),
    "preset-b": ("score desc", "forecast_distance asc"),
    "preset-c": ("score desc", "forecast_distance asc", "started asc"),
    "preset-d": ("score desc", "duration asc", "forecast_distance asc"),
    "preset-e": ("score desc", "duration asc", "submitted asc"),
    "preset-f": ("score desc", "duration asc", "attempts asc", "registered asc"),
    "preset-g": ("score desc", "duration asc", "extra desc"),  # then the committee's order of those who are still equal
}


@dataclass(frozen=True, slots=True)
class Week:
    """One round: its tag (`2022-w30`), its name and its moments, aware in the contest's zone."""

    tag: str
    name: str
    opens: datetime
    closes: datetime
    announce_by: datetime


def week_number(tag: str) -> str:
    """A week as people number it on screens: `2022-w30` is week 30; papers call it by its name."""
    return tag.rpartition("-w")[2]


@dataclass(frozen=True, slots=True)
class Admission:
    """Who and what is admitted; `person`: identity keys in order (`identity_number`, `phone+name+birth_date`)."""

    closing_minute: str
    excluded: tuple[str, ...]
    excluded_may_play: bool
    person: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BlueprintRow:
    """How many items of a topic a week needs, by difficulty."""

    topic: str
    easy: int
    medium: int
    hard: int

    def wanted(self) -> dict[str, int]:
        """Difficulty → count."""
        return {"easy": self.easy, "medium": self.medium, "hard": self.hard}


@dataclass(frozen=True, slots=True)
class FormRules:
    """The form of a week: number of items, minutes allowed, blueprint, and how many options an item has."""

    items: int
    minutes: int
    blueprint: tuple[BlueprintRow, ...]
    options: int = 4


@dataclass(frozen=True, slots=True)
class Attempts:
    """How many attempts a person has (0: no limit) and which one counts: only, first, last, best-then-earliest."""

    limit: int
    counted: str


@dataclass(frozen=True, slots=True)
class Forecast:
    """What the forecast question asks for: people-all-right, people, attempts, percent-all-right, none."""

    asks: str
    after_voiding: bool


@dataclass(frozen=True, slots=True)
class Ranking:
    """The ordered criteria (`score desc`, `forecast_distance asc`, `submitted asc` …) and the clock's resolution."""

    order: tuple[str, ...]
    clock: str


@dataclass(frozen=True, slots=True)
class Prize:
    """One tier of prizes: how many, and the value of each in đồng."""

    tier: str
    count: int
    value: int


@dataclass(frozen=True, slots=True)
class Caps:
    """At most so many prizes a person in a week and in the contest (0: no cap)."""

    per_person_per_week: int
    per_person_per_contest: int


@dataclass(frozen=True, slots=True)
class Publishing:
    """The published list of reference documents and how long personal data is kept, in days."""

    reference_documents: tuple[str, ...]
    keep_personal_data_days: int


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision that papers cite: what it is about (`rules`, a week's tag, `collective`), its number, its day."""

    about: str
    number: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Papers:
    """What papers say of who issues them: the body above the committee, the place; decisions with their numbers.

    What is empty stays dotted, to be written in by hand.
    """

    parent: str = ""
    place: str = ""
    decisions: tuple[Decision, ...] = ()

    def decision(self, about: str) -> Decision | None:
        """The decision about something, where its number is known."""
        return next((one for one in self.decisions if one.about == about), None)


@dataclass(frozen=True, slots=True)
class Contest:
    """Everything that makes one contest differ from another; `abbreviations` are its own short forms, spelled out."""

    id: str
    name: str
    timezone: str
    layout: str
    weeks: tuple[Week, ...]
    admission: Admission
    form: FormRules
    attempts: Attempts
    forecast: Forecast
    ranking: Ranking
    weekly_prizes: tuple[Prize, ...]
    collective_prizes: tuple[Prize, ...]
    collective_index: str
    caps: Caps
    publishing: Publishing
    abbreviations: tuple[tuple[str, str], ...] = ()
    papers: Papers = Papers()

    def dotted(self) -> "Contest":
        """The same with heads to be filled by hand: kept results stay the same when a decision gets its number."""
        return replace(self, papers=Papers())

    def week(self, tag: str) -> Week | None:
        """The week with this tag."""
        return next((week for week in self.weeks if week.tag == tag), None)


@dataclass(frozen=True, slots=True)
class DatedAlias:
    """A spelling that names a unit from one day to another, both included; None: without an end."""

    text: str
    since: date | None = None
    until: date | None = None

    def holds(self, day: date) -> bool:
        """Whether it names the unit on this day."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit that takes part: code, name, other spellings, members (None: unknown); `dated` hold for a time only.

    `members_on` is the day on which the members were counted.
    """

    code: str
    name: str
    aliases: tuple[str, ...] = ()
    members: int | None = None
    dated: tuple[DatedAlias, ...] = ()
    members_on: date | None = None


@dataclass(frozen=True, slots=True)
class Deputyship:
    """Roles that a head has lent, from one UTC stamp to another, both included."""

    roles: tuple[str, ...]
    head: str
    begins: str
    ends: str


@dataclass(frozen=True, slots=True)
class FormerKey:
    """A public signing key that was replaced: until which stamp it signed, and the owner's last record under it."""

    key: str
    until: str
    last: str


@dataclass(frozen=True, slots=True)
class Person:
    """One person of the organising side; `writer` names one person on one machine; keys are public ones.

    `former` are keys that a new one replaced, the oldest first; `lent` what others have lent him.
    """

    writer: str
    name: str
    agency: str
    roles: tuple[str, ...] = ()
    signing_key: str = ""
    sealing_key: str = ""
    identity_number: str = field(default="", repr=False)
    former: tuple[FormerKey, ...] = ()
    lent: tuple[Deputyship, ...] = ()

    @property
    def keys(self) -> tuple[str, ...]:
        """Every public signing key that was ever his, the newest first; () for none."""
        return tuple(key for key in (self.signing_key, *(one.key for one in reversed(self.former))) if key)

    def keys_at(self, stamp: str) -> tuple[str, ...]:
        """The keys that count for what was signed at a stamp: the newest, each former one until it was replaced."""
        gone = {one.key for one in self.former if stamp > one.until}
        return tuple(key for key in self.keys if key not in gone)

    def roles_at(self, stamp: str) -> frozenset[str]:
        """His roles at a stamp, those lent to him then among them."""
        lent = [role for one in self.lent if one.begins <= stamp <= one.ends for role in one.roles]
        return frozenset((*self.roles, *lent))
