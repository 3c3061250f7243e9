"""`authoring release`: propose a week's form, or freeze it."""

import argparse

from authoring.commands.lines import Status, complain, emit
from authoring.commands.passphrases import ask_passphrase
from authoring.commands.verbs import Arguments, Verb, add_contest, add_signer
from authoring.model.errors import Trouble
from authoring.seals import grouped
from authoring.workbench.offices import open_office
from authoring.workbench.releasing import propose, release
from authoring.workbench.sittings import sit_down


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("week", metavar="TUẦN", help="mã tuần thi, ví dụ: 2022-w30")
    parser.add_argument("--reason", default="", help="lý do, khi phát hành lại")
    add_signer(parser)
    add_contest(parser)


def _release(arguments: Arguments) -> Status:
    office = open_office(arguments.contest, arguments.exports)
    proposal = propose(office, arguments.week)
    for sentence in proposal.lacking:
        complain(Trouble(sentence, str(office.bank.folder), None, "đủ câu theo ma trận đề"))
    if proposal.lacking:
        return Status.NOTHING_DONE
    sitting = sit_down(office.bank, arguments.writer, ask_passphrase(arguments.writer))
    done = release(office, arguments.week, proposal.entries, sitting, arguments.reason)
    items = [entry.revision.item.id for entry in proposal.entries]
    emit({"release": done.folder.name, "folder": str(done.folder), "items": items, "check": grouped(done.commitment)})
    return Status.DONE


VERB = Verb("release", "chọn câu theo ma trận đề và phát hành bộ đề của một tuần", _configure, _release)
