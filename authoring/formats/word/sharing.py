"""Options that share a line with single blanks between them, or with the stem: told apart by their letters' order."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from authoring.formats.word.strips import Strip
from authoring.formats.word.wordings import Opening, Word, begin_option, begin_question
from authoring.model.items import LABELS


def share(lines: Sequence[Strip], word: Word) -> list[Strip]:
    """The lines with such options on lines of their own; what is typed otherwise stays as it is.

    Only letters that go on where the line's own option stops count, and only where no later line bears that letter.
    """
    made: list[Strip] = []
    loose = False
    for place, line in enumerate(lines):
        asked = begin_question(line.text, word) if line.begins else None
        offered = None if asked else begin_option(line.text)
        loose = loose and not asked
        parts: list[Strip] = []
        if asked and not _next_letter(lines, place, word):
            parts = _parted(line, asked.end, "A") or _parted(line, asked.end, "a")
            parts = parts if len(parts) > 2 else []
        elif offered and (offered.letter in "Aa" or loose):
            following = _after(offered.letter)
            if following and _next_letter(lines, place, word) != following:
                parts = _parted(line, offered.end, following, offered)
        loose = loose or bool(parts)
        made += parts or [line]
    return made


def _parted(line: Strip, start: int, letter: str, opened: Opening | None = None) -> list[Strip]:
    """The line before the letter, then a piece for it and each letter after it; nothing where it isn't there."""
    cuts: list[int] = []
    sign = opened.sign if opened else ""
    while letter and (found := _found(line.text, cuts[-1] + 1 if cuts else start, letter, sign)):
        cuts.append(found.start())
        sign, letter = found["sign"], _after(letter)
    return list(_pieces(line, cuts)) if cuts else []


def _found(text: str, start: int, letter: str, sign: str) -> re.Match[str] | None:
    signs = re.escape(sign) if sign else ".):/"
    return re.compile(rf"(?<=\s)\*?{letter}\*?(?P<sign>[{signs}])\*?\s*(?=\S)").search(text, start)


def _pieces(line: Strip, cuts: Sequence[int]) -> Iterator[Strip]:
    yield line.cut(0, cuts[0]).trimmed()
    for start, end in zip(cuts, [*cuts[1:], None], strict=True):
        yield replace(line.cut(start, end).trimmed(), joint=" ")


def _after(letter: str) -> str:
    """The next letter in the same case; “” after the last."""
    labels = LABELS if letter.isupper() else LABELS.lower()
    return labels[labels.index(letter) + 1 :][:1]


def _next_letter(lines: Sequence[Strip], place: int, word: Word) -> str:
    """The letter of the next line that is an option, before the next question; “” where there is none."""
    for line in lines[place + 1 :]:
        if line.begins and begin_question(line.text, word):
            return ""
        if found := begin_option(line.text):
            return found.letter
    return ""
