"""Verifying: the whole history of a contest and everything that it exported."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import permutations
from pathlib import Path

from authoring import releases
from authoring.checks.balance.arranging import arranged
from authoring.model.errors import RefusedError
from authoring.model.forms import FormItem
from authoring.model.records import Revision
from authoring.records import check_sums, dump_json, load_json, read, told
from authoring.seals import verify as verify_signature
from authoring.workbench.offices import Office
from authoring.workbench.releasing import OPENING, key_path, openings

WORDS = {"changed": "đã bị sửa", "missing": "bị thiếu", "unexpected": "không có trong danh sách mã kiểm tra"}


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that isn't as it was written: where, what kind, one sentence."""

    path: str
    kind: str
    message: str


def verify(office: Office) -> tuple[Fault, ...]:
    """Every altered, missing or slipped-in record, release, opened key or result of a contest."""
    return (*_bank(office), *_settings(office), *_releases(office), *_results(office.exports))


def _bank(office: Office) -> Iterator[Fault]:
    for flaw in office.bank.verify():
        yield Fault(flaw.path, flaw.kind, flaw.message)
    for stray in office.bank.strays():
        yield Fault(stray.file, "stray", stray.message)


def _settings(office: Office) -> Iterator[Fault]:
    for sentence in office.bank.trusted():
        yield Fault("contest.toml", "untrusted", sentence)


def _releases(office: Office) -> Iterator[Fault]:
    for folder in _folders(office.exports, "*-r[0-9]*"):
        flaws = releases.verify(folder, office.signing_keys())
        for flaw in flaws:
            yield Fault(flaw.path, flaw.kind, flaw.message)
        if flaws:
            continue
        yield from _origins(office, folder)
        yield from _opened(office, folder)


def _origins(office: Office, folder: Path) -> Iterator[Fault]:
    """Each item of a release must still stand in the bank as it was released, with the approval that it had."""
    for line in releases.read_manifest(folder).items:
        where = f"{folder.name}/manifest.json"
        sides = [one for one in office.bank.history(line.id) if one.revision == line.revision]
        made = {one.sha256 for one in sides if line.sha256 in _public_digests(line.number, one)}
        if not made:
            yield Fault(
                where, "missing", f"Ngân hàng không còn câu {line.id} lần sửa {line.revision} như {folder.name}."
            )
        elif not any(one.move == "approve" and one.sha256 in made for one in office.bank.reviews(line.id)):
            said = f"Không còn lần duyệt của câu {line.id} lần sửa {line.revision}, có trong {folder.name}."
            yield Fault(where, "missing", said)


def _public_digests(number: int, made: Revision) -> Iterator[str]:
    """The digests of a revision in every order that its options may have in a form, as written first."""
    item = made.item
    for order in permutations(range(len(item.options))):
        mixed = arranged(item, order)
        yield releases.item_digest(FormItem(number, item.id, made.revision, mixed.stem, mixed.options))


def _opened(office: Office, folder: Path) -> Iterator[Fault]:
    """The opened key of a release must be the one committed to, and somebody must have signed its opening.

    A record without a key is none: the program was stopped between the two.
    """
    kept = key_path(folder)
    records = openings(kept)
    if kept.exists():
        yield from _key(folder, kept, recorded=bool(records))
    for record in records:
        place = f"{record.parent.name}/{record.name}"
        if not _is_signed(office, folder, record):
            yield Fault(place, "signature", f"{place} không có chữ ký đúng của người mở niêm phong.")


def _key(folder: Path, kept: Path, *, recorded: bool) -> Iterator[Fault]:
    where = f"{kept.parent.name}/{kept.name}"
    try:
        releases.committed_key(read(kept), releases.read_manifest(folder), str(kept))
    except RefusedError as refusal:
        yield Fault(where, "changed", f"{where}: {refusal.trouble.message}")
    if not recorded:
        yield Fault(where, "missing", f"Không có biên bản ai đã mở {where}.")


def _is_signed(office: Office, folder: Path, record: Path) -> bool:
    try:
        value = load_json(read(record), str(record))
    except RefusedError:
        return False
    if not isinstance(value, dict) or (value.get("format"), value.get("release")) != (OPENING, folder.name):
        return False
    signature, key = str(value.pop("signature", "")), office.signing_keys().get(str(value.get("person")), "")
    return verify_signature(dump_json(value), signature, key)


def _results(exports: Path) -> Iterator[Fault]:
    for folder in (*_folders(exports, "*-results-[0-9]*"), *_folders(exports, "tong-ket-[0-9]*")):
        for breach in check_sums(folder):
            path = f"{folder.name}/{breach.path}"
            yield Fault(path, breach.kind, f"{path} {WORDS[breach.kind]}.")


def _folders(exports: Path, pattern: str) -> list[Path]:
    """Sorted paths of this form; a folder that can't be listed is refused, not taken for an empty one."""
    if not exports.exists():
        return []
    with told(exports, "đọc"):
        return sorted(path for path in exports.iterdir() if path.match(pattern))
