"""Strays: everything in a bank's folder that isn't in order, as values to show."""

from pathlib import Path

from authoring.bank.listing import list_folder
from authoring.bank.people import files as people
from authoring.bank.people.charter import Charter
from authoring.bank.people.files import is_person_file
from authoring.bank.people.trust import SUFFIX
from authoring.bank.shelf.shelf import Shelf
from authoring.bank.shelf.slips import ITEMS
from authoring.bank.strangers import stranger
from authoring.bank.versions import FOLDER as VERSIONS
from authoring.bank.versions import version_name
from authoring.model.readings import Rejection

TOP = frozenset({"contest.toml", f"contest.toml{SUFFIX}", "units.csv", "members.csv"})

_LIKE = ("contest", "units", "members")


def strays_of_settings(folder: Path, charter: Charter) -> tuple[Rejection, ...]:
    """Odd names beside the settings and among the people, people's files and units' rows that can't be read."""
    top = [one for name, one in list_folder(folder).items() if name.casefold().startswith(_LIKE) and name not in TOP]
    others = [one for name, one in list_folder(folder / people.FOLDER).items() if not _is_of_person(name)]
    odd = [stranger(folder, "", one) for one in top] + [stranger(folder, people.FOLDER, one) for one in others]
    kept = [one for name, one in list_folder(folder / VERSIONS).items() if not version_name(name)]
    return (*odd, *(stranger(folder, VERSIONS, one) for one in kept), *charter.broken, *charter.rejected)


def forks(shelf: Shelf) -> tuple[Rejection, ...]:
    """Each item with several newest revisions, all of them named."""
    found = ((item, shelf.newest(item)) for item in shelf.ids())
    message = "Câu này có nhiều lần sửa mới nhất cùng tồn tại; mở cạnh nhau rồi gộp thành một lần sửa."
    return tuple(
        Rejection(
            str(shelf.folder / ITEMS / sides[0].name),
            0,
            "một lần sửa mới nhất",
            f"{item}: {len(sides)} lần sửa",
            message,
            tuple(slip.name for slip in sides),
        )
        for item, sides in found
        if len(sides) > 1
    )


def _is_of_person(name: str) -> bool:
    return is_person_file(name.removesuffix(SUFFIX))
