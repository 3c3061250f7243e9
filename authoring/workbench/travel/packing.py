"""The exchange package as bytes: a zip of a signed label and sealed parts, each of them a zip of files by digest."""

import io
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from authoring.model.errors import TORN_ZIP, RefusedError
from authoring.records import digest, dump_json, load_json
from authoring.seals import Identity, open_sealed, seal, verify

FORMAT = "package/1"
CONTENTS = "contents/1"
LABEL, SIGNATURE, LIST = "goi.json", "goi.json.minisig", "muc-luc.json"
LARGEST = 512 * 2**20  # of a package
SPREAD = 2 * 2**30  # of all files in it
MANY = 500_000  # files
LONG = 128 * 2**20  # of a label or a list

_BROKEN = (*TORN_ZIP, KeyError)  # a part that the list names is missing
_WAYS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_DATE = (1980, 1, 1, 0, 0, 0)
Progress = Callable[[int, int], None]


def silent(_done: int, _total: int) -> None:
    """Nobody looks at the progress."""


@dataclass(frozen=True, slots=True)
class Label:
    """What stands on a package for everybody to read: whose contest, who packed it, when, and who can open it.

    `root` is the public signing key of the contest's owner; `parts` maps each part to the digest of its sealed bytes,
    `readers` to the writers who can open it; `keys` holds the locked secrets of people in a whole package.
    """

    contest: str
    root: str
    writer: str
    time: str
    whole: bool
    parts: Mapping[str, str]
    readers: Mapping[str, tuple[str, ...]]
    keys: Mapping[str, str] = field(default_factory=dict, repr=False)


class Contents:
    """The files of one part by place; `lineage` names the versions that the sender knows."""

    def __init__(self, data: bytes, file: str) -> None:
        self._file = file
        with _sound(file):
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        _demand_bounds(self._zip, file, SPREAD)
        table = _table(self._member(LIST, LONG), CONTENTS, file)
        self.files: dict[str, str] = _texts(table.get("files"), file)
        self.lineage: tuple[str, ...] = tuple(_texts(table.get("lineage"), file))
        if {LIST, *self.files.values()} != set(self._zip.namelist()):
            raise _altered(file, "đúng các tệp có trong mục lục")

    def read(self, place: str, limit: int) -> bytes:
        """The bytes of a file; RefusedError where they aren't those of the list, or more than `limit`."""
        data = self._member(self.files[place], limit)
        if digest(data) != self.files[place]:
            raise _altered(self._file, f"mã kiểm tra đúng của {place}")
        return data

    def _member(self, name: str, limit: int) -> bytes:
        with _sound(self._file), self._zip.open(name) as handle:
            data = handle.read(limit + 1)
        if len(data) > limit:
            raise _altered(self._file, f"tệp không quá {limit} byte")
        return data


@dataclass(frozen=True, slots=True)
class Package:
    """A package taken apart as far as anybody can: its label, the signature over it, the sealed parts."""

    file: str
    label: Label
    signed: bytes = field(repr=False)
    signature: str = field(repr=False)
    sealed: Mapping[str, bytes] = field(repr=False)

    def is_signed_by(self, signing_key: str) -> bool:
        """Whether the owner of this public key signed the label, and by it every part."""
        return verify(self.signed, self.signature, signing_key)

    def open(self, part: str, identity: Identity) -> Contents:
        """What lies in a part; RefusedError for who isn't among its readers, or where it is damaged."""
        try:
            data = open_sealed(self.sealed[part], identity)
        except RefusedError as error:
            readers = ", ".join(self.label.readers.get(part, ()))
            raise RefusedError(error.trouble.message, file=self.file, expected=f"một trong: {readers}") from error
        return Contents(data, self.file)


def fill(files: Mapping[str, bytes], lineage: Sequence[str], progress: Progress) -> bytes:
    """One part: every file once by its digest, and the list of places; the same files give the same bytes."""
    places: dict[str, str] = {}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for number, (place, data) in enumerate(sorted(files.items()), 1):
            places[place] = digest(data)
            if places[place] not in made.NameToInfo:
                made.writestr(_entry(places[place]), data, zipfile.ZIP_DEFLATED)
            progress(number, len(files))
        table = {"format": CONTENTS, "files": places, "lineage": dict.fromkeys(lineage, "")}
        made.writestr(_entry(LIST), dump_json(table), zipfile.ZIP_DEFLATED)
    return out.getvalue()


