"""Orders that change single words: “thay thế cụm từ “A” bằng cụm từ “B” tại …”, “bỏ từ “A” tại …”."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from authoring.policy.changes.words import keys, words

_QUOTE = re.compile(r"[“\"«]([^“”\"«»]*)[”\"»]")
_HELD = "\ue000"
_MARK = r"(\ue000+)"
_PHRASE = r"(?:(?:các )?(?:cụm )?từ(?: ngữ)?:? )?"
_BECOMES = r"(?:được )?(?:thay (?:thế )?)?(?:bằng|thành|bởi)"
_SUBSTITUTE = re.compile(rf"{_PHRASE}{_MARK} {_BECOMES} {_PHRASE}{_MARK}", re.IGNORECASE)
_AROUND = re.compile(
    rf"{_PHRASE}{_MARK} (?:tại|trong|ở) (?P<place>[^\ue000;]*?),? {_BECOMES} {_PHRASE}{_MARK}",
    re.IGNORECASE,
)
_INSERT = re.compile(rf"{_PHRASE}{_MARK} (?:vào )?(?:ngay |liền )?(sau|trước) {_PHRASE}{_MARK}", re.IGNORECASE)
_DELETE = re.compile(rf"{_PHRASE}{_MARK}", re.IGNORECASE)
_REMOVES = re.compile(r"(?:bãi bỏ|bỏ|hủy bỏ|lược bỏ)(?!\w)", re.IGNORECASE)
_PLACE = re.compile(r"\s*(?:[^\ue000]*?(?<!\w)(?:tại|trong|ở)(?!\w)\s*)")


@dataclass(frozen=True, slots=True)
class Rewording:
    """One change of words: its kind, old and new words, and the half-open span of the words that say where."""

    kind: str
    old: str
    new: str
    start: int
    end: int


def masked(text: str) -> str:
    """The text with what it quotes made unreadable, as long as it was."""
    return _QUOTE.sub(lambda match: _HELD * len(match.group()), text)


def rewordings(text: str, verb: str = "") -> tuple[Rewording, ...]:
    """The changes of words that a sentence orders; `verb` is that of the heading above, where the sentence has none."""
    held = {match.start(): match[1] for match in _QUOTE.finditer(text)}
    marked = masked(text)
    out = [
        Rewording("substitute", held[match.start(1)], held[match.start(3)], *match.span("place"))
        for match in _AROUND.finditer(marked)
    ]
    marked = _AROUND.sub(lambda match: " " * len(match.group()), marked)
    return (*out, *_in_turn(marked, sorted(_found(marked, held, verb))))


def _in_turn(marked: str, found: Sequence[tuple[int, int, str, str, str]]) -> Iterator[Rewording]:
    """Changes of words, several of which may share the place that is named behind the last of them."""
    waiting = list[tuple[str, str, str]]()
    for at, (_, end, *change) in enumerate(found):
        waiting.append((change[0], change[1], change[2]))
        following = found[at + 1][0] if at + 1 < len(found) else len(marked)
        place = _PLACE.match(marked, end, following)
        if place or at + 1 == len(found):
            yield from (Rewording(*one, place.end() if place else following, following) for one in waiting)
            waiting = []


def substituted(text: str, old: str, new: str) -> str:
    """The text with one wording for another wherever it stands whole; a capital at the beginning stays one."""
    return _replaced(text, old, lambda was: _cased(new, was))


def removed(text: str, old: str) -> str:
    """The text without a wording, wherever it stands whole."""
    return _replaced(text, old, lambda _: "")


def inserted(text: str, new: str, beside: str, *, before: bool) -> str:
    """The text with new words right before or behind others."""
    gap = "" if not before and not new[:1].isalnum() else " "
    return _replaced(text, beside, lambda was: f"{new}{gap}{was}" if before else f"{was}{gap}{new}")


def _found(marked: str, held: Mapping[int, str], verb: str) -> Iterator[tuple[int, int, str, str, str]]:
    """Start, end, kind, old and new words of each change."""
    taken = list[tuple[int, int]]()
    for match in _SUBSTITUTE.finditer(marked):
        taken.append(match.span())
        yield *match.span(), "substitute", held[match.start(1)], held[match.start(2)]
    for match in _INSERT.finditer(marked):
        taken.append(match.span())
        kind = "insert-after" if match[2].casefold() == "sau" else "insert-before"
        yield *match.span(), kind, held[match.start(3)], held[match.start(1)]
    for match in _DELETE.finditer(marked):
        inside = any(start <= match.start() < end for start, end in taken)
        if not inside and _REMOVES.search(f"{verb} {marked[: match.start()]}"):
            yield *match.span(), "delete", held[match.start(1)], ""


def _replaced(text: str, old: str, change: Callable[[str], str]) -> str:
    """The text with a change made wherever the wording stands whole, in any writing; blanks are tidied."""
    form = _form(old)
    places = [match.span() for match in form.finditer(text)] if form else []
    places += [
        span for span in _by_words(text, old) if not any(start < span[1] and span[0] < end for start, end in places)
    ]
    out = text
    for start, end in sorted(places, reverse=True):
        out = out[:start] + change(text[start:end]) + out[end:]
    return re.sub(r"[^\S\n]{2,}", " ", re.sub(r"[^\S\n]+(?=[,.;:])", "", out)).strip() if places else text


def _form(old: str) -> re.Pattern[str] | None:
    """The wording whole, with any blanks between its words and around its punctuation."""
    parts = re.findall(r"\w+|[^\w\s]", old)
    if not parts:
        return None
    joints = [r"\s+" if one[-1].isalnum() and two[0].isalnum() else r"\s*" for one, two in pairwise(parts)]
    body = "".join(re.escape(part) + joint for part, joint in zip(parts, [*joints, ""], strict=True))
    edges = (r"(?<!\w)" if parts[0].isalnum() else r"\s*", r"(?!\w)" if parts[-1].isalnum() else "")
    return re.compile(f"{edges[0]}{body}{edges[1]}", re.IGNORECASE)


def _by_words(text: str, old: str) -> Iterator[tuple[int, int]]:
    """Where the same words stand in another writing (place of tones); only for a wording without outer punctuation."""
    wanted, found = keys(old), words(text)
    if not wanted or not (old[0].isalnum() and old[-1].isalnum()):
        return
    last = 0
    for at in range(len(found) - len(wanted) + 1):
        run = found[at : at + len(wanted)]
        if run[0].start >= last and tuple(word.key for word in run) == wanted:
            last = run[-1].end
            yield run[0].start, last


def _cased(new: str, was: str) -> str:
    letter = was.lstrip()[:1]
    return new[:1].upper() + new[1:] if letter.isupper() and new[:1].islower() else new
