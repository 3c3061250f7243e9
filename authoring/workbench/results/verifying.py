"""Verifying: the whole history of a contest and everything that it exported."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from authoring import releases
from authoring.bank.soundness import read_chains
from authoring.model.errors import RefusedError
from authoring.records import check_sums, dump_json, load_json, read
from authoring.seals import verify as verify_signature
from authoring.workbench.contest.approvals import approver_of
from authoring.workbench.contest.folders import listed, release_folders
from authoring.workbench.contest.offices import KEPT, Office
from authoring.workbench.forms.arrangements import as_released
from authoring.workbench.forms.histories import losses
from authoring.workbench.forms.opening import OPENING, openings
from authoring.workbench.forms.publishing import HANDED, HANDOVER, HANDOVER_FILE
from authoring.workbench.forms.rebuilding import is_rebuilt, kept_key, objection
from authoring.workbench.forms.weeks import key_path
from authoring.workbench.results.decisions import FOLDER as DECISIONS
from authoring.workbench.results.decisions import read_records
from authoring.workbench.results.purging import Purged, excused, purged

WRITTEN = (
    "*-results",
    "*-boc-tham",
    "*-de-thi",
    "*-dap-an",
    "tong-ket",
)  # folders, each written once
OF_RELEASE = re.compile(
    r"(?P<tag>[0-9a-z-]+?)-(?:(?:de-thi|dap-an)-|r)(?P<number>[0-9]+)(?:-dap-an.*|-ban-giao-.*)?"
    r"|(?P<week>[0-9a-z-]+)-(?:results|boc-tham)-[0-9]+"
)
WORDS = {"changed": "đã bị sửa", "missing": "bị thiếu", "unexpected": "không có trong danh sách mã kiểm tra"}


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that isn't as it was written: where, what kind, one sentence."""

    path: str
    kind: str
    message: str


def verify(office: Office) -> tuple[Fault, ...]:
    """Every altered, missing or slipped-in record, release, opened key or result of a contest.

    What a signed purge removed is no fault; `explanations` tells of it.
    """
    return (
        *_bank(office),
        *_settings(office),
        *_releases(office),
        *_orphans(office),
        *_results(office),
        *_purges(office),
        *_handed(office),
        *_decided(office),
    )


def explanations(office: Office) -> tuple[str, ...]:
    """What is gone and may be: a sentence for each folder and each purge of its personal data."""
    counts: dict[tuple[str, Purged], int] = {}
    for folder, place in _written(office.exports):
        for one in excused(folder, place, check_sums(folder), _known(office)):
            about = (folder.name, replace(one, place="", digest=""))
            counts[about] = counts.get(about, 0) + 1
    return tuple(
        f"{name}: {count} tệp có dữ liệu cá nhân đã bị xóa lúc {one.time}, {one.person} ký, căn cứ: {one.reason}."
        for (name, one), count in counts.items()
    )


def _bank(office: Office) -> Iterator[Fault]:
    for flaw in office.bank.verify():
        yield Fault(flaw.path, flaw.kind, flaw.message)
    for stray in office.bank.strays():
        yield Fault(stray.file, "stray", stray.message)


def _settings(office: Office) -> Iterator[Fault]:
    for sentence in office.bank.trusted():
        yield Fault("contest.toml", "untrusted", sentence)


def _releases(office: Office) -> Iterator[Fault]:
    chains = read_chains(office.bank.folder)
    for folder in release_folders(office.exports):
        flaws = releases.verify(folder, office.signing_keys())
        for flaw in flaws:
            yield Fault(flaw.path, flaw.kind, flaw.message)
        if flaws:
            continue
        manifest = releases.read_manifest(folder)
        yield from _signer(office, folder, manifest)
        yield from (Fault(one.path, one.kind, one.message) for one in losses(office, folder, manifest, chains))
        yield from _origins(office, folder, manifest)
        yield from _opened(office, folder)


def _orphans(office: Office) -> Iterator[Fault]:
    """Releases that are gone while something that was made of them is still here."""
    standing = {folder.name for folder in release_folders(office.exports)}
    weeks = {name.rpartition("-r")[0] for name in standing}
    made: dict[str, list[str]] = defaultdict(list)
    for path in (*listed(office.exports, "*-[0-9]*"), *listed(office.exports / KEPT, "*-r[0-9]*")):
        found = OF_RELEASE.fullmatch(path.name)
        if found and found["tag"]:
            made[f"{found['tag']}-r{found['number']}"].append(path.name)
        elif found and found["week"] not in weeks:
            made[f"{found['week']}-r1"].append(path.name)
    for name, things in sorted(made.items()):
        if name not in standing:
            yield Fault(name, "missing", f"Không còn bản phát hành {name}, trong khi còn {', '.join(things)}.")


