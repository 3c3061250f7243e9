"""Policy documents: provisions, and the facts that they state."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Provision:
    """One chapter, section, article, clause, point or annex.

    `path` is `c2`, `c2.s1`, `d22`, `d22.k1`, `d22.k1.đ`, `d3.a`, `p1`; `text` holds its own lines, children not
    repeated; `paragraph` is the number of its first paragraph in the source.
    """

    document: str
    path: str
    label: str
    title: str
    text: str
    paragraph: int


@dataclass(frozen=True, slots=True)
class PolicyDocument:
    """What a policy document says of itself; unknown parts are empty."""

    document: str
    number: str = ""
    title: str = ""
    kind: str = ""
    issued: str = ""
    in_force: str = ""


@dataclass(frozen=True, slots=True)
class Quantity:
    """An exact number with its unit (“%”, “ngày”, “năm”, “đồng”, “lần mức tham chiếu”) and, of a rate, its base."""

    number: Decimal
    unit: str
    base: str = ""


@dataclass(frozen=True, slots=True)
class Interval:
    """Bounds with their unit; an absent bound is open.

    `start` is the event that a deadline counts from, `base` what a rate is taken of; `within` is the window in which
    the amount must be reached (“6 tháng trong 12 tháng liền kề …”), `after` a time that must have passed before.
    """

    unit: str
    min: Decimal | None = None
    min_inclusive: bool = True
    max: Decimal | None = None
    max_inclusive: bool = True
    start: str = ""
    base: str = ""
    within: Quantity | None = None
    after: Quantity | None = None


@dataclass(frozen=True, slots=True)
class Until:
    """A mark at which something ends (“được hưởng đến khi đủ 18 tuổi”)."""

    number: Decimal
    unit: str


@dataclass(frozen=True, slots=True)
class Moment:
    """A deadline by the calendar (“ngày cuối cùng của tháng tiếp theo”), with its number where it has one."""

    event: str
    number: Decimal | None = None
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the calendar, ISO 8601."""

    date: str


@dataclass(frozen=True, slots=True)
class Authority:
    """Who decides or does something, and on whose proposal."""

    who: str
    on_proposal_of: str = ""


@dataclass(frozen=True, slots=True)
class Definition:
    """A term and what it means."""

    term: str
    text: str


@dataclass(frozen=True, slots=True)
class Enumeration:
    """The members of a list: labels of the units below (“a”, “b”, “đ”; clauses as “k1”), or words of the sentence.

    `logic` is `all` (every member), `one_of` (any one suffices) or `cases` (each with its own consequence);
    `exceptions` are the words of an “except”.
    """

    items: tuple[str, ...]
    logic: str
    exceptions: tuple[str, ...] = ()


Value = Quantity | Interval | Until | Moment | Day | Authority | Definition | Enumeration


@dataclass(frozen=True, slots=True)
class Fact:
    """One typed statement of a provision; `quote` is an exact part of its text, or of the lead-in above it."""

    document: str
    path: str
    type: str
    subject: str
    predicate: str
    qualifiers: tuple[str, ...]
    value: Value
    quote: str


@dataclass(frozen=True, slots=True)
class Citation:
    """A resolved place: document (“” where the writer named none) and path."""

    document: str
    path: str
