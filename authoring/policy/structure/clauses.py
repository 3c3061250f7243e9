"""Clauses, decimal numbers and points below an article or a heading, and the unit that each unnumbered line goes to."""

from abc import ABC, abstractmethod
from dataclasses import replace

from authoring.policy.paths import next_point, number_key, point_key
from authoring.policy.romans import to_roman
from authoring.policy.structure.decimals import decimal_path
from authoring.policy.structure.lines import Line
from authoring.policy.structure.marks import Kind, Mark
from authoring.policy.structure.outline import DECIMALS, Outline, Unit
from authoring.policy.structure.script import Script
from authoring.policy.structure.suspects import suspect

ENDS = (".", ";", ":", "”", "/", ")")
_HOLDERS = ("clause", *DECIMALS)
_WRITTEN = {Kind.ARTICLE: "“Điều {}.”", Kind.CLAUSE: "“{}.”", Kind.POINT: "“{})”"}
_REPEALED = {"(được bãi bỏ)", "(bị bãi bỏ)", "(bãi bỏ)"}
_INSIDE = "đoạn nằm trong một điều, khoản, điểm"


class Clauses(ABC):
    """Gives lines their place below the open heads (`heads` are kinds of the outline, the deepest of them holds)."""

    heads: tuple[str, ...] = ()
    top = ""
    unnumbered: tuple[Kind, ...] = (Kind.TEXT,)
    prefix = ""

    def __init__(self, outline: Outline, script: Script) -> None:
        """Begin with nothing open."""
        self.outline = outline
        self.script = script
        self.lost = ""
        self.lost_at = 0
        self.written: tuple[Unit, Line] | None = None

    def below(self, at: int, line: Line, mark: Mark) -> None:
        """A line below a head: a clause, a decimal number, a point, or text; a rejection where its unit is lost."""
        if mark.kind is Kind.CLAUSE and self.lost != self.top:
            self._clause(at, line, mark)
        elif mark.kind is Kind.POINT and self.lost in ("", "point"):
            self._point(at, line, mark)
        elif (doubt := self._doubt(line, mark)) is not None:
            self._doubted(line, doubt)
        elif self.lost:
            self.outline.reject(line, _INSIDE, f"Đứng dưới đoạn {self.lost_at}, là đoạn chưa rõ vị trí")
        elif mark.kind is Kind.DECIMAL:
            self._decimal(at, line, mark)
        else:
            self.text(at, line, mark)

    def open(self, kind: str, path: str, line: Line, heading: str = "") -> Unit | None:
        """Open a unit; where its path is taken, what follows on its level is lost until the next good one."""
        unit = self.outline.open(kind, path, line, heading)
        self.written = None
        self.lose("" if unit else kind, line)
        return unit

    def lose(self, kind: str, line: Line) -> None:
        """What follows on this level and below stands below a rejected line, until the next good unit."""
        self.lost, self.lost_at = kind, line.paragraph

    def unit(self, kind: str, path: str, line: Line, mark: Mark) -> Unit | None:
        """Open a unit whose words stand behind its number."""
        unit = self.open(kind, path, line)
        if unit and mark.rest:
            unit.add(mark.rest)
        return unit

    def text(self, at: int, line: Line, mark: Mark) -> None:
        """Add a line to the unit that it belongs to."""
        unit = self.owner(at, line.text, mark)
        if unit is None:
            self.outline.reject(line, "đoạn nằm trong một điều, mục", "Không rõ thuộc điều, mục nào")
        elif self.headed(unit, line.text):
            unit.heading = f"{unit.heading} {line.text}".strip()
        else:
            unit.add(line.text)
            self.written = unit, line

    def owner(self, at: int, text: str, mark: Mark) -> Unit | None:
        """The unit that a line without a number belongs to: the clause, unless it goes on with the open point."""
        deepest = self.outline.deepest()
        if deepest is None or deepest is not self.outline.get("point"):
            return deepest
        if goes_on(deepest, text) or mark.kind in (Kind.QUOTED, Kind.DASH) or self._between(at, deepest):
            return deepest
        return self.outline.deepest(*_HOLDERS, *self.heads)

    @abstractmethod
    def headed(self, unit: Unit, text: str) -> bool:
        """Whether a line is the heading of the unit, or goes on with it."""

    def empty(self, kind: str, path: str) -> Unit | None:
        """The open unit of this path where it has no words yet (or is repealed): a second one goes on with it."""
        unit = self.outline.get(kind)
        same = unit is not None and unit.path == path and not unit.parent and set(unit.lines) <= _REPEALED
        return unit if same else None

    def _clause(self, at: int, line: Line, mark: Mark) -> None:
        base, last = self.outline.deepest(*self.heads), self.outline.get("clause")
        if base is None and self.heads == ("article",):
            self.outline.reject(line, "khoản nằm trong một điều", f"Khoản {mark.number} không thuộc điều nào")
            return
        path = f"{base.path}.k{mark.number}" if base else f"{self.prefix}k{mark.number}"
        step = _step(last.path if last else "", mark.number)
        if (step > 1 and last is not None and not self._ended()) or (step <= 0 and self._lists()):
            self.text(at, line, mark)
        else:
            self.unit("clause", path, line, mark)

    def _doubt(self, line: Line, mark: Mark) -> Mark | None:
        """The unit that a line opens if its number was misread, where that is the very next one."""
        doubt = suspect(line.text) if mark.kind in self.unnumbered else None
        if doubt is None or doubt.kind is Kind.CHAPTER:
            return doubt
        last, base = self.outline.get(doubt.kind.value), self.outline.deepest(*_HOLDERS, *self.heads)
        number = last.path.rpartition(".")[2] if last else ""
        if doubt.kind is Kind.POINT:
            fits = doubt.number == next_point(number) and (number != "" or self._lists())
        else:
            fits = doubt.number == str(number_key(number[1:])[0] + 1)
        return doubt if base and fits else None

    def _doubted(self, line: Line, doubt: Mark) -> None:
        form = _WRITTEN.get(doubt.kind)
        name = form.format(doubt.number) if form else f"“Chương {to_roman(int(doubt.number))}”"
        self.outline.reject(line, name, f"Số đứng đầu có thể là {name} bị gõ hoặc nhận dạng sai")
        self.lose(doubt.kind.value if form else self.top, line)

    def _decimal(self, at: int, line: Line, mark: Mark) -> None:
        found = decimal_path(self.outline, mark.number, self.heads)
        if found is None:
            self.text(at, line, mark)
        else:
            unit = self.unit(*found, line, mark)
            if unit and found[0] == "clause":
                unit.dotted = True

    def _point(self, at: int, line: Line, mark: Mark) -> None:
        base = self.outline.deepest(*_HOLDERS, *self.heads)
        if base is None:
            self.outline.reject(line, "điểm nằm trong một điều, khoản", f"Điểm {mark.number} không thuộc khoản nào")
        elif self.empty("point", f"{base.path}.{mark.number}"):
            self.text(at, replace(line, text=mark.rest), Mark(Kind.QUOTED, "", mark.rest))
        else:
            self.unit("point", f"{base.path}.{mark.number}", line, mark)

    def _ended(self) -> bool:
        deepest = self.outline.deepest()
        return deepest is None or deepest.last.endswith(ENDS)

    def _lists(self) -> bool:
        """Whether the open point or clause leads into a list of its own."""
        deepest = self.outline.deepest("dash", "point", *_HOLDERS)
        return deepest is not None and deepest.last.endswith(":")

    def _between(self, at: int, point: Unit) -> bool:
        """Whether another point of the same clause follows, so that the line still belongs to the open one."""
        following = self.script.following[at]
        behind = point_key(following.number) > point_key(point.path.rpartition(".")[2])
        return following.kind is Kind.POINT and behind


def goes_on(unit: Unit, text: str) -> bool:
    """Whether a line goes on with what the unit says: behind a colon, or in the middle of a sentence."""
    return unit.last.endswith(":") or (text[:1].islower() and not unit.last.endswith(ENDS))


def _step(last: str, number: str) -> int:
    """How far a clause is behind the last one: 1 for the next (2 after 1, 2a after 2), 0 or less where it goes back."""
    before, after = number_key(last.rpartition(".k")[2] if ".k" in last else last[1:]), number_key(number)
    if after <= before:
        return 0
    return max(after[0] - before[0], 1)
