"""The files of people: `people/<writer>.toml` with name, agency, roles, public keys and the encrypted secret."""

import json
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from authoring.bank.people.agencies import agency_key
from authoring.bank.people.mandates import is_mandate_file
from authoring.bank.records.names import WRITER
from authoring.bank.settings.sections import parse_sections
from authoring.bank.settings.vocabulary import RESERVED, ROLES
from authoring.model.contests import Person
from authoring.model.errors import RefusedError
from authoring.records import SYSTEM, System, create, make_folder
from authoring.text import fold

FOLDER = "people"
FORMAT = "person/1"
KEYS = ("format", "writer", "name", "agency", "roles", "signing_key", "sealing_key", "identity_number", "secret")

_WRITER = "2–8 chữ thường không dấu, có thể thêm một chữ số, ví dụ ha hoặc ha2"
_NUMBER = re.compile(r"[0-9]{9,12}")


@dataclass(frozen=True, slots=True)
class Account:
    """A person with the encrypted secret that only the passphrase opens (“” where none was made yet)."""

    person: Person
    secret: str


def is_person_file(name: str) -> bool:
    """Whether a name in `people/` is one that belongs there: a writer's file, or a mandate."""
    return is_account_file(name) or is_mandate_file(name)


def is_account_file(name: str) -> bool:
    """Whether a name in `people/` is that of a writer's file."""
    writer, dot, ending = name.partition(".")
    return bool(WRITER.fullmatch(writer)) and dot + ending == ".toml"


def parse_account(data: bytes, path: Path) -> Account:
    """One person's file; RefusedError with its line where it can't stand."""
    table = parse_sections(data, str(path)).allow(KEYS)
    table.require_format(FORMAT)
    writer = table.text("writer", WRITER, _WRITER)
    if path.name != f"{writer}.toml" or writer in RESERVED:
        raise table.refused("Tên tệp và mã người soạn không khớp.", f"{writer}.toml", path.name, "writer")
    person = Person(
        writer=writer,
        name=table.text("name"),
        agency=table.text("agency"),
        roles=table.words("roles", ROLES),
        signing_key=table.raw("signing_key"),
        sealing_key=table.raw("sealing_key"),
        identity_number=table.text("identity_number", _NUMBER, "9 đến 12 chữ số")
        if table.has("identity_number")
        else "",
    )
    return Account(person, table.raw("secret"))


def add_person(folder: Path, person: Person, secret: str = "", *, system: System = SYSTEM) -> Path:
    """Write a new person's file, which counts once the owner has signed the settings.

    Raises:
        TakenError: the writer's name is in use.
        RefusedError: something of the person can't stand, or the folder can't be written.
    """
    path = folder / FOLDER / f"{person.writer}.toml"
    if not WRITER.fullmatch(person.writer):
        raise RefusedError("Mã người soạn không dùng được.", expected=_WRITER, found=ascii(person.writer))
    data = render_account(Account(person, secret))
    parse_account(data, path)
    make_folder(path.parent, system=system)
    create(path, data, system=system)
    return path


def render_account(account: Account) -> bytes:
    """A person's file; what is empty is left out."""
    person = account.person
    values = {
        "format": FORMAT,
        "writer": person.writer,
        "name": person.name,
        "agency": person.agency,
        "roles": list(person.roles),
        "signing_key": person.signing_key,
        "sealing_key": person.sealing_key,
        "identity_number": person.identity_number,
        "secret": account.secret,
    }
    lines = [f"{key} = {_written(value)}\n" for key, value in values.items() if value != ""]
    try:
        return "".join(lines).encode()
    except UnicodeEncodeError as error:
        raise RefusedError("Tên người có ký tự hỏng; gõ lại.", file=person.writer, found=ascii(person.name)) from error


def same_person(one: Person, other: Person) -> bool:
    """Whether two writers are one person on two machines: same name and agency, however typed or shortened."""
    return _folded(one.name, one.agency) == _folded(other.name, other.agency)


@lru_cache(maxsize=1024)
def _folded(name: str, agency: str) -> tuple[str, str]:
    return fold(name), agency_key(agency)


def _written(value: object) -> str:
    """A text or a list of texts as TOML: JSON writes the same, but for one control character."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
