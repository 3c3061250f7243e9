"""Arrivals: files of a contest's folder that came from another PC, checked one by one, kept beside what stands here."""

import re
from collections.abc import Callable
from pathlib import Path

from authoring.bank import units
from authoring.bank.drafts import FOLDER as DRAFTS
from authoring.bank.listing import Listed
from authoring.bank.people import files as people
from authoring.bank.people.charter import POLICIES
from authoring.bank.people.files import is_account_file, parse_account
from authoring.bank.people.mandates import decode as decode_mandate
from authoring.bank.people.mandates import is_mandate_file
from authoring.bank.people.trust import SUFFIX
from authoring.bank.records.items import decode_draft
from authoring.bank.records.names import ItemName, draft_name, item_name, review_name
from authoring.bank.settings import contest as settings
from authoring.bank.shelf.slips import ITEMS, REVIEWS, Slip, slip_of
from authoring.bank.versions import FOLDER as VERSIONS
from authoring.bank.versions import version_name
from authoring.model.errors import RefusedError
from authoring.records import System, TakenError, create, demand_portable, digest, load_json, make_folder, read

DECISIONS = "decisions"
MEMBERS = "members.csv"
SIGNATURE = re.compile(rb"[\x20-\x7e\n]{1,2000}")
SIZES = {POLICIES: 64 * 2**20, VERSIONS: 64 * 2**20}
SIZE = 2 * 2**20
MARK = 8
TOP = frozenset({settings.FILE, f"{settings.FILE}{SUFFIX}", units.FILE, MEMBERS})


def largest(place: str) -> int:
    """How many bytes a file at this place below a contest's folder may have at most."""
    return SIZES.get(place.partition("/")[0], SIZE)


def inspect(place: str, data: bytes, file: str) -> Slip | None:
    """The slip of an arriving record, None for another file of a bank; nothing is looked at but these bytes.

    RefusedError naming `file` where no bank has such a place, or the bytes there can't stand.
    """
    kind, _, name = place.rpartition("/")
    if len(data) > largest(place):
        raise _odd(file, place, f"không quá {largest(place)} byte", f"{len(data)} byte")
    if kind in _CHECKS and _CHECKS[kind](name, data, f"{file}: {place}"):
        return slip_of(kind, Listed(name, -1, -1), data, Path(place)) if kind in (ITEMS, REVIEWS) else None
    raise _odd(file, place, "tên tệp của một cuộc thi", place)


def is_signature(place: str) -> bool:
    """Whether a place is that of the owner's signature over a settings file."""
    return place.endswith(SUFFIX) and place.rpartition("/")[0] in (people.FOLDER, "")


def is_changing(place: str) -> bool:
    """Whether a place is that of a file which people change, so that it has versions."""
    kind, _, name = place.rpartition("/")
    if kind == people.FOLDER:
        return is_account_file(name)
    return kind == POLICIES or (kind == "" and not is_signature(place))


def keep(folder: Path, place: str, data: bytes, system: System) -> str:
    """Write an arriving file once; the place that it got below the folder, “” where its bytes stand there already.

    A revision whose name is taken by other bytes gets the beginning of its digest into its name.

    Raises:
        TakenError: other bytes stand under the name; they stay.
        RefusedError: the disk refused.
    """
    path = folder / place
    make_folder(path.parent, system=system)
    try:
        create(path, data, system=system)
    except TakenError:
        if read(path) == data:
            return ""
        beside = _beside(place, data)
        if beside == place:
            raise
        return keep(folder, beside, data, system)
    return place


def _beside(place: str, data: bytes) -> str:
    """The name that a revision has beside another of its number and writer; any other place as it is."""
    kind, _, name = place.rpartition("/")
    known = item_name(name) if kind == ITEMS else None
    if not known or known.mark:
        return place
    mark = slip_of(kind, Listed(name, -1, -1), data, Path(place)).digest[:MARK]
    return f"{ITEMS}/{ItemName(known.item, known.revision, known.writer, mark)}"


def _setting(name: str, data: bytes, file: str) -> bool:
    if name == settings.FILE:
        settings.parse_contest(data, file)
    return name in (settings.FILE, units.FILE, MEMBERS) or _signature(name, data, settings.FILE)


def _person(name: str, data: bytes, _file: str) -> bool:
    if is_account_file(name):
        parse_account(data, Path(name))
        return True
    if is_mandate_file(name):
        decode_mandate(data, Path(name))
        return True
    signed = name.removesuffix(SUFFIX)
    return is_account_file(signed) and _signature(name, data, signed)


def _signature(name: str, data: bytes, of: str) -> bool:
    return name == f"{of}{SUFFIX}" and SIGNATURE.fullmatch(data) is not None


def _policy(name: str, _data: bytes, file: str) -> bool:
    demand_portable(name, file)
    return not name.startswith(("~$", "."))


def _version(name: str, data: bytes, _file: str) -> bool:
    known = version_name(name)
    return known is not None and digest(data).startswith(known.mark)


def _decision(name: str, data: bytes, file: str) -> bool:
    return review_name(name) is not None and isinstance(load_json(data, file), dict)


def _draft(name: str, data: bytes, file: str) -> bool:
    known = draft_name(name)
    copy = decode_draft(data, file) if known else None
    return bool(known and copy and (copy.item.id, copy.writer) == (known.item, known.writer))


_CHECKS: dict[str, Callable[[str, bytes, str], bool]] = {
    ITEMS: lambda name, _data, _file: item_name(name) is not None,
    REVIEWS: lambda name, _data, _file: review_name(name) is not None,
    DECISIONS: _decision,
    DRAFTS: _draft,
    people.FOLDER: _person,
    POLICIES: _policy,
    VERSIONS: _version,
    "": _setting,
}


def _odd(file: str, place: str, expected: str, found: str) -> RefusedError:
    message = f"Gói có tệp không thuộc về cuộc thi nào: {ascii(place)[:120]}."
    return RefusedError(message, file=file, expected=expected, found=ascii(found)[:120])
