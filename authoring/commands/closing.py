"""`authoring close`: the collective prizes by the contest's index, or as two people judged them, with a reason."""

import argparse
from pathlib import Path

from authoring.commands.deciding import add_second, sit_both
from authoring.commands.lines import Status, emit
from authoring.commands.verbs import Arguments, Verb, add_contest
from authoring.model.errors import RefusedError
from authoring.workbench.contest.offices import Office, open_office
from authoring.workbench.paperwork.closing import Closing, close
from authoring.workbench.paperwork.juries import close_by_hand, read_judgement


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--judged", type=Path, default=None, help="bảng Ban Tổ chức đã xét: Mã đơn vị, Hạng giải")
    parser.add_argument("--reason", default="", help="vì sao xét như vậy, khi có --judged")
    parser.add_argument("--as", dest="writer", default="", help="mã người ký, khi có --judged")
    add_second(parser)
    add_contest(parser)


def _close(arguments: Arguments) -> Status:
    office = open_office(arguments.contest, arguments.exports)
    done = _judged(office, arguments) if arguments.judged else close(office, [w.tag for w in office.bank.contest.weeks])
    emit({"folder": str(done.folder), "prizes": done.prizes})
    return Status.DONE


def _judged(office: Office, arguments: Arguments) -> Closing:
    prizes = read_judgement(arguments.judged)
    first, other = sit_both(office, arguments)
    if other is None:
        raise RefusedError(
            "Xét giải tập thể cần hai người cùng ký.", expected="--as NGƯỜI_THỨ_NHẤT --with NGƯỜI_THỨ_HAI"
        )
    return close_by_hand(office, prizes, arguments.reason, (first, other))


VERB = Verb(
    "close", "chốt giải tập thể theo chỉ số của cuộc thi, hoặc theo bảng Ban Tổ chức đã xét", _configure, _close
)
