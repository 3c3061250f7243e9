"""Notes: signed records of one person beside the decisions: how columns are read, which personal data was removed."""

import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from authoring.bank.arrivals import DECISIONS
from authoring.bank.records.names import ReviewName, review_name
from authoring.model.errors import RefusedError
from authoring.records import create, dump_json, load_json, make_folder, read, told
from authoring.seals import verify
from authoring.workbench.contest.offices import Office
from authoring.workbench.contest.sittings import Sitting

MAPPING, PURGE = FORMATS = ("mapping/1", "purge/1")

Table = dict[str, Any]


def write_note(office: Office, sitting: Sitting, kind: str, content: Mapping[str, object]) -> Path:
    """Sign a note and keep it for good; its path."""
    writer, time = sitting.person.writer, sitting.time
    table = {**content, "format": kind, "writer": writer, "time": time}
    folder = make_folder(office.bank.folder / DECISIONS)
    path = folder / str(ReviewName(time, writer, secrets.token_hex(4)))
    create(path, dump_json(table | {"signature": sitting.identity.sign(dump_json(table))}))
    return path


def read_notes(office: Office, kind: str, may: frozenset[str]) -> list[tuple[Path, Table]]:
    """The notes of a kind, the oldest first; RefusedError naming one that isn't as somebody who may has signed it."""
    folder = office.bank.folder / DECISIONS
    if not folder.is_dir():
        return []
    with told(folder, "đọc"):
        names = sorted(path.name for path in folder.iterdir() if review_name(path.name))
    found = [(folder / name, load_json(read(folder / name), folder / name)) for name in names]
    notes = [(path, table) for path, table in found if isinstance(table, dict) and table.get("format") == kind]
    for path, table in notes:
        if not _is_signed(office, path, table, may):
            message = "Bản ghi này bị sửa, hoặc người ký không có quyền; lấy lại tệp từ bản sao lưu. Chưa ghi gì."
            raise RefusedError(message, file=path, expected="tệp như lúc ký", found=str(table.get("writer")))
    return notes


def is_note(path: Path) -> bool:
    """Whether a record among the decisions is a note, which `read_notes` answers for."""
    table = load_json(read(path), path)
    return isinstance(table, dict) and table.get("format") in FORMATS


def _is_signed(office: Office, path: Path, table: Table, may: frozenset[str]) -> bool:
    person = next((one for one in office.bank.people if one.writer == table.get("writer")), None)
    name = review_name(path.name)
    if person is None or name is None or (name.time, name.writer) != (table.get("time"), person.writer):
        return False
    data = dump_json({part: value for part, value in table.items() if part != "signature"})
    signed = any(verify(data, str(table.get("signature")), key) for key in person.keys_at(name.time))
    return signed and bool(may & person.roles_at(name.time))
