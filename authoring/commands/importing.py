"""`authoring import`: items of a file become revisions of the bank."""

import argparse
from datetime import UTC, datetime
from pathlib import Path

from authoring.commands.lines import Status, emit, reject
from authoring.commands.verbs import Arguments, Verb, add_contest
from authoring.workbench.importing import import_items
from authoring.workbench.offices import open_office


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("items", type=Path, metavar="ITEMS", help="câu hỏi: .json, .jsonl, .md, .docx, .xlsx, .csv")
    parser.add_argument("--as", dest="writer", required=True, help="mã người soạn, ví dụ: ha")
    add_contest(parser)


def _import(arguments: Arguments) -> Status:
    office = open_office(arguments.contest, arguments.exports)
    done = import_items(office, arguments.items, arguments.writer, datetime.now(UTC))
    for revision in done.written:
        emit({"item": revision.item.id, "revision": revision.revision, "state": "written"})
    for item in done.unchanged:
        emit({"item": item, "state": "unchanged"})
    return reject(done.rejected)


VERB = Verb("import", "nhập câu hỏi từ tệp vào ngân hàng", _configure, _import)
