"""The members of a JSON record, each of the type that its reader expects, or a refusal that names it."""

import re
from dataclasses import dataclass
from typing import TypeVar

from authoring.model.errors import RefusedError
from authoring.records import load_json

Known = TypeVar("Known", int, str)

_KINDS = {dict: "một đối tượng", list: "một danh sách", str: "chữ", bool: "đúng hoặc sai", int: "số"}


@dataclass(frozen=True, slots=True)
class Members:
    """One JSON object of a record: its values, the record's file, its place (“items[3]”, “” at the top)."""

    values: dict[str, object]
    file: object
    place: str = ""

    def text(self, name: str) -> str:
        """A member that is text."""
        value = self.values.get(name)
        if not isinstance(value, str):
            raise self.refused(name, "chữ", _kind(value))
        return value

    def whole(self, name: str) -> int:
        """A member that is a whole number from 1."""
        value = self.values.get(name)
        if not isinstance(value, int) or isinstance(value, bool) or value < 1:
            raise self.refused(name, "số nguyên từ 1", str(value) if isinstance(value, int) else _kind(value))
        return value

    def exactly(self, name: str, expected: Known) -> Known:
        """A member of which only one value is right: the next number, the next letter."""
        value = self.values.get(name)
        if value != expected or type(value) is not type(expected) or not expected:
            raise self.refused(name, str(expected) or "nhiều nhất 8 phương án", str(value)[:40])
        return expected

    def rows(self, name: str) -> list["Members"]:
        """A member that is a list of objects."""
        value = self.values.get(name)
        if not isinstance(value, list):
            raise self.refused(name, "một danh sách", _kind(value))
        places = [f"{self._path(name)}[{number}]" for number in range(1, len(value) + 1)]
        return [_members(one, self.file, place) for one, place in zip(value, places, strict=True)]

    def refused(self, name: str, expected: str, found: str) -> RefusedError:
        """What to raise for a member that isn't as it must be."""
        message = f"Mục “{self._path(name)}” của bản ghi không đúng."
        return RefusedError(message, file=self.file, expected=expected, found=found)

    def _path(self, name: str) -> str:
        return f"{self.place}.{name}" if self.place else name


def open_record(data: bytes, file: object, form: str) -> Members:
    """The members of a record of this format (“form/1”); RefusedError for another format or a later version."""
    top = _members(load_json(data, file), file, "")
    found = top.values.get("format")
    if found == form:
        return top
    kind = form.partition("/")[0]
    if isinstance(found, str) and re.fullmatch(rf"{kind}/\d+", found):
        message = "Tệp do bản chương trình mới hơn ghi. Cập nhật chương trình rồi mở lại."
        raise RefusedError(message, file=file, expected=form, found=found)
    shown = found if isinstance(found, str) else _kind(found)
    raise RefusedError("Tệp không phải bản ghi cần đọc.", file=file, expected=form, found=shown)


def _members(value: object, file: object, place: str) -> Members:
    if not isinstance(value, dict):
        where = f"Mục “{place}” của bản ghi" if place else "Tệp"
        raise RefusedError(f"{where} không phải một đối tượng JSON.", file=file, expected="{…}", found=_kind(value))
    return Members(value, file, place)


def _kind(value: object) -> str:
    return _KINDS.get(type(value), "để trống")
