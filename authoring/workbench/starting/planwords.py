"""The words of plans: lines, their sentences, hints for the form, and names out of capital letters."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_HEAD = re.compile(r"\s*(?:[0-9]{1,2}|[IVX]{1,4}|[a-zđ])[.)]\s+")
_END = re.compile(r"(?<=[.;])\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a plan; of a row of a table `cells` are its cells and `text` holds them with bars between."""

    text: str
    cells: tuple[str, ...] = ()

    def joined(self, text: str, column: int) -> "Line":
        """The row with one more paragraph in a column."""
        cells = [*self.cells, *([""] * (column + 1 - len(self.cells)))]
        cells[column] = f"{cells[column]}\n{text}".strip()
        return Line(" | ".join(cell.replace("\n", " ") for cell in cells), tuple(cells))


@dataclass(frozen=True, slots=True)
class Hint:
    """What a plan says for a field of the form: the value, the sentence that it came from, and what is doubtful."""

    field: str
    value: str
    sentence: str
    doubt: str = ""


def sentences(told: Sequence[Line]) -> Iterator[str]:
    """Every sentence of a plan in its order."""
    for line in told:
        head = _HEAD.match(line.text)
        begin = head.end() if head else 0
        first, *rest = [line.text] if line.cells else _END.split(line.text[begin:])
        yield first if line.cells else line.text[:begin] + first
        yield from rest


def proper(name: str, told: Sequence[Line]) -> str:
    """A name in capital letters as the plan spells it elsewhere; else with one capital letter."""
    if not name.isupper():
        return name
    form = re.compile(re.escape(name).replace(r"\ ", r"\s+"), re.IGNORECASE)
    spelled = (match.group() for line in told for match in form.finditer(line.text))
    known = next((one for one in spelled if not one.isupper()), "")
    words = [word if word.isascii() and not set(word) & set("AEIOUY") else word.lower() for word in name.split()]
    return known or name[0] + " ".join(words)[1:]
