"""Where an item stands, in people's words: its state, and the weeks in which people were asked it."""

from authoring.model.contests import week_number
from authoring.screens.pieces.texts import IN_WEEKS, ONCE_IN_WEEKS, STATES
from authoring.workbench.contest.standings import RELEASED, Standing


def word(standing: Standing) -> str:
    """A standing at the beginning of a sentence."""
    said = STATES[standing.word]
    if not standing.weeks:
        return said
    named = IN_WEEKS if standing.word == RELEASED else ONCE_IN_WEEKS
    return named.format(state=said, weeks=", ".join(map(week_number, standing.weeks)))


def within(standing: Standing) -> str:
    """A standing within a sentence."""
    said = word(standing)
    return said[0].lower() + said[1:]
