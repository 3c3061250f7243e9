"""What every reader returns: the good things, and each rejected one with its reason and its original text."""

from dataclasses import dataclass
from typing import Generic, TypeVar

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Rejection:
    """One row, paragraph or question that was not taken in.

    `row` counts from 1 as people count rows or paragraphs; `cells` are the original texts.
    """

    file: str
    row: int
    expected: str
    found: str
    message: str
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading(Generic[T_co]):
    """The result of reading: `good` in the order of the input, `rejected` likewise."""

    good: tuple[T_co, ...]
    rejected: tuple[Rejection, ...] = ()
