"""Facts in words: definitions, authorities, enumerations, days of the calendar."""

from collections.abc import Sequence

from authoring.model.policies import Fact, Provision
from authoring.policy.facts.days import days
from authoring.policy.facts.definitions import definitions
from authoring.policy.facts.enumerations import enumerations
from authoring.policy.facts.sentences import places


def wordings(provisions: Sequence[Provision]) -> tuple[Fact, ...]:
    """The facts in words of provisions, in the order of the text."""
    from authoring.policy.facts.authorities import authorities  # noqa: PLC0415 — its expressions are slow to compile

    kinds = (definitions, authorities, enumerations, days)
    return tuple(fact for place in places(provisions) for kind in kinds for fact in kind(place))
