"""Cargo: which files of a contest travel in a package, and which of them an earlier package carried already."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from authoring.bank import arrivals, versions
from authoring.bank.listing import list_folder
from authoring.bank.records.names import ReviewName, review_name
from authoring.model import clock
from authoring.model.errors import RefusedError
from authoring.records import SYSTEM, System, check_sums, create, digest, dump_json, load_json, make_folder, read
from authoring.workbench.contest.offices import KEPT

LOG = "exchange"
FORMAT = "sent/1"
RECORDS = ("items", "reviews", "decisions")
CHANGING = ("people", "policies")
DRAFTS = "drafts"
RELEASE = re.compile(r"(?!tong-ket-|[0-9a-z-]*-results-)[0-9a-z-]{1,60}-r?[0-9]{1,4}")  # also what was published of it
KEY = re.compile(rf"(?P<release>{RELEASE.pattern})-dap-an[0-9a-z.-]{{0,60}}\.json")

_MARK = 16


@dataclass(frozen=True, slots=True)
class Cargo:
    """Files by place, and the places of those that aren't sound and stay behind."""

    files: Mapping[str, bytes]
    left: tuple[str, ...] = ()


def bank_cargo(folder: Path, sent: Mapping[str, str], *, drafts: bool) -> Cargo:
    """What a contest's folder sends: records that no package carried, files that change, and their versions."""
    kinds = (*RECORDS, *CHANGING, *([DRAFTS] if drafts else []), versions.FOLDER, "")
    files, left = dict[str, bytes](), list[str]()
    for place in (place for kind in kinds for place in _places(folder, kind) if not _is_sent(place, sent)):
        try:
            data = read(folder / place)
            arrivals.inspect(place, data, str(folder))
        except RefusedError:
            left.append(place)
            continue
        if not _is_known(place, data, sent):
            files[place] = data
    return Cargo(files, tuple(left))


def changing(folder: Path) -> dict[str, bytes]:
    """The files of a contest's folder that people change, without the signatures beside them."""
    places = (place for kind in (*CHANGING, "") for place in _places(folder, kind))
    found = {place: read(folder / place) for place in places if arrivals.is_changing(place)}
    return {place: data for place, data in found.items() if _stands(place, data, folder)}


def release_cargo(exports: Path, sent: Mapping[str, str]) -> Cargo:
    """The releases that no package carried, each whole or not at all, and the opened keys with who opened them."""
    files, left = dict[str, bytes](), list[str]()
    for name in (name for name in list_folder(exports) if RELEASE.fullmatch(name) and not _is_sent(name, sent)):
        if check_sums(exports / name):
            left.append(name)
            continue
        paths = (path for path in sorted((exports / name).rglob("*")) if path.is_file())
        files |= {path.relative_to(exports).as_posix(): read(path) for path in paths}
    for name in filter(KEY.fullmatch, list_folder(exports / KEPT)):
        place = f"{KEPT}/{name}"
        files |= {} if _is_sent(place, sent) else {place: read(exports / place)}
    return Cargo(files, tuple(left))


def read_sent(folder: Path) -> dict[str, str]:
    """What earlier packages of this folder carried: place → beginning of the digest. What can't be read counts not."""
    sent: dict[str, str] = {}
    for name in filter(review_name, list_folder(folder / LOG)):
        try:
            table = load_json(read(folder / LOG / name), name)
            sent |= {str(place): str(mark) for place, mark in table["sent"].items()}
        except (RefusedError, AttributeError, KeyError, TypeError):
            continue
    return sent


def note_sent(folder: Path, name: ReviewName, cargoes: tuple[Cargo, ...], *, system: System = SYSTEM) -> None:
    """Note what a package carried, in a file of its own that stays on this PC."""
    files = {place: digest(data)[:_MARK] for cargo in cargoes for place, data in cargo.files.items()}
    released = {top: "" for place in files if RELEASE.fullmatch(top := place.partition("/")[0])}
    make_folder(folder / LOG, system=system)
    table = {"format": FORMAT, "sent": {place: mark for place, mark in files.items() if _is_noted(place)} | released}
    create(folder / LOG / str(name), dump_json(table), system=system)


def last_package(folder: Path) -> datetime | None:
    """When the last package of a contest's folder was written; None where there was none."""
    times = [known.time for name in list_folder(folder / LOG) if (known := review_name(name))]
    return clock.moment(max(times)) if times else None


def _places(folder: Path, kind: str) -> Iterator[str]:
    """Every file name of one kind, whatever it says; at the top only those that belong to a contest."""
    for name, one in list_folder(folder / kind if kind else folder).items():
        if one.is_file and (kind or name in arrivals.TOP) and not name.startswith(("~$", ".")):
            yield f"{kind}/{name}" if kind else name


def _stands(place: str, data: bytes, folder: Path) -> bool:
    try:
        arrivals.inspect(place, data, str(folder))
    except RefusedError:
        return False
    return True


def _is_sent(place: str, sent: Mapping[str, str]) -> bool:
    """Whether a file that is written once has travelled, by its name alone."""
    once = place.partition("/")[0] in (*RECORDS, KEPT) or RELEASE.fullmatch(place)
    return bool(once) and place in sent


def _is_known(place: str, data: bytes, sent: Mapping[str, str]) -> bool:
    """Whether exactly this state of a document has travelled; small files always travel again."""
    heavy = place.startswith(("policies/", f"{versions.FOLDER}/policies+"))
    return heavy and sent.get(place) == digest(data)[:_MARK]


def _is_noted(place: str) -> bool:
    return place.startswith((*(f"{kind}/" for kind in (*RECORDS, KEPT, "policies")), f"{versions.FOLDER}/policies+"))
