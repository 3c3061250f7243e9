"""A Word file as a package: a zip whose few XML parts are opened within limits."""

import io
import posixpath
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from authoring.documents.files import locked, look_like
from authoring.documents.markup import Node, parse
from authoring.documents.word.slimming import slim
from authoring.model.errors import TORN_ZIP, RefusedError

PART_LIMIT = 64 * 2**20
TOTAL_LIMIT = 512 * 2**20
ENTRY_LIMIT = 10_000
TAG_LIMIT = 1_000_000  # opening and closing ones; a decree of 200 pages has 28,000 after slimming

_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_DAMAGED = "Tệp Word bị hỏng, không đọc được; hãy mở bằng Word và lưu lại, hoặc tải lại tệp."
_HOSTILE = "Tệp nén quá nhiều dữ liệu, có thể là tệp phá hoại; không mở."
_LONG = "Văn bản quá dài; hãy tách thành nhiều tệp."
_LOCKED = "Tệp có mật khẩu mở; hãy mở bằng Word, bỏ mật khẩu (Tệp > Thông tin > Bảo vệ tài liệu) rồi lưu lại."


class Package:
    """The parts of one Word file: `main` is the document, `related(kind)` what it points to."""

    def __init__(self, data: bytes, path: Path) -> None:
        self._path = path
        self._zip = _unlocked(data, path)
        self._names = {entry.filename.replace("\\", "/").lower(): entry for entry in self._zip.infolist()}
        if sum(entry.file_size for entry in self._zip.infolist()) > TOTAL_LIMIT:
            raise RefusedError(_HOSTILE, file=path)
        self.place = self._document()
        self._targets = dict(reversed(list(self._relations(self.place))))
        self.main = self._xml(self.place, slim)

    def related(self, kind: str) -> Node | None:
        """The root of the part that the document names as `kind` (“styles”, “numbering”, …); None without one."""
        target = self._targets.get(kind, "")
        return self._xml(target) if target.lower() in self._names else None

    def _document(self) -> str:
        targets = [target for kind, target in self._relations("") if kind == "officeDocument"]
        place = next((target for target in [*targets, "word/document.xml"] if target.lower() in self._names), "")
        if not place or any(name.startswith(("xl/", "ppt/")) for name in self._names):
            found = _kind(self._names)
            raise RefusedError("Đây không phải tệp Word.", file=self._path, expected="tệp .docx", found=found)
        return place

    def _relations(self, part: str) -> Iterator[tuple[str, str]]:
        folder, name = posixpath.split(part)
        rels = posixpath.join(folder, "_rels", name + ".rels")
        root = self._xml(rels) if rels.lower() in self._names else None
        for relation in () if root is None else root.iter(_RELATION):
            target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", "")))
            yield relation.get("Type", "").rpartition("/")[2], target.lstrip("/")

    def _xml(self, name: str, prepared: Callable[[bytes], bytes] = bytes) -> Node:
        try:
            with self._zip.open(self._names[name.lower()]) as stream:
                data = stream.read(PART_LIMIT + 1)
        except TORN_ZIP as error:
            raise RefusedError(_DAMAGED, file=self._path, found=f"phần {name} hỏng") from error
        if len(data) > PART_LIMIT:
            limit = f"không quá {PART_LIMIT // 2**20} MB"
            raise RefusedError(_LONG, file=self._path, expected=limit)
        slimmed = prepared(data)
        if slimmed.count(b"<") > TAG_LIMIT:
            raise RefusedError(_LONG, file=self._path, found=f"phần {name} có quá nhiều mục")
        root = parse(slimmed)
        if root is None:
            raise RefusedError(_DAMAGED, file=self._path, found=f"phần {name} sai cú pháp XML")
        return root


def _unlocked(data: bytes, path: Path) -> zipfile.ZipFile:
    if locked(data):
        raise RefusedError(_LOCKED, file=path)
    if data.count(b"PK\x01\x02") > ENTRY_LIMIT:
        raise RefusedError(_HOSTILE, file=path)
    try:
        package = zipfile.ZipFile(io.BytesIO(data))
    except TORN_ZIP as error:
        found = look_like(data)
        if found and not found.endswith("ZIP"):
            message = "Nội dung không phải Word dù tên là tệp Word; hãy mở bằng Word và lưu lại thành .docx."
            raise RefusedError(message, file=path, expected="tệp .docx", found=found) from error
        raise RefusedError(_DAMAGED, file=path) from error
    if any(entry.flag_bits & 1 for entry in package.infolist()):
        raise RefusedError(_LOCKED, file=path)
    if any(entry.compress_type not in _METHODS for entry in package.infolist()):
        raise RefusedError(_DAMAGED, file=path, found="kiểu nén mà Word không dùng")
    return package


def _kind(names: dict[str, zipfile.ZipInfo]) -> str:
    starts = (("xl/", "bảng tính Excel"), ("ppt/", "bài trình chiếu"), ("content.xml", "tệp OpenDocument (.odt)"))
    return next((kind for start, kind in starts if any(name.startswith(start) for name in names)), "tệp nén ZIP")
