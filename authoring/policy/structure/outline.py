"""The outline of a policy document while it is read: units that are open, and text that goes to the right one."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from authoring.model.policies import Provision
from authoring.model.readings import Rejection
from authoring.policy.paths import label, next_point
from authoring.policy.structure.leftovers import Leftover, Place
from authoring.policy.structure.lines import Line

DECIMALS = ("decimal1", "decimal2", "decimal3")
_DEPTH = (
    "annex",
    "part",
    "letter",
    "chapter",
    "section",
    "subsection",
    "article",
    "heading",
    "subletter",
    "clause",
    *DECIMALS,
    "point",
    "dash",
)
_ENDS = (".", ":", ";", "!", "?", "”", "»", '"')
_LONGEST_SHOWN = 120
_WHOLE_LINE = 40
_WANTS_NUMBER = re.compile(r"\s(?:ngày|tháng|năm|khoản|Điều|số|từ|đến|trên|dưới|đủ|quá|là|bằng|hạn)$")
_WANTS_NAME = re.compile(r"\s(?:của|và|hoặc|tại|theo|bởi)$")


@dataclass(slots=True)
class Unit:
    """One provision that is being read: its heading words, its own lines, whether units lie below it.

    `dotted` is a clause that is numbered with its article (“5.1.” in Điều 5); `original` is its first paragraph.
    """

    path: str
    paragraph: int
    heading: str = ""
    lines: list[str] = field(default_factory=list)
    parent: bool = False
    dotted: bool = False
    original: str = ""

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
        if self.lines and self._cut(text):
            self.lines[-1] += f" {text}"
        else:
            self.lines.append(text)

    def _cut(self, text: str) -> bool:
        last = self.lines[-1]
        if text[:1].islower():
            return not last.endswith((*_ENDS, ","))
        wanted = _WANTS_NUMBER if text[:1].isdigit() else _WANTS_NAME
        return len(last) >= _WHOLE_LINE and wanted.search(last) is not None


class Outline:
    """The units so far, by path, and the lines that found no place."""

    def __init__(self, document: str) -> None:
        """Begin an outline of the document with this name."""
        self.document = document
        self.units: dict[str, Unit] = {}
        self.rejected: list[Rejection] = []
        self.leftovers: list[Leftover] = []
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
            self.reject(line, "mỗi điều, khoản, điểm một lần", f"{label(path)} lặp lại{self._meant(kind)}")
            return None
        self.close(kind)
        above = self.deepest()
        if above:
            above.parent = True
        unit = self.units[path] = self._open[kind] = Unit(path, line.paragraph, heading, original=line.original)
        return unit

    def close(self, kind: str) -> None:
        """Close the open units of this depth and below."""
        for deeper in _DEPTH[_DEPTH.index(kind) :]:
            self._open.pop(deeper, None)

    def leave(self, line: Line, place: Place) -> None:
        """Keep a line that belongs to no provision, with the part of the document where it stands."""
        self.leftovers.append(Leftover(line.paragraph, place, line.text))

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
        line = Line(unit.original, unit.paragraph, unit.original)
        why = f"{label(unit.path)} chỉ có số, không có chữ (có thể đã bị bãi bỏ hoặc mất chữ khi chuyển tệp)"
        self.reject(line, "chữ đứng sau số", why)
        return False

    def _meant(self, kind: str) -> str:
        """What a point that stands twice should be by its place (“c” behind “đ”: “e”)."""
        last = self._open.get(kind) if kind == "point" else None
        following = next_point(last.path.rpartition(".")[2]) if last else ""
        return f" (theo thứ tự thì đây là điểm {following})" if following else ""
