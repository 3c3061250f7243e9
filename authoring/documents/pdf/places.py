"""What stands where on a page: words, ruled lines, the page itself; y runs down from the top."""

from dataclasses import dataclass
from typing import NamedTuple

Box = tuple[float, float, float, float]
"""Left, right, top and bottom."""

Seat = tuple[float, float]
"""Top and bottom of the line on which a letter stands."""


class Word(NamedTuple):
    """Letters without a space between them, with their box as seen: y runs down from the top of the page.

    `glued`: no space stands before it, since it is a part of one word in another size (“hội” and a raised “4”).
    A tuple, since a page has hundreds.
    """

    text: str
    left: float
    right: float
    top: float
    bottom: float
    glued: bool = False

    @property
    def height(self) -> float:
        """The height of a line of these letters, a measure of their size."""
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Rule:
    """A drawn line, upright or level."""

    left: float
    right: float
    top: float
    bottom: float

    @property
    def level(self) -> bool:
        """Whether the line is drawn from left to right."""
        return self.right - self.left > self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on a page: `stretches` are words in the order in which they were written, a line or less each.

    `turned` are lines that run another way than the page, `pictures` that pictures cover much of it, `unseen` that its
    letters are not drawn (they lie under a picture), `filled` that letters stand in fields and notes laid upon it.
    """

    number: int
    width: float
    height: float
    stretches: tuple[tuple[Word, ...], ...]
    turned: tuple[str, ...] = ()
    rules: tuple[Rule, ...] = ()
    pictures: bool = False
    unseen: bool = False
    filled: bool = False
