"""`authoring import`: questions of a file become revisions of the bank, or a preview of what would."""

import argparse
from datetime import UTC, datetime
from pathlib import Path

from authoring.commands.lines import Status, complain, emit
from authoring.commands.verbs import Arguments, Verb, add_contest
from authoring.model.errors import Trouble
from authoring.model.records import Revision
from authoring.records import create, make_folder
from authoring.workbench.contest.offices import open_office
from authoring.workbench.items.importing import Import, Line, Outcome, preview


def _configure(parser: argparse.ArgumentParser) -> None:
    kinds = "câu hỏi: .docx, .xlsx, .csv, .md, .txt, .json, .jsonl, .gift, .xml (Moodle)"
    parser.add_argument("items", type=Path, metavar="ITEMS", help=kinds)
    parser.add_argument("--as", dest="writer", required=True, help="mã người soạn, ví dụ: ha")
    parser.add_argument("--preview", action="store_true", help="chỉ xem trước, không ghi gì")
    parser.add_argument("--first-is-right", action="store_true", help="tệp luôn để phương án đúng ở đầu (A)")
    parser.add_argument("--return", dest="folder", type=Path, help="thư mục để ghi bản trả lại có ghi chú chỗ sai")
    add_contest(parser)


def _import(arguments: Arguments) -> Status:
    office = open_office(arguments.contest, arguments.exports)
    now = datetime.now(UTC)
    begun = preview(office, arguments.items, arguments.writer, first=arguments.first_is_right)
    lines, pending = begun.lines, begun.pending()
    written = iter(() if arguments.preview else begun.confirm(now).revisions)
    for line in lines:
        emit(_told(line) | (_revision(next(written)) if line in pending and not arguments.preview else {}))
    refused = begun.count(Outcome.REFUSED)
    if refused and arguments.folder:
        emit({"returned": str(_return(begun, arguments.folder, now)), "remarks": refused})
    for line in lines:
        _complain(line)
    return Status.SOME_REJECTED if refused else Status.DONE


def _told(line: Line) -> dict[str, object]:
    """What a question is to the bank, with its place in the file and what changed or is wrong."""
    told: dict[str, object] = {"row": line.row, "state": line.outcome.value}
    if line.item and line.item.id:
        told["item"] = line.item.id
    if line.twin:
        told["twin"] = line.twin
    if line.changes:
        told["changes"] = [
            {"place": change.place, "before": change.before, "after": change.after, "spans": change.spans}
            for change in line.changes
        ]
    if flaw := line.judged.flaw:
        spot = line.judged.spot
        told |= {"message": flaw.message, "expected": flaw.expected, "found": flaw.found}
        told |= {"place": {"row": spot.row, "span": spot.span, "column": spot.column}}
    return told


def _revision(revision: Revision) -> dict[str, object]:
    return {"item": revision.item.id, "revision": revision.revision, "state": "written"}


def _return(begun: Import, folder: Path, now: datetime) -> Path:
    made = begun.returned(now)
    create(make_folder(folder) / made.name, made.data)
    return folder / made.name


def _complain(line: Line) -> None:
    if flaw := line.judged.flaw:
        complain(Trouble(flaw.message, line.judged.file, line.judged.spot.row, flaw.expected, flaw.found))


VERB = Verb("import", "nhập câu hỏi từ tệp vào ngân hàng", _configure, _import)
