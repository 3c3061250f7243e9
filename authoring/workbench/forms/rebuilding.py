"""Rebuilding: a key that nobody can open any more is made again from the approved revisions that the manifest names.

No secret is needed: the manifest's signature and the approvals' are checked with public keys. Nothing is believed of
what lies on the disk afterwards: a rebuilt key counts only while the bank still yields the same one.
"""

from collections.abc import Mapping, Sequence
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
from authoring.seals import verify
from authoring.workbench.contest.approvals import approver_of
from authoring.workbench.contest.offices import Office
from authoring.workbench.contest.sittings import Sitting, is_sheet
from authoring.workbench.forms.arrangements import as_released
from authoring.workbench.forms.opening import demand_closed, demand_unopened, own
from authoring.workbench.forms.releasing import FORM_FILE, internal_files
from authoring.workbench.forms.weeks import key_path, newest_release

REBUILT, UNSIGNED = "rebuilt/2", "rebuilt/1"  # an earlier version signed the minutes alone, by hand
PEOPLE = 2


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """A key made again: where it lies, of which release, by whom, why, when.

    `same` of the `compared` files with keys that the signed manifest lists come out byte for byte from this key; where
    the program is another one than then, they may differ although the key is right. `by_hand` are those who sign
    nothing but the minutes.
    """

    path: Path
    release: str
    people: tuple[Person, ...]
    reason: str
    time: datetime
    same: int
    compared: int
    by_hand: tuple[Person, ...] = ()


def rebuild_key(
    office: Office, tag: str, writers: Sequence[str], reason: str, now: datetime, signers: Sequence[Sitting] = ()
) -> Rebuilt:
    """Two people make the key of a closed week again, for grading; its minutes are printed and signed by hand.

    Whoever of the two still has a passphrase signs the record as well; the record names the others.
    """
    demand_closed(office.week(tag), now)
    people = _two(office, writers)
    if len(reason.split()) < SHORTEST:
        said = "Phải ghi vì sao dựng lại đáp án."
        raise RefusedError(said, expected=f"ít nhất {SHORTEST} từ", found=reason or "để trống")
    folder = newest_release(office.exports, tag)
    manifest = releases.demand_sound(folder, office.signing_keys())
    kept = demand_unopened(folder)
    key = rebuilt_key(office, folder, manifest)
    by_hand = [one for one in writers if one not in {signer.person.writer for signer in signers}]
    record = {"format": REBUILT, "key": formats.key_bytes(key).decode(), "people": list(writers), "reason": reason}
    data = _signed(record | {"by_hand": by_hand, "release": folder.name, "time": stamp(now)}, signers)
    problem = objection(office, data, str(kept))
    if problem:
        raise RefusedError(problem)
    own(make_folder(kept.parent), 0o700)
    create(kept, data)
    own(kept, 0o600)
    same, compared = _compared(folder, manifest, key)
    unsigned = tuple(person for person in people if person.writer in by_hand)
    return Rebuilt(kept, folder.name, people, reason, now, same, compared, unsigned)


def objection(office: Office, data: bytes, file: str) -> str:
    """What speaks against the record of a rebuilt key, as a sentence; “” where nothing does.

    Each of its two people must have signed it, or be named as one who signs by hand. The key itself is proven apart.
    """
    value = load_json(data, file)
    if not isinstance(value, dict) or value.get("format") != REBUILT:
        return ""
    try:
        people = _two(office, _names(value.get("people")))
    except RefusedError as refusal:
        return refusal.trouble.message
    told, by_hand = value.pop("signatures", None), _names(value.get("by_hand"))
    signatures = dict(told) if isinstance(told, dict) else {}
    wrong = [one.name for one in people if one.writer not in by_hand and not _vouches(one, value, signatures)]
    signing = {one.writer for one in people} - {*by_hand}
    wrong += sorted({*signatures} - signing)
    return f"Biên bản dựng lại đáp án không có chữ ký đúng của {', '.join(wrong)}." if wrong else ""


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


def opened_key(office: Office, folder: Path, manifest: releases.Manifest) -> AnswerKey:
    """The opened key of a release; RefusedError where nobody has opened it, or it isn't the one committed to."""
    path = key_path(folder)
    if not path.is_file():
        said = "Đáp án tuần này chưa được mở niêm phong."
        raise RefusedError(said, file=path, expected="mở niêm phong ở màn hình 4 hoặc 5")
    return formats.read_key(kept_key(office, folder, manifest), str(path))


def is_rebuilt(data: bytes, file: str) -> bool:
    """Whether a kept key was rebuilt and not opened; RefusedError where it is neither."""
    value = load_json(data, file)
    return isinstance(value, dict) and value.get("format") in (REBUILT, UNSIGNED)


def _signed(record: Mapping[str, object], signers: Sequence[Sitting]) -> bytes:
    """A record with the signatures over everything else in it."""
    part = dump_json(dict(record))
    return dump_json({**record, "signatures": {one.person.writer: one.identity.sign(part) for one in signers}})


def _vouches(person: Person, record: Mapping[str, object], signatures: Mapping[str, object]) -> bool:
    """Whether one of the signatures is this person's over the record, by a key that was his then."""
    part, signature = dump_json(dict(record)), str(signatures.get(person.writer))
    return any(verify(part, signature, key) for key in person.keys_at(str(record.get("time"))))


def _names(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, list) else ()


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
