"""The body of a policy document with articles: chapters, articles, and what goes below each."""

from authoring.policy.romans import in_capitals
from authoring.policy.structure.clauses import ENDS, Clauses
from authoring.policy.structure.leftovers import Place
from authoring.policy.structure.lines import Line
from authoring.policy.structure.marks import Kind, Mark
from authoring.policy.structure.outline import Outline, Unit
from authoring.policy.structure.script import Rank, Script
from authoring.text import fold

_HEADINGS = {Kind.PART: "f", Kind.CHAPTER: "c", Kind.SECTION: "s", Kind.SUBSECTION: "t"}
_ABOVE = {Kind.SECTION: ("chapter",), Kind.SUBSECTION: ("section", "chapter")}


class Body(Clauses):
    """Takes the lines of one row of articles and grows the outline; `prefix` is the path of the annex around it."""

    heads = ("article",)
    top = "article"
    unnumbered = (Kind.TEXT, Kind.ROMAN, Kind.LETTER)

    def __init__(self, outline: Outline, script: Script) -> None:
        """Begin at the top of the document."""
        super().__init__(outline, script)
        self.prefix = ""

    def take(self, at: int, line: Line, mark: Mark) -> None:
        """Give one line its place: a unit of its own, text of an open one, or a rejection."""
        if mark.kind is Kind.ARTICLE:
            self._article(at, line, mark)
        elif mark.kind in _HEADINGS:
            self._heading(line, mark)
        else:
            self.below(at, line, mark)

    def drop_signer(self) -> None:
        """Take back the name of the agency that stood right above a signature."""
        unit, line = self.written or (None, None)
        if unit and line and unit.lines[-1] == line.text and in_capitals(line.text) and not line.text.endswith(ENDS):
            unit.lines.pop()
            self.outline.leave(line, Place.SIGNATURE)

    def enter(self, prefix: str) -> None:
        """Begin a new row of articles below an annex."""
        self.prefix, self.lost = prefix, ""

    def headed(self, unit: Unit, text: str) -> bool:
        """Whether the line is the heading of a chapter or article, or goes on with it."""
        if unit.lines or unit.parent or unit not in (self.outline.get(kind) for kind in self._titled()):
            return False
        if unit is self.outline.get("article"):
            return not unit.heading or (text[:1].islower() and not unit.heading.endswith(ENDS))
        return not unit.heading or (in_capitals(unit.heading) and in_capitals(text))

    def _titled(self) -> tuple[str, ...]:
        return ("article", *(kind.value for kind in _HEADINGS))

    def _article(self, at: int, line: Line, mark: Mark) -> None:
        rank, path = self.script.ranks[at], f"{self.prefix}d{mark.number}"
        if rank is Rank.LOOSE:
            self.text(at, line, mark)
            return
        twin = self.empty("article", path) if rank is Rank.REPEATED else None
        if twin and fold(twin.heading) in ("", fold(mark.rest)):
            twin.heading = twin.heading or mark.rest
            self.outline.leave(line, Place.REPEATED)
            return
        if rank is Rank.REPEATED:
            self.outline.close("article")
        self.open("article", path, line, mark.rest)

    def _heading(self, line: Line, mark: Mark) -> None:
        above = self.outline.deepest(*_ABOVE.get(mark.kind, ("none",)))
        root = f"{above.path}." if above else self.prefix
        path = f"{root}{_HEADINGS[mark.kind]}{mark.number or 1}"
        part = self.outline.get("part")
        if part and mark.kind is Kind.CHAPTER and path in self.outline.units:
            path = f"{part.path}.c{mark.number or 1}"
        self.open(mark.kind.value, path, line, mark.rest)
        self.lost = "article" if self.lost else ""
