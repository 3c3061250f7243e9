"""The text of a file that a person picked."""

import codecs
from pathlib import Path

from authoring.documents.plain_text import old_text
from authoring.model.errors import RefusedError
from authoring.records import read, told

LIMIT = 256 * 2**20

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def read_text(path: Path) -> str:
    """The text of a UTF-8 file, of a UTF-16 one that says so, or of an old Vietnamese encoding that proves itself.

    Raises:
        RefusedError: the file can't be read, is larger than `LIMIT` bytes, holds nothing or no such text.
    """
    with told(path, "đọc"):
        _demand_small_file(path)
    data = read(path)
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        old = old_text(data) if encoding == "utf-8" else None
        if old is None:
            row = data[: error.start].count(b"\n") + 1
            message = "Tệp không phải văn bản UTF-8. Lưu lại với bảng mã UTF-8 rồi nạp lại."
            raise RefusedError(message, file=path, row=row, expected="UTF-8") from error
        text = old[0]
    if "\0" in text:
        raise RefusedError("Đây không phải tệp chữ. Chọn tệp khác.", file=path, expected="tệp chữ UTF-8")
    if not text.strip():
        raise RefusedError("Tệp không có chữ nào. Chọn tệp khác.", file=path)
    return text


def _demand_small_file(path: Path) -> None:
    if path.exists() and not path.is_file():
        raise RefusedError("Đây là thư mục hoặc thiết bị, không phải tệp. Chọn một tệp.", file=path)
    if path.exists() and path.stat().st_size > LIMIT:
        message = "Tệp quá lớn. Tách thành nhiều tệp nhỏ hơn rồi nạp lại."
        raise RefusedError(message, file=path, expected=f"không quá {LIMIT // 2**20} MB")
