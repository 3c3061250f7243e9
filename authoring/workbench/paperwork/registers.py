"""Registers: the papers of a place with who made each, from what, and whether what it rests on has changed since."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from authoring.bank.settings import FILE as SETTINGS
from authoring.bank.units import FILE as UNITS
from authoring.model.clock import moment, stamp
from authoring.model.errors import RefusedError
from authoring.records import create, digest, dump_json, load_json, make_folder, read
from authoring.workbench.contest.folders import listed
from authoring.workbench.contest.offices import KEPT, Office
from authoring.workbench.paperwork import papers
from authoring.workbench.paperwork.before_papers import FOLDER, FREE
from authoring.workbench.paperwork.desks import BEFORE, END, Desk, Kind
from authoring.workbench.paperwork.papers import Listed, Outcome
from authoring.workbench.results.decisions import read_records

FORMAT, MAKERS = "paper/1", "nguoi-lap"
NEWER, CHANGED = "newer", "changed"
ON_DECISIONS = ("summary", "certificates", "payments", "unit-payments", "dossier", "all-certificates", "settlement")
ON_MONEY = ("budget", "settlement")
_FOLDER = re.compile(r" \(cần thư mục [^)]*\)")
_LAST = re.compile(r"\d+(?:-\d+)*$")


@dataclass(frozen=True, slots=True)
class Entry:
    """A paper of a place: what is listed of it, why it can't be made, from what the kept one was made, by whom, when.

    `basis` is the folder that it was made from (a result, a release, the settings); `maker` a writer, “” where the
    paper was made without one; `stale` is `NEWER` (a newer result or release), `CHANGED` (settings, units, decisions)
    or “”.
    """

    listed: Listed
    why: str = ""
    path: Path | None = None
    basis: str = ""
    maker: str = ""
    time: datetime | None = None
    stale: str = ""


def register(office: Office, place: str) -> tuple[Entry, ...]:
    """The papers of a place; where the newest was made from what is no longer the newest, that one, marked."""
    desk, notes = Desk(office, place), _notes(office)
    kinds = {kind.key: kind for kind in papers.kinds(office, place)}
    return tuple(_entry(desk, kinds[one.key], one, notes) for one in papers.papers(office, place))


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
    """A digest of what a paper is made from besides its result: settings, units, where it tells them also decisions."""
    paths = [office.bank.folder / name for name in (SETTINGS, UNITS)]
    paths += [office.exports / FOLDER / name for name in FREE] if key in ON_MONEY else []
    weeks = [week.tag for week in office.bank.contest.weeks if place in (week.tag, END)]
    signed = [one.mark for one in read_records(office) if one.week in weeks] if key in ON_DECISIONS else []
    return digest(dump_json([*(digest(read(path)) if path.is_file() else "" for path in paths), *signed]))


def plain(office: Office, why: str) -> str:
    """Why something can't be done, without the places of this PC and the names of folders."""
    places = (office.exports, office.bank.folder)
    near = re.sub("|".join(rf"{re.escape(str(place))}[/\\\\]?" for place in places), "", why)
    return _FOLDER.sub("", near).removeprefix(": ")


def _entry(desk: Desk, kind: Kind, one: Listed, notes: Mapping[str, Mapping[str, str]]) -> Entry:
    older = None if one.path else _older(desk, kind)
    path = one.path or older
    if path is None:
        return Entry(one, plain(desk.office, one.why))
    note = notes.get(_name(desk.office, path), {})
    changed = note and note.get("sources") != sources(desk.office, desk.place, kind.key)
    stale = NEWER if older else CHANGED if changed else ""
    time = moment(note["time"]) if note else None
    return Entry(one, plain(desk.office, one.why), path, path.parents[1].name, note.get("person", ""), time, stale)


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
    told = {"format": FORMAT, "paper": key, "file": name, "sha256": digest(read(path))}
    told |= {"person": writer, "time": stamp(now), "sources": sources(office, place, key)}
    create(make_folder(office.exports / FOLDER / MAKERS) / f"{name}.json", dump_json(told))


def _notes(office: Office) -> dict[str, Mapping[str, str]]:
    """Who made which paper, by the name under which that is kept; a note that can't be read says nothing."""
    found: dict[str, Mapping[str, str]] = {}
    for path in listed(office.exports / FOLDER / MAKERS, "*.json"):
        try:
            told = load_json(read(path), path)
        except RefusedError:
            continue
        if isinstance(told, dict) and told.get("format") == FORMAT:
            found[path.stem] = told
    return found


def _kept(office: Office) -> list[Path]:
    return [path for side in ("cong-bo", KEPT) for path in (office.exports / FOLDER).glob(f"*/{side}/*")]


def _name(office: Office, path: Path) -> str:
    """A kept paper's place as one file name."""
    return "+".join(path.relative_to(office.exports / FOLDER).parts)
