"""The walk over the lines of a policy document: articles with clauses and points, then signatures, annexes, plans."""

from enum import StrEnum

from authoring.policy.lines import Line
from authoring.policy.marks import Kind, Mark
from authoring.policy.outline import Outline, Unit
from authoring.policy.paths import number_key, point_key
from authoring.policy.plans import open_plan_unit
from authoring.policy.romans import in_capitals
from authoring.policy.script import Rank, Script

_HEADINGS = {Kind.PART: "f", Kind.CHAPTER: "c", Kind.SECTION: "s", Kind.SUBSECTION: "t"}
_ABOVE = {Kind.SECTION: ("chapter",), Kind.SUBSECTION: ("section", "chapter")}
_ATTACHED = (
    "KẾ HOẠCH",
    "QUY CHẾ",
    "QUY ĐỊNH",
    "QUY TRÌNH",
    "DANH MỤC",
    "ĐỀ ÁN",
    "CHƯƠNG TRÌNH",
    "CHIẾN LƯỢC",
    "ĐIỀU LỆ",
    "THỂ LỆ",
    "HƯỚNG DẪN",
    "PHƯƠNG ÁN",
    "BẢNG",
    "BIỂU MẪU",
    "MẪU SỐ",
    "QUY CHUẨN",
)
_REPEALED = {"(được bãi bỏ)", "(bị bãi bỏ)", "(bãi bỏ)"}
_ENDS = (".", ";", ":", "”", "/", ")")
_LONGEST_SIGNATURE = 250
_ANNEX_HEADING_LINES = 15


class _Mode(StrEnum):
    BODY = "body"
    CLOSED = "closed"
    ANNEX = "annex"
    PLAN = "plan"


