"""Plans, resolutions and rules without articles: “A.”, “I.”, “1.”, “1.1.”, “a)”, “-”, each a provision."""

from authoring.policy.romans import in_capitals
from authoring.policy.structure.clauses import Clauses, goes_on
from authoring.policy.structure.lines import Line
from authoring.policy.structure.marks import Kind, Mark
from authoring.policy.structure.outline import DECIMALS, Outline, Unit
from authoring.policy.structure.script import Script

_FARTHEST = 3
_FORMS = {
    Kind.PART: ("part", "f", ()),
    Kind.LETTER: ("letter", "h", ("part",)),
    Kind.CHAPTER: ("chapter", "c", ("part", "letter")),
    Kind.SECTION: ("section", "s", ("part", "letter", "chapter")),
    Kind.SUBSECTION: ("subsection", "t", ("part", "letter", "chapter", "section")),
    Kind.ROMAN: ("heading", "m", ("part", "letter", "chapter", "section", "subsection")),
}
_STROKES = "-–—−"


class Plan(Clauses):
    """Takes the lines of one plan; `prefix` is the path of the annex that it stands in."""

    heads = ("part", "letter", "chapter", "section", "subsection", "heading", "subletter")
    top = "heading"

    def __init__(self, outline: Outline, script: Script, prefix: str = "") -> None:
        """Begin at the top of the plan."""
        super().__init__(outline, script)
        self.prefix = prefix
        self._stroke = ""

    def take(self, at: int, line: Line, mark: Mark) -> None:
        """Give one line its place: a unit of its own, text of an open one, or a rejection."""
        kind = self._kind(mark, line.text)
        if kind in _FORMS:
            self._head(line, mark, kind)
        elif mark.kind is Kind.DASH and not self.lost and (base := self._dash_base(line.text)):
            self.unit("dash", self._dash_path(base), line, mark)
        else:
            self.below(at, line, mark)

    def goes_on(self, mark: Mark) -> bool:
        """Whether a heading is the next one of this plan, so that what looked like a signature was none."""
        last = self.outline.get("heading")
        return mark.kind is Kind.ROMAN and last is not None and mark.number == str(_number(last) + 1)

    def owner(self, at: int, text: str, mark: Mark) -> Unit | None:
        """A line without a number: the dash where it goes on with that, else as below articles."""
        dash = self.outline.get("dash")
        if dash and (mark.kind is Kind.DASH or goes_on(dash, text)):
            return dash
        self.outline.close("dash")
        return super().owner(at, text, mark)

    def headed(self, unit: Unit, text: str) -> bool:
        """Whether the line is the title of a part or heading that has none yet, or goes on with it in capitals."""
        if unit.lines or unit.parent or unit not in (self.outline.get(kind) for kind in self.heads):
            return False
        return not unit.heading or (in_capitals(unit.heading) and in_capitals(text))

    def _kind(self, mark: Mark, text: str) -> Kind:
        """The kind that a line has here: a Roman number that fits no heading may be the next letter (C, D)."""
        if mark.kind is Kind.ROMAN and not self._fits("heading", mark.number):
            repeated = in_capitals(mark.rest) and self._repeats(mark.number)
            return Kind.LETTER if self._next_letter(text[0]) else Kind.ROMAN if repeated else Kind.TEXT
        if mark.kind is Kind.LETTER:
            return Kind.LETTER if self._next_letter(text[0]) else Kind.TEXT
        return mark.kind

    def _fits(self, kind: str, number: str) -> bool:
        last = self.outline.get(kind)
        before = _number(last) if last else 0
        return number != "" and before < int(number) <= before + _FARTHEST

    def _repeats(self, number: str) -> bool:
        last = self.outline.get("heading")
        return number != "" and last is not None and int(number) <= _number(last)

    def _next_letter(self, letter: str) -> bool:
        last = self.outline.get("subletter") or self.outline.get("letter")
        return letter == "ABCDEFGHI"[_number(last) if last else 0]

    def _head(self, line: Line, mark: Mark, kind: Kind) -> None:
        name, sign, above = _FORMS[kind]
        number = mark.number or "1"
        if kind is Kind.LETTER:
            number = str("ABCDEFGHI".index(line.text[0]) + 1)
            below = self.outline.get("subletter") or (self.outline.get("heading") and not self.outline.get("letter"))
            name, above = ("subletter", (*above, "heading")) if below else (name, above)
        root = self.outline.deepest(*above) if above else None
        titled = in_capitals(mark.rest) or not mark.rest.endswith((".", ";", ":"))
        start = f"{root.path}." if root else self.prefix
        unit = self.open(name, f"{start}{sign}{number}", line, mark.rest if titled else "")
        if unit and not titled:
            unit.add(mark.rest)
        self.lost = self.lost and self.top

    def _dash_base(self, text: str) -> Unit | None:
        """The unit that a dash stands below; None where it is of a second kind, below an open dash."""
        stroke = _STROKES[0] if text[0] in _STROKES else text[0]
        if self.outline.get("dash") and stroke != self._stroke:
            return None
        self._stroke = stroke
        return self.outline.deepest(*self.heads, "clause", *DECIMALS, "point")

    def _dash_path(self, base: Unit) -> str:
        last = self.outline.get("dash")
        number = _number(last) + 1 if last else 1
        while f"{base.path}.g{number}" in self.outline.units:
            number += 1
        return f"{base.path}.g{number}"


def _number(unit: Unit) -> int:
    return int(unit.path.rpartition(".")[2].lstrip("fhcstmg"))
