"""Exchanging: a bank travels in one encrypted package: exchange between PCs, backup, move to another PC."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from secrets import token_hex

from authoring.bank import Bank, open_bank, versions
from authoring.bank.people.folk import read_folk_files
from authoring.bank.records.names import ReviewName
from authoring.bank.settings.contest import FILE as CONTEST
from authoring.bank.shelf.slips import ITEMS, REVIEWS
from authoring.model.contests import Person
from authoring.model.errors import RefusedError
from authoring.records import SYSTEM, System, create, make_folder, read
from authoring.seals import Identity, fingerprint, unlock
from authoring.workbench.contest.offices import Office, default_exports
from authoring.workbench.contest.sittings import Sitting
from authoring.workbench.travel import cargo
from authoring.workbench.travel.packing import LARGEST, Label, Package, Progress, close, fill, silent, take_apart
from authoring.workbench.travel.placing import Tally, write
from authoring.workbench.travel.receiving import Plan, Standing, check

BANK, RELEASES = "ngan-hang.age", "phat-hanh.age"
FOLDER = "goi-trao-doi"
KEEPERS = frozenset({"owner", "approver", "secretary"})  # who gets releases, whose forms aren't public yet


@dataclass(frozen=True, slots=True)
class Written:
    """A package that was written; `left` names what stayed behind because it isn't sound."""

    path: Path
    whole: bool
    files: int
    size: int
    readers: tuple[str, ...]
    left: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Receipt:
    """What came with a package.

    `items` counts new items among the new `revisions`; `forks` are items that have several newest revisions since;
    `settings` are files that people change and that are new here, `contested` those that both PCs had changed (the
    other state lies in `versions/`), `waiting` newer ones that the owner hasn't signed. `clashes` are files that
    couldn't get their name because other bytes hold it. `gaps` counts earlier records that no package brought yet.
    `sealed` says whether releases came that only owner, approvers and secretaries can open.
    """

    sender: str
    time: str
    whole: bool
    owner_print: str
    items: int
    revisions: int
    reviews: int
    forks: tuple[str, ...]
    settings: tuple[str, ...]
    contested: tuple[str, ...]
    waiting: tuple[str, ...]
    releases: tuple[str, ...]
    clashes: tuple[str, ...]
    held: int
    gaps: int
    sealed: bool


def write_package(
    office: Office,
    sitting: Sitting,
    folder: Path | None = None,
    *,
    whole: bool = False,
    progress: Progress = silent,
    system: System = SYSTEM,
) -> Written:
    """Write what is new since the last package of this folder, or everything (`whole`; always the first time).

    It is sealed for everybody whose file the owner has signed, and signed by who sits here.

    Raises:
        TakenError: a package of this second is there already.
        RefusedError: the settings aren't signed, or the disk refused.
    """
    bank = office.bank
    readers = _readers(bank, sitting)
    sent = cargo.read_sent(bank.folder)
    whole = whole or not sent
    lineage = versions.snapshot(bank.folder, cargo.changing(bank.folder), system=system)
    known = {} if whole else sent
    loads = {
        BANK: cargo.bank_cargo(bank.folder, known, drafts=whole),
        RELEASES: cargo.release_cargo(office.exports, known),
    }
    taken = {name: load for name, load in loads.items() if readers[name] and (load.files or name == BANK)}
    parts = {name: fill(load.files, [str(one) for one in lineage], progress) for name, load in taken.items()}
    data = close(_label(bank, sitting, readers, whole=whole), parts, _keys(readers), sitting.identity)
    place = make_folder(folder or default_packages(office), system=system)
    path = place / f"{'sao-luu' if whole else 'goi'}-{bank.contest.id}-{sitting.time}-{sitting.person.writer}.zip"
    create(path, data, system=system)
    name = ReviewName(sitting.time, sitting.person.writer, token_hex(4))
    cargo.note_sent(bank.folder, name, tuple(taken.values()), system=system)
    who = tuple(person.writer for person in readers[BANK])
    left = tuple(place for load in taken.values() for place in load.left)
    return Written(path, whole, sum(len(load.files) for load in taken.values()), len(data), who, left)


