"""Items of a text in the plain form."""

import re
from collections.abc import Iterator, Sequence

from authoring.formats.questions import Flaw, Question
from authoring.model import plain
from authoring.model.items import Item
from authoring.model.readings import Rejection

_FIELDS = ("id", "citation", "explanation", "topic", "difficulty", "valid_on")


def read_plain_questions(text: str) -> list[Question]:
    """The questions of a text in the order of their lines."""
    reading = plain.parse(text)
    lines = [line.strip() for line in re.split(r"\r\n|[\r\n]", text.removeprefix("\ufeff"))]
    found = [*_taken(reading.good, lines), *map(_refused, reading.rejected)]
    return sorted(found, key=lambda question: question.row)


def _taken(items: Sequence[Item], lines: Sequence[str]) -> Iterator[Question]:
    """Items with the lines at which they begin: that of their id, else that of their stem."""
    at = 0
    for item in items:
        stem = plain.body(item).split("\n", maxsplit=1)[0].strip()
        begins = (f"id: {item.id}", f"id:{item.id}") if item.id else (stem,)
        at = next((row for row, line in enumerate(lines[at:], at + 1) if line in begins), at + 1)
        yield Question(
            row=at,
            cells=tuple(plain.render(item).splitlines()),
            stem=item.stem,
            options=tuple(option.text for option in item.options),
            key=item.key,
            fields={name: str(getattr(item, name)) for name in _FIELDS},
            extra=item.extra,
        )


def _refused(one: Rejection) -> Question:
    return Question(one.row, one.cells, flaw=Flaw(one.expected, one.found, one.message))
