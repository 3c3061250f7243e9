"""Rebuilding: a key that nobody can open any more is made again from the approved revisions that the manifest names.

No secret is needed: the manifest's signature and the approvals' are checked with public keys. Nothing is believed of
what lies on the disk afterwards: a rebuilt key counts only while the bank still yields the same one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from authoring import formats, releases
from authoring.bank import same_person
from authoring.bank.moves import SHORTEST
from authoring.model.clock import stamp
from authoring.model.contests import Person
from authoring.model.errors import RefusedError
from authoring.model.forms import AnswerKey, Form, KeyEntry
from authoring.model.items import Item
from authoring.records import create, digest, dump_json, load_json, make_folder, read
from authoring.workbench.approvals import approver_of
from authoring.workbench.arrangements import as_released
from authoring.workbench.offices import Office
from authoring.workbench.opening import demand_closed, demand_unopened, own
from authoring.workbench.releasing import FORM_FILE, internal_files
from authoring.workbench.sittings import is_sheet
from authoring.workbench.weeks import key_path, newest_release

REBUILT = "rebuilt/1"
PEOPLE = 2


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """A key made again: where it lies, of which release, by whom, why, when.

    `same` of the `compared` files with keys that the signed manifest lists come out byte for byte from this key; where
    the program is another one than then, they may differ although the key is right.
    """

    path: Path
    release: str
    people: tuple[Person, ...]
    reason: str
    time: datetime
    same: int
    compared: int


def rebuild_key(office: Office, tag: str, writers: Sequence[str], reason: str, now: datetime) -> Rebuilt:
    """Two people make the key of a closed week again, for grading; its minutes are printed and signed by hand."""
    demand_closed(office.week(tag), now)
    people = _two(office, writers)
    if len(reason.split()) < SHORTEST:
        said = "Phải ghi vì sao dựng lại đáp án."
        raise RefusedError(said, expected=f"ít nhất {SHORTEST} từ", found=reason or "để trống")
    folder = newest_release(office.exports, tag)
    manifest = releases.demand_sound(folder, office.signing_keys())
    kept = demand_unopened(folder)
    key = rebuilt_key(office, folder, manifest)
    record = {"format": REBUILT, "key": formats.key_bytes(key).decode(), "people": list(writers), "reason": reason}
    own(make_folder(kept.parent), 0o700)
    create(kept, dump_json(record | {"release": folder.name, "time": stamp(now)}))
    own(kept, 0o600)
    same, compared = _compared(folder, manifest, key)
    return Rebuilt(kept, folder.name, people, reason, now, same, compared)


def rebuilt_key(office: Office, folder: Path, manifest: releases.Manifest) -> AnswerKey:
    """The key of a release that verifies, from the bank alone; RefusedError where an approved revision is gone.

    Each item must be the one whose digest was signed, and somebody who might must have approved the very revision, key
    included. Two approved revisions that look alike and differ in their key prove neither.
    """
    items = [_item(office, folder, line) for line in manifest.items]
    entries = [KeyEntry(at, one.id, one.key, one.citation, one.explanation) for at, one in enumerate(items, 1)]
    return AnswerKey(manifest.contest, manifest.week, manifest.revision, tuple(entries))


def kept_key(office: Office, folder: Path, manifest: releases.Manifest) -> bytes:
    """The answer key's bytes as they lie opened or rebuilt, proven; RefusedError where they aren't the release's."""
    path = key_path(folder)
    data = read(path)
    if not is_rebuilt(data, str(path)):
        return releases.committed_key(data, manifest, str(path))
    key = formats.key_bytes(rebuilt_key(office, folder, manifest))
    if load_json(data, str(path)).get("key") != key.decode():
        raise RefusedError("Đáp án dựng lại không khớp ngân hàng và bảng kê đã ký.", file=path)
    return key


def is_rebuilt(data: bytes, file: str) -> bool:
    """Whether a kept key was rebuilt and not opened; RefusedError where it is neither."""
    value = load_json(data, file)
    return isinstance(value, dict) and value.get("format") == REBUILT


def _two(office: Office, writers: Sequence[str]) -> tuple[Person, ...]:
    known = {person.writer: person for person in office.bank.people if not is_sheet(person)}
    people = tuple(known[writer] for writer in writers if writer in known)
    if len(writers) != PEOPLE or len(people) != PEOPLE or same_person(*people):
        said = "Dựng lại đáp án cần đúng hai người khác nhau của cuộc thi."
        raise RefusedError(said, expected=f"hai trong: {', '.join(known)}", found=", ".join(writers) or "chưa có ai")
    return people


def _item(office: Office, folder: Path, line: releases.Line) -> Item:
    sides = [one for one in office.bank.history(line.id) if one.revision == line.revision]
    shown = [(one, as_released(one, line)) for one in sides]
    approved = {item.key: item for one, item in shown if item and approver_of(office.bank, one)}
    if len(approved) != 1:
        said = f"Không dựng lại được đáp án của câu {line.id} lần sửa {line.revision}."
        found = "không còn lần sửa đã duyệt" if not approved else "hai lần sửa đã duyệt có đáp án khác nhau"
        raise RefusedError(said, file=folder, expected="một lần sửa đã duyệt, đúng như bảng kê đã ký", found=found)
    return next(iter(approved.values()))


def _compared(folder: Path, manifest: releases.Manifest, key: AnswerKey) -> tuple[int, int]:
    """How many files with keys that were signed then come out the same from this key, of how many."""
    path = folder / FORM_FILE
    form: Form = formats.read_form(read(path), str(path))
    told = {f"noi-bo/{name}": digest(data) for name, data in internal_files(form, key).items()}
    signed = {name: mark for name, mark in manifest.files.items() if name in told}
    return sum(told[name] == mark for name, mark in signed.items()), len(signed)
