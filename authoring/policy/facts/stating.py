"""All facts of provisions, those with a quantity and those in words, in the order of the text."""

from collections.abc import Sequence

from authoring.model.policies import Fact, Provision
from authoring.policy.facts.quantities import quantities
from authoring.policy.facts.wordings import wordings


def facts(provisions: Sequence[Provision]) -> tuple[Fact, ...]:
    """The typed facts of provisions; `quote` is an exact part of the provision's text or of the lead-in above it.

    Types: rate, duration, deadline, threshold, age, amount, count, condition; authority, definition, enumeration, date.
    """
    order = {(one.document, one.path): at for at, one in enumerate(provisions)}
    found = (*quantities(provisions), *wordings(provisions))
    return tuple(sorted(found, key=lambda fact: order[fact.document, fact.path]))
