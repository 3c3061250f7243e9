"""Words that colour an option, found word by word outside of compounds and outside of the cited sentence."""

import re
from collections.abc import Iterator

from authoring.checks.phrases import line
from authoring.checks.relatives import relative
from authoring.model.findings import Span
from authoring.model.items import Item, Option


def cues(item: Item, cited: str, pattern: re.Pattern[str], protected: re.Pattern[str]) -> Iterator[tuple[Option, Span]]:
    """The options that hold a word of the pattern which the cited sentence doesn't hold; combined options left out."""
    lawful = _words(cited, pattern, protected)
    for option in item.options:
        if relative(item, option):
            continue
        read = line(option.text)
        for match in pattern.finditer(read.hiding(protected)):
            if match.group() not in lawful:
                yield option, read.span(*match.span())
                break


def _words(text: str, pattern: re.Pattern[str], protected: re.Pattern[str]) -> frozenset[str]:
    return frozenset(match.group() for match in pattern.finditer(line(text).hiding(protected)))
