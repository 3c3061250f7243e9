"""Items side by side: of many the answer is worked out in a thread of its own and kept; a screen stays awake."""

from collections.abc import Sequence
from concurrent.futures import Future, wait
from dataclasses import dataclass, field

from authoring import checks
from authoring.model.findings import Pair
from authoring.model.items import Item
from authoring.text.abbreviations import Own
from authoring.workbench.contest.threads import begun

MANY = 1_000  # items from which a bank is read and compared behind the screen
KEPT = 2  # the whole bank, and what a week can be chosen from
_Key = tuple[tuple[Item, ...], Own]


@dataclass(slots=True)
class _Kept:
    """The last few comparisons, done or on their way; one that failed is tried again."""

    works: list[tuple[_Key, "Future[tuple[Pair, ...]]"]] = field(default_factory=list)

    def of(self, items: tuple[Item, ...], own: Own) -> "Future[tuple[Pair, ...]]":
        self.works = [one for one in self.works if not (one[1].done() and one[1].exception())]
        found = next((work for key, work in self.works if key == (items, own)), None)
        if found is None:
            found = begun(lambda: checks.pairs(items, own))
            self.works = [*self.works, ((items, own), found)][-KEPT:]
        return found


_KEPT = _Kept()


def pairs(items: Sequence[Item], own: Own = ()) -> tuple[Pair, ...]:
    """Items that are the same or ask the same; `own` are the contest's short forms."""
    if len(items) < MANY:
        return checks.pairs(items, own)
    return _KEPT.of(tuple(items), own).result()


def compared(items: Sequence[Item], own: Own, seconds: float) -> bool:
    """Whether `pairs` answers at once; where it doesn't, the work is begun and waited for so long at most."""
    return len(items) < MANY or bool(wait([_KEPT.of(tuple(items), own)], seconds).done)
