"""What changed from one text of an item to the next, word by word."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from authoring.model.items import Item

Span = tuple[int, int]

_TOKEN = re.compile(r"\w+(?:[.,/]\w+)*|\s+|[^\w\s]")
_FIELDS = ("key", "citation", "explanation", "topic", "difficulty", "valid_on")


@dataclass(frozen=True, slots=True)
class Change:
    """A text of an item before and after; `spans`: each stretch taken out beside the one in its place, either empty."""

    place: str
    before: str
    after: str
    spans: tuple[tuple[Span, Span], ...]


def changes(before: Item, after: Item) -> tuple[Change, ...]:
    """Every text in which two items differ: stem, options by their letters, key, citation and the other fields."""
    old, new = (_texts(item) for item in (before, after))
    places = [place for place in dict.fromkeys((*old, *new)) if old.get(place, "") != new.get(place, "")]
    return tuple(
        Change(place, one, two, replaced(one, two))
        for place in places
        for one, two in [(old.get(place, ""), new.get(place, ""))]
    )


def replaced(before: str, after: str) -> tuple[tuple[Span, Span], ...]:
    """The stretches of words, blanks and signs in which two texts differ; two with only blanks between are one."""
    old, new = ([found.span() for found in _TOKEN.finditer(text)] for text in (before, after))
    one, two = ([text[start:end] for start, end in spans] for text, spans in ((before, old), (after, new)))
    matcher = SequenceMatcher(None, one, two, autojunk=False)
    found: list[tuple[Span, Span]] = []
    for kind, start, end, begin, stop in matcher.get_opcodes():
        if kind != "equal":
            gone, came = _span(old, start, end), _span(new, begin, stop)
            if found and not before[found[-1][0][1] : gone[0]].strip():
                (first, _), (second, _) = found.pop()
                gone, came = (first, gone[1]), (second, came[1])
            found.append((gone, came))
    return tuple(found)


def _span(spans: list[Span], start: int, end: int) -> Span:
    """The place of some tokens; an empty one at their place where there are none."""
    if start < end:
        return spans[start][0], spans[end - 1][1]
    at = spans[start - 1][1] if start else 0
    return at, at


def _texts(item: Item) -> dict[str, str]:
    options = {option.label: option.text for option in item.options}
    fields = {name: str(getattr(item, name)) for name in _FIELDS}
    return {"stem": item.stem, **options, **fields, **item.extra}
