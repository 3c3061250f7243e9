"""Publishing: a week's files for everybody once it opens, its key after closing; keyed files handed over for inside.

A release never changes after freezing: each of these is a folder of its own beside it, written once.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from authoring import documents, formats, policy, releases
from authoring.bank import Entry
from authoring.model.contests import Week
from authoring.model.errors import RefusedError
from authoring.model.findings import Finding
from authoring.model.forms import AnswerKey, Form, KeyEntry
from authoring.records import create_folder, digest, dump_json, load_json, make_folder, read
from authoring.releases import Manifest
from authoring.workbench.audits.balancing import new_seed
from authoring.workbench.contest.mandating import roles_now
from authoring.workbench.contest.offices import KEPT, Office
from authoring.workbench.contest.sittings import Sitting
from authoring.workbench.forms.opening import demand_closed, own
from authoring.workbench.forms.proposing import propose
from authoring.workbench.forms.rebuilding import is_rebuilt, opened_key, rebuilt_key
from authoring.workbench.forms.releasing import FORM_FILE, make_form, make_key
from authoring.workbench.forms.versions import shuffle_versions
from authoring.workbench.forms.weeks import key_path, newest_release

HANDOVER, CHECK = "handover/1", "commitment/1"
KEY_FILE, CHECK_FILE = "dap-an.json", "kiem-tra-dap-an.json"  # the published key, and what proves it
HANDED, HANDOVER_FILE = "-ban-giao-", "ban-giao.json"
VERSIONS = "versions"
MAY_HAND_OVER = ("secretary", "approver")

_INTERNAL = "noi-bo/de-va-dap-an.xlsx"
_REVIEW = "phieu-tham-dinh"


@dataclass(frozen=True, slots=True)
class Handed:
    """What was handed over: the folder, and what the site's format doesn't take."""

    folder: Path
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class _Ready:
    """A week's newest release, as it was frozen."""

    office: Office
    week: Week
    folder: Path
    manifest: Manifest
    form: Form


def publish_form(office: Office, tag: str, now: datetime) -> Path:
    """Write the keyless form as `<week>-de-thi-<n>/cong-bo/`, n the release's revision; refused before opening."""
    ready = _ready(office, tag)
    if now < ready.week.opens:
        raise _early(ready.week, now)
    return _publish(ready, "de-thi", form_files(ready.form))


def publish_key(office: Office, tag: str, now: datetime) -> Path:
    """Write form, key and căn cứ as `<week>-dap-an-<n>/cong-bo/`; refused before closing and while sealed."""
    ready = _ready(office, tag)
    demand_closed(ready.week, now)
    key = opened_key(office, ready.folder, ready.manifest)
    told = _told(office, key, ready.week)
    record = {KEY_FILE: formats.key_bytes(key)}
    return _publish(ready, "dap-an", key_files(ready.form, told) | record | _checkable(ready))


def form_files(form: Form) -> dict[str, bytes]:
    """What may leave the house when the week opens; a function of the form alone, in which there is no key."""
    files = {f"de-thi.{kind}": formats.write_form(form, kind) for kind in ("docx", "html", "json", "xlsx")}
    return files | _printed("de-thi.pdf", files["de-thi.docx"])


def key_files(form: Form, key: AnswerKey) -> dict[str, bytes]:
    """What everybody may see after closing."""
    kinds = ("docx", "html", "xlsx")
    files = {f"de-va-dap-an.{kind}": formats.write_published_form(form, key, kind) for kind in kinds}
    files["tai-lieu-tap-huan.docx"] = formats.write_published_form(form, key, "handout")
    return files | _printed("de-va-dap-an.pdf", files["de-va-dap-an.docx"])


def hand_over(office: Office, tag: str, kind: str, sitting: Sitting, count: int = 4) -> Handed:
    """Write a keyed file below the exports' `noi-bo/`, with the signed record of who took it out and when.

    `kind` is a name of `formats.TARGETS`, or "versions" for `count` shuffled versions, whose seed is kept nowhere.
    """
    ready = _ready(office, tag)
    if not roles_now(office, sitting).intersection(MAY_HAND_OVER):
        raise RefusedError("Chỉ thư ký hoặc người duyệt bàn giao được tệp có đáp án.", found=sitting.person.name)
    key = _internal_key(ready)
    if kind == VERSIONS:
        items = formats.key_items(ready.form, key)
        files = formats.version_files(ready.form, *shuffle_versions(ready.form, items, count, new_seed()))
        return Handed(_keep(ready, kind, files, (), sitting))
    done = formats.hand_over(ready.form, key, kind)
    return Handed(_keep(ready, kind, {done.file: done.data}, done.findings, sitting), done.findings)


def write_review(office: Office, tag: str, entries: Sequence[Entry] = ()) -> Path:
    """Write the *phiếu thẩm định* below `noi-bo/`: of the items that are prepared, else of the released form.

    Without either, of the form that would be proposed.
    """
    week = office.week(tag)
    if not entries and releases.next_revision(office.exports, tag) > 1:
        ready = _ready(office, tag)
        form, key = ready.form, _internal_key(ready)
    else:
        form, key = _prepared(office, week, entries or _proposed(office, week))
    paper = formats.write_keyed_form(form, _told(office, key, week), "review")
    return create_folder(_next(_inside(office), f"{tag}-{_REVIEW}-"), {f"{_REVIEW}.docx": paper})


def _internal_key(ready: _Ready) -> AnswerKey:
    """The key of a sound release: the opened one, before that the one of its internal sheet, else the bank's."""
    form = ready.form
    if key_path(ready.folder).is_file():
        return opened_key(ready.office, ready.folder, ready.manifest)
    found = {item.id: item for item in formats.read_items(ready.folder / _INTERNAL).good}
    if any(item.id not in found or len(found[item.id].options) != len(item.options) for item in form.items):
        return rebuilt_key(ready.office, ready.folder, ready.manifest)
    entries = (found[item.id] for item in form.items)
    lines = tuple(KeyEntry(n, one.id, one.key, one.citation, one.explanation) for n, one in enumerate(entries, 1))
    return AnswerKey(form.contest, form.week, form.revision, lines)


