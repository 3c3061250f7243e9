"""Releasing: a week's form is proposed, frozen with its key sealed, and its key opened after closing."""

import secrets
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from authoring import formats, releases
from authoring.bank import Entry
from authoring.model.contests import Week
from authoring.model.errors import RefusedError
from authoring.model.findings import Measure
from authoring.model.forms import AnswerKey, Form, FormItem, KeyEntry
from authoring.model.items import Item
from authoring.model.records import State
from authoring.records import create, dump_json, make_folder
from authoring.workbench.balancing import Ground, new_seed, shuffled, weigh
from authoring.workbench.checking import blocking, pairs
from authoring.workbench.offices import KEPT, Office
from authoring.workbench.renewals import pending, renewals
from authoring.workbench.sittings import Sitting

OPENING = "opening/1"
OPENED = ".mo-niem-phong"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A form that satisfies the blueprint, its balance; or what is lacking."""

    entries: tuple[Entry, ...]
    lacking: tuple[str, ...]
    measures: tuple[Measure, ...]


@dataclass(frozen=True, slots=True)
class Release:
    """A frozen week: its folder, its form, the check code to print; its items with their options as the form has them.

    `lacking` says in sentences which balance of key positions no order of options reached.
    """

    folder: Path
    form: Form
    commitment: str
    items: tuple[Item, ...]
    lacking: tuple[str, ...] = ()


def propose(office: Office, tag: str) -> Proposal:
    """Choose a week's items among the approved ones that no other week has used."""
    week = office.week(tag)
    used = used_items(office, besides=tag)
    free = {
        e.revision.item.id: e
        for e in office.bank.items()
        if e.state is State.APPROVED and e.revision.item.id not in used
    }
    items = [entry.revision.item for entry in free.values()]
    apart = [pair.items for pair in pairs(items) if pair.apart]
    seed = f"{office.bank.contest.id}/{week.tag}"
    found = releases.compose(items, office.bank.contest.form, apart, seed)
    entries = tuple(free[id_] for id_ in found.chosen)
    chosen = [entry.revision.item for entry in entries]
    ground = Ground(office.bank.contest.form.blueprint, [office.bank.entry(id_).revision.item for id_ in sorted(used)])
    return Proposal(entries, found.lacking, weigh(chosen, ground).measures if entries else ())


def release(office: Office, tag: str, entries: Sequence[Entry], sitting: Sitting, reason: str = "") -> Release:
    """Freeze a week's form: written once, signed, the key sealed for everybody who has a sealing key.

    The options of each item are mixed by a secret seed that is kept nowhere: who wrote an item doesn't know its letter.
    """
    week = office.week(tag)
    _demand(office, tag, entries, sitting)
    mixed = shuffled([entry.revision.item for entry in entries], new_seed())
    form = make_form(office, week, entries, mixed.items, releases.next_revision(office.exports, tag))
    key = make_key(form, mixed.items)
    contents = releases.Contents(form, public_files(form), internal_files(form, key), formats.key_bytes(key))
    signing = releases.Signing(sitting.person.writer, sitting.time, sitting.identity.sign, reason)
    recipients = [person.sealing_key for person in office.bank.people if person.sealing_key]
    folder = releases.freeze(office.exports, contents, recipients, signing, secrets.token_bytes(32))
    return Release(folder, form, releases.read_manifest(folder).commitment, mixed.items, mixed.lacking)


def open_week(office: Office, tag: str, sitting: Sitting) -> Path:
    """Open a week's key after closing, for grading; who opened it and when is recorded beside it first.

    Refused before the week closes: this program doesn't open earlier, which is a rule, not a time lock. Where the
    program was killed between record and key, another opening adds a record of its own.
    """
    week = office.week(tag)
    if sitting.now <= week.closes:
        said = "Tuần thi chưa kết thúc nên chương trình chưa mở niêm phong."
        raise RefusedError(
            said,
            expected=f"sau {week.closes:%H:%M %d/%m/%Y}",
            found=f"{sitting.now.astimezone(week.closes.tzinfo):%H:%M %d/%m/%Y}",
        )
    folder = newest_release(office.exports, tag)
    manifest = releases.demand_sound(folder, office.signing_keys())
    bound = releases.open_key(folder, manifest, sitting.identity)
    kept = key_path(folder)
    if kept.exists():
        raise RefusedError("Đáp án tuần này đã mở niêm phong.", file=kept, expected="chấm bằng lệnh: authoring grade")
    _own(make_folder(kept.parent), 0o700)
    record = {"format": OPENING, "release": folder.name, "person": sitting.person.writer, "time": sitting.time}
    signature = sitting.identity.sign(dump_json(record))
    create(_free_opening(kept), dump_json(record | {"signature": signature}))
    create(kept, bound)
    _own(kept, 0o600)
    return kept


def openings(kept: Path) -> tuple[Path, ...]:
    """The records of who opened a key and when, beside the opened key."""
    return tuple(sorted(kept.parent.glob(f"{kept.stem}{OPENED}*.json")))


