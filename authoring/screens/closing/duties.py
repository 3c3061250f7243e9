"""What the buttons of screen 6 do: files to save, tasks to begin, prizes to give; each says what came of it."""

import io
import tempfile
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from authoring.model.clock import stamp
from authoring.model.errors import RefusedError
from authoring.records import create, make_folder, read
from authoring.reports.rules import Change
from authoring.screens.closing import prizes, turnout
from authoring.screens.closing.texts import CLOSING, MEMBERS, PAPERS, PRIZES, TURNOUT
from authoring.screens.closing.working import COMPARE, DRAW, GIVE, LOOK, MAKE, Outcome, Task
from authoring.screens.pieces import parts
from authoring.screens.pieces.doings import NOTHING, Done
from authoring.workbench.contest.offices import Office
from authoring.workbench.contest.sittings import Sitting
from authoring.workbench.paperwork import collectives, figures, memberships, overviews, papers, registers, unit_reports
from authoring.workbench.paperwork.before_papers import FOLDER, settings_changes
from authoring.workbench.paperwork.closing import Closing
from authoring.workbench.paperwork.juries import read_judgement
from authoring.workbench.paperwork.papers import Compared
from authoring.workbench.paperwork.registers import Entry
from authoring.workbench.paperwork.regraded import OTHER, SAME

BUNDLES = "goi"
FIRST = (figures.UNITS, figures.HOURS)  # the plots that are drawn unasked


@dataclass(frozen=True, slots=True)
class Brought:
    """What a file told: what came of it, a judgement by unit, changed sentences of the rules."""

    done: Done
    judged: Mapping[str, str] | None = None
    changes: tuple[Change, ...] | None = None


def look(place: str) -> list[Task]:
    """Read everything of a place, then draw its first plots."""
    drawn = [draw(place, key) for key in figures.plots_of(place) if key in FIRST]
    return [Task(LOOK, place, lambda office: overviews.look(office, place)), *drawn]


def draw(place: str, key: str) -> Task:
    """Draw a plot."""
    return Task(DRAW, key, lambda office: figures.draw(office, place, key))


def make(place: str, keys: Sequence[str], writer: str, now: datetime) -> list[Task]:
    """Make papers, one after another."""

    def one(key: str) -> Task:
        return Task(MAKE, key, lambda office: registers.make(office, place, key, writer, now))

    return [one(key) for key in keys]


def begun(found: overviews.Overview, action: str, rest: str, writer: str, now: datetime) -> list[Task]:
    """What a button begins with the papers of a place: to make all or one of them, or to compare them."""
    every = [one.listed.key for one in found.entries]
    if action in ("main", "make-all"):
        return make(found.place, every, writer, now)
    if action == "make" and rest in every:
        return make(found.place, [rest], writer, now)
    return compare(found.place) if action == "compare" else []


def compare(place: str) -> list[Task]:
    """Build every kept paper of a place again."""
    return [Task(COMPARE, place, lambda office: papers.compare(office, place))]


def made(outcomes: Sequence[Outcome], titles: Mapping[str, str], left: int) -> Done:
    """What came of making papers."""
    good = [one for one in outcomes if not one.wrong]
    if len(outcomes) == 1 and good and not left:
        return Done(PAPERS["one-made"].format(title=titles.get(good[0].task.about, good[0].task.about)))
    bad = len(outcomes) - len(good)
    said = PAPERS["stopped" if left else "done"].format(count=len(good), left=left)
    return Done(said, PAPERS["lacked"].format(count=bad) if bad else "", level="warn" if bad or left else "ok")


def compared(found: Sequence[Compared]) -> Done:
    """What came of grading and building again: how many results and papers, how many of them differ."""
    built = [one for one in found if one.verdict in (SAME, OTHER)]
    results = sum(is_result(one.key) for one in built)
    other = sum(one.verdict == OTHER for one in built)
    counts = {"count": len(built) - results, "results": results, "other": other}
    if not built:
        return Done(PAPERS["none-compared"], level="info")
    return Done(PAPERS["some-other" if other else "all-same"].format(**counts), level="warn" if other else "ok")


