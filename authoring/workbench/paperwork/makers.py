"""Makers: records of who made a paper and who gave the collective prizes; a broken one is named and vouches for nobody.

They lie beside the papers in `nguoi-lap/`, one a paper; papers and prizes stand without them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from authoring.model.clock import moment, stamp
from authoring.model.errors import RefusedError
from authoring.records import SUMS, create, digest, dump_json, load_json, make_folder, read
from authoring.seals import verify
from authoring.workbench.contest.offices import Office
from authoring.workbench.contest.sittings import Sitting
from authoring.workbench.paperwork.before_papers import FOLDER as PAPERS

PAPER, CLOSING = "paper/1", "closing/1"
MAKERS = "nguoi-lap"
TORN = "Bản ghi người lập hỏng hoặc bị sửa; lấy lại tệp từ bản sao lưu."


@dataclass(frozen=True, slots=True)
class Made:
    """Who made a paper, when, and the digest of what it was made from besides its result."""

    person: str
    time: datetime
    sources: str


@dataclass(frozen=True, slots=True)
class Givers:
    """Who signed for the collective prizes of a folder, and when the first did; nobody where no record says so."""

    people: tuple[str, ...] = ()
    time: datetime | None = None


def write_maker(office: Office, name: str, told: Mapping[str, str], made: Made) -> None:
    """Write down who made a paper; `name` is its place as one file name, `told` what else is known of it."""
    more = {"person": made.person, "time": stamp(made.time), "sources": made.sources}
    create(make_folder(_folder(office)) / f"{name}.json", dump_json({"format": PAPER, **told, **more}))


def read_maker(office: Office, name: str) -> Made | None:
    """Who made the paper of this name; None where nobody wrote it down, RefusedError for a broken record."""
    path = _folder(office) / f"{name}.json"
    if not path.is_file():
        return None
    told = _record(path, PAPER)
    try:
        made = Made(told["person"], moment(told["time"]), told["sources"])
    except (KeyError, TypeError, ValueError) as error:
        raise RefusedError(TORN, file=path, expected="người lập và thời điểm") from error
    if not isinstance(made.person, str) or not isinstance(made.sources, str):
        raise RefusedError(TORN, file=path, expected="người lập và thời điểm")
    return made


def sign_given(office: Office, folder: Path, people: Sequence[Sitting]) -> None:
    """Write down who gave the prizes of a folder; the signatures are over its sums."""
    said = {"format": CLOSING, "folder": folder.name, "sums": digest(read(folder / SUMS))}
    signed = []
    for one in people:
        time = one.time
        signature = one.identity.sign(dump_json(said | {"time": time}))
        signed.append({"person": one.person.writer, "time": time, "signature": signature})
    create(make_folder(_folder(office)) / f"{folder.name}.json", dump_json(said | {"people": signed}))


def givers(office: Office, folder: Path) -> Givers:
    """Who gave the prizes of a folder; RefusedError for a broken record, one of other prizes, a false signature."""
    path = _folder(office) / f"{folder.name}.json"
    if not path.is_file():
        return Givers()
    told = _record(path, CLOSING)
    said = {"format": CLOSING, "folder": folder.name, "sums": digest(read(folder / SUMS))}
    if any(told.get(key) != value for key, value in said.items()):
        raise RefusedError(TORN, file=path, expected=f"bản ghi của {folder.name} như đang có")
    known = {person.writer: person for person in office.bank.people}
    try:
        signed = [tuple(str(one[key]) for key in ("person", "time", "signature")) for one in told["people"]]
        moments = [moment(time) for _who, time, _signature in signed]
    except (KeyError, TypeError, ValueError) as error:
        raise RefusedError(TORN, file=path, expected="người ký và thời điểm") from error
    for who, time, signature in signed:
        keys = known[who].keys_at(time) if who in known else ()
        if not any(verify(dump_json(said | {"time": time}), signature, key) for key in keys):
            raise RefusedError(TORN, file=path, expected=f"chữ ký của {office.name_of(who)}")
    return Givers(tuple(who for who, _time, _signature in signed), min(moments, default=None))


def _record(path: Path, form: str) -> Mapping[str, Any]:
    told = load_json(read(path), path)
    if not isinstance(told, dict) or told.get("format") != form:
        raise RefusedError(TORN, file=path, expected=form)
    return told


def _folder(office: Office) -> Path:
    return office.exports / PAPERS / MAKERS
