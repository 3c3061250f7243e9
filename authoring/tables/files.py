"""The bytes of a table that a person picked, or one sentence why they can't be had."""

import codecs
from pathlib import Path

from authoring.model.errors import RefusedError

LIMIT = 256 * 2**20

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


def load(path: Path) -> bytes:
    """The bytes of `path`.

    Raises:
        RefusedError: the file is missing, a folder, held by another program, empty or larger than `LIMIT` bytes.
    """
    try:
        if path.is_dir():
            raise RefusedError("Đây là một thư mục; hãy chọn một bảng trong thư mục.", file=path)
        if not path.exists():
            raise RefusedError("Không thấy tệp này; hãy kiểm tra lại tên và nơi để tệp.", file=path)
        if not path.is_file():
            raise RefusedError("Đây không phải một tệp thường; hãy chọn tệp khác.", file=path)
        with path.open("rb") as stream:
            data = stream.read(LIMIT + 1)
    except (OSError, ValueError) as error:
        message = "Không mở được tệp; hãy đóng tệp trong Excel hoặc kiểm tra quyền đọc rồi thử lại."
        raise RefusedError(message, file=path) from error
    if not data:
        raise RefusedError("Tệp rỗng (0 byte); hãy chép hoặc tải lại tệp.", file=path)
    if len(data) > LIMIT:
        raise RefusedError("Tệp quá lớn; hãy tách thành nhiều tệp.", file=path, expected=f"không quá {LIMIT >> 20} MB")
    return data


def is_old_office(data: bytes) -> bool:
    """Whether the bytes are an OLE container: an old .xls, or any Office file behind a password."""
    return data.startswith(_OLE)


def is_locked(data: bytes) -> bool:
    """Whether the bytes are an Office file behind a password."""
    return is_old_office(data) and "EncryptedPackage".encode("utf-16-le") in data


def decode(data: bytes, path: Path) -> str:
    """Text in UTF-8 or UTF-16, with or without a mark.

    Raises:
        RefusedError: the bytes are no such text; the row is the first line that isn't.
    """
    mark, encoding = next((pair for pair in _MARKS if data.startswith(pair[0])), (b"", _guessed(data)))
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1 if encoding == "utf-8" else None
        message = "Bảng không ghi bằng Unicode; hãy mở bằng Excel, chọn Lưu thành, kiểu CSV UTF-8, rồi nạp lại."
        raise RefusedError(message, file=path, row=line, expected="UTF-8 hoặc UTF-16") from error
    if "\0" in text:
        raise RefusedError("Đây không phải tệp chữ; hãy chọn tệp .csv hoặc .xlsx.", file=path)
    return text


def _guessed(data: bytes) -> str:
    """UTF-16 without a mark shows by the zero bytes of its spaces, digits and line ends."""
    start = data[:4096]
    even, odd = start[::2].count(0), start[1::2].count(0)
    if max(even, odd) * 10 > len(start):
        return "utf-16-be" if even > odd else "utf-16-le"
    return "utf-8"