def receive_package(
    office: Office,
    path: Path,
    sitting: Sitting,
    *,
    progress: Progress = silent,
    system: System = SYSTEM,
) -> Receipt:
    """Unite a package with this contest; receiving it again, or after an interruption, completes it and harms nothing.

    RefusedError, and nothing written, where the package is of another contest, damaged, altered, not signed by
    somebody whom the owner vouches for, or not sealed for who sits here. Also where the disk refuses meanwhile.
    """
    bank = office.bank
    package = _demand_contest(take_apart(read(path, LARGEST, system=system), str(path)), bank)
    present = cargo.changing(bank.folder)
    lineage = versions.with_present(present, versions.read_versions(bank.folder))
    standing = Standing(bank.folder, office.exports, bank.marks(), read_folk_files(bank.folder), lineage)
    plan = _plan(package, sitting.identity, sitting.person.writer, standing)
    before = _state(bank)
    versions.snapshot(bank.folder, present, system=system)
    tally = write(plan, standing, system, progress)
    bank.refresh()
    return _receipt(package, plan, tally, before, _state(bank))


def restore(  # noqa: PLR0913 - which package, where to, who
    path: Path,
    folder: Path,
    writer: str,
    passphrase: str,
    *,
    exports: Path | None = None,
    expected: str = "",
    progress: Progress = silent,
    system: System = SYSTEM,
) -> Receipt:
    """Make the contest of a whole package on a PC that has none; who sits here gives the passphrase of his sign-in.

    `expected` is the owner's fingerprint as the first minutes print it. An interrupted restore is completed by
    another. RefusedError, and nothing written, where a contest lies in the folder, or the package can't be trusted.
    """
    if (folder / CONTEST).exists():
        raise RefusedError("Thư mục đã có cuộc thi. Mở cuộc thi đó rồi dùng Nhận gói.", file=folder)
    package = take_apart(read(path, LARGEST, system=system), str(path))
    label = package.label
    if not label.whole or writer not in label.keys:
        who = ", ".join(label.keys) or "không ai: đây là gói phần mới"
        message = "Máy chưa có cuộc thi cần một gói sao lưu đầy đủ, và người mở phải có trong gói."
        raise RefusedError(message, file=path, expected="sao-luu-….zip", found=f"mở được: {who}")
    if expected and fingerprint(label.root) != expected:
        message = "Khóa của chủ cuộc thi trong gói khác khóa in trong biên bản. Không có gì được nhận."
        raise RefusedError(message, file=path, expected=expected, found=fingerprint(label.root))
    place = exports or default_exports(folder.resolve(), label.contest)
    standing = Standing(folder, place, frozenset(), fresh=True)
    plan = _plan(package, unlock(label.keys[writer], passphrase), writer, standing)
    if CONTEST not in plan.contents.files:
        raise RefusedError("Gói thiếu thiết lập của cuộc thi. Không có gì được nhận.", file=path, expected=CONTEST)
    tally = write(plan, standing, system, progress)
    return _receipt(package, plan, tally, ({}, frozenset()), _state(open_bank(folder)))


def read_label(path: Path) -> Label:
    """What stands on a package for everybody: contest, sender, time, readers. Nothing of it is proved yet."""
    return take_apart(read(path, LARGEST), str(path)).label


def last_package(office: Office) -> datetime | None:
    """When the last package of this contest was written on this PC; None where there was none."""
    return cargo.last_package(office.bank.folder)


def default_packages(office: Office) -> Path:
    """Where packages are written unless somebody says otherwise: beside the exports."""
    return office.exports.parent.parent / FOLDER / office.bank.contest.id