def _signer(office: Office, folder: Path, manifest: releases.Manifest) -> Iterator[Fault]:
    """Who signed must have been an approver then, with the key that was his then."""
    signer = next(one for one in office.bank.people if one.writer == manifest.signer)
    data, signature = (folder / "manifest.json").read_bytes(), (folder / "manifest.json.minisig").read_text("utf-8")
    if not any(verify_signature(data, signature, key) for key in signer.keys_at(manifest.time)):
        said = f"{folder.name} ký bằng khóa cũ của {signer.name} sau khi đã cấp khóa mới."
        yield Fault(f"{folder.name}/manifest.json", "signature", said)
    if "approver" not in signer.roles_at(manifest.time):
        said = f"{signer.name} không phải người duyệt lúc phát hành {folder.name}."
        yield Fault(f"{folder.name}/manifest.json", "person", said)


def _origins(office: Office, folder: Path, manifest: releases.Manifest) -> Iterator[Fault]:
    """Each item of a release must still stand in the bank as it was released, with the approval that it had."""
    where = f"{folder.name}/manifest.json"
    for line in manifest.items:
        sides = [one for one in office.bank.history(line.id) if one.revision == line.revision]
        made = [one for one in sides if as_released(one, line)]
        if not made:
            said = f"Ngân hàng không còn câu {line.id} lần sửa {line.revision} như {folder.name}."
            yield Fault(where, "missing", said)
        elif not any(approver_of(office.bank, one) for one in made):
            said = f"Không còn lần duyệt của câu {line.id} lần sửa {line.revision}, có trong {folder.name}."
            yield Fault(where, "missing", said)


def _opened(office: Office, folder: Path) -> Iterator[Fault]:
    """The opened key of a release must be the one committed to, and somebody must have signed its opening.

    A record without a key is none: the program was stopped between the two.
    """
    kept = key_path(folder)
    records = openings(kept)
    if kept.exists():
        yield from _key(office, folder, kept, recorded=bool(records))
    for record in records:
        place = f"{record.parent.name}/{record.name}"
        if not _is_signed(office, record, OPENING, folder.name):
            yield Fault(place, "signature", f"{place} không có chữ ký đúng của người mở niêm phong.")


def _key(office: Office, folder: Path, kept: Path, *, recorded: bool) -> Iterator[Fault]:
    where = f"{kept.parent.name}/{kept.name}"
    try:
        kept_key(office, folder, releases.read_manifest(folder))
        data = read(kept)
        told = recorded or is_rebuilt(data, str(kept))
        if problem := objection(office, data, str(kept)):
            yield Fault(where, "signature", f"{where}: {problem}")
    except RefusedError as refusal:
        yield Fault(where, "changed", f"{where}: {refusal.trouble.message}")
        told = recorded
    if not told:
        yield Fault(where, "missing", f"Không có biên bản ai đã mở {where}.")


def _is_signed(office: Office, record: Path, form: str, release: str) -> bool:
    try:
        value = load_json(read(record), str(record))
    except RefusedError:
        return False
    if not isinstance(value, dict) or (value.get("format"), value.get("release")) != (form, release):
        return False
    signature, keys = str(value.pop("signature", "")), office.signing_keys().get(str(value.get("person")), ())
    return any(verify_signature(dump_json(value), signature, key) for key in keys)


def _decided(office: Office) -> Iterator[Fault]:
    """The first decision about results that isn't as it was signed; grading stops there as well."""
    try:
        read_records(office)
    except RefusedError as refusal:
        said = refusal.trouble
        yield Fault(f"{DECISIONS}/{Path(said.file).name}", "signature", f"{said.message} ({said.found})")


def _results(office: Office) -> Iterator[Fault]:
    known = _known(office)
    for folder, place in _written(office.exports):
        breaches = check_sums(folder)
        gone = {one.place for one in excused(folder, place, breaches, known)}
        for breach in breaches:
            path = f"{folder.name}/{breach.path}"
            if f"{place}/{breach.path}" not in gone or breach.kind != "missing":
                yield Fault(path, breach.kind, f"{path} {WORDS[breach.kind]}.")


def _written(exports: Path) -> tuple[tuple[Path, str], ...]:
    """Every folder that is written once, with its place below the exports."""
    public = (folder for name in WRITTEN for folder in listed(exports, f"{name}-[0-9]*"))
    folders = (*public, *listed(exports / KEPT, f"*{HANDED}[0-9]*"))
    return tuple((folder, folder.relative_to(exports).as_posix()) for folder in folders)


def _known(office: Office) -> tuple[Purged, ...]:
    """What purges removed; nothing where one of their records isn't as it was signed, which `_purges` names."""
    try:
        return purged(office)
    except RefusedError:
        return ()


def _purges(office: Office) -> Iterator[Fault]:
    try:
        purged(office)
    except RefusedError as refusal:
        said = refusal.trouble
        yield Fault(f"{DECISIONS}/{Path(said.file).name}", "signature", f"{said.message} ({said.found})")


def _handed(office: Office) -> Iterator[Fault]:
    """Whoever took a keyed file out has signed for it."""
    for folder in listed(office.exports / KEPT, f"*{HANDED}[0-9]*"):
        record = folder / HANDOVER_FILE
        if record.exists() and not _is_signed(office, record, HANDOVER, folder.name.partition(HANDED)[0]):
            place = f"{folder.name}/{HANDOVER_FILE}"
            yield Fault(place, "signature", f"{place} không có chữ ký đúng của người nhận tệp có đáp án.")
