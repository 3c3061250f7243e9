"""Tables of a TOML settings file taken key by key; what doesn't fit is refused with its line."""

import difflib
import re
import tomllib
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from authoring.bank.settings.lines import Path as Keys
from authoring.bank.settings.lines import locate
from authoring.model.errors import RefusedError
from authoring.records import read

LIMIT = 1_000_000
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

_LINE = re.compile(r"at line (\d+)")
_KINDS = {bool: "true hoặc false", int: "số nguyên", str: "chữ trong ngoặc kép"}
_SHOWN = 80
T = TypeVar("T", bool, int, str)


class Section:
    """One table of a settings file: each method takes one key in the form that is wanted, or refuses."""

    def __init__(self, file: str, lines: Mapping[Keys, int], path: Keys, table: Mapping[str, object]) -> None:
        self.file = file
        self.path = path
        self._lines = lines
        self._table = table

    def allow(self, keys: Collection[str]) -> "Section":
        """This table, holding nothing but these keys; each of them may still be absent."""
        for key in self._table:
            if key not in keys:
                near = difflib.get_close_matches(key, keys, 1)
                hint = f"“{near[0]}”" if near else "một trong: " + ", ".join(keys)
                raise self.refused(f"Không có thiết lập nào tên “{key}”{self._inside()}; sửa hoặc xóa.", hint, key, key)
        return self

    def require_format(self, expected: str) -> None:
        """Refuse a file of another kind or of a later version than this program knows."""
        written = self.text("format")
        kind, version = expected.split("/")
        later = re.fullmatch(rf"{kind}/([1-9]\d{{0,8}})", written)
        if later and int(later[1]) > int(version):
            message = "Tệp do một bản mới hơn của chương trình tạo ra; cập nhật chương trình rồi mở lại."
            raise self.refused(message, expected, written, "format")
        if written != expected:
            raise self.refused("Tệp không thuộc dạng cần đọc.", expected, written, "format")

    def names(self) -> tuple[str, ...]:
        """The names of the keys that stand here, in their order."""
        return tuple(self._table)

    def has(self, key: str) -> bool:
        """Whether the key stands here."""
        return key in self._table

    def line(self, *keys: str | int) -> int:
        """The line of a key, or of the nearest table around it."""
        path = (*self.path, *keys)
        while path and path not in self._lines:
            path = path[:-1]
        return self._lines.get(path, 1)

    def refused(self, message: str, expected: str, found: object, *keys: str | int) -> RefusedError:
        """The refusal of what stands at a key."""
        shown = _shown(found)
        return RefusedError(message, file=self.file, row=self.line(*keys), expected=expected, found=shown)

    def text(self, key: str, pattern: re.Pattern[str] | None = None, expected: str = "") -> str:
        """One line of text, NFC; of the pattern's form where one is given."""
        written = self._only(key, str)
        value = unicodedata.normalize("NFC", written)
        if any(unicodedata.category(letter) in ("Cc", "Cs", "Zl", "Zp") for letter in value):
            raise self.refused(f"“{key}” phải nằm trên một dòng.", "một dòng chữ", written, key)
        if not value.strip() or (pattern and not pattern.fullmatch(value)):
            raise self.refused(f"“{key}” viết chưa đúng dạng.", expected or "chữ, không để trống", written, key)
        return value

    def raw(self, key: str) -> str:
        """A text exactly as it stands, of any number of lines; “” where the key is absent."""
        return self._only(key, str) if key in self._table else ""

    def whole(self, key: str, least: int = 0, most: int = 10**12) -> int:
        """A whole number within bounds, both allowed."""
        value = self._only(key, int)
        if not least <= value <= most:
            raise self.refused(f"“{key}” nằm ngoài khoảng cho phép.", f"từ {least} đến {most}", value, key)
        return value

    def flag(self, key: str) -> bool:
        """True or false."""
        return self._only(key, bool)

    def choice(self, key: str, choices: Sequence[str]) -> str:
        """One of the words that are known."""
        return self._known(self._only(key, str), choices, key)

    def texts(self, key: str, pattern: re.Pattern[str], expected: str) -> tuple[str, ...]:
        """A list of different texts of one form."""
        values = self._list(key)
        for place, value in enumerate(values):
            if not isinstance(value, str) or not pattern.fullmatch(value):
                raise self.refused(f"Mục thứ {place + 1} của “{key}” không đúng dạng.", expected, value, key, place)
            if value in values[:place]:
                raise self.refused(f"“{value}” lặp lại trong “{key}”.", "mỗi mục một lần", value, key, place)
        return tuple(str(value) for value in values)

    def words(self, key: str, choices: Sequence[str]) -> tuple[str, ...]:
        """A list of different words that are all known."""
        values = self.texts(key, re.compile(".*"), "chữ trong ngoặc kép")
        return tuple(self._known(value, choices, key, place) for place, value in enumerate(values))

    def value(self, key: str, expected: str) -> object:
        """What stands at the key, of whatever type; refused where nothing does."""
        if key not in self._table:
            raise self.refused(f"Thiếu “{key}”{self._inside()}; thêm dòng này vào.", f"{key} = {expected}", "không có")
        return self._table[key]

    def section(self, key: str) -> "Section":
        """The table at the key."""
        value = self.value(key, f"bảng [{key}]")
        if not isinstance(value, dict):
            raise self.refused(f"“{key}” phải là một bảng.", f"bảng [{key}]", value, key)
        return Section(self.file, self._lines, (*self.path, key), value)

    def sections(self, key: str) -> tuple["Section", ...]:
        """The tables in the list at the key."""
        found = []
        for place, value in enumerate(self._list(key)):
            if not isinstance(value, dict):
                raise self.refused(f"Mục thứ {place + 1} của “{key}” phải là một bảng.", "bảng", value, key, place)
            found.append(Section(self.file, self._lines, (*self.path, key, place), value))
        return tuple(found)

    def _only(self, key: str, kind: type[T]) -> T:
        value = self.value(key, _KINDS[kind])
        if type(value) is not kind:
            raise self.refused(f"“{key}” sai kiểu.", _KINDS[kind], value, key)
        return value

    def _list(self, key: str) -> list[object]:
        value = self.value(key, "danh sách [ … ]")
        if not isinstance(value, list):
            raise self.refused(f"“{key}” phải là một danh sách.", "danh sách [ … ]", value, key)
        return value

    def _known(self, value: str, choices: Sequence[str], *keys: str | int) -> str:
        if value not in choices:
            raise self.refused(f"“{keys[0]}” không nhận “{_shown(value)}”.", " / ".join(choices), value, *keys)
        return value

    def _inside(self) -> str:
        named = ".".join(str(part) for part in self.path if isinstance(part, str))
        return f" trong [{named}]" if named else ""


