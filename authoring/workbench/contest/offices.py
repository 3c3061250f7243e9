"""An office: one contest folder, the exports that belong to it, the library of its documents."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from authoring import policy
from authoring.bank import Bank, open_bank
from authoring.model.contests import Week
from authoring.model.errors import RefusedError
from authoring.records import sweep, told
from authoring.workbench.contest.library import Source, read_library

KEPT = "noi-bo"  # where opened keys lie in a contest's exports
RECENT = 20.0


@dataclass(frozen=True, slots=True)
class Office:
    """What every use case needs to know of where it works."""

    bank: Bank
    exports: Path
    sources: tuple[Source, ...]
    library: policy.Library

    def week(self, tag: str) -> Week:
        """A week of the contest; RefusedError naming the ones that exist."""
        found = self.bank.contest.week(tag)
        if found is None:
            tags = ", ".join(week.tag for week in self.bank.contest.weeks)
            raise RefusedError("Cuộc thi không có tuần này.", expected=tags, found=tag)
        return found

    def name_of(self, writer: str) -> str:
        """Somebody's name; the writer's own where nobody is called so."""
        return next((one.name for one in self.bank.people if one.writer == writer), writer)

    def signing_keys(self) -> dict[str, tuple[str, ...]]:
        """Writer → public signing keys, the newest first."""
        return {person.writer: person.keys for person in self.bank.people if person.keys}


def open_office(folder: Path, exports: Path | None = None, cache: Path | None = None) -> Office:
    """The office of a contest folder; `exports` defaults to `exports/<id>` beside `banks/`, else beside the folder."""
    bank = open_bank(folder, cache)
    return _office(bank, exports or default_exports(folder.resolve(), bank.contest.id))


@dataclass(slots=True)
class Offices:
    """The office of the contest that is open, kept while the program runs: a large bank isn't opened for each screen.

    What is new in its folder is seen at each question; `RECENT` seconds after a look at every single file, opening it
    again looks at them all once more.
    """

    clock: Callable[[], float] = monotonic
    kept: Office | None = None
    place: tuple[Path, int] = (Path(), 0)
    looked: float = 0.0

    def open(self, folder: Path) -> Office:
        """The office of a contest folder as it is now; RefusedError as in `open_office`."""
        now, place = self.clock(), (folder, _number(folder))
        if self.kept is None or place != self.place:
            self.kept, self.place, self.looked = open_office(folder), place, now
            return self.kept
        if now - self.looked >= RECENT:
            self.kept.bank.refresh()
            self.looked = now
        self.kept = _office(self.kept.bank, default_exports(folder.resolve(), self.kept.bank.contest.id))
        return self.kept


def default_exports(folder: Path, contest: str) -> Path:
    """Where a contest's exports lie unless somebody says otherwise."""
    beside = folder.parent.parent if folder.parent.name == "banks" else folder.parent
    return beside / "exports" / contest


def _office(bank: Bank, place: Path) -> Office:
    _demand_folder(place)
    for one in (place, place / KEPT):
        sweep(one)
    sources, library = read_library(bank.policies())
    return Office(bank, place, sources, library)


def _number(folder: Path) -> int:
    """What the disk calls a folder: another one where the folder was put there anew; 0 where it can't be asked."""
    try:
        return folder.stat().st_ino
    except OSError:
        return 0


def _demand_folder(place: Path) -> None:
    with told(place, "đọc"):
        if place.is_dir():
            next(place.iterdir(), None)
        elif place.exists():
            said = "Nơi để kết quả không phải thư mục."
            raise RefusedError(said, file=place, expected="một thư mục, hoặc chưa có gì")
