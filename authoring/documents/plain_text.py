"""A text file becomes paragraphs, one a line."""

import codecs
import re
import unicodedata
from pathlib import Path

from authoring.model.errors import RefusedError
from authoring.model.paragraphs import Paragraph, Run

_BREAKS = re.compile(r"\r\n|[\r\n]")
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


def read_plain(data: bytes, path: Path) -> tuple[Paragraph, ...]:
    """One paragraph a line, so that a paragraph's number is the line's number in any editor.

    Raises:
        RefusedError: the bytes are no text in UTF-8 or UTF-16, or hold blank lines only.
    """
    lines = _BREAKS.split(unicodedata.normalize("NFC", _decoded(data, path)))
    if lines[-1] == "":
        lines.pop()
    if not any(line.strip() for line in lines):
        raise RefusedError("Tệp không có chữ nào; hãy chọn tệp khác.", file=path)
    return tuple(
        Paragraph(number, line, runs=(Run(line),) if line else ()) for number, line in enumerate(lines, start=1)
    )


def _decoded(data: bytes, path: Path) -> str:
    mark, encoding = next((pair for pair in _MARKS if data.startswith(pair[0])), (b"", _guessed(data)))
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1 if encoding == "utf-8" else None
        message = "Tệp chữ không ghi bằng Unicode; hãy mở bằng Notepad, chọn Lưu thành, Mã hóa UTF-8, rồi nạp lại."
        raise RefusedError(message, file=path, row=line, expected="UTF-8 hoặc UTF-16") from error
    if "\0" in text:
        raise RefusedError("Đây không phải tệp chữ; hãy chọn tệp .txt hoặc .docx.", file=path)
    return text


def _guessed(data: bytes) -> str:
    """UTF-16 without a mark shows by the zero bytes of its spaces and line ends."""
    start = data[:4096]
    even, odd = start[::2].count(0), start[1::2].count(0)
    if max(even, odd) * 10 > len(start):
        return "utf-16-be" if even > odd else "utf-16-le"
    return "utf-8"
