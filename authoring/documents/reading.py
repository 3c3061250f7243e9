"""A file of a known kind becomes a source text."""

import hashlib
from pathlib import Path

from authoring.documents.files import load, look_like
from authoring.documents.plain_text import read_plain
from authoring.documents.word import read_word
from authoring.model.errors import RefusedError
from authoring.model.paragraphs import SourceText

WORD_KINDS = (".docx", ".docm", ".dotx", ".dotm")

_SAVE_AS = "hãy mở bằng Word, chọn Lưu thành, kiểu Word (.docx), rồi nạp tệp mới"
_ADVICE = {
    ".doc": f"Chưa đọc được tệp Word kiểu cũ (.doc); {_SAVE_AS}.",
    ".rtf": f"Chưa đọc được tệp .rtf; {_SAVE_AS}.",
    ".odt": f"Chưa đọc được tệp .odt; {_SAVE_AS} (LibreOffice cũng lưu được .docx).",
    ".pdf": f"Chưa đọc được tệp PDF; {_SAVE_AS}; kiểm tra lại chữ sau khi chuyển.",
    ".html": f"Chưa đọc được trang web; {_SAVE_AS}.",
    ".htm": f"Chưa đọc được trang web; {_SAVE_AS}.",
}


def read(path: Path) -> SourceText:
    """The paragraphs of a Word (.docx) or text (.txt) file, with its SHA-256 and what was odd about it.

    Empty paragraphs are kept, so that numbers agree with the file; trades skip them.

    Raises:
        RefusedError: the file can't be read; the sentence says why and what to do.
    """
    kind = path.suffix.lower()
    data = load(path)
    if path.name.startswith("~$"):
        raise RefusedError("Đây là tệp tạm mà Word tạo khi đang mở văn bản; hãy chọn văn bản cùng tên.", file=path)
    notices: tuple[str, ...] = ()
    if kind == ".txt":
        paragraphs = read_plain(data, path)
    elif kind in WORD_KINDS:
        paragraphs, notices = read_word(data, path)
    else:
        message = _ADVICE.get(kind, "Không đọc loại tệp này; hãy chọn tệp .docx hoặc .txt.")
        raise RefusedError(message, file=path, expected=".docx hoặc .txt", found=look_like(data) or kind or "không rõ")
    return SourceText(path.stem, paragraphs, hashlib.sha256(data).hexdigest(), notices)
