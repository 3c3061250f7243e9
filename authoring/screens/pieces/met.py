"""A meeting on paper as it is typed: its fields in a strip, and what they say."""

from collections.abc import Mapping, Sequence
from datetime import date

from authoring.model.errors import RefusedError
from authoring.screens.pieces import asking, moments
from authoring.screens.pieces.texts import OUTCOMES, TALK
from authoring.workbench.items.commenting import Meeting


def fields() -> Sequence[str]:
    """Number, day, who attended, what was decided; what is typed stays in the browser until it is signed."""
    return (
        asking.line("number", TALK["number"], TALK["number-hint"]),
        asking.line("day", TALK["day"], TALK["day-hint"]),
        asking.line("people", TALK["people"], TALK["people-hint"]),
        asking.choice("outcome", TALK["outcome"], list(OUTCOMES.items())),
    )


def meeting(said: Mapping[str, str]) -> Meeting:
    """A meeting as it was typed; RefusedError where its day can't be read."""
    text = moments.kept_day(said.get("day", ""))
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        found = text.strip() or "–"
        raise RefusedError(TALK["no-day"], expected=TALK["day-hint"], found=found) from error
    people = tuple(filter(None, (" ".join(one.split()) for one in said.get("people", "").split(","))))
    return Meeting(" ".join(said.get("number", "").split()), day, people, said.get("outcome", ""))
