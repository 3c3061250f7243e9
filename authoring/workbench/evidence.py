"""Evidence: which words of an option stand in the provision that the item cites.

It shows where the text says the same value or words. It is no verdict: what is right stays the reader's to judge.
"""

from dataclasses import dataclass

from authoring.model.findings import Span
from authoring.model.policies import Provision
from authoring.text import fold, mentions, syllables


@dataclass(frozen=True, slots=True)
class Evidence:
    """“stands”: the option's value or words are in the provision, at `spans` of its text; “absent”; or “empty”."""

    verdict: str
    provision: Provision | None = None
    spans: tuple[Span, ...] = ()


def evidence(option: str, provision: Provision | None) -> Evidence:
    """Look an option up in a provision: its amounts by value, else its words in a row."""
    if not option.strip() or provision is None:
        return Evidence("empty", provision)
    wanted = [mention.value for mention in mentions(option)]
    found = [(m.start, m.end) for m in mentions(provision.text) if m.value in wanted]
    spans = tuple(found or _words(option, provision.text))
    return Evidence("stands" if spans else "absent", provision, spans)


def _words(option: str, text: str) -> list[Span]:
    """Every place where the option's syllables stand in a row, whatever case, marks' place or spaces."""
    wanted = [fold(token.text) for token in syllables(option)]
    tokens = syllables(text)
    there = [fold(token.text) for token in tokens]
    width = len(wanted)
    starts = [n for n in range(len(there) - width + 1) if width and there[n : n + width] == wanted]
    return [(tokens[n].start, tokens[n + width - 1].end) for n in starts]
