"""SHA256SUMS: the list that plain `sha256sum -c` reads, written and checked."""

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from authoring.model.errors import RefusedError
from authoring.records.digests import digest, digest_file
from authoring.records.naming import demand_portable, shown
from authoring.records.refusals import refusal, told
from authoring.records.saving import create, read
from authoring.records.system import SYSTEM, System

SUMS = "SHA256SUMS"
Kind = Literal["changed", "missing", "unexpected"]

_SIGNATURE = ".minisig"
_LINE = re.compile(r"([0-9a-f]{64})  ([^\x00-\x1f]+)")


@dataclass(frozen=True, slots=True)
class Breach:
    """One way in which a folder differs from its list: `path` below the folder, with forward slashes."""

    kind: Kind
    path: str


def render_sums(files: Mapping[str, bytes]) -> bytes:
    """The list for files given as path → bytes: a line `digest  path` each, by code point; signatures not listed."""
    return _render({path: digest(data) for path, data in files.items() if _is_listed(path)})


def write_sums(folder: Path, *, system: System = SYSTEM) -> None:
    """Write the folder's SHA256SUMS once.

    Raises:
        TakenError: there is one already.
        RefusedError: a file can't be read, is no plain file, or has a name that can't stand on every system.
    """
    sums: dict[str, str] = {}
    for path, place in sorted(_walk(folder)):
        for part in path.split("/"):
            demand_portable(part, place)
        if not _is_plain(place):
            raise RefusedError("Chỉ tệp thường được vào danh sách mã kiểm tra.", file=shown(place))
        sums[path] = digest_file(place)
    create(folder / SUMS, _render(sums), system=system)


def check_sums(folder: Path) -> tuple[Breach, ...]:
    """Every difference between a folder and its SHA256SUMS, by path; () where there is none.

    A list that is absent is itself `missing`; one that isn't in the form written here is `changed`. RefusedError only
    where a file or folder can't be read.
    """
    present = dict(_walk(folder))
    if not _is_plain(folder / SUMS):
        return (Breach("missing", SUMS),)
    listed = _parse(read(folder / SUMS))
    if listed is None:
        return (Breach("changed", SUMS),)
    kinds: dict[str, Kind] = {path: "unexpected" for path in present if path not in listed}
    for path, wanted in listed.items():
        if path not in present:
            kinds[path] = "missing"
        elif not _holds(present[path], wanted):
            kinds[path] = "changed"
    return tuple(Breach(kinds[path], path) for path in sorted(kinds))


def _render(sums: Mapping[str, str]) -> bytes:
    return "".join(f"{sums[path]}  {path}\n" for path in sorted(sums)).encode()


def _parse(data: bytes) -> dict[str, str] | None:
    """Path → digest; None where the bytes aren't exactly what `_render` gives for it."""
    try:
        lines = data.decode().split("\n")
    except UnicodeDecodeError:
        return None
    found = [match.groups() for match in map(_LINE.fullmatch, lines) if match]
    sums = {path: value for value, path in found}
    return sums if _render(sums) == data else None


def _walk(folder: Path) -> Iterator[tuple[str, Path]]:
    """Every path below a folder that a list names, and where it lies; links are not followed."""

    def refuse(error: OSError) -> None:
        raise refusal(error, Path(error.filename or folder), "đọc") from error

    for top, folders, names in os.walk(folder, onerror=refuse):
        links = [name for name in folders if (Path(top) / name).is_symlink()]
        for name in (*names, *links):
            place = Path(top) / name
            path = shown(place.relative_to(folder).as_posix())
            if _is_listed(path):
                yield path, place


def _is_listed(path: str) -> bool:
    return path != SUMS and not path.endswith(_SIGNATURE)


def _is_plain(place: Path) -> bool:
    with told(place, "đọc"):
        return place.is_file() and not place.is_symlink()


def _holds(place: Path, wanted: str) -> bool:
    return _is_plain(place) and digest_file(place) == wanted
