"""Options that begin alike and end apart: a place that says one's end behind what they share says it of that one."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from authoring.checks.answers.looking import Found
from authoring.checks.answers.words import tokens

LEAST = 3  # words that options share at their beginning before their ends decide


def parted(found: Mapping[str, Sequence[Found]], texts: Mapping[str, str]) -> dict[str, list[Found]]:
    """The passages of each option; one that says another option's end instead of its own holds it no longer.

    “Ngày cuối cùng của tháng tiếp theo” isn't “ngày cuối cùng của tháng phải đóng”, though all words of both stand
    in the sentence. An end that follows there for itself (“lao động nam và lao động nữ”) still counts.
    """
    words = {label: tokens(text) for label, text in texts.items()}
    return {
        label: [
            replace(one, exact=False, whole=False) if one.exact and _another(label, words, one) else one
            for one in several
        ]
        for label, several in found.items()
    }


def _another(label: str, words: Mapping[str, Sequence[str]], one: Found) -> bool:
    """Whether a passage says the end of another option behind what both share, and this one's not behind it."""
    said = _run(tokens(f"{one.passage.place.above} ; {one.passage.text}"))
    for other, theirs in words.items():
        shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(words[label], theirs, strict=False)))
        ends = words[label][shared:], theirs[shared:]
        at = said.find(_run(theirs[:shared]))
        if other != label and shared >= LEAST and all(ends) and _run(theirs) in said and _run(ends[0]) not in said[at:]:
            return True
    return False


def _run(words: Sequence[str]) -> str:
    return f" {' '.join(words)} "