def _free_opening(kept: Path) -> Path:
    places = (kept.with_suffix(f"{OPENED}{number}.json") for number in ("", *range(2, len(openings(kept)) + 2)))
    return next(place for place in places if not place.exists())


def key_path(release_folder: Path) -> Path:
    """Where the opened key of a release lies: in the contest's internal folder, readable by its owner only."""
    return release_folder.parent / KEPT / f"{release_folder.name}-dap-an.json"


def newest_release(exports: Path, tag: str) -> Path:
    """The folder of a week's newest release; RefusedError where there is none."""
    last = releases.next_revision(exports, tag) - 1
    if not last:
        raise RefusedError(f"Tuần {tag} chưa được phát hành.", file=exports, expected=f"thư mục {tag}-r1")
    return exports / f"{tag}-r{last}"


def used_items(office: Office, besides: str) -> frozenset[str]:
    """Ids of the items that stand in a release of any other week."""
    used: set[str] = set()
    for week in office.bank.contest.weeks:
        if week.tag != besides and releases.next_revision(office.exports, week.tag) > 1:
            manifest = releases.read_manifest(newest_release(office.exports, week.tag))
            used.update(line.id for line in manifest.items)
    return frozenset(used)


def make_form(office: Office, week: Week, entries: Sequence[Entry], items: Sequence[Item], revision: int) -> Form:
    """The keyless form of a week: the entries' items with their options in the order that they have in `items`."""
    contest = office.bank.contest
    lines = tuple(
        FormItem(number, item.id, entry.revision.revision, item.stem, item.options)
        for number, (entry, item) in enumerate(zip(entries, items, strict=True), 1)
    )
    return Form(contest.id, contest.name, week.tag, week.name, revision, contest.form.minutes, lines)


def make_key(form: Form, items: Sequence[Item]) -> AnswerKey:
    """The answer key that belongs to a form, its items in the form's order."""
    lines = tuple(
        KeyEntry(number, item.id, item.key, item.citation, item.explanation) for number, item in enumerate(items, 1)
    )
    return AnswerKey(form.contest, form.week, form.revision, lines)


def public_files(form: Form) -> dict[str, bytes]:
    """What may leave the house when the week opens."""
    return {"de-thi.docx": formats.write_form(form, "docx"), "de-thi.json": formats.write_form(form, "json")}


def internal_files(form: Form, key: AnswerKey) -> dict[str, bytes]:
    """What the contest site's operator gets, with minutes."""
    files = {kind: formats.write_keyed_form(form, key, kind) for kind in ("docx", "xlsx")}
    return {f"de-va-dap-an.{kind}": data for kind, data in files.items()}


def _own(path: Path, mode: int) -> None:
    """Close a path to everybody else, where the file system knows of owners."""
    with suppress(OSError):
        path.chmod(mode)


def _demand(office: Office, tag: str, entries: Sequence[Entry], sitting: Sitting) -> None:
    untrusted = office.bank.trusted()
    if untrusted:
        raise RefusedError(f"Thiết lập cuộc thi chưa được ký: {untrusted[0]}", expected="chữ ký của chủ cuộc thi")
    if "approver" not in sitting.person.roles:
        raise RefusedError("Chỉ người duyệt phát hành được.", found=sitting.person.name)
    unready = [entry.revision.item.id for entry in entries if entry.state is not State.APPROVED]
    if unready or not entries:
        raise RefusedError(
            "Mọi câu phải được duyệt trước khi phát hành.", found=", ".join(unready) or "chưa chọn câu nào"
        )
    _demand_current(office, tag, entries)
    _demand_renewed(office, entries)
    found = blocking(office, [entry.revision.item for entry in entries])
    if found:
        raise RefusedError(f"Câu {found[0].item} còn chỗ phải sửa: {found[0].message}")


def _demand_current(office: Office, tag: str, entries: Sequence[Entry]) -> None:
    """What was proposed may have been returned, edited or taken by another week while the passphrase was typed."""
    taken = used_items(office, besides=tag)
    for entry in entries:
        id_ = entry.revision.item.id
        if id_ in taken or office.bank.entry(id_) != entry:
            found = "tuần khác đã dùng" if id_ in taken else "đã có lần sửa hoặc thẩm định mới"
            raise RefusedError(f"Câu {id_} không còn như lúc được chọn. Làm lại từ bước chọn câu.", found=found)


def _demand_renewed(office: Office, entries: Sequence[Entry]) -> None:
    """No item goes out whose law has changed until somebody has mended it or signed that it is still right."""
    waiting = pending(office, renewals(office))
    for entry in entries:
        one = waiting.get(entry.revision.item.id)
        if one:
            said = f"Câu {one.item.id} cần rà soát vì căn cứ đã đổi. Sửa câu, hoặc ký xác nhận ở màn hình 7."
            raise RefusedError(said, found=one.message)
