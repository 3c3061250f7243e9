"""A file of a known kind becomes a source text."""

import hashlib
from pathlib import Path

from authoring.documents.files import load, look_like
from authoring.documents.letters import modernised, wrong_tones
from authoring.documents.office import OFFICE_KINDS, to_word
from authoring.documents.pdf import read_pdf
from authoring.documents.plain_text import read_plain
from authoring.documents.word.reading import read_word
from authoring.model.errors import RefusedError
from authoring.model.paragraphs import Paragraph, SourceText

WORD_KINDS = (".docx", ".docm", ".dotx", ".dotm")
KINDS = (*WORD_KINDS, ".pdf", ".txt", *OFFICE_KINDS)

_SAVE_AS = "hãy mở bằng Word, chọn Lưu thành, kiểu Word (.docx), rồi nạp tệp mới"
_ADVICE = {
    ".html": f"Chưa đọc được trang web; {_SAVE_AS}.",
    ".htm": f"Chưa đọc được trang web; {_SAVE_AS}.",
}
_SIGNS = ((b"%PDF-", ".pdf"), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ".doc"), (b"{\\rtf", ".rtf"))

Contents = tuple[tuple[Paragraph, ...], tuple[str, ...]]


def read(path: Path) -> SourceText:
    """The paragraphs of a Word, PDF, text or other word processor's file, with its SHA-256 and what was odd about it.

    Empty paragraphs of Word and text files are kept, so that numbers agree with the file; trades skip them.

    Raises:
        RefusedError: the file can't be read; the sentence says why and what to do.
    """
    data = load(path)
    if path.name.startswith("~$"):
        raise RefusedError("Đây là tệp tạm mà Word tạo khi đang mở văn bản; hãy chọn văn bản cùng tên.", file=path)
    named = path.suffix.lower()
    if named not in KINDS:
        message = _ADVICE.get(named, "Không đọc loại tệp này; hãy chọn tệp .docx, .pdf hoặc .txt.")
        found = look_like(data) or named or "không rõ"
        raise RefusedError(message, file=path, expected=".docx, .pdf hoặc .txt", found=found)
    kind = _really(data, named)
    paragraphs, notices = _contents(data, kind, path)
    paragraphs, changed = modernised(paragraphs)
    notices = (*notices, *changed, *wrong_tones(paragraphs))
    if kind != named and not {kind, named} <= set(WORD_KINDS):
        notices = (f"Tệp tên {named} nhưng nội dung là {kind}: đọc theo nội dung.", *notices)
    return SourceText(path.stem, paragraphs, hashlib.sha256(data).hexdigest(), notices)


def _really(data: bytes, named: str) -> str:
    """The kind of a file by how its bytes begin, where that tells; else by its name."""
    if data.startswith(b"PK\x03\x04") and named in OFFICE_KINDS and b"word/" in data:
        return ".docx"
    return next((kind for sign, kind in _SIGNS if data.startswith(sign) and not _alike(kind, named)), named)


def _alike(kind: str, named: str) -> bool:
    """Whether LibreOffice tells these kinds apart by itself, or the name is the finer one."""
    return kind != ".pdf" and named in OFFICE_KINDS


def _contents(data: bytes, kind: str, path: Path) -> Contents:
    if kind == ".txt":
        return read_plain(data, path)
    if kind == ".pdf":
        return read_pdf(data, path)
    if kind in OFFICE_KINDS:
        paragraphs, notices = read_word(to_word(data, path), path)
        message = (
            f"Tệp {kind} được LibreOffice chuyển sang .docx rồi đọc; hãy đối chiếu số đầu dòng và bảng với bản gốc."
        )
        return paragraphs, (message, *notices)
    return read_word(data, path)
