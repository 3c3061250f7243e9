"""The body of a policy document: chapters, articles, clauses and points, and the text that goes to each."""

from dataclasses import replace

from authoring.policy.paths import number_key, point_key
from authoring.policy.romans import in_capitals
from authoring.policy.structure.lines import Line
from authoring.policy.structure.marks import Kind, Mark
from authoring.policy.structure.outline import Outline, Unit
from authoring.policy.structure.script import Rank, Script

_HEADINGS = {Kind.PART: "f", Kind.CHAPTER: "c", Kind.SECTION: "s", Kind.SUBSECTION: "t"}
_ABOVE = {Kind.SECTION: ("chapter",), Kind.SUBSECTION: ("section", "chapter")}
_REPEALED = {"(được bãi bỏ)", "(bị bãi bỏ)", "(bãi bỏ)"}
_ENDS = (".", ";", ":", "”", "/", ")")


class Body:
    """Takes the lines of one row of articles and grows the outline; `prefix` is the path of the annex around it."""

    def __init__(self, outline: Outline, script: Script) -> None:
        """Begin at the top of the document."""
        self.prefix = ""
        self._outline = outline
        self._script = script
        self._lost = ""
        self._signer: Unit | None = None

    def take(self, at: int, line: Line, mark: Mark) -> None:
        """Give one line its place: a unit of its own, text of an open one, or a rejection."""
        if mark.kind is Kind.ARTICLE:
            self._article(at, line, mark)
        elif mark.kind in _HEADINGS:
            self._heading(line, mark)
        elif mark.kind is Kind.CLAUSE and self._lost != "article":
            self._clause(at, line, mark)
        elif mark.kind is Kind.POINT and self._lost in ("", "point"):
            self._point(at, line, mark)
        elif self._lost:
            self._outline.reject(line, "đoạn nằm trong một điều, khoản, điểm", "Không rõ thuộc điều, khoản, điểm nào")
        else:
            self._text(at, line, mark)

    def drop_signer(self) -> None:
        """Take back the name of the agency that stood right above a signature."""
        unit = self._signer
        if unit and unit.lines and in_capitals(unit.lines[-1]) and not unit.lines[-1].endswith(_ENDS):
            unit.lines.pop()

    def enter(self, prefix: str) -> None:
        """Begin a new row of articles below an annex."""
        self.prefix, self._lost = prefix, ""

    def _article(self, at: int, line: Line, mark: Mark) -> None:
        rank = self._script.ranks[at]
        if rank is Rank.LOOSE:
            self._text(at, line, mark)
            return
        if rank is Rank.REPEATED and self._empty("article", f"{self.prefix}d{mark.number}"):
            return
        if rank is Rank.REPEATED:
            self._outline.close("article")
        self._open("article", f"{self.prefix}d{mark.number}", line, mark.rest)

    def _heading(self, line: Line, mark: Mark) -> None:
        above = self._outline.deepest(*_ABOVE.get(mark.kind, ("none",)))
        root = f"{above.path}." if above else self.prefix
        path = f"{root}{_HEADINGS[mark.kind]}{mark.number or 1}"
        self._open(mark.kind.value, path, line, mark.rest)
        self._lost = "article" if self._lost else ""

    def _clause(self, at: int, line: Line, mark: Mark) -> None:
        article, last = self._outline.get("article"), self._outline.get("clause")
        if article is None:
            self._outline.reject(line, "khoản nằm trong một điều", f"Khoản {mark.number} không thuộc điều nào")
            return
        step = _step(last.path if last else "", mark.number)
        if (step > 1 and last is not None and not self._ended()) or (step <= 0 and self._lists()):
            self._text(at, line, mark)
        else:
            self._unit("clause", f"{article.path}.k{mark.number}", line, mark)

    def _point(self, at: int, line: Line, mark: Mark) -> None:
        base = self._outline.deepest("clause", "article")
        if base is None:
            self._outline.reject(line, "điểm nằm trong một điều", f"Điểm {mark.number} không thuộc điều nào")
        elif self._empty("point", f"{base.path}.{mark.number}"):
            self._text(at, replace(line, text=mark.rest), Mark(Kind.QUOTED, "", mark.rest))
        else:
            self._unit("point", f"{base.path}.{mark.number}", line, mark)

    def _unit(self, kind: str, path: str, line: Line, mark: Mark) -> None:
        unit = self._open(kind, path, line, "")
        if unit and mark.rest:
            unit.add(mark.rest)

    def _open(self, kind: str, path: str, line: Line, heading: str) -> Unit | None:
        """Open a unit; where its path is taken, what follows on its level is lost until the next good one."""
        unit = self._outline.open(kind, path, line, heading)
        self._signer = None
        self._lost = "" if unit else kind
        return unit

    def _empty(self, kind: str, path: str) -> bool:
        """Whether the open unit of this path has no words yet (or is repealed): a second one goes on with it."""
        unit = self._outline.get(kind)
        return unit is not None and unit.path == path and not unit.parent and set(unit.lines) <= _REPEALED

    def _ended(self) -> bool:
        deepest = self._outline.deepest()
        return deepest is None or deepest.last.endswith(_ENDS)

    def _lists(self) -> bool:
        """Whether the open point or clause leads into a list of its own."""
        deepest = self._outline.deepest("point", "clause")
        return deepest is not None and deepest.last.endswith(":")

    def _text(self, at: int, line: Line, mark: Mark) -> None:
        unit = self._owner(at, line.text, mark)
        if unit is None:
            self._outline.reject(line, "đoạn nằm trong một điều", "Không rõ thuộc điều nào")
        elif self._heads(unit, line.text):
            unit.heading = f"{unit.heading} {line.text}".strip()
        else:
            unit.add(line.text)
            self._signer = unit

    def _owner(self, at: int, text: str, mark: Mark) -> Unit | None:
        """The unit that a line without a number belongs to: the clause, unless it goes on with the open point."""
        deepest = self._outline.deepest()
        if deepest is None or deepest is not self._outline.get("point"):
            return deepest
        goes_on = deepest.last.endswith(":") or (text[:1].islower() and not deepest.last.endswith(_ENDS))
        if goes_on or mark.kind in (Kind.QUOTED, Kind.DASH) or self._between(at, deepest):
            return deepest
        return self._outline.deepest("clause", "article")

    def _between(self, at: int, point: Unit) -> bool:
        """Whether another point of the same clause follows, so that the line still belongs to the open one."""
        following = self._script.following[at]
        behind = point_key(following.number) > point_key(point.path.rpartition(".")[2])
        return following.kind is Kind.POINT and behind

    def _heads(self, unit: Unit, text: str) -> bool:
        """Whether the line is the heading of a chapter or article, or goes on with it."""
        if unit.lines or unit.parent or unit in (self._outline.get("clause"), self._outline.get("point")):
            return False
        if unit is self._outline.get("article"):
            return not unit.heading or (text[:1].islower() and not unit.heading.endswith(_ENDS))
        return not unit.heading or (in_capitals(unit.heading) and in_capitals(text))


def _step(last: str, number: str) -> int:
    """How far a clause is behind the last one: 1 for the next (2 after 1, 2a after 2), 0 or less where it goes back."""
    before, after = number_key(last.rpartition(".k")[2]), number_key(number)
    if after <= before:
        return 0
    return max(after[0] - before[0], 1)
