"""`authoring release` and `authoring practice`: freeze a week's form with its minutes, or only try one."""

import argparse
from pathlib import Path

from authoring.commands.lines import Status, complain, emit
from authoring.commands.passphrases import ask_passphrase
from authoring.commands.verbs import Arguments, Verb, add_contest, add_signer
from authoring.model.errors import Trouble
from authoring.records import create
from authoring.seals import grouped
from authoring.workbench.contest.offices import open_office
from authoring.workbench.contest.sittings import sit_down
from authoring.workbench.forms.keypapers import sealing_minutes
from authoring.workbench.forms.practising import MARK, practise
from authoring.workbench.forms.proposing import propose
from authoring.workbench.forms.releasing import release


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("week", metavar="TUẦN", help="mã tuần thi, ví dụ: 2022-w30")
    parser.add_argument("--reason", default="", help="lý do, khi phát hành lại; được công bố")
    parser.add_argument("--keep", action="append", default=[], metavar="CÂU", help="câu phải có trong đề; lặp lại được")
    parser.add_argument("--minutes", type=Path, metavar="BIÊN_BẢN", help="tệp Word biên bản niêm phong sẽ ghi")
    add_signer(parser)
    add_contest(parser)


def _configure_practice(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("week", metavar="TUẦN", help="mã tuần thi, ví dụ: 2022-w30")
    parser.add_argument("paper", type=Path, metavar="ĐỀ", help="tệp Word sẽ ghi")
    parser.add_argument("--seed", default="thuc-hanh", help="chuỗi bất kỳ; chuỗi khác cho đề khác")
    add_contest(parser)


def _release(arguments: Arguments) -> Status:
    office = open_office(arguments.contest, arguments.exports)
    proposal = propose(office, arguments.week, arguments.keep)
    for sentence in proposal.lacking:
        complain(Trouble(sentence, str(office.bank.folder), None, "đủ câu theo ma trận đề"))
    if proposal.lacking:
        return Status.NOTHING_DONE
    sitting = sit_down(office.bank, arguments.writer, ask_passphrase(arguments.writer))
    done = release(office, arguments.week, proposal.entries, sitting, arguments.reason)
    if arguments.minutes:
        create(arguments.minutes, sealing_minutes(office, arguments.week))
    items = [entry.revision.item.id for entry in proposal.entries]
    emit({"release": done.folder.name, "folder": str(done.folder), "items": items, "check": grouped(done.commitment)})
    return Status.DONE


def _practise(arguments: Arguments) -> Status:
    office = open_office(arguments.contest, arguments.exports)
    made = practise(office, arguments.week, arguments.seed)
    for sentence in made.lacking:
        complain(Trouble(sentence, str(office.bank.folder), None, "đủ câu theo ma trận đề"))
    if made.lacking:
        return Status.NOTHING_DONE
    create(arguments.paper, made.paper)
    emit({"week": arguments.week, "paper": str(arguments.paper), "mark": MARK})
    return Status.DONE


VERBS = (
    Verb("release", "chọn câu theo ma trận đề và phát hành bộ đề của một tuần", _configure, _release),
    Verb("practice", "in thử một đề từ câu chưa thẩm định, để thực hành một mình", _configure_practice, _practise),
)
