"""`authoring open`: open the sealed key of a week after it has closed."""

import argparse

from authoring.commands.lines import Status, emit
from authoring.commands.passphrases import ask_passphrase
from authoring.commands.verbs import Arguments, Verb, add_contest, add_signer
from authoring.workbench.offices import open_office
from authoring.workbench.releasing import open_week
from authoring.workbench.sittings import sit_down


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("week", metavar="TUẦN", help="mã tuần thi, ví dụ: 2022-w30")
    add_signer(parser)
    add_contest(parser)


def _open(arguments: Arguments) -> Status:
    office = open_office(arguments.contest, arguments.exports)
    sitting = sit_down(office.bank, arguments.writer, ask_passphrase(arguments.writer))
    path = open_week(office, arguments.week, sitting)
    emit({"week": arguments.week, "key": str(path), "opened_by": arguments.writer})
    return Status.DONE


VERB = Verb("open", "mở niêm phong đáp án của một tuần đã kết thúc", _configure, _open)
