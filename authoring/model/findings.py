"""Findings: what a check says of one place of one item, and what would mend it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from authoring.model.items import Item


class Severity(StrEnum):
    """How much a finding weighs: block stops a release, warn wants a fix or a signed reason, info only advises."""

    BLOCK = "block"
    WARN = "warn"
    INFO = "info"


Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Fix:
    """A text that can replace `span` (half-open code points) at `place`."""

    place: str
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One rule's remark on one item; `place` is stem, A…H, explanation, citation or item; `span` counts code points."""

    item: str
    rule: str
    place: str
    span: Span | None
    severity: Severity
    message: str
    fix: Fix | None = None


@dataclass(frozen=True, slots=True)
class Remark:
    """What a check yields; the registry adds item, rule and, where `severity` is None, the check's own severity."""

    place: str
    message: str
    span: Span | None = None
    fix: Fix | None = None
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """A named rule: its severity and the function that reads one item beside the sentence that it cites (or “”)."""

    rule: str
    severity: Severity
    run: Callable[[Item, str], Iterable[Remark]]


@dataclass(frozen=True, slots=True)
class Mark:
    """A deciding place of a pair: in its first or second item (0, 1), where in it, and the code points there."""

    item: int
    place: str
    span: Span


@dataclass(frozen=True, slots=True)
class Pair:
    """Two items side by side: their class, the words that decide, a sentence of advice, marks where it is shown."""

    items: tuple[str, str]
    kind: str
    because: tuple[str, ...]
    message: str
    marks: tuple[Mark, ...] = ()

    @property
    def apart(self) -> bool:
        """Whether the two don't belong into one week: all but those that only look alike."""
        return self.kind != "distinct"


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure of a set of items with its limit; `share` figures are exact fractions written in thousandths."""

    measure: str
    value: int
    limit: int
    ok: bool
