"""Windows on an item: sessions with a clock that goes on by a minute, and the working copies that they keep."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace as Place

from authoring.model.items import Item
from authoring.workbench.items.writing import Writing

NOW = datetime(2022, 7, 26, 3, 0, tzinfo=UTC)


def clock() -> Callable[[], datetime]:
    """Each look at it is a minute later."""
    moments = (NOW + timedelta(minutes=n) for n in range(10_000))
    return lambda: next(moments)


def window(place: Place, item: str = "", writer: str = "ha") -> Writing:
    """A session of somebody on an item."""
    session = Writing(place.office(), writer, clock())
    session.resume(item)
    return session


def copies(place: Place) -> dict[str, Item]:
    """The working copies of ha, by id."""
    return {copy.item.id: copy.item for copy in place.office().bank.drafts("ha")}