def read_sections(path: Path) -> Section:
    """The whole of a TOML file; RefusedError where it can't be read or isn't TOML."""
    return parse_sections(read(path), str(path))


def parse_sections(data: bytes, file: str) -> Section:
    """The whole of a TOML text in UTF-8, with or without a byte order mark."""
    if len(data) > LIMIT:
        raise RefusedError("Tệp quá lớn.", file=file, expected=f"không quá {LIMIT} byte", found=f"{len(data)} byte")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        row = error.object[: error.start].count(b"\n") + 1
        message = "Tệp không phải là UTF-8; mở bằng trình soạn thảo và lưu lại với bảng mã UTF-8."
        raise RefusedError(
            message, file=file, row=row, expected="UTF-8", found=f"byte {error.object[error.start]:#x}"
        ) from error
    text = text.replace("\r\n", "\n")
    try:
        table = tomllib.loads(text)
        return Section(file, locate(text), (), table)
    except (ValueError, RecursionError) as error:
        raise _syntax(text, error, file) from error


def _syntax(text: str, error: Exception, file: str) -> RefusedError:
    rows = text.rstrip().split("\n")
    named = _LINE.search(str(error))
    row = int(named[1]) if named else len(rows)
    found = rows[row - 1].strip() if row <= len(rows) else ""
    message = "Sai cú pháp TOML ở dòng này hoặc ngay trước nó: thiếu dấu, thừa dấu, hoặc viết hai lần."
    return RefusedError(message, file=file, row=row, expected="khóa = giá trị", found=_shown(found or str(error)))


def _shown(found: object) -> str:
    text = {True: "true", False: "false"}[found] if isinstance(found, bool) else str(found)
    text = "".join(letter if letter.isprintable() else "�" for letter in text)
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"
