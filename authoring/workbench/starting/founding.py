"""Founding: a new contest in five steps, from its folder to its people; it is written whole, or not at all."""

import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from authoring import reports
from authoring.bank import known_agency
from authoring.bank.people.charter import POLICIES, read_charter
from authoring.bank.records.names import WRITER
from authoring.bank.settings.contest import FILE
from authoring.bank.settings.vocabulary import RESERVED, ROLES
from authoring.bank.units import FILE as UNITS
from authoring.bank.units import HEADER
from authoring.model.contests import Contest, Person
from authoring.model.errors import RefusedError
from authoring.records import TakenError, create, make_folder, probe, temporary_beside, told
from authoring.records.saving import confirm
from authoring.records.system import SYSTEM
from authoring.seals import fingerprint
from authoring.workbench.contest import choices
from authoring.workbench.contest.choices import Choice
from authoring.workbench.contest.codes import draw_code, halves
from authoring.workbench.contest.sittings import join, trust
from authoring.workbench.forms.keypapers import SHEET
from authoring.workbench.starting import settings, spelling
from authoring.workbench.starting.plans import Plan
from authoring.workbench.starting.planwords import Hint
from authoring.workbench.starting.samples import PROGRAM
from authoring.workbench.starting.settings import Problem
from authoring.workbench.starting.spelling import numbers

FOLDER, CONTEST, WEEKS, FORM, PEOPLE = 1, 2, 3, 4, 5
ENOUGH = 2  # people of a contest that is more than practice
ROWS = {WEEKS: {"week": 1}, FORM: {"topic": 1}, PEOPLE: {"person": ENOUGH}}  # empty rows that a step begins with
OWNER = "owner"


@dataclass(slots=True)
class Founding:
    """What has been typed so far and on which step one stands; `hints` are those of a plan, by field."""

    answers: dict[str, str] = field(default_factory=lambda: dict(settings.OFFERED))
    step: int = FOLDER
    hints: dict[str, Hint] = field(default_factory=dict)
    silent: tuple[str, ...] = ()

    def put(self, name: str, value: str) -> None:
        """Take what was typed in a field; the contest's id is proposed from the folder's name until one is typed."""
        if name == "folder" and self.answers.get("id", "") in ("", proposed_id(self.answers.get("folder", ""))):
            self.answers["id"] = proposed_id(value)
        self.answers[name] = value
        self._keep()

    def problems(self) -> tuple[Problem, ...]:
        """What keeps one on this step."""
        if self.step == FOLDER:
            return folder_problems(self.answers.get("folder", ""))
        return people_problems(self.answers) if self.step == PEOPLE else settings.problems(self.answers, self.step)

    def go(self, step: int) -> None:
        """To another step; forward only over steps without problems, to the first that has one."""
        while self.step < min(step, PEOPLE) and not self.problems():
            self.step += 1
        self.step = max(FOLDER, min(step, self.step))
        for kind, rows in ROWS.get(self.step, {}).items():
            for _ in range(len(numbers(self.answers, kind)), rows):
                self.add(kind)
        self._keep()

    def add(self, kind: str) -> None:
        """One more row of weeks, topics or people."""
        parts = {"week": spelling.WEEK, "topic": spelling.TOPIC, "person": ("writer", "name", "agency", "roles")}
        number = max(numbers(self.answers, kind), default=-1) + 1
        self.answers |= {f"{kind}-{number}-{part}": "" for part in parts[kind]}
        self._keep()

    def drop(self, kind: str, number: int) -> None:
        """A row goes, what stood in it too."""
        self.answers = {name: text for name, text in self.answers.items() if not name.startswith(f"{kind}-{number}-")}
        self._keep()

    def take(self, plan: Plan) -> None:
        """Fill the form from a plan; what was typed before in those fields gives way."""
        for number in numbers(self.answers, "week"):
            self.drop("week", number)
        for hint in plan.hints:
            if hint.field.startswith("week-"):
                self.answers |= {f"{hint.field.rpartition('-')[0]}-{part}": "" for part in spelling.WEEK}
        self.hints, self.silent = {hint.field: hint for hint in plan.hints}, plan.silent
        self.answers |= {hint.field: hint.value for hint in plan.hints}
        self._keep()

    def divide(self, kind: str) -> None:
        """The doubtful values of a kind of prizes are those of whole tiers: each is divided by its count."""
        for name, hint in list(self.hints.items()):
            count = spelling.read_whole(self.answers.get(name.replace("-value", "-count"), "")) or 1
            value = spelling.read_whole(self.answers.get(name, "")) or 0
            if name.startswith(f"{kind}-") and name.endswith("-value") and hint.doubt:
                self.answers[name] = f"{value // count:,}".replace(",", ".")
                self.hints[name] = Hint(name, self.answers[name], hint.sentence)
        self._keep()

    def drop_all(self) -> None:
        """Begin again from nothing."""
        self.answers, self.step, self.hints, self.silent = dict(settings.OFFERED), FOLDER, {}, ()
        choices.forget(choices.FOUNDING)

    def _keep(self) -> None:
        hints = {name: [hint.value, hint.sentence, hint.doubt] for name, hint in self.hints.items()}
        table = {"answers": self.answers, "step": self.step, "hints": hints, "silent": list(self.silent)}
        choices.keep_table(choices.FOUNDING, table)


