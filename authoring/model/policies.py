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
    """Bounds with their unit; an absent bound is open; `start` is the event that a deadline counts from."""

    unit: str
    min: Decimal | None = None
    min_inclusive: bool = True
    max: Decimal | None = None
    max_inclusive: bool = True
    start: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """One typed statement of a provision; `quote` is an exact part of its text."""

    document: str
    path: str
    type: str
    subject: str
    predicate: str
    qualifiers: tuple[str, ...]
    value: Quantity | Interval
    quote: str


@dataclass(frozen=True, slots=True)
class Citation:
    """A resolved place: document (“” where the writer named none) and path."""

    document: str
    path: str
