"""`authoring review`: send, approve, return and comment on items, as the screens do; the same rules hold."""

import argparse
from collections.abc import Iterable

from authoring.commands.lines import Status, emit
from authoring.commands.passphrases import ask_passphrase
from authoring.commands.verbs import Arguments, Verb, add_contest, add_signer, day
from authoring.model.records import Review
from authoring.workbench.contest.offices import Office, open_office
from authoring.workbench.contest.sittings import Sitting, sit_down
from authoring.workbench.items.commenting import OUTCOMES, Meeting, comment, record_meeting, threads
from authoring.workbench.items.reviewing import approve, give_back, send


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("items", nargs="+", metavar="CÂU", help="mã câu hỏi; nhiều câu được")
    add_signer(parser)
    add_contest(parser)


def _configure_noted(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--note", required=True, help="lời ghi, ít nhất 3 từ")
    _configure(parser)


def _configure_comment(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--answers", default="", metavar="MÃ", help="mã của ý kiến được trả lời")
    _configure_noted(parser)


def _configure_meeting(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--number", required=True, help="số biên bản họp, ví dụ 12/BB-BTC")
    parser.add_argument("--day", required=True, type=day, metavar="NGÀY", help="ngày họp, ví dụ 2022-07-20")
    parser.add_argument("--person", action="append", required=True, help="người dự họp; lặp lại cho từng người")
    parser.add_argument("--outcome", required=True, choices=OUTCOMES, help="kết luận; không thay chữ ký duyệt")
    _configure_noted(parser)


def _configure_thread(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("item", metavar="CÂU", help="mã câu hỏi")
    add_contest(parser)


def _send(arguments: Arguments) -> Status:
    office, sitting = _signing(arguments)
    return _told(send(office, item, sitting) for item in arguments.items)


def _approve(arguments: Arguments) -> Status:
    office, sitting = _signing(arguments)
    return _told(approve(office, item, sitting) for item in arguments.items)


def _return(arguments: Arguments) -> Status:
    office, sitting = _signing(arguments)
    return _told(give_back(office, item, sitting, arguments.note) for item in arguments.items)


def _comment(arguments: Arguments) -> Status:
    office, sitting = _signing(arguments)
    return _told(comment(office, item, sitting, arguments.note, arguments.answers) for item in arguments.items)


def _meeting(arguments: Arguments) -> Status:
    office, sitting = _signing(arguments)
    meeting = Meeting(arguments.number, arguments.day, tuple(arguments.person), arguments.outcome)
    revisions = [office.bank.entry(item).revision for item in arguments.items]
    taken = record_meeting(office, revisions, meeting, sitting, arguments.note)
    _told(taken.entered)
    for item, why in taken.refused:
        emit({"item": item, "refused": why})
    return Status.SOME_REJECTED if taken.refused else Status.DONE


def _thread(arguments: Arguments) -> Status:
    office = open_office(arguments.contest, arguments.exports)
    waiting = [(one, "") for one in reversed(threads(office, arguments.item))]
    while waiting:
        one, above = waiting.pop()
        emit({"mark": one.mark, "answers": above, "person": one.person, "time": one.time, "text": one.text})
        waiting += [(answer, one.mark) for answer in reversed(one.answers)]
    return Status.DONE


def _signing(arguments: Arguments) -> tuple[Office, Sitting]:
    office = open_office(arguments.contest, arguments.exports)
    return office, sit_down(office.bank, arguments.writer, ask_passphrase(arguments.writer))


def _told(reviews: Iterable[Review]) -> Status:
    """One line a review as soon as it is signed: where the next one is refused, these stand."""
    for one in reviews:
        emit({"item": one.item, "revision": one.revision, "move": one.move, "person": one.person, "time": one.time})
    return Status.DONE


VERBS = (
    Verb("review send", "gửi câu đi thẩm định", _configure, _send),
    Verb("review approve", "duyệt lần sửa mới nhất; không duyệt được câu của mình", _configure, _approve),
    Verb("review return", "trả lại câu, nói cần sửa gì", _configure_noted, _return),
    Verb("review comment", "ghi ý kiến, hoặc trả lời một ý kiến", _configure_comment, _comment),
    Verb("review meeting", "ghi kết quả họp duyệt; không thay chữ ký duyệt", _configure_meeting, _meeting),
    Verb("review thread", "các ý kiến về một câu", _configure_thread, _thread),
)
