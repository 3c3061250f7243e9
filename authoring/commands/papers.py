"""`authoring papers`, `unit-reports`, `rules-changes`: the papers of a contest and what they need."""

import argparse
from datetime import UTC, datetime
from pathlib import Path

from authoring.commands.lines import Status, complain, emit, reject
from authoring.commands.verbs import Arguments, Verb, add_contest
from authoring.model.errors import Trouble
from authoring.records import create
from authoring.workbench.contest.offices import Office, open_office
from authoring.workbench.paperwork import before_papers, papers, registers
from authoring.workbench.paperwork.desks import BEFORE, END
from authoring.workbench.paperwork.dossiers import open_dossier, unit_counts
from authoring.workbench.results import participations


def _configure(parser: argparse.ArgumentParser) -> None:
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("week", metavar="TUẦN", nargs="?", default="", help="mã tuần thi, ví dụ: 2022-w30")
    where.add_argument("--before", dest="place", action="store_const", const=BEFORE, help="văn bản trước cuộc thi")
    where.add_argument("--end", dest="place", action="store_const", const=END, help="văn bản khi tổng kết")
    parser.add_argument("--kind", action="append", default=[], help="chỉ lập loại này; nhiều loại thì ghi nhiều lần")
    parser.add_argument("--as", dest="writer", default="", help="mã người lập, ghi vào sổ; để trống: không ghi ai lập")
    parser.add_argument("--list", action="store_true", help="chỉ liệt kê: đã lập, chưa lập, vì sao")
    parser.add_argument("--compare", action="store_true", help="dựng lại để đối chiếu với bản đã lập, không ghi gì")
    parser.add_argument("--zip", type=Path, default=None, help="ghi mọi văn bản đã lập vào tệp nén này")
    add_contest(parser)


def _papers(arguments: Arguments) -> Status:
    office, place = open_office(arguments.contest, arguments.exports), arguments.place or arguments.week
    if arguments.list:
        return _list(office, place)
    if arguments.compare:
        return _compare(office, place)
    status = Status.DONE
    for one in _made(office, place, arguments):
        if one.path is None:
            complain(Trouble(one.why, one.key))
            status = Status.SOME_REJECTED
        else:
            emit({"paper": one.key, "file": str(one.path)})
    if arguments.zip is not None:
        create(arguments.zip, papers.bundle(office, place))
        emit({"zip": str(arguments.zip)})
    return status


def _made(office: Office, place: str, arguments: Arguments) -> tuple[papers.Outcome, ...]:
    """The papers asked for, written down under who made them where that was said."""
    if arguments.writer:
        return registers.make_all(office, place, arguments.kind, arguments.writer, datetime.now(UTC))
    return papers.make_all(office, place, arguments.kind)


def _list(office: Office, place: str) -> Status:
    for one in papers.papers(office, place):
        told = {"paper": one.key, "title": one.title, "public": one.public, "state": one.state}
        emit(told | ({"why": one.why} if one.why else {}) | ({"file": str(one.path)} if one.path else {}))
    return Status.DONE


def _compare(office: Office, place: str) -> Status:
    found = papers.compare(office, place)
    for one in found:
        emit({"paper": one.key, "verdict": one.verdict} | ({"why": one.why} if one.why else {}))
    return Status.SOME_REJECTED if any(one.verdict == papers.OTHER for one in found) else Status.DONE


def _reporting(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("week", metavar="TUẦN", help="mã tuần thi đã chấm, ví dụ: 2022-w30")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="phiếu báo cáo các đơn vị gửi về")
    add_contest(parser)


def _reports(arguments: Arguments) -> Status:
    office = open_office(arguments.contest, arguments.exports)
    reading = participations.read_reports(arguments.files, office.bank.units, office.week(arguments.week).tag)
    for one in reading.good:
        emit({"unit": one.unit.name, "people": one.people, "attempts": one.attempts, "members": one.members})
    for gap in participations.gaps(reading.good, unit_counts(open_dossier(office, arguments.week))):
        emit({"unit": gap.unit, "reported": gap.reported, "graded": gap.graded})
    return reject(reading.rejected)


def _changing(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("old", type=Path, metavar="CONTEST_TOML", help="thiết lập trước khi sửa")
    add_contest(parser)


def _changes(arguments: Arguments) -> Status:
    office = open_office(arguments.contest, arguments.exports)
    for one in before_papers.settings_changes(office, arguments.old):
        emit({"setting": one.setting, "before": one.before, "after": one.after})
    return Status.DONE


VERBS = (
    Verb("papers", "lập văn bản của một tuần, trước cuộc thi hoặc khi tổng kết", _configure, _papers),
    Verb("unit-reports", "đọc báo cáo tuần của các đơn vị, đối chiếu với kết quả chấm", _reporting, _reports),
    Verb("rules-changes", "câu nào trong Thể lệ đổi theo thiết lập đã sửa", _changing, _changes),
)
