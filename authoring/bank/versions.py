"""Versions of the files that people change (settings, people, units, documents), so that two PCs agree on the newest.

Such a file has no revision in its name. Whenever it travels, its bytes are kept once more under a name that counts:
`versions/people+ha.toml.0002.<digest>`. A version that the other PC knows already is older than what stands there;
where neither knows the other's, both were changed, and both PCs choose alike by a rule that asks nobody's clock.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from authoring.bank.listing import list_names
from authoring.records import SYSTEM, System, create, digest, make_folder

FOLDER = "versions"
WIDTH = 32

_NAME = re.compile(rf"(?P<place>[^/\\]{{1,150}})\.(?P<number>[0-9]{{4}})\.(?P<mark>[0-9a-f]{{{WIDTH}}})")


@dataclass(frozen=True, slots=True, order=True)
class Version:
    """One state of a file: its place below the contest's folder, its number from 1, the beginning of its digest."""

    place: str
    number: int
    mark: str

    def __str__(self) -> str:
        """The file name."""
        return f"{self.place.replace('/', '+', 1)}.{self.number:04}.{self.mark}"


@dataclass(frozen=True, slots=True)
class Choice:
    """Which of two states stays: whether theirs is taken, and why.

    `contested`: both sides had changed the file. `waiting`: theirs is newer, but the owner hasn't signed it yet.
    """

    taken: bool
    contested: bool = False
    waiting: bool = False


def version_name(name: str) -> Version | None:
    """What the name of a file in `versions/` says; None where it says nothing."""
    found = _NAME.fullmatch(name)
    if not found or found["number"] == "0000":
        return None
    head, plus, rest = found["place"].partition("+")
    folder = head if plus and head in ("people", "policies") else ""
    return Version(f"{folder}/{rest}" if folder else found["place"], int(found["number"]), found["mark"])


def mark_of(data: bytes) -> str:
    """The beginning of a digest, as versions have it."""
    return digest(data)[:WIDTH]


def read_versions(folder: Path) -> tuple[Version, ...]:
    """The versions that a contest's folder keeps, in order."""
    return tuple(sorted(filter(None, map(version_name, list_names(folder / FOLDER)))))


def snapshot(folder: Path, files: Mapping[str, bytes], *, system: System = SYSTEM) -> tuple[Version, ...]:
    """Keep the state of each of these files that isn't kept yet; every version of the folder afterwards."""
    known = read_versions(folder)
    every = with_present(files, known)
    for version in (one for one in every if one not in known):
        make_folder(folder / FOLDER, system=system)
        create(folder / FOLDER / str(version), files[version.place], system=system)
    return every


def with_present(files: Mapping[str, bytes], known: Collection[Version]) -> tuple[Version, ...]:
    """The versions known and those that the present state of these files makes; nothing is written."""
    fresh = (_fresh(place, data, known) for place, data in sorted(files.items()))
    return tuple(sorted({*known, *filter(None, fresh)}))


def choose(
    mine: Version, theirs: Version, ours: Collection[Version], others: Collection[Version], signed: tuple[bool, bool]
) -> Choice:
    """Choose between two states of one file; `ours` and `others` are the versions that each side knows.

    `signed` says of mine and theirs whether the owner's signature covers it: what isn't signed never takes the place
    of what is.
    """
    if theirs in ours:
        return Choice(taken=False)
    if mine in others:
        waiting = signed == (True, False)
        return Choice(taken=not waiting, waiting=waiting)
    taken = (signed[1], theirs.number, theirs.mark) > (signed[0], mine.number, mine.mark)
    return Choice(taken=taken, contested=True)


def state_of(place: str, data: bytes, known: Iterable[Version]) -> Version:
    """The version that these bytes are: the last one of their digest; one more where there is none."""
    own = [one for one in known if one.place == place]
    same = [one for one in own if one.mark == mark_of(data)]
    return max(same, default=Version(place, max((one.number for one in own), default=0) + 1, mark_of(data)))


def _fresh(place: str, data: bytes, known: Iterable[Version]) -> Version | None:
    """The version to keep of a file whose bytes aren't among the newest ones: also of one that was put back."""
    own = [one for one in known if one.place == place]
    last = max((one.number for one in own), default=0)
    made = Version(place, last, mark_of(data))
    return None if made in own else Version(place, last + 1, made.mark)
