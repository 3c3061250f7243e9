"""`authoring decisions …`: what was decided about a week, a second person's signature, a reversal."""

import argparse

from authoring.commands.lines import Status, emit
from authoring.commands.passphrases import ask_passphrase
from authoring.commands.verbs import Arguments, Verb, add_contest, add_signer
from authoring.workbench.contest.offices import Office, open_office
from authoring.workbench.contest.sittings import Sitting, sit_down
from authoring.workbench.results.decisions import Record, decisions, reverse, second


def add_second(parser: argparse.ArgumentParser) -> None:
    """The argument that lets the second person sign at once; his passphrase is asked for after the first one's."""
    parser.add_argument("--with", dest="other", default="", help="mã người thứ hai cùng ký ngay; để trống: ký sau")


def signer(office: Office, writer: str) -> Sitting:
    """Somebody sits down to sign."""
    return sit_down(office.bank, writer, ask_passphrase(writer))


def carry(office: Office, record: Record, other: Sitting | None) -> Status:
    """Say what was signed; the second person carries it at once where he sits here."""
    if other:
        second(office, other, record.mark)
    found = next(one for one in decisions(office, record.week) if one.mark == record.mark)
    emit({"decision": record.mark, "kind": record.kind, "people": list(found.people), "standing": found.standing})
    return Status.DONE


def sit_both(office: Office, arguments: Arguments) -> tuple[Sitting, Sitting | None]:
    """Both signers, before anything is written; None where the second one signs later."""
    first = signer(office, arguments.writer)
    return first, signer(office, arguments.other) if arguments.other else None


def _configure_list(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("week", metavar="TUẦN", help="mã tuần thi, ví dụ: 2022-w30")
    add_contest(parser)


def _configure_second(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("mark", metavar="MÃ", help="mã quyết định, hoặc mấy chữ đầu của mã")
    add_signer(parser)
    add_contest(parser)


def _configure_reverse(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("mark", metavar="MÃ", help="mã quyết định cần hủy")
    parser.add_argument("--reason", required=True, help="vì sao hủy")
    add_second(parser)
    add_signer(parser)
    add_contest(parser)


def _list(arguments: Arguments) -> Status:
    office = open_office(arguments.contest, arguments.exports)
    for one in decisions(office, office.week(arguments.week).tag):
        record = one.record
        head = {"decision": one.mark, "kind": record.kind, "standing": one.standing, "people": list(one.people)}
        emit(head | {"time": record.time, "reason": record.reason, "subject": dict(record.subject)})
    return Status.DONE


def _second(arguments: Arguments) -> Status:
    office = open_office(arguments.contest, arguments.exports)
    record = second(office, signer(office, arguments.writer), arguments.mark)
    emit({"decision": record.subject["decision"], "seconded_by": record.person})
    return Status.DONE


def _reverse(arguments: Arguments) -> Status:
    office = open_office(arguments.contest, arguments.exports)
    first, other = sit_both(office, arguments)
    return carry(office, reverse(office, first, arguments.mark, arguments.reason), other)


VERBS = (
    Verb("decisions list", "liệt kê các quyết định về kết quả của một tuần", _configure_list, _list),
    Verb("decisions second", "người thứ hai ký một quyết định", _configure_second, _second),
    Verb("decisions reverse", "hủy một quyết định bằng một quyết định khác", _configure_reverse, _reverse),
)
