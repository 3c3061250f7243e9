"""`authoring people`: who works on a contest; add a person; let the owner sign settings and keys."""

import argparse

from authoring.commands.lines import Status, emit
from authoring.commands.passphrases import ask_passphrase
from authoring.commands.verbs import Arguments, Verb, add_contest, add_signer
from authoring.model.contests import Person
from authoring.workbench.offices import open_office
from authoring.workbench.sittings import ROLES, join, sit_down, trust


def _configure_list(parser: argparse.ArgumentParser) -> None:
    add_contest(parser)


def _configure_add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("writer", help="mã người trên một máy: 2–8 chữ thường, có thể thêm một chữ số")
    parser.add_argument("--name", required=True, help="họ và tên")
    parser.add_argument("--agency", required=True, help="cơ quan")
    parser.add_argument("--role", action="append", default=[], choices=ROLES, help="vai trò; lặp lại nếu có nhiều")
    add_contest(parser)


def _configure_trust(parser: argparse.ArgumentParser) -> None:
    add_signer(parser)
    add_contest(parser)


def _list(arguments: Arguments) -> Status:
    office = open_office(arguments.contest, arguments.exports)
    for person in office.bank.people:
        roles = list(person.roles)
        emit({"writer": person.writer, "name": person.name, "agency": person.agency, "roles": roles})
    return Status.DONE


def _add(arguments: Arguments) -> Status:
    office = open_office(arguments.contest, arguments.exports)
    person = Person(arguments.writer, arguments.name, arguments.agency, tuple(arguments.role))
    sitting = join(office.bank.folder, person, ask_passphrase(arguments.name, twice=True))
    emit({"writer": sitting.person.writer, "name": sitting.person.name, "signing_key": sitting.person.signing_key})
    return Status.DONE


def _trust(arguments: Arguments) -> Status:
    office = open_office(arguments.contest, arguments.exports)
    trust(office.bank.folder, sit_down(office.bank, arguments.writer, ask_passphrase(arguments.writer)))
    emit({"trusted": [person.writer for person in office.bank.people], "by": arguments.writer})
    return Status.DONE


VERBS = (
    Verb("people list", "những người của cuộc thi", _configure_list, _list),
    Verb("people add", "thêm một người, tạo khóa ký của người đó", _configure_add, _add),
    Verb("people trust", "chủ cuộc thi ký thiết lập và khóa của mọi người", _configure_trust, _trust),
)
