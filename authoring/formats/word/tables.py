"""What stands after the questions of a Word file: the key table (“1-A  2-B”, numbers over letters), then reasons."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from authoring.formats.word import wordings
from authoring.formats.word.ordinals import PLAIN, ordinal
from authoring.formats.word.strips import Strip
from authoring.formats.word.wordings import LETTERS, sort_letters

_ONE_NUMBER = re.compile(rf"(?i)(?:câu\s*)?({PLAIN})\s*[.:)]?")


@dataclass(frozen=True, slots=True)
class Answer:
    """The letters that the end of a file gives a number, and where."""

    letters: str
    line: Strip


@dataclass(slots=True)
class Ending:
    """By the number of the question: its answers in order, and the lines of its reasons."""

    answers: dict[int, list[Answer]] = field(default_factory=dict)
    reasons: dict[int, list[Strip]] = field(default_factory=dict)


def read_ending(lines: Sequence[Strip]) -> Ending:
    """The answers and reasons after the end of the questions."""
    ending = Ending()
    for number, answer in _cells(lines):
        ending.answers.setdefault(number, []).append(answer)
    current = 0
    for line in lines:
        pairs = wordings.key_pairs(line.text)
        for number, letters in pairs:
            ending.answers.setdefault(number, []).append(Answer(letters, line))
        if pairs:
            begun = wordings.begin_any_question(line.text)
            current = begun.number if begun and begun.named and len(pairs) == 1 else 0
        elif not line.cell:
            current = _reason(ending, line, current)
    return ending


def _reason(ending: Ending, line: Strip, current: int) -> int:
    """Take in a line of reasons; the number of the question that it and the next line speak of, 0 for none."""
    begun = _numbered(line, current)
    rest = line.cut(begun.end) if begun else line
    if not begun and (not current or wordings.opens_key_table(line.text) or wordings.opens_reasons(line.text)):
        return 0
    number = begun.number if begun else current
    letters, text = wordings.lead_key(rest.text) or ("", rest.text)
    if letters:
        ending.answers.setdefault(number, []).append(Answer(letters, line))
    if text:
        ending.reasons.setdefault(number, []).append(rest.cut(len(rest.text) - len(text)))
    return number


def _numbered(line: Strip, current: int) -> wordings.Beginning | None:
    """The question that a line begins to speak of; a bare number counts only where it goes on by one."""
    begun = wordings.begin_any_question(line.text) if line.begins else None
    return begun if begun and (begun.named or begun.number == current + 1) else None


def _cells(lines: Sequence[Strip]) -> Iterator[tuple[int, Answer]]:
    """A number's letters stand in the cell below or, where that holds none, in the cell to the right."""
    cells = {line.cell: line for line in lines if line.cell}
    for (table, row, column), line in cells.items():
        number = _ONE_NUMBER.fullmatch(line.text)
        beside = (cells.get((table, row + 1, column)), cells.get((table, row, column + 1)))
        found = next((one for one in beside if one and re.fullmatch(LETTERS, one.text)), None)
        if number and found:
            yield ordinal(number[1]), Answer(sort_letters(found.text), found)
