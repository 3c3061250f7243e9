"""Facts in words: definitions, authorities, enumerations, days of the calendar."""

from collections.abc import Sequence

from authoring.model.policies import Fact, Provision


def wordings(provisions: Sequence[Provision]) -> tuple[Fact, ...]:
    """The facts in words of provisions."""
    return tuple[Fact, ...]() if provisions else ()
