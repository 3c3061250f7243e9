"""Entrances: a contest folder that is there already, or one that comes back out of a whole package."""

import tempfile
from dataclasses import dataclass
from pathlib import Path

from authoring.bank.people.charter import read_charter
from authoring.bank.settings.contest import FILE
from authoring.model.contests import Person
from authoring.model.errors import RefusedError
from authoring.records import probe
from authoring.workbench.contest.choices import Choice
from authoring.workbench.contest.sittings import is_sheet
from authoring.workbench.starting.founding import folder_problems, typed_folder
from authoring.workbench.travel.exchanging import Receipt, read_label, restore
from authoring.workbench.travel.packing import Label


@dataclass(frozen=True, slots=True)
class Entrance:
    """A contest folder that can be opened: its contest's name, who works on it, what is good to know of the place."""

    folder: Path
    name: str
    people: tuple[Person, ...]
    verdict: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Parcel:
    """A package that a person brought: its name, its bytes, what stands on it for everybody."""

    name: str
    data: bytes
    label: Label


def look(text: str) -> Entrance:
    """What a pasted path leads to; RefusedError where it is no contest, or the place can't keep one."""
    typed = typed_folder(text)
    folder = typed.parent if typed.name == FILE else typed
    if not text.strip() or not folder.is_absolute():
        said = "Cần đường dẫn đầy đủ của thư mục cuộc thi."
        raise RefusedError(said, expected="ví dụ D:\\CuocThi\\bhxh-2026", found=text.strip())
    found = probe(folder)
    if found.verdict == "unsafe":
        raise RefusedError(f"Chưa mở được thư mục. {' '.join(found.reasons)}", file=folder)
    if not (folder / FILE).is_file():
        said = "Thư mục này không có cuộc thi. Chọn đúng thư mục có tệp contest.toml, hoặc lập cuộc thi mới."
        raise RefusedError(said, file=folder, expected=FILE)
    charter = read_charter(folder)
    people = tuple(person for person in charter.people.values() if not is_sheet(person))
    if not people:
        raise RefusedError("Cuộc thi chưa có ai nên chưa mở được.", file=folder, expected="tệp trong thư mục people")
    return Entrance(folder, charter.contest.name, people, found.verdict, found.reasons)


def enter(entrance: Entrance, writer: str) -> Choice:
    """The choice of a folder and of who sits here; RefusedError for somebody whom the contest doesn't know."""
    known = [person.writer for person in entrance.people]
    if writer not in known:
        raise RefusedError("Chưa chọn ai đang dùng máy.", expected=", ".join(known), found=writer)
    return Choice(entrance.folder, writer)


def take_parcel(name: str, data: bytes) -> Parcel:
    """A package as it was brought; RefusedError where it is none, or not a whole one."""
    with tempfile.TemporaryDirectory(prefix="goi-") as place:
        path = Path(place) / "goi.zip"
        path.write_bytes(data)
        try:
            label = read_label(path)
        except RefusedError as refused:
            why = refused.trouble
            raise RefusedError(why.message, file=name, expected=why.expected, found=why.found) from refused
    if not label.keys:
        said = "Gói này chỉ có phần mới. Máy chưa có cuộc thi cần một gói sao lưu đầy đủ."
        raise RefusedError(said, file=name, expected="sao-luu-….zip")
    return Parcel(Path(name).name, data, label)


def bring_back(parcel: Parcel, folder: str, writer: str, passphrase: str) -> tuple[Choice, Receipt]:
    """Make the contest of a package in a new folder; who opens it sits there from then on.

    RefusedError, and nothing written, where the folder can't be, or the package can't be opened.
    """
    for problem in folder_problems(folder):
        raise RefusedError(problem.message, expected=problem.expected, found=problem.found)
    with tempfile.TemporaryDirectory(prefix="goi-") as place:
        path = Path(place) / "goi.zip"
        path.write_bytes(parcel.data)
        receipt = restore(path, typed_folder(folder), writer, passphrase)
    return Choice(typed_folder(folder), writer), receipt
