"""Two texts word by word: which words were taken out and which were put in, writing left apart."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Indel

from authoring.text import fold, nfc
from authoring.text.spelling import split_tone

Span = tuple[int, int]
_NOTE = re.compile(r"\s?\[(?!0)\d{1,3}\]")
_WORD = re.compile(r"\[(?!0)\d{1,3}\]|\d+(?:[.,/]\d+)*(?:\s?%)?|(?:[^\W\d_][\u0300-\u036f]*)+|[^\W_]+|[%<>=≤≥±]")
_LONG_VOWEL = re.compile(r"(qu|[bcdđghklmnprstvx]+)y")
_EVERY = ("hàng", "hằng")
_SHARED = 3
_PERIODS = frozenset(("ngày", "tuần", "tháng", "quý", "quí", "năm", "kỳ", "kì"))


@dataclass(frozen=True, slots=True)
class Word:
    """One word: the key in which two writings of it agree, and its half-open span in the text as given."""

    key: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Run:
    """A change by numbers of words: `start` to `end` of the old text became `begin` to `stop` of the new one."""

    start: int
    end: int
    begin: int
    stop: int


@lru_cache(1 << 12)
def words(text: str) -> tuple[Word, ...]:
    """The words, numbers and signs of a text; marks of notes ([12]) and punctuation are none.

    Case, place of the tone, i and y, “hàng tháng” and “hằng tháng”, “05” and “5” are one writing or another.
    """
    found = [(match.group(), *match.span()) for match in _WORD.finditer(text) if match.group()[0] != "["]
    keys = [_key(word) for word, _, _ in found]
    every = [key in _EVERY and keys[at + 1 : at + 2] and keys[at + 1] in _PERIODS for at, key in enumerate(keys)]
    return tuple(
        Word(_EVERY[1] if same else key, start, end)
        for same, key, (_, start, end) in zip(every, keys, found, strict=True)
    )


def keys(text: str) -> tuple[str, ...]:
    """The keys of a text's words: equal for two texts that say the same in the same words."""
    return tuple(word.key for word in words(text))


def unmarked(text: str) -> str:
    """The text without marks of notes; labels of forms (“[02].”) stay."""
    return _NOTE.sub("", text).strip()


def difference(old: str, new: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The spans of deleted words in the old text and of inserted words in the new one."""
    pairs = replacements(old, new)
    deleted = tuple(before for before, _ in pairs if before[0] < before[1])
    inserted = tuple(after for _, after in pairs if after[0] < after[1])
    return deleted, inserted


def replacements(old: str, new: str) -> tuple[tuple[Span, Span], ...]:
    """Each run of words taken out beside what stands in its place; one of the two may be empty.

    Words that two longer changes happen to share are part of one change (“tổ chức bảo hiểm y tế” became “cơ quan bảo
    hiểm xã hội”); amounts stay apart.
    """
    before, after = words(old), words(new)
    runs = list[_Run]()
    for run in _runs(before, after):
        if runs and _one_change(runs[-1], run, before, after):
            run = _Run(runs[-1].start, run.end, runs.pop().begin, run.stop)  # noqa: PLW2901 - both are one run now
        runs.append(run)
    return tuple((_span(before, run.start, run.end), _span(after, run.begin, run.stop)) for run in runs)


def _runs(before: Sequence[Word], after: Sequence[Word]) -> Iterator[_Run]:
    """The changes between words that both texts share."""
    start, begin = 0, 0
    steps = Indel.opcodes([word.key for word in before], [word.key for word in after])
    equal = [(step.src_start, step.src_end, step.dest_start, step.dest_end) for step in steps if step.tag == "equal"]
    for src_start, src_end, dest_start, dest_end in [*equal, (len(before), len(before), len(after), len(after))]:
        if (start, begin) != (src_start, dest_start):
            yield _Run(start, src_start, begin, dest_start)
        start, begin = src_end, dest_end


def _one_change(one: _Run, two: _Run, before: Sequence[Word], after: Sequence[Word]) -> bool:
    """Whether the words between two changes are no more than each of them, and neither changes an amount."""
    between, least = two.start - one.end, min(max(run.end - run.start, run.stop - run.begin) for run in (one, two))
    changed = [word for run in (one, two) for word in (*before[run.start : run.end], *after[run.begin : run.stop])]
    replaces = any(run.start < run.end and run.begin < run.stop for run in (one, two))
    return replaces and between <= min(least, _SHARED) and not any(word.key[0].isdigit() for word in changed)


def _span(found: Sequence[Word], start: int, end: int) -> Span:
    """The place of some words, an empty one where there are none."""
    if start < end:
        return found[start].start, found[end - 1].end
    at = found[start - 1].end if start else 0
    return at, at


@lru_cache(1 << 15)
def _key(word: str) -> str:
    folded = fold(word)
    if folded[:1].isdigit():
        return folded.lstrip("0") if folded[1:2].isdigit() else folded
    letters, tone = split_tone(folded)
    match = _LONG_VOWEL.fullmatch(letters)
    return nfc(f"{match[1]}i{tone}") if match else folded
