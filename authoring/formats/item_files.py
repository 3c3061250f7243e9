"""Item files in and out, told apart by how their names end."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from authoring.formats.forms.papers import items_paper
from authoring.formats.item_sheets import item_sheet
from authoring.formats.questions import Judged, Question, judge_each, reading_of
from authoring.formats.sheets.reading import read_sheet_questions
from authoring.formats.texts.json_lists import item_fields, read_json_lines, read_json_questions
from authoring.formats.texts.moodle import read_moodle
from authoring.formats.texts.reading import read_gift_questions, read_text_questions
from authoring.formats.word.reading import read_word_questions
from authoring.model import plain
from authoring.model.errors import RefusedError
from authoring.model.items import Item
from authoring.model.readings import Reading
from authoring.records import dump_json
from authoring.tables import write_csv, write_xlsx


def read_items(path: Path, *, first: bool = False) -> Reading[Item]:
    """The items of a file: Word, Excel, JSON, text in one of several forms, Moodle XML (a name of `READERS`).

    Each question that can't be taken in is a rejection with its row or paragraph; the others are read all the same.
    `first`: whoever wrote the file put the right option first everywhere.

    Raises:
        RefusedError: the file as a whole can't be read, or its kind isn't known.
    """
    return reading_of(judge_file(path, first=first))


def judge_file(path: Path, *, first: bool = False) -> tuple[Judged, ...]:
    """Every question of a file with its item or its flaw and the place of that; refuses as `read_items` does."""
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        expected = ".docx, .xlsx, .csv, .json, .jsonl, .md"
        raise RefusedError("Không đọc được câu hỏi từ loại tệp này.", file=path, expected=expected, found=path.suffix)
    return judge_each(reader(path, first=first), path)


def write_items(items: Sequence[Item], kind: str) -> bytes:
    """Items with their keys as a file of this kind (a name of `WRITERS`), which `read_items` reads back."""
    if kind not in WRITERS:
        raise RefusedError("Chưa ghi được dạng tệp này.", expected=", ".join(WRITERS), found=kind)
    return WRITERS[kind](items)


def _json(items: Sequence[Item]) -> bytes:
    return dump_json([item_fields(item) for item in items])


def _json_lines(items: Sequence[Item]) -> bytes:
    lines = [json.dumps(item_fields(item), ensure_ascii=False, sort_keys=True) for item in items]
    return "".join(f"{line}\n" for line in lines).encode()


def _plain(items: Sequence[Item]) -> bytes:
    ordered = [replace(item, extra=dict(sorted(item.extra.items()))) for item in items]
    return "\n".join(plain.render(item) for item in ordered).encode()


def _workbook(items: Sequence[Item]) -> bytes:
    return write_xlsx([item_sheet(items)])


def _csv(items: Sequence[Item]) -> bytes:
    header, *rows = item_sheet(items).rows
    return write_csv(header.cells, [row.cells for row in rows])


class _Reader(Protocol):
    def __call__(self, path: Path, *, first: bool = False) -> Sequence[Question]: ...


def _keyed(read: Callable[[Path], Sequence[Question]]) -> _Reader:
    """A reader of files that name their keys themselves, so that the place of an option says nothing."""

    def reader(path: Path, *, first: bool = False) -> Sequence[Question]:
        del first
        return read(path)

    return reader


READERS: Mapping[str, _Reader] = {
    ".json": _keyed(read_json_questions),
    **dict.fromkeys((".jsonl", ".ndjson"), _keyed(read_json_lines)),
    **dict.fromkeys((".md", ".txt"), read_text_questions),
    **dict.fromkeys((".docx", ".docm", ".dotx", ".dotm", ".doc", ".rtf", ".odt", ".pdf"), read_word_questions),
    **dict.fromkeys((".xlsx", ".xlsm", ".csv", ".tsv", ".xls", ".xlt", ".ods", ".ots"), read_sheet_questions),
    ".gift": _keyed(read_gift_questions),
    ".xml": _keyed(read_moodle),
}
WRITERS: Mapping[str, Callable[[Sequence[Item]], bytes]] = {
    "json": _json,
    "jsonl": _json_lines,
    "md": _plain,
    "docx": items_paper,
    "xlsx": _workbook,
    "csv": _csv,
}
