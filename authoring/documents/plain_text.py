"""A text file becomes paragraphs, one a line; a whole law on one line becomes one paragraph a unit."""

import codecs
import re
from collections.abc import Iterator
from pathlib import Path

from authoring.documents.composing import composed
from authoring.documents.legacy import converted, legacy
from authoring.documents.one_line import part
from authoring.documents.shapes import is_syllable
from authoring.model.errors import RefusedError
from authoring.model.paragraphs import Paragraph, Run

Contents = tuple[tuple[Paragraph, ...], tuple[str, ...]]
Decoded = tuple[str, tuple[str, ...]]

_BREAKS = re.compile(r"\r\n|[\r\n\u2028\u2029]")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MARKED_WORD = re.compile(r"[^\W\d_]*[^\W\d_\x00-\x7f][^\W\d_]*")
_ENOUGH = 4
_SHARE = 0.85


def read_plain(data: bytes, path: Path) -> Contents:
    """One paragraph a line, so that a paragraph's number is the line's number in any editor, and notices.

    A line that holds many units is parted before them; a notice tells, since numbers differ from lines then.

    Raises:
        RefusedError: the bytes are no text in Unicode or a known Vietnamese encoding, or hold blank lines only.
    """
    text, notices = _decoded(data, path)
    lines = _BREAKS.split(composed(text))
    if lines[-1] == "":
        lines.pop()
    if not any(line.strip() for line in lines):
        raise RefusedError("Tệp không có chữ nào; hãy chọn tệp khác.", file=path)
    parted = [part(line) for line in lines]
    texts = [text for pieces in parted for text in pieces]
    found = tuple(Paragraph(number, text, runs=(Run(text),) if text else ()) for number, text in enumerate(texts, 1))
    return found, (*notices, *_parted(parted))


def _parted(parted: list[list[str]]) -> Iterator[str]:
    several = [(number, len(pieces)) for number, pieces in enumerate(parted, 1) if len(pieces) > 1]
    for number, count in several[:3]:
        yield f"Dòng {number} chứa nhiều điều, khoản viết liền: được tách thành {count} đoạn; hãy soát chỗ tách."
    if len(several) > 3:
        yield f"Còn {len(several) - 3} dòng khác cũng được tách như vậy."


def _decoded(data: bytes, path: Path) -> Decoded:
    mark, encoding = next((pair for pair in _MARKS if data.startswith(pair[0])), (b"", _guessed(data)))
    try:
        text, notices = data[len(mark) :].decode(encoding), tuple[str, ...]()
    except UnicodeDecodeError as error:
        old = old_text(data) if encoding == "utf-8" and not mark else None
        if old is None:
            line = data.count(b"\n", 0, error.start) + 1 if encoding == "utf-8" else None
            message = (
                "Tệp chữ không ghi bằng Unicode hay bảng mã tiếng Việt đã biết; hãy mở bằng Notepad, chọn Lưu thành, "
                "Mã hóa UTF-8, rồi nạp lại."
            )
            raise RefusedError(message, file=path, row=line, expected="UTF-8 hoặc UTF-16") from error
        text, notices = old
    if "\0" in text:
        raise RefusedError("Đây không phải tệp chữ; hãy chọn tệp .txt, .docx hoặc .pdf.", file=path)
    return text, notices


def _guessed(data: bytes) -> str:
    """UTF-16 or UTF-32 without a mark shows by the zero bytes of its spaces and line ends."""
    start = data[: 4096 // 4 * 4]
    zeros = [start[place::4].count(0) for place in range(4)]
    quarter = len(start) // 4
    if quarter and min(zeros[2:]) == quarter and len(data) % 4 == 0:
        return "utf-32-le"
    if quarter and min(zeros[:2]) == quarter and len(data) % 4 == 0:
        return "utf-32-be"
    even, odd = zeros[0] + zeros[2], zeros[1] + zeros[3]
    if max(even, odd) * 10 > len(start):
        return "utf-16-be" if even > odd else "utf-16-le"
    return "utf-8"


def old_text(data: bytes) -> Decoded | None:
    """The text of a file in an encoding of one byte a letter, and the notice; None where no encoding proves itself."""
    windows = composed(data.decode("cp1258", "replace"))
    western = data.decode("cp1252", "replace")
    found = legacy(_BREAKS.split(western))
    shown = "\n".join(converted(line, found) for line in _BREAKS.split(western)) if found else ""
    best = max((windows, "Windows-1258"), (shown, found.name if found else ""), key=lambda pair: _good(pair[0]))
    text, name = best
    words = len(set(_MARKED_WORD.findall(text)))
    if _good(text) < max(_ENOUGH, _SHARE * words):
        return None
    return text, (f"Tệp ghi bằng bảng mã {name}, được đổi sang Unicode; hãy soát lại chữ hoa và dấu.",)


def _good(text: str) -> int:
    """How many different words with Vietnamese letters are syllables."""
    return sum(is_syllable(word) for word in set(_MARKED_WORD.findall(text)))