class Walk:
    """Takes the lines one by one and grows the outline."""

    def __init__(self, outline: Outline, script: Script) -> None:
        """Begin in the body, or in a plan where the document has no article."""
        self.outline = outline
        self._script = script
        self._mode = _Mode.BODY if script.ranks else _Mode.PLAN
        self._main_end = script.main_end
        self._prefix = ""
        self._annexes = 0
        self._annex_number = ""
        self._lost = ""
        self._signer: Unit | None = None
        self._attached: list[Line] = []

    def take(self, at: int, line: Line, mark: Mark) -> None:
        """Give one line its place: a unit of its own, text of an open one, or a rejection."""
        {
            _Mode.BODY: self._body,
            _Mode.CLOSED: self._closed,
            _Mode.ANNEX: self._annex,
            _Mode.PLAN: self._plan,
        }[self._mode](at, line, mark)

    def finish(self) -> None:
        """Keep what was still waiting for its kind."""
        self._keep_attached()

    def _body(self, at: int, line: Line, mark: Mark) -> None:
        if mark.kind is Kind.ARTICLE:
            self._article(at, line, mark)
        elif mark.kind in _HEADINGS:
            self._heading(line, mark)
        elif mark.kind is Kind.SIGNATURE and at > self._main_end:
            self._drop_signer()
            self._mode = _Mode.CLOSED
        elif mark.kind is Kind.ANNEX and at > self._main_end:
            self._open_annex(line, mark)
        elif mark.kind is Kind.CLAUSE and self._lost != "article":
            self._clause(at, line, mark)
        elif mark.kind is Kind.POINT and self._lost in ("", "point"):
            self._point(at, line, mark)
        elif self._lost:
            self.outline.reject(line, "đoạn nằm trong một điều, khoản, điểm", "Không rõ thuộc điều, khoản, điểm nào")
        else:
            self._text(at, line, mark)

    def _drop_signer(self) -> None:
        """Take back the name of the agency that stood right above the signature."""
        unit = self._signer
        if unit and unit.lines and in_capitals(unit.lines[-1]) and not unit.lines[-1].endswith(_ENDS):
            unit.lines.pop()

    def _article(self, at: int, line: Line, mark: Mark) -> None:
        rank = self._script.ranks[at]
        if rank is Rank.LOOSE:
            self._text(at, line, mark)
            return
        if rank is Rank.RESTART and at > self._main_end:
            self._open_annexed(line)
        if rank is Rank.REPEATED and self._empty("article", f"{self._prefix}d{mark.number}"):
            return
        if rank is Rank.REPEATED:
            self.outline.close("article")
        self._open("article", f"{self._prefix}d{mark.number}", line, mark.rest)

    def _heading(self, line: Line, mark: Mark) -> None:
        above = self.outline.deepest(*_ABOVE.get(mark.kind, ("none",)))
        root = f"{above.path}." if above else self._prefix
        path = f"{root}{_HEADINGS[mark.kind]}{mark.number or 1}"
        self._open(mark.kind.value, path, line, mark.rest)
        self._lost = "article" if self._lost else ""

    def _clause(self, at: int, line: Line, mark: Mark) -> None:
        article, last = self.outline.get("article"), self.outline.get("clause")
        if article is None:
            self.outline.reject(line, "khoản nằm trong một điều", f"Khoản {mark.number} không thuộc điều nào")
            return
        step = _step(last.path if last else "", mark.number)
        if (step > 1 and last is not None and not self._ended()) or (step <= 0 and self._lists()):
            self._text(at, line, mark)
        else:
            self._unit("clause", f"{article.path}.k{mark.number}", line, mark)

    def _point(self, at: int, line: Line, mark: Mark) -> None:
        base = self.outline.deepest("clause", "article")
        if base is None:
            self.outline.reject(line, "điểm nằm trong một điều", f"Điểm {mark.number} không thuộc điều nào")
        elif self._empty("point", f"{base.path}.{mark.number}"):
            self._text(at, line, Mark(Kind.QUOTED, "", mark.rest))
        else:
            self._unit("point", f"{base.path}.{mark.number}", line, mark)

    def _unit(self, kind: str, path: str, line: Line, mark: Mark) -> None:
        unit = self._open(kind, path, line, "")
        if unit and mark.rest:
            unit.add(mark.rest)

    def _open(self, kind: str, path: str, line: Line, heading: str) -> Unit | None:
        """Open a unit; where its path is taken, what follows on its level is lost until the next good one."""
        unit = self.outline.open(kind, path, line, heading)
        self._signer = None
        self._lost = "" if unit else kind
        return unit

    def _empty(self, kind: str, path: str) -> bool:
        """Whether the open unit of this path has no words yet (or is repealed): a second one goes on with it."""
        unit = self.outline.get(kind)
        return unit is not None and unit.path == path and not unit.parent and set(unit.lines) <= _REPEALED

    def _ended(self) -> bool:
        deepest = self.outline.deepest()
        return deepest is None or deepest.last.endswith(_ENDS)

    def _lists(self) -> bool:
        """Whether the open point or clause leads into a list of its own."""
        deepest = self.outline.deepest("point", "clause")
        return deepest is not None and deepest.last.endswith(":")

    def _text(self, at: int, line: Line, mark: Mark) -> None:
        unit = self._owner(at, line.text, mark)
        if unit is None:
            self.outline.reject(line, "đoạn nằm trong một điều", "Không rõ thuộc điều nào")
        elif self._heads(unit, line.text):
            unit.heading = f"{unit.heading} {line.text}".strip()
        else:
            unit.add(line.text)
            self._signer = unit

    def _owner(self, at: int, text: str, mark: Mark) -> Unit | None:
        """The unit that a line without a number belongs to: the clause, unless it goes on with the open point."""
        deepest = self.outline.deepest()
        if deepest is None or deepest is not self.outline.get("point"):
            return deepest
        goes_on = deepest.last.endswith(":") or (text[:1].islower() and not deepest.last.endswith(_ENDS))
        if goes_on or mark.kind in (Kind.QUOTED, Kind.DASH) or self._between(at, deepest):
            return deepest
        return self.outline.deepest("clause", "article")

    def _between(self, at: int, point: Unit) -> bool:
        """Whether another point of the same clause follows, so that the line still belongs to the open one."""
        following = self._script.following[at]
        behind = point_key(following.number) > point_key(point.path.rpartition(".")[2])
        return following.kind is Kind.POINT and behind

    def _heads(self, unit: Unit, text: str) -> bool:
        """Whether the line is the heading of a chapter or article, or goes on with it."""
        if unit.lines or unit.parent:
            return False
        if unit is self.outline.get("article"):
            return not unit.heading or (text[:1].islower() and not unit.heading.endswith(_ENDS))
        return not unit.heading or (in_capitals(unit.heading) and in_capitals(text))

    def _closed(self, at: int, line: Line, mark: Mark) -> None:
        """Behind the signature: its lines are nobody's; a new row of articles, a plan or an annex may follow."""
        if mark.kind is Kind.ROMAN and mark.number == "1":
            self._attached.clear()
            self._mode = _Mode.PLAN
            self._plan(at, line, mark)
        elif mark.kind is Kind.ARTICLE or mark.kind in (Kind.PART, Kind.CHAPTER):
            self._reopen(at, line, mark)
        elif mark.kind is Kind.ANNEX:
            self._open_annex(line, mark)
        elif self._attached or line.text.startswith(_ATTACHED):
            self._attach(line, mark)
        elif mark.kind in (Kind.CLAUSE, Kind.POINT) or len(line.text) > _LONGEST_SIGNATURE:
            self.outline.reject(line, "phần ký hoặc phụ lục", "Đoạn đứng sau phần ký")

    def _attach(self, line: Line, mark: Mark) -> None:
        """Keep the lines of an attachment until its kind shows; a list without articles is an annex."""
        self._attached.append(line)
        if mark.kind in (Kind.CLAUSE, Kind.POINT) or len(self._attached) > _ANNEX_HEADING_LINES:
            self._keep_attached()

    def _keep_attached(self) -> None:
        kept, self._attached = self._attached, []
        if kept:
            self._open_annex(kept[0], Mark(Kind.ANNEX, "", kept[0].text))
            for line in kept[1:]:
                self._annex_text(line)

    def _reopen(self, at: int, line: Line, mark: Mark) -> None:
        if self._script.ranks.get(at) is not Rank.NEXT:
            self._open_annexed(line)
        self._mode = _Mode.BODY
        self._body(at, line, mark)

    def _open_annexed(self, line: Line) -> None:
        """Open the annex that a new row of articles is (a statute enacted by the decision before it)."""
        if self.outline.get("annex") is None or self._prefix:
            first, self._attached = self._attached, []
            opened = first[0] if first else line
            self._open_annex(opened, Mark(Kind.ANNEX, "", opened.text if first else ""))
            for more in first[1:]:
                self._annex_text(more)
        self._prefix, self._mode = f"p{self._annexes}.", _Mode.BODY

    def _open_annex(self, line: Line, mark: Mark) -> None:
        self._keep_attached()
        self._annexes += 1
        self._prefix, self._annex_number, self._lost = "", mark.number, ""
        self.outline.open("annex", f"p{self._annexes}", line, mark.rest)
        self._mode = _Mode.ANNEX

    def _annex(self, at: int, line: Line, mark: Mark) -> None:
        unit = self.outline.get("annex")
        young = unit is not None and len(unit.lines) < _ANNEX_HEADING_LINES
        if mark.kind is Kind.ANNEX and (not mark.number or mark.number != self._annex_number):
            self._open_annex(line, mark)
        elif young and (self._script.ranks.get(at) is Rank.RESTART or mark.kind is Kind.CHAPTER):
            self._open_annexed(line)
            self._body(at, line, mark)
        else:
            self._annex_text(line)

    def _annex_text(self, line: Line) -> None:
        unit = self.outline.get("annex")
        if unit is None:  # pragma: no cover - an annex is open whenever this mode is on
            return
        if not unit.lines and in_capitals(line.text):
            unit.heading = f"{unit.heading} {line.text}".strip()
        else:
            unit.lines.append(line.text)

    def _plan(self, _: int, line: Line, mark: Mark) -> None:
        if mark.kind is Kind.SIGNATURE:
            self._mode = _Mode.CLOSED
        elif mark.kind is Kind.ANNEX:
            self._open_annex(line, mark)
        else:
            open_plan_unit(self.outline, line, mark)


def _step(last: str, number: str) -> int:
    """How far a clause is behind the last one: 1 for the next (2 after 1, 2a after 2), 0 or less where it goes back."""
    before, after = number_key(last.rpartition(".k")[2]), number_key(number)
    if after <= before:
        return 0
    return max(after[0] - before[0], 1)