def is_result(key: str) -> bool:
    """Whether what was compared is a result, not a paper."""
    return key == papers.CLOSING or key.partition("-")[0] == papers.RESULTS


def saved(entry: Entry) -> Done:
    """A kept paper to save."""
    if entry.path is None:
        return NOTHING
    return _small(Done(entry.listed.title, "", entry.path.name, read(entry.path)), entry.path.parent)


def bundled(office: Office, place: str, now: datetime) -> Done:
    """*Tải tất cả*: every kept paper of a place in one file; one too large for the page is written beside them."""
    data = papers.bundle(office, place)
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        count = len(packed.namelist())
    said, name = PAPERS["bundled"].format(count=count), f"van-ban-{office.bank.contest.id}-{place}.zip"
    if len(data) > parts.HEAVIEST:
        data = _smaller(data)
    if len(data) <= parts.HEAVIEST:
        return Done(said, "", name, data)
    path = make_folder(office.exports / FOLDER / BUNDLES) / f"{name.removesuffix('.zip')}-{stamp(now)}.zip"
    create(path, data)
    return Done(said, PAPERS["bundled-there"].format(path=path))


def give(sitting: Sitting) -> list[Task]:
    """Give the collective prizes by the index."""
    return [Task(GIVE, "", lambda office: _given(collectives.give(office, sitting)))]


def judge(judged: Mapping[str, str], reason: str, both: tuple[Sitting, Sitting]) -> list[Task]:
    """Give them as two people judged."""
    chosen = [(code, tier) for code, tier in judged.items() if tier]
    return [Task(GIVE, "", lambda office: _given(collectives.give_by_hand(office, chosen, reason, both)))]


def enter(office: Office, said: Mapping[str, str]) -> Done:
    """Write down the members of one unit."""
    code = said.get("unit", "")
    memberships.enter(office, code, said.get("count", ""), said.get("day", ""))
    name = next((one.name for one in office.bank.units if one.code == code), code)
    return Done(MEMBERS["entered"].format(name=name))


def bring(office: Office, place: str, kind: str, name: str, data: bytes) -> Brought:
    """Take a file that a person brought: a unit's report, members, a judgement, or older settings."""
    try:
        if kind == turnout.REPORT:
            kept = unit_reports.keep(office, place, name, data)
            return Brought(Done(TURNOUT["brought"].format(name=kept.name)))
        return _read(office, kind, Path(name.replace("\\", "/")).name, data)
    except RefusedError as refused:
        said = refused.trouble
        raise RefusedError(
            said.message, file=Path(said.file).name, row=said.row, expected=said.expected, found=said.found
        ) from refused


def _read(office: Office, kind: str, name: str, data: bytes) -> Brought:
    """What a file tells that isn't kept; readers take paths, so it lies in a folder of its own meanwhile."""
    with tempfile.TemporaryDirectory(prefix="nhap-") as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        if kind == prizes.COUNTED:
            return Brought(Done(MEMBERS["brought"].format(count=memberships.bring(office, path))))
        if kind == prizes.JUDGED:
            judged = dict(read_judgement(path))
            return Brought(Done(PRIZES["brought"].format(count=len(judged))), judged)
        return Brought(NOTHING, changes=settings_changes(office, path))


def _smaller(data: bytes) -> bytes:
    """The same files packed tightly: plots shrink to a fifth."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for entry in source.infolist():
            target.writestr(entry, source.read(entry), zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def _given(closed: Closing) -> Done:
    return Done(
        PRIZES["done"].format(count=closed.prizes, number=closed.folder.name.rpartition("-")[2]), PRIZES["done-more"]
    )


def _small(done: Done, folder: Path) -> Done:
    if len(done.data) > parts.HEAVIEST:
        raise RefusedError(CLOSING["too-large"].format(folder=folder), found=f"{len(done.data) // 2**20} MB")
    return done
