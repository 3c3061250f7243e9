"""The walk over a policy document: its body, then signatures, and behind them annexes, plans, enacted statutes."""

from enum import StrEnum

from authoring.policy.romans import from_roman, in_capitals
from authoring.policy.structure.body import Body
from authoring.policy.structure.lines import Line
from authoring.policy.structure.marks import Kind, Mark
from authoring.policy.structure.outline import Outline
from authoring.policy.structure.plans import open_plan_unit
from authoring.policy.structure.script import Rank, Script

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
_LONGEST_SIGNATURE = 250
_ANNEX_HEADING_LINES = 15


class _Mode(StrEnum):
    BODY = "body"
    CLOSED = "closed"
    ANNEX = "annex"
    PLAN = "plan"


class Walk:
    """Takes the lines one by one and hands each to the part of the document that it belongs to."""

    def __init__(self, outline: Outline, script: Script) -> None:
        """Begin in the body, or in a plan where the document has no article."""
        self._outline = outline
        self._script = script
        self._main = Body(outline, script)
        self._mode = _Mode.BODY if script.ranks else _Mode.PLAN
        self._main_end = script.main_end
        self._annex_path = ""
        self._annex_number = ""
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
        behind = at > self._main_end
        if mark.kind is Kind.SIGNATURE and behind:
            self._main.drop_signer()
            self._mode = _Mode.CLOSED
        elif mark.kind is Kind.ANNEX and behind:
            self._open_annex(line, mark)
        else:
            if behind and self._script.ranks.get(at) is Rank.RESTART:
                self._open_annexed(line)
            self._main.take(at, line, mark)

    def _closed(self, at: int, line: Line, mark: Mark) -> None:
        """Behind the signature: its lines are nobody's; a new row of articles, a plan or an annex may follow."""
        if mark.kind is Kind.ROMAN and mark.number == "1":
            self._attached.clear()
            self._outline.close("annex")
            self._mode = _Mode.PLAN
            self._plan(at, line, mark)
        elif mark.kind in (Kind.ARTICLE, Kind.PART, Kind.CHAPTER):
            self._reopen(at, line, mark)
        elif mark.kind is Kind.ANNEX:
            self._open_annex(line, mark)
        elif self._attached or line.text.startswith(_ATTACHED):
            self._attach(line, mark)
        elif mark.kind in (Kind.CLAUSE, Kind.POINT) or len(line.text) > _LONGEST_SIGNATURE:
            self._outline.reject(line, "phần ký hoặc phụ lục", "Đoạn đứng sau phần ký")

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
        self._main.take(at, line, mark)

    def _open_annexed(self, line: Line) -> None:
        """Go into the annex that a new row of articles is (a statute enacted by the decision before it)."""
        if self._outline.get("annex") is None or f"{self._annex_path}.d1" in self._outline.units:
            first, self._attached = self._attached, []
            opened = first[0] if first else line
            self._open_annex(opened, Mark(Kind.ANNEX, "", opened.text if first else ""))
            for more in first[1:]:
                self._annex_text(more)
        self._main.enter(f"{self._annex_path}.")
        self._mode = _Mode.BODY

    def _open_annex(self, line: Line, mark: Mark) -> None:
        self._keep_attached()
        self._annex_number = mark.number
        self._annex_path = self._next_annex(mark.number)
        self._outline.open("annex", self._annex_path, line, mark.rest)
        self._mode = _Mode.ANNEX

    def _next_annex(self, number: str) -> str:
        """The path of an annex: its own number where that is free, else the next one."""
        own = f"p{from_roman(number)}"
        if from_roman(number) and own not in self._outline.units:
            return own
        taken = [int(path[1:]) for path in self._outline.units if path[0] == "p" and "." not in path]
        return f"p{max(taken, default=0) + 1}"

    def _annex(self, at: int, line: Line, mark: Mark) -> None:
        young = len(self._outline.units[self._annex_path].lines) < _ANNEX_HEADING_LINES
        if mark.kind is Kind.ANNEX and (not mark.number or mark.number != self._annex_number):
            self._open_annex(line, mark)
        elif young and (self._script.ranks.get(at) is Rank.RESTART or mark.kind is Kind.CHAPTER):
            self._open_annexed(line)
            self._main.take(at, line, mark)
        else:
            self._annex_text(line)

    def _annex_text(self, line: Line) -> None:
        unit = self._outline.units[self._annex_path]
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
            open_plan_unit(self._outline, line, mark)
