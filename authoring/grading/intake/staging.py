"""Staging: whatever file people bring becomes delimited text in UTF-8, with the same rows under the same numbers."""

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path

from authoring.documents.legacy import Encoding
from authoring.grading.intake.encodings import font_of, is_utf8, old_text, unicoded
from authoring.grading.intake.headers import recognise
from authoring.grading.intake.layouts import HEAD, read_bytes, read_layout
from authoring.grading.intake.sheets import end_of, if_end
from authoring.model.errors import RefusedError
from authoring.records import told
from authoring.tables.streaming import Page, hidden_rows, is_book, stream

Told = Callable[[int, int], None]  # how much is done, of how much; 0: nobody knows
Cells = Sequence[str]

_HEAD_ROWS = 200
_STEP = 5_000
_FEW = 2
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Staged:
    """A file ready to be cut: `file` is what is read, `source` what people brought, `notices` what they should know.

    `end` is the last row of a sheet where the rows end right there, else 0: the file may have been cut.
    """

    file: Path
    source: Path
    notices: tuple[str, ...] = ()
    end: int = 0


def stage(path: Path, folder: Path, report: Told = lambda _done, _total: None) -> tuple[Staged, ...]:
    """One staged file for each sheet with entries; a file that is already plain text in Unicode is left where it is.

    Copies go into `folder`, under the name of what they were made from, so that rows are told as people find them.
    `report` is called now and then with how much is done of the file.

    Raises:
        RefusedError: the file can't be opened, is no table, is broken, or would harm the reader.
    """
    head = read_bytes(path, 0, HEAD)
    if is_book(head):
        return _from_book(path, folder, report)
    if head.startswith(_UTF16) or b"\0" in head[:4096]:
        return (_plain(path),)
    text = None
    if not is_utf8(path):
        text = old_text(read_bytes(path, 0, -1))
        if text is None:
            return (_plain(path),)  # reading it says which byte of which row is no text
    sample = text if text is not None else head.decode(errors="ignore")
    font = font_of(sample)
    if text is None and font is None:
        return (_plain(path),)
    whole = text if text is not None else read_bytes(path, 0, -1).decode()
    target, rows = _written(folder, path.name, _retold(whole, font, report))
    name = font.name if font else "cp1258"
    said = f"{path.name}: chữ bảng mã {name} được đổi sang Unicode; soát lại vài họ tên."
    return (Staged(target, path, (said,), if_end(rows)),)


def _plain(path: Path) -> Staged:
    return Staged(path, path, end=end_of(path))


def _retold(text: str, font: Encoding | None, report: Told) -> Iterator[Cells]:
    """The rows of delimited text, letters of an old font turned."""
    lines = text.splitlines(keepends=True)
    sign = max("\t;,", key="".join(lines[:_HEAD_ROWS]).count)
    known: dict[str, str] = {}
    for number, row in enumerate(csv.reader(lines, delimiter=sign)):
        if number % _STEP == 0:
            report(number, len(lines))
        yield unicoded(row, font, known) if font else row


def _from_book(path: Path, folder: Path, report: Told) -> tuple[Staged, ...]:
    pages = stream(path, report)
    several = len(pages) > 1
    made: list[tuple[Page, Path]] = []
    ends: dict[Path, int] = {}
    for number, page in enumerate(pages, 1):
        name = f"{path.name} [{_legal(page.name) or number}]" if several else path.name
        target, ends[target] = _written(folder / str(number), name, _in_unicode(page.rows()))
        if ends[target]:
            made.append((page, target))
    known = {target: _known(target) for _, target in made}
    chosen = [target for _, target in made if known[target] >= _FEW] or [target for _, target in made]
    if not chosen:
        raise RefusedError("Tệp trống; chọn tệp bài dự thi có dữ liệu.", file=path.name)
    notices = _notices(path, made, chosen)
    return tuple(
        Staged(target, path, notices if target == chosen[0] else (), if_end(ends[target])) for target in chosen
    )


def _notices(path: Path, made: Sequence[tuple[Page, Path]], chosen: Sequence[Path]) -> tuple[str, ...]:
    notices = [
        f"{path.name}: trang “{page.name}” không có các cột của bài dự thi nên không đọc."
        for page, target in made
        if target not in chosen
    ]
    notices += [
        f"{path.name}: trang “{page.name}” đang ẩn, vẫn được đọc."
        for page, one in made
        if page.hidden and one in chosen
    ]
    hidden = hidden_rows(path)
    notices += (
        [f"{path.name}: {hidden} dòng đang ẩn (lọc hoặc ẩn tay), vẫn được đọc như các dòng khác."] if hidden else []
    )
    return tuple(notices)


def _in_unicode(rows: Iterator[Cells]) -> Iterator[Cells]:
    """Rows of a sheet; where its first ones are written in an old font, all are turned."""
    first = list(islice(rows, _HEAD_ROWS))
    font = font_of("\n".join(chain.from_iterable(first)))
    known: dict[str, str] = {}
    return (unicoded(row, font, known) for row in chain(first, rows)) if font else chain(first, rows)


def _known(target: Path) -> int:
    """How many columns of a staged sheet are known by their header."""
    try:
        return sum(map(bool, recognise(read_layout(target).header)))
    except RefusedError:
        return 0


def _written(folder: Path, name: str, rows: Iterable[Cells]) -> tuple[Path, int]:
    """Rows as CSV in a file of this name, and the last row that holds anything; nothing at all where none does."""
    target = folder / name
    with told(target):
        folder.mkdir(parents=True, exist_ok=True)
        last = 0
        with target.open("w", encoding="utf-8", newline="", errors="replace") as file:
            writer = csv.writer(file, lineterminator="\n")
            for number, row in enumerate(rows):
                writer.writerow(row)
                last = number + 1 if any(row) else last
        if not last:
            target.write_bytes(b"")
    return target, last


def _legal(name: str) -> str:
    """A sheet's name as part of a file's."""
    return "".join(" " if character in '<>:"/\\|?*' or ord(character) < 32 else character for character in name).strip(
        " ."
    )