@dataclass(frozen=True, slots=True)
class Founded:
    """A new contest: where it is and who sits here, the owner's fingerprint, and the recovery sheet (b"": practice)."""

    choice: Choice
    contest: Contest
    fingerprint: str
    sheet: bytes


def resume() -> Founding:
    """The founding that wasn't finished, or a new one; no passphrase is ever kept."""
    table = choices.read_table(choices.FOUNDING)
    try:
        hints = {name: Hint(name, *map(str, parts)) for name, parts in dict(table["hints"]).items()}  # type: ignore[call-overload]
        answers = {str(name): str(text) for name, text in dict(table["answers"]).items()}  # type: ignore[call-overload]
        silent = tuple(map(str, table["silent"]))  # type: ignore[call-overload]
        return Founding(answers, max(FOLDER, min(int(str(table["step"])), PEOPLE)), hints, silent)
    except (KeyError, TypeError, ValueError):
        return Founding()


def typed_folder(text: str) -> Path:
    """A path as people paste it: with the quotes that Windows puts around it, or with ~."""
    return Path(os.path.expanduser(text.strip().strip('"“”').strip()))  # noqa: PTH111 - an unknown user is no error


def proposed_id(folder: str) -> str:
    """The id that a folder's name suggests."""
    return spelling.slug(typed_folder(folder).name)[:60].strip("-")


def folder_problems(text: str) -> tuple[Problem, ...]:
    """What keeps a new contest from a folder; nothing of it is made yet."""
    folder = typed_folder(text)
    if not text.strip():
        return (Problem("folder", "Chưa có thư mục.", "đường dẫn đầy đủ"),)
    if not folder.is_absolute():
        return (Problem("folder", "Cần đường dẫn đầy đủ.", "ví dụ D:\\CuocThi\\bhxh-2026", text),)
    if folder.resolve().is_relative_to(PROGRAM):
        return (Problem("folder", "Đặt cuộc thi ngoài thư mục chương trình, để cập nhật không đụng tới dữ liệu."),)
    return _place_problems(folder)


def _place_problems(folder: Path) -> tuple[Problem, ...]:
    try:
        with told(folder, "đọc"):
            if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
                said = "Nơi này đã có tệp. Chọn một tên mới; nếu đây là cuộc thi đã có, dùng Mở thư mục đã có."
                return (Problem("folder", said, "thư mục mới hoặc trống", str(folder)),)
            if not folder.parent.is_dir():
                said = "Chưa có thư mục chứa nó. Tạo trước bằng Windows Explorer, hoặc chọn nơi khác."
                return (Problem("folder", said, "một thư mục đã có", str(folder.parent)),)
    except RefusedError as refused:
        return (Problem("folder", str(refused)),)
    found = probe(folder.parent)
    return () if found.verdict == "safe" else (Problem("folder", " ".join(found.reasons)),)


def people_problems(answers: Mapping[str, str]) -> tuple[Problem, ...]:
    """What can't stand among the people: an empty field, a writer's name, the roles; exactly one is the owner."""
    rows = numbers(answers, "person")
    found = [problem for row in rows for problem in person_problems(answers, row)]
    writers = [answers[f"person-{row}-writer"] for row in rows]
    twice = next((row for n, row in enumerate(rows) if writers[n] in writers[:n]), None)
    if twice is not None and not found:
        found.append(Problem(f"person-{twice}-writer", "Hai người mang một mã.", "mỗi người một mã"))
    owners = [row for row in rows if OWNER in roles_of(answers, row)]
    if len(owners) != 1:
        said = "Cuộc thi cần đúng một chủ cuộc thi, là người ký thiết lập."
        found.append(Problem(f"person-{rows[0] if rows else 0}-roles", said, "một người", str(len(owners))))
    return tuple(found)


def roles_of(answers: Mapping[str, str], row: int) -> tuple[str, ...]:
    """The roles that are ticked in a row of people."""
    return tuple(role for role in ROLES if role in answers.get(f"person-{row}-roles", ""))


