"""`authoring people`: who works on a contest; keys, the recovery sheet, deputies, a new key; the owner's signature."""

import argparse
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from authoring.bank import known_agency
from authoring.commands.lines import Status, emit
from authoring.commands.passphrases import ask_passphrase
from authoring.commands.verbs import Arguments, Verb, add_contest, add_signer, day
from authoring.model.contests import Person
from authoring.records import create
from authoring.workbench.contest.mandating import appoint, recall, reissue, standing_deputies
from authoring.workbench.contest.offices import open_office
from authoring.workbench.contest.sittings import ROLES, join, sit_down, trust
from authoring.workbench.forms.keypapers import recovery_sheet
from authoring.workbench.starting.staffing import agencies


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


def _configure_sheet(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paper", type=Path, metavar="PHIẾU", help="tệp Word sẽ ghi; in xong thì xóa")
    add_contest(parser)


def _configure_deputy(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("deputy", help="mã người được ủy quyền")
    parser.add_argument("--role", action="append", required=True, choices=ROLES, help="vai trò của người ủy quyền")
    parser.add_argument("--from", dest="first", required=True, type=day, metavar="NGÀY", help="ngày đầu, 2022-07-25")
    parser.add_argument("--to", dest="last", required=True, type=day, metavar="NGÀY", help="ngày cuối, tính cả ngày đó")
    parser.add_argument("--note", default="", help="số văn bản ủy quyền, nếu có")
    add_signer(parser)
    add_contest(parser)


def _configure_recall(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("deputy", help="mã người đang được ủy quyền")
    parser.add_argument("--head", default="", metavar="MÃ", help="mã người đã ủy quyền, nếu không phải người ký")
    parser.add_argument("--note", default="", help="số văn bản thu lại, nếu có")
    add_signer(parser)
    add_contest(parser)


def _configure_key(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("writer", help="mã người quên mật khẩu ký")
    parser.add_argument("--by", action="append", required=True, help="mã người cùng cấp khóa; ghi hai lần")
    parser.add_argument("--reason", required=True, help="vì sao cấp khóa mới")
    add_contest(parser)


def _list(arguments: Arguments) -> Status:
    office = open_office(arguments.contest, arguments.exports)
    standing = standing_deputies(office, datetime.now(UTC))
    for person in office.bank.people:
        lent = [{"by": head, "roles": list(given)} for one, head, given in standing if one.writer == person.writer]
        said = {"writer": person.writer, "name": person.name, "agency": person.agency, "roles": list(person.roles)}
        emit(said | ({"lent": lent} if lent else {}))
    return Status.DONE


def _add(arguments: Arguments) -> Status:
    office = open_office(arguments.contest, arguments.exports)
    agency = known_agency(arguments.agency, agencies(office))
    person = Person(arguments.writer, arguments.name, agency, tuple(arguments.role))
    sitting = join(office.bank.folder, person, ask_passphrase(arguments.name, twice=True))
    emit({"writer": sitting.person.writer, "name": sitting.person.name, "signing_key": sitting.person.signing_key})
    return Status.DONE


def _trust(arguments: Arguments) -> Status:
    office = open_office(arguments.contest, arguments.exports)
    trust(office.bank.folder, sit_down(office.bank, arguments.writer, ask_passphrase(arguments.writer)))
    emit({"trusted": [person.writer for person in office.bank.people], "by": arguments.writer})
    return Status.DONE


def _sheet(arguments: Arguments) -> Status:
    office = open_office(arguments.contest, arguments.exports)
    create(arguments.paper, recovery_sheet(office))
    emit({"paper": str(arguments.paper), "next": "in, cho vào hai phong bì, xóa tệp, rồi: authoring people trust"})
    return Status.DONE


def _deputy(arguments: Arguments) -> Status:
    office = open_office(arguments.contest, arguments.exports)
    zone = ZoneInfo(office.bank.contest.timezone)
    begins = datetime.combine(arguments.first, time(), zone)
    ends = datetime.combine(arguments.last, time(), zone) + timedelta(days=1, seconds=-1)
    head = sit_down(office.bank, arguments.writer, ask_passphrase(arguments.writer))
    path = appoint(office, head, arguments.deputy, arguments.role, begins, ends, note=arguments.note)
    emit({"deputy": arguments.deputy, "roles": sorted(set(arguments.role)), "record": str(path)})
    return Status.DONE


def _recall(arguments: Arguments) -> Status:
    office = open_office(arguments.contest, arguments.exports)
    signer = sit_down(office.bank, arguments.writer, ask_passphrase(arguments.writer))
    path = recall(office, signer, arguments.deputy, arguments.head, note=arguments.note)
    emit({"deputy": arguments.deputy, "head": arguments.head or arguments.writer, "record": str(path)})
    return Status.DONE


def _key(arguments: Arguments) -> Status:
    office = open_office(arguments.contest, arguments.exports)
    new = ask_passphrase(f"{arguments.writer} (mật khẩu mới)", twice=True)
    vouchers = [sit_down(office.bank, writer, ask_passphrase(writer)) for writer in arguments.by]
    path = reissue(office, arguments.writer, new, vouchers, arguments.reason)
    emit({"writer": arguments.writer, "issued_by": arguments.by, "record": str(path)})
    return Status.DONE


VERBS = (
    Verb("people list", "những người của cuộc thi", _configure_list, _list),
    Verb("people add", "thêm một người, tạo khóa ký của người đó", _configure_add, _add),
    Verb("people sheet", "in phiếu khôi phục, một lần, lúc lập cuộc thi", _configure_sheet, _sheet),
    Verb("people deputy", "ủy quyền vai trò của mình cho người khác trong một số ngày", _configure_deputy, _deputy),
    Verb("people recall", "thu lại vai trò đã ủy quyền, trước ngày cuối", _configure_recall, _recall),
    Verb("people key", "hai người khác cấp khóa mới cho người quên mật khẩu ký", _configure_key, _key),
    Verb("people trust", "chủ cuộc thi ký thiết lập và khóa của mọi người", _configure_trust, _trust),
)
