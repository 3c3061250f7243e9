"""What `answers` says of an item: a verdict, a mark for each option with its place in the law, and what to do."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from authoring.model.findings import Span


class Verdict(StrEnum):
    """How an item stands to the law."""

    CLEAR = "clear"
    KEY_NOT_SUPPORTED = "key-not-supported"
    SEVERAL_CORRECT = "several-correct"
    NONE_CORRECT = "none-correct"
    QUALIFIER_MISSING = "qualifier-missing"
    TIME_DEPENDENT = "time-dependent"
    NO_CITATION = "no-citation"
    UNKNOWN = "unknown"


class Standing(StrEnum):
    """How an option stands to the law."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    ELSEWHERE = "supported-elsewhere"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Mark:
    """An option's standing, with document, path and the deciding words' span in that provision's text."""

    standing: Standing
    document: str = ""
    path: str = ""
    span: Span | None = None


UNDECIDED = Mark(Standing.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was found of an item: verdict, marks, words to add, and the place that answers where the cited doesn't.

    `deciding` is what the law says instead, where no option says it.
    """

    verdict: Verdict
    marks: Mapping[str, Mark]
    missing: str = ""
    better: tuple[str, str] | None = None
    deciding: Mark | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """The verdict on an item, its options' marks by letter, words to add to the stem, one sentence.

    `likely` are the places where the answer most likely stands, where the item cites none or a wrong one.
    """

    item: str
    verdict: Verdict
    options: Mapping[str, Mark]
    missing: str
    message: str
    likely: tuple[tuple[str, str], ...] = ()