def found(answers: Mapping[str, str], passphrases: Mapping[int, tuple[str, str]]) -> Founded:
    """Write the contest, its people's keys and the owner's signature.

    `passphrases` holds what each row of people typed twice. All is made beside the folder and gets its name at the
    end: RefusedError, and nothing stands there, where anything can't be.
    """
    for problem in (*folder_problems(answers.get("folder", "")), *people_problems(answers)):
        raise RefusedError(problem.message, file=problem.field, expected=problem.expected, found=problem.found)
    contest, folder = settings.settled(answers), typed_folder(answers["folder"])
    people = [(person, agreed(person, words)) for person, words in _people(answers, passphrases)]
    temporary = temporary_beside(folder)
    try:
        _write(temporary, settings.render(answers))
        sittings = [join(temporary, person, passphrase) for person, passphrase in people]
        sheet = _sheet(temporary, contest) if len(people) >= ENOUGH else b""
        owner = next(one for one in sittings if OWNER in one.person.roles)
        trust(temporary, owner)
        doubts = read_charter(temporary).distrust()
        if doubts:
            raise RefusedError(doubts[0], file=folder)
        _give_name(temporary, folder)
    finally:
        shutil.rmtree(temporary, ignore_errors=True)
    choices.forget(choices.FOUNDING)
    return Founded(Choice(folder, people[0][0].writer), contest, fingerprint(owner.person.signing_key), sheet)


def person_problems(answers: Mapping[str, str], row: int) -> list[Problem]:
    """What can't stand in a row of people by itself."""
    at = f"person-{row}"
    empty = [f"{at}-{part}" for part in ("writer", "name", "agency") if not answers.get(f"{at}-{part}", "").strip()]
    found = [Problem(name, "Còn để trống.") for name in empty]
    writer = answers.get(f"{at}-writer", "").strip()
    if writer and (not WRITER.fullmatch(writer) or writer in RESERVED or writer == SHEET):
        expected = "2–8 chữ thường không dấu, có thể thêm một chữ số, ví dụ ha hoặc ha2"
        found.append(Problem(f"{at}-writer", "Mã người không dùng được.", expected, writer))
    if not roles_of(answers, row):
        found.append(Problem(f"{at}-roles", "Chưa chọn vai trò nào."))
    return found


def person_of(answers: Mapping[str, str], row: int, known: Iterable[str] = ()) -> Person:
    """Somebody as a row says; his agency in the spelling by which it is known already."""
    writer, name = (" ".join(answers.get(f"person-{row}-{part}", "").split()) for part in ("writer", "name"))
    agency = known_agency(answers.get(f"person-{row}-agency", ""), known)
    return Person(writer, name, agency, roles_of(answers, row))


def agencies_of(answers: Mapping[str, str]) -> tuple[str, ...]:
    """The agencies that hold the contest, as they were typed before the people."""
    names = (" ".join(one.split()) for one in answers.get("agencies", "").split(";"))
    return tuple(dict.fromkeys(filter(None, names)))


def agreed(person: Person, words: tuple[str, str]) -> str:
    """The passphrase that somebody typed twice; RefusedError where it isn't the same, or nothing."""
    first, second = words
    if first != second or not first:
        said = "Mật khẩu ký gõ hai lần chưa giống nhau." if first else "Chưa gõ mật khẩu ký."
        raise RefusedError(f"{person.name}: {said} Chưa có gì được ghi.")
    return first


def _people(
    answers: Mapping[str, str], passphrases: Mapping[int, tuple[str, str]]
) -> Iterator[tuple[Person, tuple[str, str]]]:
    """Every row's person and what he typed; one agency under two spellings has the first of them."""
    known = list(agencies_of(answers))
    for row in numbers(answers, "person"):
        person = person_of(answers, row, known)
        known.append(person.agency)
        yield person, passphrases.get(row, ("", ""))


def _write(folder: Path, data: bytes) -> None:
    make_folder(folder / POLICIES)
    create(folder / FILE, data)
    create(folder / UNITS, "\ufeff".encode() + ",".join(HEADER).encode() + b"\r\n")  # as Excel keeps it


def _sheet(folder: Path, contest: Contest) -> bytes:
    """The recovery sheet of the contest, whose code stands nowhere but on this paper."""
    code = draw_code()
    sheet = join(folder, Person(SHEET, "Phiếu khôi phục", "Ban Tổ chức"), code)
    about = reports.RecoverySheet(contest, SHEET, halves(code), fingerprint(sheet.person.signing_key))
    return reports.recovery_paper(about)


def _give_name(temporary: Path, folder: Path) -> None:
    with told(folder):
        if folder.is_dir():
            folder.rmdir()
        if folder.exists():
            raise TakenError(folder)
        SYSTEM.rename(temporary, folder)
    confirm(folder, SYSTEM)
