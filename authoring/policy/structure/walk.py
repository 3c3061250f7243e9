"""The walk over a policy document: its body, then signatures, and behind them annexes, plans, enacted statutes."""

from dataclasses import replace
from enum import StrEnum

from authoring.policy.romans import from_roman, in_capitals
from authoring.policy.structure.attached import LISTS, PROSE, names_text, signs_off
from authoring.policy.structure.body import Body
from authoring.policy.structure.leftovers import Place
from authoring.policy.structure.lines import Line
from authoring.policy.structure.marks import Kind, Mark
from authoring.policy.structure.outline import Outline
from authoring.policy.structure.plans import Plan
from authoring.policy.structure.script import Rank, Script

_TITLE_LINES = 8
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
        self._plans = Plan(outline, script)
        self._mode = _Mode.BODY if script.ranks else _Mode.PLAN
        self._main_end = script.main_end
        self._annex_path = ""
        self._annex_number = ""
        self._attached: list[Line] = []
        self._signed: list[Line] = []

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
        self._keep_signed()

    def _body(self, at: int, line: Line, mark: Mark) -> None:
        behind = at > self._main_end
        if mark.kind is Kind.SIGNATURE and behind:
            self._main.drop_signer()
            self._sign(line)
        elif mark.kind is Kind.ANNEX and behind:
            self._open_annex(line, mark)
        elif self._main.prefix and self._outline.get("article") and self._names_next(at, line, mark):
            self._close_for(line, mark)
        else:
            if behind and self._script.ranks.get(at) is Rank.RESTART:
                self._open_annexed(line)
            self._main.take(at, line, mark)

    def _names_next(self, at: int, line: Line, mark: Mark) -> bool:
        """Whether a line behind the last article of its row names the next text."""
        later = (rank for place, rank in self._script.ranks.items() if place > at)
        return names_text(line, mark) and next(later, Rank.RESTART) is Rank.RESTART

    def _close_for(self, line: Line, mark: Mark) -> None:
        """An attachment follows without a signature before it."""
        self._mode, self._signed = _Mode.CLOSED, []
        self._attach(line, mark)

    def _closed(self, at: int, line: Line, mark: Mark) -> None:
        """Behind the signature: its lines are nobody's; a new row of articles, a plan or an annex may follow."""
        if self._begins_plan(mark):
            self._open_plan(line)
            self._plan(at, line, mark)
        elif self._plans.goes_on(mark) and not self._attached:
            self._unsign()
            self._mode = _Mode.PLAN
            self._plan(at, line, mark)
        elif mark.kind in (Kind.ARTICLE, Kind.PART, Kind.CHAPTER):
            self._reopen(at, line, mark)
        elif mark.kind is Kind.ANNEX:
            self._open_annex(line, mark)
        elif self._attached or line.text.startswith((*PROSE, *LISTS)):
            self._attach(line, mark)
        elif signs_off(line, mark):
            self._signed.append(line)
        else:
            self._outline.reject(line, "phần ký hoặc phụ lục", "Đoạn đứng sau phần ký")

    def _sign(self, line: Line) -> None:
        self._keep_signed()
        self._signed = [line]
        self._mode = _Mode.CLOSED

    def _keep_signed(self) -> None:
        for line in self._signed:
            self._outline.leave(line, Place.SIGNATURE)
        self._signed = []

    def _unsign(self) -> None:
        """The document goes on where it left off: what looked like a signature was none."""
        for line in self._signed:
            self._outline.reject(line, "phần ký ở cuối văn bản", "Giống phần ký, nhưng văn bản còn tiếp ở sau")
        self._signed = []

    def _begins_plan(self, mark: Mark) -> bool:
        """Whether a plan begins behind the signature: with “I.” or “A.”, or with “1.” below the name of a text."""
        named = bool(self._attached) and self._attached[0].text.startswith(PROSE)
        first = mark.kind in (Kind.ROMAN, Kind.LETTER) or (mark.kind is Kind.CLAUSE and named)
        return first and mark.number == "1"

    def _open_plan(self, line: Line) -> None:
        """The first plan has paths of its own, with its name left over; a second one is an annex."""
        self._outline.close("annex")
        first, self._attached = self._attached, []
        self._plans = Plan(self._outline, self._script)
        if any(path[0] in "mhk" for path in self._outline.units):
            self._open_annex_of(first, line)
            self._plans.prefix = f"{self._annex_path}."
        else:
            for name in first:
                self._outline.leave(name, Place.ATTACHED)
        self._mode = _Mode.PLAN

    def _attach(self, line: Line, mark: Mark) -> None:
        """Keep the lines of an attachment until its kind shows; a list without articles is an annex."""
        self._attached.append(line)
        if mark.kind in (Kind.CLAUSE, Kind.POINT) or len(self._attached) > _ANNEX_HEADING_LINES:
            self._keep_attached()

    def _keep_attached(self) -> None:
        kept, self._attached = self._attached, []
        if kept:
            self._open_annex_of(kept, kept[0])

    def _open_annex_of(self, kept: list[Line], line: Line) -> None:
        """Open the annex that these lines name; without any it begins at the line given."""
        first = kept[0] if kept else replace(line, text="")
        self._open_annex(first, Mark(Kind.ANNEX, "", first.text))
        for more in kept[1:]:
            self._annex_text(more)

    def _reopen(self, at: int, line: Line, mark: Mark) -> None:
        if self._script.ranks.get(at) is not Rank.NEXT:
            self._open_annexed(line)
        else:
            self._unsign()
        self._mode = _Mode.BODY
        self._main.take(at, line, mark)

    def _open_annexed(self, line: Line) -> None:
        """Go into the annex that a new row of articles is (a statute enacted by the decision before it)."""
        if self._outline.get("annex") is None or f"{self._annex_path}.d1" in self._outline.units:
            kept, self._attached = self._attached, []
            self._open_annex_of(kept, line)
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

    def _plan(self, at: int, line: Line, mark: Mark) -> None:
        if mark.kind is Kind.SIGNATURE:
            self._sign(line)
        elif mark.kind is Kind.ANNEX:
            self._open_annex(line, mark)
        elif names_text(line, mark) and self._first_behind(at):
            self._close_for(line, mark)
        else:
            self._plans.take(at, line, mark)

    def _first_behind(self, at: int) -> bool:
        """Whether a heading “I.” or “A.” is the next unit behind a line, within the lines of a title."""
        marks = self._script.marks[at + 1 : at + 1 + _TITLE_LINES]
        following = next((mark for mark in marks if mark.kind not in (Kind.TEXT, Kind.QUOTED)), None)
        return following is not None and following.kind in (Kind.ROMAN, Kind.LETTER) and following.number == "1"
