"""`authoring winners …`, `authoring complaint`, `authoring standings`: what comes after the results."""

import argparse
from pathlib import Path

from authoring.commands.deciding import add_second, carry, sit_both
from authoring.commands.lines import Status, emit
from authoring.commands.regrading import add_files
from authoring.commands.verbs import Arguments, Verb, add_contest, add_signer, natural
from authoring.records import create
from authoring.workbench.contest.offices import open_office
from authoring.workbench.results.complaints import complaint, complaint_paper
from authoring.workbench.results.grading import lay_out, prepare
from authoring.workbench.results.outcomes import NOT_ELIGIBLE
from authoring.workbench.results.standings import final_standings, keep_standings
from authoring.workbench.results.winners import CONTACTED, VERIFIED, mark_winner, winners


def _configure_list(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("week", metavar="TUẦN", help="mã tuần thi, ví dụ: 2022-w30")
    add_contest(parser)


def _configure_mark(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("week", metavar="TUẦN", help="mã tuần thi, ví dụ: 2022-w30")
    parser.add_argument("place", type=natural, metavar="THỨ_TỰ", help="thứ tự trong bảng giải, từ 1")
    said = f"{CONTACTED}: đã liên hệ; {VERIFIED}: đã xác minh; {NOT_ELIGIBLE}: không đủ điều kiện, cần hai người"
    parser.add_argument("status", choices=(CONTACTED, VERIFIED, NOT_ELIGIBLE), metavar="TÌNH_TRẠNG", help=said)
    parser.add_argument("--reason", required=True, help="đã làm gì, hoặc vì sao không đủ điều kiện")
    add_second(parser)
    add_signer(parser)
    add_contest(parser)


def _configure_complaint(parser: argparse.ArgumentParser) -> None:
    add_files(parser)
    parser.add_argument("--person", required=True, help="số định danh của người khiếu nại")
    parser.add_argument("--paper", type=Path, required=True, help="tệp Word sẽ ghi")


def _configure_standings(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("weeks", nargs="*", metavar="TUẦN", help="các tuần cộng lại; để trống: mọi tuần")
    parser.add_argument("--least", type=natural, default=1, help="phải dự ít nhất bấy nhiêu tuần mới được xếp")
    parser.add_argument("--write", action="store_true", help="ghi bảng xếp hạng chung vào thư mục kết quả")
    add_contest(parser)


def _list(arguments: Arguments) -> Status:
    office = open_office(arguments.contest, arguments.exports)
    for one in winners(office, arguments.week):
        award = one.award
        head = {"place": award.place, "tier": award.tier, "name": award.name, "unit": award.unit}
        emit(head | {"status": one.status, "reason": one.reason, "people": list(one.people)})
    return Status.DONE


def _mark(arguments: Arguments) -> Status:
    office = open_office(arguments.contest, arguments.exports)
    first, other = sit_both(office, arguments)
    record = mark_winner(office, arguments.week, arguments.place, arguments.status, first, arguments.reason)
    return carry(office, record, other)


def _complaint(arguments: Arguments) -> Status:
    exports = str(arguments.exports) if arguments.exports else ""
    work = prepare(str(arguments.contest), arguments.week, arguments.files, exports)
    found = complaint(work, lay_out(work), arguments.person)
    create(arguments.paper, complaint_paper(work, found))
    standing = found.standing or {}
    emit({"paper": str(arguments.paper), "entries": len(found.story.entries), "rank": standing.get("rank")})
    return Status.DONE


def _standings(arguments: Arguments) -> Status:
    office = open_office(arguments.contest, arguments.exports)
    found = final_standings(office, arguments.weeks, arguments.least)
    for line in found.table.head(20).to_dict("records"):
        emit({str(name): value for name, value in line.items()})
    if arguments.write:
        emit({"folder": str(keep_standings(office, found)), "people": len(found.table)})
    return Status.DONE


VERBS = (
    Verb("winners list", "liệt kê người đạt giải và việc xác minh từng người", _configure_list, _list),
    Verb("winners mark", "ký tình trạng xác minh của một người đạt giải", _configure_mark, _mark),
    Verb("complaint", "ghi phiếu trả lời khiếu nại của một người ra Word", _configure_complaint, _complaint),
    Verb("standings", "xếp hạng chung cộng qua các tuần", _configure_standings, _standings),
)
