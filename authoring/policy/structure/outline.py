"""The outline of a policy document while it is read: units that are open, and text that goes to the right one."""

from collections.abc import Callable
from dataclasses import dataclass, field

from authoring.model.policies import Provision
from authoring.model.readings import Rejection
from authoring.policy.paths import label
from authoring.policy.structure.lines import Line

_DEPTH = ("annex", "part", "chapter", "section", "subsection", "article", "heading", "clause", "point", "dash")
_ENDS = (".", ":", ";", "!", "?", "”", "»", '"')
_LONGEST_SHOWN = 120


@dataclass(slots=True)
class Unit:
    """One provision that is being read: its heading words, its own lines, whether units lie below it."""

    path: str
    paragraph: int
    heading: str = ""
    lines: list[str] = field(default_factory=list)
    parent: bool = False

    @property
    def filled(self) -> bool:
        """Whether the unit says anything, itself or through units below it."""
        return bool(self.lines or self.heading or self.parent)

    @property
    def last(self) -> str:
        """The line that was added last, or the heading."""
        return self.lines[-1] if self.lines else self.heading

    def add(self, text: str) -> None:
        """Add a line; the rest of a sentence that a file cut in two is joined to its beginning."""
        if self.lines and text[:1].islower() and not self.lines[-1].endswith((*_ENDS, ",")):
            self.lines[-1] += f" {text}"
        else:
            self.lines.append(text)


class Outline:
    """The units so far, by path, and the lines that found no place."""

    def __init__(self, document: str) -> None:
        """Begin an outline of the document with this name."""
        self.document = document
        self.units: dict[str, Unit] = {}
        self.rejected: list[Rejection] = []
        self._open: dict[str, Unit] = {}

    def get(self, kind: str) -> Unit | None:
        """The open unit of a kind."""
        return self._open.get(kind)

    def deepest(self, *kinds: str) -> Unit | None:
        """The deepest open unit, of the kinds given or of any."""
        return next(
            (self._open[kind] for kind in reversed(_DEPTH) if kind in self._open and kind in (kinds or _DEPTH)), None
        )

    def open(self, kind: str, path: str, line: Line, heading: str = "") -> Unit | None:
        """Open a unit and close those of its depth and below; None (and a rejection) where the path is taken."""
        if path in self.units:
            self.reject(line, "mỗi điều, khoản, điểm một lần", f"{label(path)} lặp lại")
            return None
        self.close(kind)
        above = self.deepest()
        if above:
            above.parent = True
        unit = self.units[path] = self._open[kind] = Unit(path, line.paragraph, heading)
        return unit

    def close(self, kind: str) -> None:
        """Close the open units of this depth and below."""
        for deeper in _DEPTH[_DEPTH.index(kind) :]:
            self._open.pop(deeper, None)

    def reject(self, line: Line, expected: str, why: str) -> None:
        """Keep a line that found no place, with the reason."""
        shown = line.text if len(line.text) <= _LONGEST_SHOWN else line.text[:_LONGEST_SHOWN] + "…"
        message = f"{why}: đoạn này chưa được nhận, cần xem lại trong tệp gốc."
        self.rejected.append(Rejection(self.document, line.paragraph, expected, shown, message, (line.original,)))

    def provisions(self, titled: Callable[[Unit], tuple[str, str]]) -> tuple[Provision, ...]:
        """The provisions in the order of the text; `titled` parts title and text of each; empty ones are rejected."""
        return tuple(
            Provision(self.document, unit.path, label(unit.path), *titled(unit), unit.paragraph)
            for unit in self.units.values()
            if unit.filled or self._reject_empty(unit)
        )

    def _reject_empty(self, unit: Unit) -> bool:
        line = Line(unit.path, unit.paragraph, "")
        self.reject(line, "chữ đứng sau số", f"{label(unit.path)} chỉ có số, không có chữ")
        return False
