"""Item files in and out, told apart by how their names end."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from authoring.formats.forms.papers import items_paper
from authoring.formats.item_sheets import item_sheet
from authoring.formats.json_items import item_fields, read_json_items, read_json_lines
from authoring.formats.plain_items import read_plain_items
from authoring.formats.sheet_items import read_sheet_items
from authoring.formats.word_items import read_word_items
from authoring.model import plain
from authoring.model.errors import RefusedError
from authoring.model.items import Item
from authoring.model.readings import Reading
from authoring.records import dump_json
from authoring.tables import write_csv, write_xlsx


def read_items(path: Path) -> Reading[Item]:
    """The items of a file: .json, .jsonl, plain text (.md, .txt), Word (.docx) or Excel (.xlsx, .csv).

    Each question that can't be taken in is a rejection with its row or paragraph; the others are read all the same.

    Raises:
        RefusedError: the file as a whole can't be read, or its kind isn't known.
    """
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        expected = ".docx, .xlsx, .csv, .json, .jsonl, .md"
        raise RefusedError("Không đọc được câu hỏi từ loại tệp này.", file=path, expected=expected, found=path.suffix)
    return reader(path)


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


READERS: Mapping[str, Callable[[Path], Reading[Item]]] = {
    ".json": read_json_items,
    **dict.fromkeys((".jsonl", ".ndjson"), read_json_lines),
    **dict.fromkeys((".md", ".txt"), read_plain_items),
    **dict.fromkeys((".docx", ".docm", ".dotx", ".dotm", ".doc", ".rtf", ".odt", ".pdf"), read_word_items),
    **dict.fromkeys((".xlsx", ".xlsm", ".csv", ".tsv", ".xls", ".ods"), read_sheet_items),
}
WRITERS: Mapping[str, Callable[[Sequence[Item]], bytes]] = {
    "json": _json,
    "jsonl": _json_lines,
    "md": _plain,
    "docx": items_paper,
    "xlsx": _workbook,
    "csv": _csv,
}
