"""`authoring draw …`: freeze the list of those who are tied, sign the public number, or an order by hand."""

import argparse

from authoring.commands.deciding import add_second, carry, signer, sit_both
from authoring.commands.lines import Status, emit, remark
from authoring.commands.regrading import add_files
from authoring.commands.verbs import Arguments, Verb, add_signer
from authoring.seals import grouped
from authoring.workbench.results.drawing import draw, drawn_lines, freeze, order_by_hand
from authoring.workbench.results.grading import Work, lay_out, prepare


def _configure_freeze(parser: argparse.ArgumentParser) -> None:
    add_files(parser)
    said = "số công khai sẽ dùng, nêu trước khi có, ví dụ: giải đặc biệt XSMB ngày 28/7/2022"
    parser.add_argument("--source", required=True, help=said)
    add_signer(parser)


def _configure_draw(parser: argparse.ArgumentParser) -> None:
    add_files(parser)
    parser.add_argument("--number", required=True, help="số công khai, gõ đúng như đã công bố")
    parser.add_argument("--list", default="", help="mấy chữ đầu của mã danh sách; để trống: danh sách chốt sau cùng")
    add_second(parser)
    add_signer(parser)


def _configure_order(parser: argparse.ArgumentParser) -> None:
    add_files(parser)
    parser.add_argument("--order", required=True, help="các số trong danh sách, người xếp trên trước: 3 1 2")
    parser.add_argument("--reason", required=True, help="vì sao xếp như vậy, ví dụ: kết quả vòng thi trực tiếp")
    parser.add_argument("--list", default="", help="mấy chữ đầu của mã danh sách; để trống: danh sách chốt sau cùng")
    add_second(parser)
    add_signer(parser)


def _work(arguments: Arguments) -> Work:
    exports = str(arguments.exports) if arguments.exports else ""
    return prepare(str(arguments.contest), arguments.week, arguments.files, exports)


def _freeze(arguments: Arguments) -> Status:
    work = _work(arguments)
    desk, sitting = lay_out(work), signer(work.office, arguments.writer)
    done = freeze(work, desk, sitting, arguments.source)
    remark(f"Công bố danh sách và mã này trước khi có số: {grouped(done.mark)}")
    emit({"list": done.mark, "count": done.count, "folder": str(done.folder), "source": arguments.source})
    return Status.DONE


def _draw(arguments: Arguments) -> Status:
    work = _work(arguments)
    first, other = sit_both(work.office, arguments)
    for place, text in enumerate(drawn_lines(work, arguments.number, arguments.list), 1):
        emit({"place": place, "line": text})
    return carry(work.office, draw(work, first, arguments.number, arguments.list), other)


def _order(arguments: Arguments) -> Status:
    work = _work(arguments)
    first, other = sit_both(work.office, arguments)
    record = order_by_hand(work, first, arguments.order, arguments.reason, arguments.list)
    return carry(work.office, record, other)


VERBS = (
    Verb("draw freeze", "chốt danh sách những người bằng nhau ở ranh giới giải", _configure_freeze, _freeze),
    Verb("draw number", "ký số công khai để bốc thăm theo danh sách đã chốt", _configure_draw, _draw),
    Verb("draw order", "ký thứ tự do Ban Tổ chức hoặc vòng thi trực tiếp quyết định", _configure_order, _order),
)
