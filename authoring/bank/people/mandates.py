"""Mandates: signed records beside the people's files that lend roles, take them back early, or give a new key."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from authoring.bank.records.items import require_moment, require_version
from authoring.bank.records.names import WRITER
from authoring.bank.settings.vocabulary import ROLES
from authoring.model.errors import RefusedError
from authoring.records import dump_json, load_json

DEPUTY, RECALL, REISSUE = "deputy/1", "recall/1", "reissue/1"

_NAME = re.compile(r"(?P<writer>[a-z]{2,8}[0-9]?)\.(?P<kind>deputy|key|recall)-(?P<time>[0-9]{8}T[0-9]{6}Z)\.json")
_DIGEST = re.compile(r"(?:[0-9a-f]{64})?")
_KINDS = {DEPUTY: "deputy", RECALL: "recall", REISSUE: "key"}
_TEXTS = {
    DEPUTY: ("writer", "head", "begins", "ends", "time", "note", "signature"),
    RECALL: ("writer", "head", "by", "time", "note", "signature"),
    REISSUE: ("writer", "signing_key", "sealing_key", "secret", "last", "time", "reason"),
}


@dataclass(frozen=True, slots=True)
class Appointment:
    """A head lends roles of his own to a deputy, from one UTC stamp to another; signed by the head."""

    writer: str
    head: str
    roles: tuple[str, ...]
    begins: str
    ends: str
    time: str
    note: str
    signature: str = ""


@dataclass(frozen=True, slots=True)
class Recall:
    """Whatever a head has lent to a deputy ends at `time`; signed by one of the two, or by the contest's owner."""

    writer: str
    head: str
    by: str
    time: str
    note: str
    signature: str = ""


@dataclass(frozen=True, slots=True)
class Reissue:
    """A new key for a person whose passphrase is lost: `last` is his newest record under the old one.

    `by` holds the writers' names of two others and their signatures.
    """

    writer: str
    signing_key: str
    sealing_key: str
    secret: str
    last: str
    time: str
    reason: str
    by: tuple[tuple[str, str], ...] = ()


Mandate = Appointment | Recall | Reissue


def is_mandate_file(name: str) -> bool:
    """Whether a name in `people/` is that of a mandate."""
    return bool(_NAME.fullmatch(name))


def mandate_name(mandate: Mandate) -> str:
    """The file name of a mandate."""
    return f"{mandate.writer}.{_KINDS[_format(mandate)]}-{mandate.time}.json"


def signed_part(mandate: Mandate) -> bytes:
    """What every signature of a mandate vouches for."""
    bare = replace(mandate, by=()) if isinstance(mandate, Reissue) else replace(mandate, signature="")
    return encode(bare)


def encode(mandate: Mandate) -> bytes:
    """The record of a mandate: canonical JSON."""
    kind = _format(mandate)
    table: dict[str, object] = {name: getattr(mandate, name) for name in _TEXTS[kind]}
    return dump_json(table | _more(mandate) | {"format": kind})


def decode(data: bytes, path: Path) -> Mandate:
    """The mandate in a record; RefusedError where it is torn, not in the form written here, or of a later format."""
    file = str(path)
    table = load_json(data, file)
    if not isinstance(table, dict):
        raise _unread(file, "{…}", type(table).__name__)
    named = _NAME.fullmatch(path.name)
    kind = next((one for one, name in _KINDS.items() if named and named["kind"] == name), REISSUE)
    require_version(str(table.get("format")), kind, file)
    try:
        mandate = _mandate(kind, table)
        good = encode(mandate) == data and mandate_name(mandate) == path.name and _sound(mandate)
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise _unread(file, kind, f"{type(error).__name__} {error}") from error
    if not good:
        raise _unread(file, "JSON đúng như chương trình ghi, tên đúng với nội dung", "viết khác đi")
    for moment in (mandate.begins, mandate.ends, mandate.time) if isinstance(mandate, Appointment) else (mandate.time,):
        require_moment(moment, file)
    return mandate


def _format(mandate: Mandate) -> str:
    if isinstance(mandate, Appointment):
        return DEPUTY
    return RECALL if isinstance(mandate, Recall) else REISSUE


def _more(mandate: Mandate) -> dict[str, object]:
    """What a mandate holds besides texts."""
    if isinstance(mandate, Appointment):
        return {"roles": list(mandate.roles)}
    return {"by": dict(mandate.by)} if isinstance(mandate, Reissue) else {}


def _mandate(kind: str, table: Mapping[str, object]) -> Mandate:
    texts = {name: str(table[name]) for name in _TEXTS[kind]}
    if kind == DEPUTY:
        return Appointment(roles=_strings(table["roles"]), **texts)
    if kind == RECALL:
        return Recall(**texts)
    by = table["by"]
    if not isinstance(by, dict):
        raise TypeError(str(by)[:80])
    return Reissue(by=tuple(sorted((str(writer), str(signature)) for writer, signature in by.items())), **texts)


def _strings(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError(str(value)[:80])
    return tuple(map(str, value))


def _sound(mandate: Mandate) -> bool:
    """Whether every part is of its kind; what a mandate may say of whom is judged elsewhere."""
    if isinstance(mandate, Appointment):
        return bool(WRITER.fullmatch(mandate.head)) and bool(mandate.roles) and set(mandate.roles) <= set(ROLES)
    if isinstance(mandate, Recall):
        return all(WRITER.fullmatch(one) for one in (mandate.head, mandate.by))
    return bool(_DIGEST.fullmatch(mandate.last))


def _unread(file: str, expected: str, found: str) -> RefusedError:
    message = "Giấy ủy quyền hoặc cấp khóa bị rách hoặc bị sửa; lấy lại tệp này từ bản sao lưu."
    return RefusedError(message, file=file, expected=expected, found=found[:80])
