"""Records of items as bytes: header lines, a blank line, the item's text, and the digest of all that as last line."""

import re
from dataclasses import dataclass, replace

from authoring.bank.records.names import WRITER
from authoring.bank.records.texts import read_item, tidy, write_item
from authoring.model import clock
from authoring.model.errors import RefusedError
from authoring.model.items import Item
from authoring.model.records import Revision
from authoring.records import digest

ITEM = "item/1"
DRAFT = "draft/1"
LIMIT = 1_000_000

_LAST = re.compile(rb"\nsha256: ([0-9a-f]{64})\n\Z")
_DIGESTS = re.compile(r"(?:[0-9a-f]{64}(?: [0-9a-f]{64})*)?")
_NUMBER = re.compile(r"[1-9][0-9]{0,3}")
_OF_ITEM = ("revision", "writer", "time", "previous", "parent")
_OF_DRAFT = ("writer", "parent")


@dataclass(frozen=True, slots=True)
class WorkingCopy:
    """What a writer is typing: the item, and the digest of the revision that it was begun from (“”: a new item)."""

    item: Item
    writer: str
    parent: str


def encode(revision: Revision) -> tuple[bytes, Revision]:
    """The record of a revision, and the revision as the record says it: texts tidied, with its digest."""
    item = tidy(revision.item)
    head = {name: str(getattr(revision, name)) for name in _OF_ITEM}
    data, mark = _compose({"format": ITEM, "id": item.id} | head, item)
    return data, replace(revision, item=item, sha256=mark)


def decode(data: bytes, file: str) -> Revision:
    """The revision in a record; RefusedError where it is torn, altered, or of a later format."""
    head, item, mark = _take_apart(data, ITEM, _OF_ITEM, file)
    _require(_NUMBER, head["revision"], "revision: 1 đến 9999", file)
    _require(_DIGESTS, head["previous"], "previous: 64 chữ số hệ 16 hoặc trống", file)
    require_moment(head["time"], file)
    return Revision(
        item=item,
        revision=int(head["revision"]),
        writer=head["writer"],
        time=head["time"],
        previous=head["previous"],
        parent=head["parent"],
        sha256=mark,
    )


def encode_draft(copy: WorkingCopy) -> tuple[bytes, WorkingCopy]:
    """The file of a working copy, and the copy as the file says it."""
    item = tidy(copy.item)
    data, _ = _compose({"format": DRAFT, "id": item.id, "writer": copy.writer, "parent": copy.parent}, item)
    return data, replace(copy, item=item)


def decode_draft(data: bytes, file: str) -> WorkingCopy:
    """The working copy in a file; RefusedError where it is torn or of a later format."""
    head, item, _ = _take_apart(data, DRAFT, _OF_DRAFT, file)
    return WorkingCopy(item, head["writer"], head["parent"])


def require_moment(stamp: str, file: str) -> None:
    """Refuse what isn't a moment as records write it."""
    try:
        good = clock.stamp(clock.moment(stamp)) == stamp
    except ValueError:
        good = False
    if not good:
        raise _torn(file, "time: ví dụ 20220725T024100Z", stamp)


def require_version(written: str, expected: str, file: str) -> None:
    """Refuse a record of another kind, or of a version that this program doesn't know yet."""
    if written.partition("/")[0] == expected.partition("/")[0] and written != expected:
        message = "Bản ghi do một bản mới hơn của chương trình tạo ra; cập nhật chương trình rồi mở lại."
        raise RefusedError(message, file=file, row=1, expected=expected, found=written)
    if written != expected:
        raise RefusedError("Tệp không phải là bản ghi cần đọc.", file=file, row=1, expected=expected, found=written)


def _compose(head: dict[str, str], item: Item) -> tuple[bytes, str]:
    fields, body = write_item(item)
    lines = [f"{name}: {value}".rstrip(" ") for name, value in (head | fields).items()]
    text = "\n".join([*lines, "", body])
    try:
        data = text.encode()
    except UnicodeEncodeError as error:
        letter = f"U+{ord(text[error.start]):04X}"
        message = "Chữ này không ghi ra tệp được; xóa đi rồi gõ lại."
        raise RefusedError(message, file=item.id, expected="chữ Unicode đầy đủ", found=letter) from error
    if len(data) > LIMIT:
        message = "Câu hỏi quá dài."
        raise RefusedError(message, file=item.id, expected=f"không quá {LIMIT} byte", found=f"{len(data)} byte")
    mark = digest(data)
    return data + f"sha256: {mark}\n".encode(), mark


def _take_apart(data: bytes, kind: str, wanted: tuple[str, ...], file: str) -> tuple[dict[str, str], Item, str]:
    """Header, item and digest of a record whose last line agrees with all above it."""
    text, mark = _checked(data, file)
    top, _, body = text.partition("\n\n")
    head: dict[str, str] = {}
    for row, line in enumerate(top.split("\n"), 1):
        name, colon, value = line.partition(":")
        if not colon or name in head:
            raise RefusedError(
                "Dòng đầu bản ghi không đọc được.", file=file, row=row, expected="tên: giá trị", found=line
            )
        head[name] = value.removeprefix(" ")
    require_version(head.pop("format", ""), kind, file)
    missing = [name for name in ("id", *wanted) if name not in head]
    if missing:
        raise _torn(file, f"dòng {missing[0]}:", "không có")
    _require(WRITER, head["writer"], "writer: 2–8 chữ thường, có thể thêm một chữ số", file)
    _require(_DIGESTS, head["parent"], "parent: 64 chữ số hệ 16 hoặc trống", file)
    own = {name: head.pop(name) for name in wanted}
    return own, read_item(head, body, file), mark


def _checked(data: bytes, file: str) -> tuple[str, str]:
    last = _LAST.search(data[-80:])
    above = data[: len(data) - 73]
    if not last or len(data) > LIMIT + 100:
        raise _torn(file, "dòng cuối sha256: …", "không có")
    if digest(above) != last[1].decode():
        raise _torn(file, f"sha256: {last[1].decode()}", digest(above))
    try:
        return above.decode(), last[1].decode()
    except UnicodeDecodeError as error:
        raise _torn(file, "UTF-8", f"byte {data[error.start]:#x}") from error


def _require(pattern: re.Pattern[str], value: str, expected: str, file: str) -> None:
    if not pattern.fullmatch(value):
        raise _torn(file, expected, value)


def _torn(file: str, expected: str, found: str) -> RefusedError:
    message = "Bản ghi bị rách hoặc bị sửa; lấy lại tệp này từ bản sao lưu."
    return RefusedError(message, file=file, expected=expected, found=found)