def _readers(bank: Bank, sitting: Sitting) -> dict[str, tuple[Person, ...]]:
    """Who can open each part; RefusedError where the receivers couldn't know the sender."""
    vouched = tuple(person for person in bank.vouched() if person.sealing_key)
    if sitting.person.signing_key not in {person.signing_key for person in vouched}:
        message = "Chủ cuộc thi chưa ký khóa của người gửi nên máy khác không nhận được gói. Cần chủ cuộc thi ký trước."
        raise RefusedError(message, file=bank.folder, found=sitting.person.writer)
    return {BANK: vouched, RELEASES: tuple(person for person in vouched if KEEPERS & set(person.roles))}


def _keys(readers: dict[str, tuple[Person, ...]]) -> dict[str, Sequence[str]]:
    return {name: [person.sealing_key for person in people] for name, people in readers.items()}


def _label(bank: Bank, sitting: Sitting, readers: dict[str, tuple[Person, ...]], *, whole: bool) -> Label:
    """A whole package carries the locked secrets, so that an empty PC can open it; one of what is new doesn't."""
    who = {name: tuple(person.writer for person in people) for name, people in readers.items()}
    keys = {writer: secret for writer in who[BANK] if (secret := bank.secret(writer))} if whole else {}
    return Label(bank.contest.id, bank.root(), sitting.person.writer, sitting.time, whole, {}, who, keys)


def _demand_contest(package: Package, bank: Bank) -> Package:
    here, there = (bank.contest.id, bank.root()), (package.label.contest, package.label.root)
    if here != there:
        message = "Gói thuộc cuộc thi khác, hoặc chủ cuộc thi ở hai máy khác nhau. Không có gì được nhận."
        raise RefusedError(message, file=package.file, expected=_named(*here), found=_named(*there))
    return package


def _named(contest: str, root: str) -> str:
    try:
        return f"{contest}, khóa chủ {fingerprint(root)}"
    except RefusedError:
        return f"{contest[:80]}, chưa có khóa chủ"


def _plan(package: Package, identity: Identity, writer: str, standing: Standing) -> Plan:
    if BANK not in package.sealed:
        raise RefusedError("Gói thiếu phần ngân hàng. Không có gì được nhận.", file=package.file, expected=BANK)
    contents = package.open(BANK, identity)
    may = RELEASES in package.sealed and writer in package.label.readers.get(RELEASES, ())
    released = package.open(RELEASES, identity) if may else None
    return check(package, contents, released, standing)


def _state(bank: Bank) -> tuple[dict[str, int], frozenset[str]]:
    """Revisions by item, and the items that are forked."""
    entries = bank.items()
    counts = {entry.revision.item.id: len(bank.history(entry.revision.item.id)) for entry in entries}
    return counts, frozenset(entry.revision.item.id for entry in entries if entry.forks)


State = tuple[dict[str, int], frozenset[str]]


def _receipt(package: Package, plan: Plan, tally: Tally, before: State, after: State) -> Receipt:
    kinds = [place.partition("/")[0] for place in tally.written]
    settings = tuple(p for p in tally.written if p.rpartition("/")[0] in ("people", "policies", ""))
    return Receipt(
        sender=package.label.writer,
        time=package.label.time,
        whole=package.label.whole,
        owner_print=fingerprint(package.label.root),
        items=len(after[0].keys() - before[0].keys()),
        revisions=kinds.count(ITEMS),
        reviews=kinds.count(REVIEWS),
        forks=tuple(sorted(after[1] - before[1])),
        settings=settings,
        contested=tuple(sorted(place for place, choice in plan.choices.items() if choice.contested)),
        waiting=tuple(sorted(place for place, choice in plan.choices.items() if choice.waiting)),
        releases=tuple(place for place in tally.written if place.startswith("exports/")),
        clashes=tuple(tally.clashes),
        held=tally.held,
        gaps=plan.gaps,
        sealed=RELEASES in package.sealed and plan.released is None,
    )
