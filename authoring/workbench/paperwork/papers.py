"""The papers of a contest: which there are before it, in each week and at its end, which are made, made anew, compared.

Screen 6 and `authoring papers` call these functions. A kept paper is never overwritten: other bytes get a new number.
"""

import io
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from authoring.model.errors import RefusedError
from authoring.records import create, make_folder, read
from authoring.workbench.contest.folders import listed
from authoring.workbench.contest.offices import Office
from authoring.workbench.forms.opening import own
from authoring.workbench.paperwork import before_papers, closing_papers, regraded, templates, week_papers
from authoring.workbench.paperwork.before_papers import FOLDER
from authoring.workbench.paperwork.desks import BEFORE, END, PUBLIC, Desk, Kind
from authoring.workbench.paperwork.purges import purged
from authoring.workbench.paperwork.regraded import Regraded, reclose, regrade

MADE, LACKING = "Đã lập", "Chưa lập"
SAME, OTHER, GONE, ABSENT = regraded.SAME, regraded.OTHER, regraded.GONE, "chưa lập"
RESULTS, CLOSING = "results", "closing"
_DATE = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Listed:
    """A paper with its state (*Đã lập*, *Chưa lập*), why it can't be made yet (“” where it can), the kept file."""

    key: str
    title: str
    public: bool
    state: str
    why: str = ""
    path: Path | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one paper: the kept file, or why there is none."""

    key: str
    path: Path | None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Compared:
    """A paper or result made again from its sources: the same bytes as the kept one, others, or none kept; why."""

    key: str
    verdict: str
    why: str = ""


def places(office: Office) -> tuple[str, ...]:
    """Where papers belong: before the contest, each week by its tag, the end."""
    return (BEFORE, *(week.tag for week in office.bank.contest.weeks), END)


def kinds(office: Office, place: str) -> tuple[Kind, ...]:
    """The papers of a place in the order of the work; RefusedError for a place that there isn't."""
    if place == BEFORE:
        return (*before_papers.KINDS, *templates.KINDS)
    if place == END:
        return closing_papers.KINDS
    office.week(place)
    return week_papers.KINDS


def papers(office: Office, place: str) -> tuple[Listed, ...]:
    """The papers of a place with their states."""
    desk = Desk(office, place)
    return tuple(_listed(desk, kind) for kind in kinds(office, place))


def make(office: Office, place: str, key: str) -> Path:
    """Make a paper and keep it; where the newest kept one has the same bytes, that one. RefusedError says why not."""
    return _make(Desk(office, place), _kind(office, place, key))


def make_all(office: Office, place: str, keys: Sequence[str] = ()) -> tuple[Outcome, ...]:
    """Make every paper of a place (or those of these keys); what can't be made says why and stops no other."""
    desk, found = Desk(office, place), kinds(office, place)
    chosen = [_kind(office, place, key) for key in keys] if keys else found
    return tuple(_attempt(desk, kind) for kind in chosen)


def bundle(office: Office, place: str) -> bytes:
    """*Tải tất cả*: the kept papers of a place as one zip, `cong-bo/` and `noi-bo/` apart; RefusedError for none."""
    desk = Desk(office, place)
    kept = [(kind, path) for kind in kinds(office, place) if (path := _kept(desk, kind))]
    if not kept:
        raise RefusedError("Chưa lập văn bản nào.", expected="lập văn bản trước khi tải tất cả")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as target:
        for kind, path in kept:
            entry = zipfile.ZipInfo(f"{kind.side}/{kind.file}", _DATE)
            entry.create_system = 0
            target.writestr(entry, read(path))
    return packed.getvalue()


def compare(office: Office, place: str) -> tuple[Compared, ...]:
    """*Dựng lại từ bài gốc để đối chiếu*: grade again from the raw files, then build every kept paper again.

    The results come first, under `results` (a week) or `results-<week>` and `closing` (the end): papers are built from
    them, so a paper is as the raw files say where both are the same. Nothing is written.
    """
    desk = Desk(office, place)
    return (*_results(office, place), *(_compared(desk, kind) for kind in kinds(office, place)))


def _results(office: Office, place: str) -> Iterator[Compared]:
    if place == END:
        for week in office.bank.contest.weeks:
            yield _again(f"{RESULTS}-{week.tag}", partial(regrade, office, week.tag))
        yield _again(CLOSING, partial(reclose, office))
    elif place != BEFORE:
        yield _again(RESULTS, partial(regrade, office, place))


def _again(key: str, how: Callable[[], Regraded]) -> Compared:
    try:
        found = how()
    except RefusedError as refusal:
        return Compared(key, ABSENT, str(refusal))
    return Compared(key, found.verdict, found.why)


def _kind(office: Office, place: str, key: str) -> Kind:
    known = {kind.key: kind for kind in kinds(office, place)}
    if key not in known:
        raise RefusedError("Không có loại văn bản này.", expected=", ".join(known), found=key)
    return known[key]


def _listed(desk: Desk, kind: Kind) -> Listed:
    try:
        path = _kept(desk, kind)
        why = "" if path else kind.lacks(desk)
    except RefusedError as refusal:
        return Listed(kind.key, kind.title, kind.side == PUBLIC, LACKING, str(refusal))
    return Listed(kind.key, kind.title, kind.side == PUBLIC, MADE if path else LACKING, why, path)


def _make(desk: Desk, kind: Kind) -> Path:
    folder = _folder(desk, kind)
    why = kind.lacks(desk)
    if why:
        raise RefusedError(why)
    data, before = kind.build(desk), _kept(desk, kind)
    if before and read(before) == data:
        return before
    make_folder(folder)
    if kind.side != PUBLIC:
        own(folder, 0o700)
    stem, dot, ending = kind.file.rpartition(".")
    path = folder / f"{stem}-{_number(before) + 1}{dot}{ending}"
    create(path, data)
    return path


def _attempt(desk: Desk, kind: Kind) -> Outcome:
    try:
        return Outcome(kind.key, _make(desk, kind))
    except RefusedError as refusal:
        return Outcome(kind.key, None, str(refusal))


def _compared(desk: Desk, kind: Kind) -> Compared:
    try:
        path = _kept(desk, kind)
        if path is None:
            return Compared(kind.key, ABSENT)
        return Compared(kind.key, SAME if read(path) == kind.build(desk) else OTHER)
    except RefusedError as refusal:
        gone = _gone(desk)
        return Compared(kind.key, GONE, gone) if gone else Compared(kind.key, ABSENT, str(refusal))


def _gone(desk: Desk) -> str:
    """Why nothing can be built again: the personal data of a week was removed."""
    weeks = [week.tag for week in desk.office.bank.contest.weeks]
    asked = weeks if desk.place == END else [tag for tag in weeks if tag == desk.place]
    return next((said for tag in asked if (said := purged(desk.office, tag))), "")


def _kept(desk: Desk, kind: Kind) -> Path | None:
    """The newest kept file of a paper, on what it rests today."""
    stem, dot, ending = kind.file.rpartition(".")
    return max(listed(_folder(desk, kind), f"{stem}-[0-9]*{dot}{ending}"), key=_number, default=None)


def _number(path: Path | None) -> int:
    return int(path.stem.rpartition("-")[2]) if path else 0


def _folder(desk: Desk, kind: Kind) -> Path:
    return desk.office.exports / FOLDER / kind.rests(desk) / kind.side
