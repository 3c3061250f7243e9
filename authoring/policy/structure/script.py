"""A policy document line by line with its marks: where the body begins and which articles count."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from authoring.model.paragraphs import SourceText
from authoring.policy.paths import number_key
from authoring.policy.structure.contents import body_start
from authoring.policy.structure.lines import Line, lines
from authoring.policy.structure.loose import with_loose
from authoring.policy.structure.marks import Kind, Mark, mark
from authoring.policy.structure.quotes import quoted

_NO_UNIT = (Kind.TEXT, Kind.QUOTED, Kind.DASH, Kind.ROMAN, Kind.LETTER)
_NOTHING = Mark(Kind.TEXT, "", "")


class Rank(StrEnum):
    """How an article stands in the row of articles: next in it, the first of a new row, out of the row, said twice."""

    NEXT = "next"
    RESTART = "restart"
    LOOSE = "loose"
    REPEATED = "repeated"


@dataclass(frozen=True, slots=True)
class Script:
    """Lines and marks side by side.

    `start` is the index where the body begins (None: nowhere), `ranks` holds the rank of each article by its index,
    `following` the mark of the next unit behind each line; `notes` are the lines of the tail of notes.
    """

    lines: tuple[Line, ...]
    marks: tuple[Mark, ...]
    start: int | None
    ranks: Mapping[int, Rank]
    following: tuple[Mark, ...]
    notes: tuple[Line, ...] = ()

    @property
    def main_end(self) -> int:
        """The index of the last article of the first row, -1 where there is none."""
        end = -1
        for at, rank in self.ranks.items():
            if rank is Rank.RESTART and end >= 0:
                return end
            if rank in (Rank.NEXT, Rank.RESTART):
                end = at
        return end


def read_script(source: SourceText) -> Script:
    """The script of a document; cells of tables open units only where all units lie in tables."""
    found, notes = lines(source)
    marks = _marks(found, cells=False)
    if not any(seen.kind in (Kind.ARTICLE, Kind.ROMAN, Kind.CLAUSE, Kind.DECIMAL) for seen in marks):
        marks = _marks(found, cells=True)
    start = body_start(marks, articles=any(seen.kind is Kind.ARTICLE for seen in marks))
    ranks = _ranks(marks, len(marks) if start is None else start)
    return Script(found, marks, start, ranks, _following(marks), notes)


def _marks(found: Sequence[Line], *, cells: bool) -> tuple[Mark, ...]:
    quotes = quoted([line.text for line in found])
    marks = [_mark(line, inside, cells=cells) for line, inside in zip(found, quotes, strict=True)]
    return with_loose(marks, [cells or not (line.cell or line.contents) for line in found])


def _mark(line: Line, inside: bool, *, cells: bool) -> Mark:  # noqa: FBT001 - one flag of a row of flags
    if inside:
        return Mark(Kind.QUOTED, "", line.text)
    if line.contents:
        return Mark(Kind.TEXT, "", line.text)
    found = mark(line.text)
    unit = found.kind not in (Kind.SIGNATURE, Kind.TEXT)
    return Mark(Kind.TEXT, "", line.text) if unit and line.cell and not cells else found


def _following(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    following = [_NOTHING]
    for found in reversed(marks):
        following.append(following[-1] if found.kind in _NO_UNIT else found)
    return tuple(reversed(following[:-1]))


def _ranks(marks: Sequence[Mark], start: int) -> Mapping[int, Rank]:
    """The rank of each article: a jump is loose (text of an amended law) where the next number comes later."""
    places = [at for at in range(start, len(marks)) if marks[at].kind is Kind.ARTICLE]
    latest = {number_key(marks[at].number): at for at in places}
    ranks: dict[int, Rank] = {}
    row, last = set[tuple[int, str]](), (0, "")
    for at in places:
        key = number_key(marks[at].number)
        ranks[at] = _rank(key, last, row, jumped=latest.get((last[0] + 1, ""), -1) > at)
        if ranks[at] is Rank.RESTART:
            row, last = set(), (0, "")
        if ranks[at] in (Rank.NEXT, Rank.RESTART):
            row.add(key)
            last = max(last, key)
    return ranks


def _rank(key: tuple[int, str], last: tuple[int, str], row: set[tuple[int, str]], *, jumped: bool) -> Rank:
    if key in row:
        return Rank.RESTART if key == (1, "") else Rank.REPEATED
    loose = jumped and key > (last[0] + 1, "") and bool(row)
    return Rank.LOOSE if loose else Rank.NEXT
