"""Evidence: where the words of an option stand in the provision that the item cites, or elsewhere in its document.

It shows where the text says the same value or words. It is no verdict: what is right stays the reader's to judge.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from authoring.model.findings import Span
from authoring.model.policies import Interval, Provision, Quantity
from authoring.text import fold, mentions, syllables

FEWEST = 3  # syllables without an amount that are looked up elsewhere: fewer stand everywhere by chance
KEPT = 4096


@dataclass(frozen=True, slots=True)
class Evidence:
    """“stands”: in the cited provision; “elsewhere”; “absent”; “empty” option; “uncited” item.

    `spans` are places in the text of `provision`, which for a cited clause may be one of its points.
    """

    verdict: str
    provision: Provision | None = None
    spans: tuple[Span, ...] = ()


def evidence(option: str, cited: Sequence[Provision], others: Iterable[Provision] = ()) -> Evidence:
    """Look an option up in what is cited (a provision and what lies below it), then in the rest of the document.

    An option with amounts is found where one passage states them all, by value; another where its words stand in a row.
    """
    if not option.strip():
        return Evidence("empty")
    if not cited:
        return Evidence("uncited")
    for verdict, passages in (("stands", cited), ("elsewhere", others if _is_telling(option) else ())):
        for passage in passages:
            spans = _places(option, passage.text)
            if spans:
                return Evidence(verdict, passage, spans)
    return Evidence("absent")


def _places(option: str, text: str) -> tuple[Span, ...]:
    """The places of an option in a text: its amounts by value, else its words."""
    wanted = _amounts(option)
    found = [(start, end, value) for value, start, end in _amounts(text) if any(_same(value, w) for w, _, _ in wanted)]
    if wanted and all(any(_same(value, w) for _, _, value in found) for w, _, _ in wanted):
        return tuple((start, end) for start, end, _ in found)
    return _words(option, text)


def _is_telling(option: str) -> bool:
    return bool(_amounts(option)) or len(syllables(option)) >= FEWEST


@lru_cache(KEPT)
def _amounts(text: str) -> tuple[tuple[Quantity | Interval, int, int], ...]:
    return tuple((mention.value, mention.start, mention.end) for mention in mentions(text))


def _same(one: Quantity | Interval, other: Quantity | Interval) -> bool:
    """Whether two amounts are the same, whatever each is a share of or counts from."""
    return _bare(one) == _bare(other)


def _bare(value: Quantity | Interval) -> tuple[object, ...]:
    if isinstance(value, Quantity):
        return value.number, value.unit
    return value.min, value.min_inclusive, value.max, value.max_inclusive, value.unit


def _words(option: str, text: str) -> tuple[Span, ...]:
    """Every place where the option's syllables stand in a row, whatever case, marks' place or spaces.

    Digits alone are looked for nowhere: the 5 of “5%” is not that of “5 ngày”.
    """
    wanted = [word for word, _, _ in _folded(option)]
    if not any(word.isalpha() for word in wanted):
        return ()
    there, width = _folded(text), len(wanted)
    starts = [n for n in range(len(there) - width + 1) if [word for word, _, _ in there[n : n + width]] == wanted]
    return tuple((there[n][1], there[n + width - 1][2]) for n in starts)


@lru_cache(KEPT)
def _folded(text: str) -> tuple[tuple[str, int, int], ...]:
    return tuple((fold(token.text), token.start, token.end) for token in syllables(text))