def _ready(office: Office, tag: str) -> _Ready:
    week = office.week(tag)
    folder = newest_release(office.exports, tag)
    manifest = releases.demand_sound(folder, office.signing_keys())
    path = folder / FORM_FILE
    return _Ready(office, week, folder, manifest, formats.read_form(read(path), str(path)))


def _publish(ready: _Ready, name: str, files: Mapping[str, bytes]) -> Path:
    folder = ready.office.exports / f"{ready.week.tag}-{name}-{ready.form.revision}"
    if folder.exists():
        said = "Đã công bố rồi; thư mục đã công bố không bao giờ thay đổi. Sửa đề thì phát hành lần mới rồi công bố."
        raise RefusedError(said, file=folder)
    return create_folder(folder, {f"cong-bo/{path}": data for path, data in files.items()})


def _checkable(ready: _Ready) -> dict[str, bytes]:
    """The key's own bytes and the salt: SHA-256 of both, one after the other, is the code published before.

    A rebuilt key has no salt, so nobody outside can check it that way.
    """
    path = key_path(ready.folder)
    bound = read(path)
    if is_rebuilt(bound, str(path)):
        return {}
    salt = str(load_json(bound, str(path))["salt"])
    check = {"format": CHECK, "commitment": ready.manifest.commitment, "salt": salt, "file": KEY_FILE}
    return {CHECK_FILE: dump_json(check)}


def sealed_again(path: Path) -> bytes:
    """What the seal held: an opened key as it is; a published one with its salt, whichever of both files is named.

    RefusedError where the other of both isn't beside it.
    """
    data = read(path)
    told = load_json(data, str(path))
    if not isinstance(told, dict) or "key" in told:
        return data
    checks = told.get("format") == CHECK
    key, check = (path.with_name(KEY_FILE), path) if checks else (path, path.with_name(CHECK_FILE))
    lacking = next((one for one in (key, check) if not one.is_file()), None)
    if lacking:
        raise RefusedError("Thiếu tệp công bố cùng đáp án; đặt hai tệp cạnh nhau.", file=path, expected=lacking.name)
    salt = load_json(read(check), str(check))
    return dump_json(
        {"key": read(key).decode("utf-8", "replace"), "salt": salt.get("salt") if isinstance(salt, dict) else None}
    )


def _keep(
    ready: _Ready, kind: str, files: Mapping[str, bytes], findings: tuple[Finding, ...], sitting: Sitting
) -> Path:
    """The folder of a handover: its files, and its record signed by who made it."""
    record = {
        "format": HANDOVER,
        "release": ready.folder.name,
        "kind": kind,
        "person": sitting.person.writer,
        "time": sitting.time,
        "files": {name: digest(data) for name, data in files.items()},
        "left_out": sorted({finding.item for finding in findings}),
    }
    signature = sitting.identity.sign(dump_json(record))
    signed = dump_json(record | {"signature": signature})
    return create_folder(_next(_inside(ready.office), f"{ready.folder.name}{HANDED}"), {**files, HANDOVER_FILE: signed})


def _inside(office: Office) -> Path:
    """The contest's internal folder, closed to everybody else where the file system knows of owners."""
    folder = make_folder(office.exports / KEPT)
    own(folder, 0o700)
    return folder


def _next(folder: Path, name: str) -> Path:
    tails = [path.name.removeprefix(name) for path in folder.glob(f"{name}*")]
    return folder / f"{name}{1 + max((int(tail) for tail in tails if tail.isdecimal()), default=0)}"


def _proposed(office: Office, week: Week) -> tuple[Entry, ...]:
    proposal = propose(office, week.tag)
    if proposal.lacking:
        raise RefusedError(" ".join(proposal.lacking), file=office.bank.folder, expected="đủ câu theo ma trận đề")
    return proposal.entries


def _prepared(office: Office, week: Week, entries: Sequence[Entry]) -> tuple[Form, AnswerKey]:
    """A form of entries as they stand in the bank, with its key."""
    items = [entry.revision.item for entry in entries]
    form = make_form(office, week, entries, items, releases.next_revision(office.exports, week.tag))
    return form, make_key(form, items)


def _printed(name: str, paper: bytes) -> dict[str, bytes]:
    """The PDF of a paper, where this machine has LibreOffice."""
    made = documents.to_pdf(paper)
    return {} if made is None else {name: made}


def _told(office: Office, key: AnswerKey, week: Week) -> AnswerKey:
    """The key with each căn cứ in people's words, as the law is when the week opens."""
    day = week.opens.date().isoformat()
    return replace(key, entries=tuple(replace(e, citation=spoken(office, e.citation, day)) for e in key.entries))


def spoken(office: Office, citation: str, day: str) -> str:
    """A căn cứ in people's words, as the law is on a day; as it is written where no document of the contest has it."""
    found = office.library.find(citation, day) or office.library.find(citation) if citation else None
    if found is None:
        return citation
    document = next(one.document for one in office.sources if one.document.document == found.document)
    return f"{policy.label(found.path)}, {document.named or found.document}"


def _early(week: Week, now: datetime) -> RefusedError:
    shown = now.astimezone(week.opens.tzinfo)
    said = "Tuần thi chưa mở nên chưa công bố bộ đề."
    return RefusedError(said, expected=f"từ {week.opens:%H:%M %d/%m/%Y}", found=f"{shown:%H:%M %d/%m/%Y}")
