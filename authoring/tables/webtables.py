"""A web page that a site calls .xls becomes the rows of its tables."""

import re
from collections.abc import Sequence
from html.parser import HTMLParser
from pathlib import Path

from authoring.model.errors import RefusedError
from authoring.tables.files import decode

_MARKUP = re.compile(rb"\s*<(?:!doctype\s+html|html|table|\?xml|meta|head|body|style|div)\b", re.IGNORECASE)
_BOM = b"\xef\xbb\xbf"
_MARKS = (_BOM, b"\xff\xfe", b"\xfe\xff")
_SPAN = 1000
_SPACES = re.compile(r"[ \t\r\n]+")


def is_markup(head: bytes) -> bool:
    """Whether a file that begins so is a web page."""
    return bool(_MARKUP.match(head.removeprefix(_BOM)) or _MARKUP.match(_narrow(head)))


def web_tables(data: bytes, path: Path) -> tuple[Sequence[Sequence[str]], ...]:
    """The rows of every table of a page that isn't inside another; RefusedError where there is none."""
    page = _Tables()
    page.feed(decode(data, path))
    page.close()
    page.handle_endtag("table")  # a page that was cut off
    found = tuple(rows for rows in page.tables if any(any(row) for row in rows))
    if not found:
        message = "Tệp là trang web không có bảng nào; xuất lại từ hệ thống thi dạng CSV UTF-8 hoặc .xlsx."
        raise RefusedError(message, file=path, expected="một bảng", found="trang web")
    return found


def _narrow(head: bytes) -> bytes:
    """The head of a UTF-16 page with one byte a letter, for a look at its first tag."""
    return head[2:].replace(b"\0", b"") if head.startswith(_MARKS[1:]) else b""


class _Tables(HTMLParser):
    """Collects the text of cells; nothing of a page is ever run or shown."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[list[list[str]]] = []
        self.depth = 0
        self.cell: list[str] | None = None
        self.span = 1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A table, row, cell or line break begins."""
        if tag == "table":
            self.depth += 1
            if self.depth == 1:
                self.tables.append([])
        elif tag == "tr" and self.depth == 1:
            self._end_cell()
            self.tables[-1].append([])
        elif tag in {"td", "th"} and self.depth == 1:
            self._end_cell()
            said = dict(attrs).get("colspan") or ""
            self.span = min(int(said), _SPAN) if said.isdecimal() and said.isascii() else 1
            self.cell = []
        elif tag == "br" and self.cell is not None:
            self.cell.append(" ")

    def handle_endtag(self, tag: str) -> None:
        """A table, row or cell ends."""
        if tag in {"td", "th", "tr", "table"} and self.depth == 1:
            self._end_cell()
        if tag == "table" and self.depth:
            self.depth -= 1

    def handle_data(self, data: str) -> None:
        """Text of a cell, or of nothing."""
        if self.cell is not None:
            self.cell.append(data)

    def _end_cell(self) -> None:
        if self.cell is None:
            return
        if not self.tables[-1]:
            self.tables[-1].append([])
        text = _SPACES.sub(" ", "".join(self.cell)).strip()
        self.tables[-1][-1] += [text, *[""] * (max(self.span, 1) - 1)]
        self.cell = None
