"""Registers: the papers of a place with who made each, from what, and whether what it rests on has changed since."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from authoring.bank.settings.contest import FILE as SETTINGS
from authoring.bank.units import FILE as UNITS
from authoring.model.errors import RefusedError
from authoring.records import digest, dump_json, read
from authoring.workbench.contest.folders import listed
from authoring.workbench.contest.offices import KEPT, Office
from authoring.workbench.paperwork import papers
from authoring.workbench.paperwork.before_papers import FOLDER, FREE
from authoring.workbench.paperwork.desks import BEFORE, END, Desk, Kind
from authoring.workbench.paperwork.makers import Made, read_maker, write_maker
from authoring.workbench.paperwork.papers import Listed, Outcome
from authoring.workbench.results.decisions import read_records

NEWER, CHANGED = "newer", "changed"
ON_DECISIONS = ("summary", "certificates", "payments", "unit-payments", "dossier", "all-certificates", "settlement")
ON_MONEY = ("budget", "settlement")
ON_UNITS = ("unit-sheet", "participation-plot")  # they read the list of units itself: results hold what they tell
_FOLDER = re.compile(r" \(cần thư mục [^)]*\)")
_LAST = re.compile(r"\d+(?:-\d+)*$")


@dataclass(frozen=True, slots=True)
class Entry:
    """A paper of a place: what is listed of it, why it can't be made, from what the kept one was made, by whom, when.

    `basis` is the folder that it was made from (a result, a release, the settings); `maker` a writer, “” where the
    paper was made without one; `stale` is `NEWER` (a newer result or release), `CHANGED` (settings, units, decisions)
    or “”; `torn` names a record that should tell one of these and can't be read.
    """

    listed: Listed
    why: str = ""
    path: Path | None = None
    basis: str = ""
    maker: str = ""
    time: datetime | None = None
    stale: str = ""
    torn: str = ""


def register(office: Office, place: str) -> tuple[Entry, ...]:
    """The papers of a place; where the newest was made from what is no longer the newest, that one, marked."""
    desk = Desk(office, place)
    kinds = {kind.key: kind for kind in papers.kinds(office, place)}
    return tuple(_entry(desk, kinds[one.key], one) for one in papers.papers(office, place))


def make(office: Office, place: str, key: str, writer: str, now: datetime) -> Path:
    """Make a paper and write down who did; one that was made before keeps its maker. RefusedError says why not."""
    before = set(_kept(office))
    path = papers.make(office, place, key)
    if path not in before:
        _note(office, place, key, path, writer, now)
    return path


def make_all(office: Office, place: str, keys: Sequence[str], writer: str, now: datetime) -> tuple[Outcome, ...]:
    """Make every paper of a place (or those of these keys) as `make` does; RefusedError for a writer nobody knows."""
    known = [person.writer for person in office.bank.people]
    if writer not in known:
        raise RefusedError("Không có người nào mang mã này.", expected=", ".join(known), found=writer)
    before, made = set(_kept(office)), papers.make_all(office, place, keys)
    for one in made:
        if one.path and one.path not in before:
            _note(office, place, one.key, one.path, writer, now)
    return made


def sources(office: Office, place: str, key: str) -> str:
    """A digest of what a paper is made from besides its result: settings, and what it tells of units and decisions."""
    units = [[one.code, one.name, one.members] for one in office.bank.units] if key in ON_UNITS else []
    return _digest(office, place, key, (SETTINGS,), units)


def _digest(office: Office, place: str, key: str, names: Sequence[str], units: Sequence[object]) -> str:
    paths = [office.bank.folder / name for name in names]
    paths += [office.exports / FOLDER / name for name in FREE] if key in ON_MONEY else []
    weeks = [week.tag for week in office.bank.contest.weeks if place in (week.tag, END)]
    signed = [one.mark for one in read_records(office) if one.week in weeks] if key in ON_DECISIONS else []
    return digest(dump_json([*(digest(read(path)) if path.is_file() else "" for path in paths), *signed, *units]))


def _same_sources(office: Office, place: str, key: str, kept: str) -> bool:
    """Whether a paper rests on what lies there now; records of before today's rule hold all of the file of units."""
    return kept in (sources(office, place, key), _digest(office, place, key, (SETTINGS, UNITS), ()))


def plain(office: Office, why: str) -> str:
    """Why something can't be done, without the places of this PC and the names of folders."""
    places = (office.exports, office.bank.folder)
    near = re.sub("|".join(rf"{re.escape(str(place))}[/\\\\]?" for place in places), "", why)
    return _FOLDER.sub("", near).removeprefix(": ")


def _entry(desk: Desk, kind: Kind, one: Listed) -> Entry:
    older = None if one.path else _older(desk, kind)
    path = one.path or older
    if path is None:
        return Entry(one, plain(desk.office, one.why))
    made, changed, torn = _told(desk, kind, path)
    stale = NEWER if older else CHANGED if changed else ""
    who, time = (made.person, made.time) if made else ("", None)
    return Entry(one, plain(desk.office, one.why), path, path.parents[1].name, who, time, stale, torn)


def _told(desk: Desk, kind: Kind, path: Path) -> tuple[Made | None, bool, str]:
    """Who made a kept paper, whether what it rests on changed since, and which record of these can't be read."""
    made = None
    try:
        made = read_maker(desk.office, _name(desk.office, path))
        changed = made is not None and not _same_sources(desk.office, desk.place, kind.key, made.sources)
    except RefusedError as refusal:
        return made, False, plain(desk.office, str(refusal))
    return made, changed, ""


def _older(desk: Desk, kind: Kind) -> Path | None:
    """The newest paper of this kind that was made from an older result or release; None for none."""
    try:
        today = kind.rests(desk)
    except RefusedError:
        return None
    if today in (BEFORE, desk.place):  # settings have no number: nothing is newer than they are
        return None
    stem, dot, ending = kind.file.rpartition(".")
    folders = [path for path in listed(desk.office.exports / FOLDER, f"{_LAST.sub('', today)}*") if path.name != today]
    same = [path for path in folders if _LAST.sub("", path.name) == _LAST.sub("", today)]
    found = (path for folder in same for path in listed(folder / kind.side, f"{stem}-[0-9]*{dot}{ending}"))
    return max(found, key=lambda path: (_numbers(path.parents[1].name), _numbers(path.stem)), default=None)


def _numbers(name: str) -> tuple[int, ...]:
    found = _LAST.search(name)
    return tuple(map(int, found.group().split("-"))) if found else ()


def _note(office: Office, place: str, key: str, path: Path, writer: str, now: datetime) -> None:
    """Write down who made a paper, when, from what."""
    name = _name(office, path)
    told = {"paper": key, "file": name, "sha256": digest(read(path))}
    write_maker(office, name, told, Made(writer, now, sources(office, place, key)))


def _kept(office: Office) -> list[Path]:
    return [path for side in ("cong-bo", KEPT) for path in (office.exports / FOLDER).glob(f"*/{side}/*")]


def _name(office: Office, path: Path) -> str:
    """A kept paper's place as one file name."""
    return "+".join(path.relative_to(office.exports / FOLDER).parts)
