"""Staffing: who works on a contest once it is founded: newcomers, whom the owner vouches for, deputies, new keys."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from authoring.bank import agency_key
from authoring.bank.people.charter import read_charter
from authoring.bank.people.files import FOLDER
from authoring.bank.people.standing import NEVER_LENT
from authoring.bank.people.trust import SignedFile, rooted, sign_files
from authoring.bank.settings.contest import FILE
from authoring.model.clock import stamp
from authoring.model.contests import Contest, Deputyship, Person
from authoring.model.errors import RefusedError
from authoring.records import digest, read
from authoring.seals import fingerprint
from authoring.text import dates
from authoring.workbench.contest.mandating import reissue, roles_of
from authoring.workbench.contest.offices import Office
from authoring.workbench.contest.sittings import ROLES, Sitting, is_sheet, join
from authoring.workbench.forms.keypapers import NewKey, new_key_minutes
from authoring.workbench.starting.filling import filled
from authoring.workbench.starting.founding import OWNER, agreed, person_of, person_problems
from authoring.workbench.starting.settings import Problem

ROW = 0  # a newcomer is typed in the fields of a founding's first row
PARTS = ("writer", "name", "agency", "roles")


@dataclass(frozen=True, slots=True)
class Newcomer:
    """A person's file that the owner hasn't signed as it stands: its digest, and the print of the key in it."""

    person: Person
    mark: str
    print: str


@dataclass(frozen=True, slots=True)
class Loan:
    """Roles that are lent now or will be: to whom, by whom."""

    deputy: Person
    head: Person
    lent: Deputyship


def agencies(office: Office) -> tuple[str, ...]:
    """The agencies that are known already, each in the spelling that was there first."""
    people = [one.agency for one in office.bank.people if not is_sheet(one)]
    text = read(office.bank.folder / FILE).decode("utf-8")
    named = filled(office.bank.contest, text)["agencies"].split(";")
    found: dict[str, str] = {}
    for one in (*people, *(" ".join(name.split()) for name in named)):
        found.setdefault(agency_key(one), one)
    return tuple(name for key, name in found.items() if key)


def newcomer_problems(office: Office, answers: Mapping[str, str]) -> tuple[Problem, ...]:
    """What can't stand of somebody who is typed in: as at the founding, and nobody twice, no second owner."""
    found = person_problems(answers, ROW)
    person = person_of(answers, ROW, agencies(office))
    if any(one.writer == person.writer for one in office.bank.people):
        said = "Mã này đã có người mang."
        found.append(Problem(f"person-{ROW}-writer", said, "mã khác, ví dụ thêm một chữ số", person.writer))
    if OWNER in person.roles and any(OWNER in one.roles for one in office.bank.people):
        found.append(Problem(f"person-{ROW}-roles", "Cuộc thi đã có chủ; chỉ một người giữ vai trò này."))
    return tuple(found)


def hire(office: Office, answers: Mapping[str, str], words: tuple[str, str]) -> Sitting:
    """Add a person with new keys and the passphrase that he typed twice; it counts once the owner has signed."""
    for problem in newcomer_problems(office, answers):
        raise RefusedError(problem.message, expected=problem.expected, found=problem.found)
    person = person_of(answers, ROW, agencies(office))
    return join(office.bank.folder, person, agreed(person, words))


def newcomers(office: Office) -> tuple[Newcomer, ...]:
    """Everybody whose file the owner hasn't signed yet, or that was changed since."""
    charter = read_charter(office.bank.folder)
    good, people = rooted(charter.files, charter.people), charter.people
    waiting = [one for one in charter.files if _is_person(one) and one.place not in good]
    return tuple(Newcomer(people[_writer(one)], digest(one.data), _print(people[_writer(one)])) for one in waiting)


def vouch(office: Office, owner: Sitting, seen: tuple[Newcomer, ...]) -> tuple[Path, ...]:
    """The owner signs the files of those whom he was shown, and nothing else; RefusedError where one is another now."""
    if OWNER not in roles_of(office, owner.person.writer, owner.now):
        raise RefusedError("Chỉ chủ cuộc thi ký nhận được người mới.", found=owner.person.name)
    charter = read_charter(office.bank.folder)
    marks = {f"{FOLDER}/{one.person.writer}.toml": one.mark for one in seen}
    files = [one for one in charter.files if one.place in marks]
    if {one.place: digest(one.data) for one in files} != marks:
        raise RefusedError("Danh sách người vừa đổi ở nơi khác. Xem lại rồi ký; chưa có gì được ký.")
    return sign_files(office.bank.folder, files, charter.people, owner.identity)


def lendable(office: Office, head: str) -> tuple[str, ...]:
    """The roles of his own that somebody can lend."""
    person = next((one for one in office.bank.people if one.writer == head), None)
    return tuple(role for role in ROLES if person and role in person.roles and role != NEVER_LENT)


def loans(office: Office, now: datetime) -> tuple[Loan, ...]:
    """What is lent at this moment or will be, the earliest first."""
    people, at = {one.writer: one for one in office.bank.people}, stamp(now)
    found = [Loan(one, people[lent.head], lent) for one in people.values() for lent in one.lent if at < lent.ends]
    return tuple(sorted(found, key=lambda one: (one.lent.begins, one.deputy.writer)))


def days(contest: Contest, first: str, last: str) -> tuple[datetime, datetime]:
    """From the beginning of one day to the end of another, both as people type them; RefusedError where one isn't."""
    zone = ZoneInfo(contest.timezone)
    begin, end = (_day(text) for text in (first, last))
    if end < begin:
        raise RefusedError("Ngày cuối đứng trước ngày đầu.", expected=f"từ {first.strip()} trở đi", found=last.strip())
    return datetime.combine(begin, time(), zone), datetime.combine(end, time(), zone) + timedelta(days=1, seconds=-1)


def renew(office: Office, writer: str, words: tuple[str, str], vouchers: tuple[Sitting, Sitting], reason: str) -> bytes:
    """Two others give somebody a new key for a lost one; the minutes of it, for them to sign by hand."""
    person = _known(office, writer)
    reissue(office, writer, agreed(person, words), vouchers, reason)
    old, new = _print(person), _print(_known(office, writer))
    names = tuple(one.person.name for one in vouchers)
    time = max(one.now for one in vouchers)
    return new_key_minutes(office, NewKey(person, old, new, names, time, reason))


def _known(office: Office, writer: str) -> Person:
    found = next((one for one in office.bank.people if one.writer == writer), None)
    if found is None:
        raise RefusedError("Không có người này trong cuộc thi.", found=writer)
    return found


def _day(text: str) -> date:
    found = dates(text)
    if len(found) != 1:
        raise RefusedError("Không đọc được ngày.", expected="ví dụ 25/7/2022", found=text.strip() or "để trống")
    return found[0].date


def _is_person(file: SignedFile) -> bool:
    return file.place.startswith(f"{FOLDER}/")


def _writer(file: SignedFile) -> str:
    return Path(file.place).stem


def _print(person: Person) -> str:
    return fingerprint(person.signing_key) if person.signing_key else ""