def close(label: Label, parts: Mapping[str, bytes], recipients: Mapping[str, Sequence[str]], me: Identity) -> bytes:
    """The package: each part sealed for its recipients, the label with their digests signed.

    RefusedError where it would be larger than what receiving takes.
    """
    sealed = {name: seal(data, recipients[name]) for name, data in parts.items()}
    table = {name: getattr(label, name) for name in ("contest", "root", "writer", "time", "whole", "keys")}
    readers = {name: list(label.readers[name]) for name in parts}
    marks = {name: digest(data) for name, data in sealed.items()}
    signed = dump_json(table | {"format": FORMAT, "parts": marks, "readers": readers})
    members = {LABEL: signed, SIGNATURE: me.sign(signed).encode(), **sealed}
    size = sum(map(len, members.values()))
    if size > LARGEST - LONG:
        message = "Gói lớn quá mức nhận được. Cần chuyển bớt tệp lớn trong policies ra ngoài rồi làm lại."
        raise RefusedError(message, expected=f"không quá {LARGEST - LONG} byte", found=f"{size} byte")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, data in members.items():
            made.writestr(_entry(name), data, zipfile.ZIP_STORED)
    return out.getvalue()


def take_apart(data: bytes, file: str) -> Package:
    """The package in these bytes; RefusedError where it is none, damaged, of a later format, or not as labelled."""
    with _sound(file):
        opened = zipfile.ZipFile(io.BytesIO(data))
    _demand_bounds(opened, file, LARGEST)
    names = set(opened.namelist())
    if not {LABEL, SIGNATURE} <= names:
        raise _altered(file, f"{LABEL}, {SIGNATURE}")
    with _sound(file):
        members = {name: opened.read(name) for name in sorted(names)}
    label = _label(members[LABEL], file)
    sealed = {name: part for name, part in members.items() if name not in (LABEL, SIGNATURE)}
    if {name: digest(part) for name, part in sealed.items()} != label.parts:
        raise _altered(file, "các phần đúng như nhãn ghi")
    return Package(file, label, members[LABEL], members[SIGNATURE].decode("utf-8", "replace"), sealed)


def _label(data: bytes, file: str) -> Label:
    table = _table(data, FORMAT, file)
    texts = {name: table.get(name) for name in ("contest", "root", "writer", "time")}
    whole, readers = table.get("whole"), table.get("readers")
    if not all(isinstance(one, str) for one in texts.values()) or not isinstance(whole, bool):
        raise _altered(file, "nhãn đủ cuộc thi, người, thời điểm")
    if not isinstance(readers, dict) or not all(isinstance(one, list) for one in readers.values()):
        raise _altered(file, "nhãn đủ người đọc")
    who = {name: tuple(map(str, some)) for name, some in readers.items()}
    made = {name: str(one) for name, one in texts.items()}
    parts, keys = _texts(table.get("parts"), file), _texts(table.get("keys"), file)
    return Label(**made, whole=whole, parts=parts, readers=who, keys=keys)


def _table(data: bytes, expected: str, file: str) -> dict[str, Any]:
    table = load_json(data, file)
    found = table.get("format") if isinstance(table, dict) else None
    kind, _, version = str(found).partition("/")
    if kind == expected.partition("/")[0] and found != expected and version.isdecimal():
        message = "Gói do một bản mới hơn của chương trình tạo ra; cập nhật chương trình rồi nhận lại."
        raise RefusedError(message, file=file, expected=expected, found=str(found))
    if found != expected:
        raise RefusedError("Tệp không phải là gói trao đổi.", file=file, expected=expected, found=str(found)[:80])
    return dict(table)


def _texts(value: object, file: str) -> dict[str, str]:
    if not isinstance(value, dict) or not all(isinstance(one, str) for one in value.values()):
        raise _altered(file, "danh sách tên và mã")
    return value


def _demand_bounds(opened: zipfile.ZipFile, file: str, largest: int) -> None:
    """Refuse bombs before anything is unpacked: too many members, too large, twice the same name, odd ways to pack."""
    members = opened.infolist()
    names = {one.filename for one in members}
    size = sum(one.file_size for one in members)
    if (
        len(members) > MANY
        or len(names) != len(members)
        or size > largest
        or {o.compress_type for o in members} - _WAYS
    ):
        found = f"{len(members)} tệp, {size} byte"
        raise RefusedError(
            "Gói quá lớn hoặc có tệp trùng tên.", file=file, expected=f"không quá {MANY} tệp", found=found
        )


@contextmanager
def _sound(file: str) -> Iterator[None]:
    try:
        yield
    except _BROKEN as error:
        raise _altered(file, "tệp zip nguyên vẹn") from error


def _entry(name: str) -> zipfile.ZipInfo:
    """A member without a clock, the same on every system."""
    entry = zipfile.ZipInfo(name, _DATE)
    entry.create_system = 0
    return entry


def _altered(file: str, expected: str) -> RefusedError:
    message = "Gói bị hỏng hoặc bị sửa. Không có gì được nhận; cần xin lại gói từ người gửi."
    return RefusedError(message, file=file, expected=expected)
