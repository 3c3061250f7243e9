"""Receiving: everything of a package is checked against itself and what stands here before anything is written."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from authoring.bank import arrivals, versions
from authoring.bank.people import files as people
from authoring.bank.people.folk import Folk, folk_of, united
from authoring.bank.people.trust import SUFFIX
from authoring.bank.records.reviews import signed_part
from authoring.bank.settings.contest import FILE as CONTEST
from authoring.bank.settings.contest import parse_contest
from authoring.bank.shelf.slips import REVIEWS, Slip
from authoring.bank.versions import Choice, Version
from authoring.model.errors import RefusedError
from authoring.records import SUMS, demand_portable, read, render_sums
from authoring.seals import verify
from authoring.workbench.contest.offices import KEPT
from authoring.workbench.travel.cargo import KEY, RELEASE
from authoring.workbench.travel.packing import Contents, Package

RELEASED = 256 * 2**20  # bytes of one file of a release


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands here: the folder with its exports, the digests of its records, its people's files, its versions.

    `fresh` where the folder is to be made.
    """

    folder: Path
    exports: Path
    marks: frozenset[str]
    files: Mapping[str, bytes] = field(default_factory=dict)
    lineage: tuple[Version, ...] = ()
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """A checked package: its records, what is chosen of each changing file, what is missing before its records."""

    contents: Contents
    released: Contents | None
    folk: Folk
    slips: Mapping[str, Slip]
    choices: Mapping[str, Choice]
    gaps: int


def people_in(contents: Contents) -> dict[str, bytes]:
    """The files of people in a package, by name."""
    return {
        place.rpartition("/")[2]: fetch(contents, place)
        for place in contents.files
        if place.rpartition("/")[0] == people.FOLDER
    }


def check(package: Package, contents: Contents, released: Contents | None, standing: Standing) -> Plan:
    """Check everything of a package; RefusedError where any of it can't stand. Nothing is written."""
    folk = folk_of(united(standing.files, people_in(contents)))
    sender = folk.vouched.get(package.label.writer)
    if folk.root != package.label.root or not sender or not any(map(package.is_signed_by, sender.keys)):
        message = "Gói không mang chữ ký đúng của người gửi mà chủ cuộc thi đã công nhận. Không có gì được nhận."
        raise RefusedError(message, file=package.file, found=package.label.writer)
    if CONTEST in contents.files and parse_contest(fetch(contents, CONTEST)).id != package.label.contest:
        message = "Thiết lập trong gói là của cuộc thi khác với nhãn. Không có gì được nhận."
        raise RefusedError(message, file=package.file, expected=package.label.contest)
    slips = {place: slip for place in contents.files if (slip := _inspected(contents, place, package.file))}
    for place, slip in slips.items():
        _demand_signature(slip, place, folk, package.file)
    if released:
        _demand_releases(released, package.file)
    lineage = tuple(filter(None, map(versions.version_name, contents.lineage)))
    changing = filter(arrivals.is_changing, contents.files)
    choices = {place: _choose(place, contents, lineage, standing, folk) for place in changing}
    return Plan(contents, released, folk, slips, choices, _gaps(slips.values(), standing.marks))


def _inspected(contents: Contents, place: str, file: str) -> Slip | None:
    try:
        return arrivals.inspect(place, fetch(contents, place), file)
    except RefusedError as error:
        said = error.trouble
        message = f"Gói có bản ghi không đúng nên không nhận gì: {said.message}"
        raise RefusedError(message, file=file, row=said.row, expected=said.expected, found=said.found) from error


def _demand_signature(slip: Slip, place: str, folk: Folk, file: str) -> None:
    """A review by somebody known must carry that person's signature."""
    if slip.folder != REVIEWS or slip.writer not in folk.vouched:
        return
    review = slip.as_review()
    keys = folk.vouched[slip.writer].keys
    if not any(verify(signed_part(review), review.signature, key) for key in keys):
        message = "Gói có bản thẩm định mang chữ ký không đúng nên không nhận gì."
        raise RefusedError(message, file=file, expected=f"chữ ký của {slip.writer}", found=place)


def _demand_releases(released: Contents, file: str) -> None:
    """Every place in the second part is in a whole release, or an opened key."""
    for name, members in groups(released).items():
        data = {place: take() for place, take in members.items()}
        if KEY.fullmatch(name.removeprefix(f"{KEPT}/")):
            continue
        sums = data.pop(SUMS, b"")
        for place in data:
            for part in place.split("/"):
                demand_portable(part, file)
        if not RELEASE.fullmatch(name) or render_sums(data) != sums:
            message = "Gói có bản phát hành không khớp mã kiểm tra nên không nhận gì."
            raise RefusedError(message, file=file, expected=SUMS, found=ascii(name)[:80])


def groups(released: Contents | None) -> dict[str, dict[str, Callable[[], bytes]]]:
    """The files of the second part by release folder, or by themselves where they are opened keys."""
    found: dict[str, dict[str, Callable[[], bytes]]] = {}
    for place in released.files if released else ():
        top, _, rest = place.partition("/")
        name, inner = (place, "") if top == KEPT else (top, rest)
        found.setdefault(name, {})[inner] = lambda place=place: released.read(place, RELEASED)  # type: ignore[misc, union-attr]
    return found


def _gaps(slips: Iterable[Slip], marks: frozenset[str]) -> int:
    """How many records that those of the package name are neither in it nor here."""
    own, named = set[str](), set[str]()
    for slip in slips:
        own.add(slip.digest)
        named |= {slip.previous, *slip.parents.split()} - {""}
        if slip.folder == REVIEWS:
            named |= {mark for _, mark in slip.as_review().seen}
    return len(named - own - marks)


def _choose(place: str, contents: Contents, lineage: tuple[Version, ...], standing: Standing, folk: Folk) -> Choice:
    theirs, path = fetch(contents, place), standing.folder / place
    mine = standing_bytes(path)
    if mine is None or mine == theirs:
        return Choice(taken=mine is None)
    states = versions.state_of(place, mine, standing.lineage), versions.state_of(place, theirs, lineage)
    beside = f"{place}{SUFFIX}"
    new = fetch(contents, beside) if beside in contents.files else None
    signed = folk.covers(standing_bytes(standing.folder / beside), mine), folk.covers(new, theirs)
    return versions.choose(*states, standing.lineage, lineage, signed)


def fetch(contents: Contents, place: str) -> bytes:
    """The bytes of a file of a bank in a package, within its bounds."""
    return contents.read(place, arrivals.largest(place))


def standing_bytes(path: Path) -> bytes | None:
    """The bytes at a place; None where nothing stands there."""
    return read(path) if path.exists() else None
