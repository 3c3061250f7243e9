"""Folders: made where they are missing, and a whole folder of records written once under its name."""

import shutil
from collections.abc import Mapping
from pathlib import Path

from authoring.model.errors import RefusedError
from authoring.records.naming import demand_portable, shown, temporary_beside
from authoring.records.refusals import TakenError, told
from authoring.records.saving import confirm
from authoring.records.sums import SUMS, render_sums
from authoring.records.system import SYSTEM, System, patiently, sync_folder, write_new


def make_folder(folder: Path, *, system: System = SYSTEM) -> Path:
    """The folder, made with its parents where it is missing; RefusedError where it can't be."""
    with told(folder):
        if folder.is_dir():
            return folder
    if folder.parent != folder:
        demand_portable(folder.name, folder)
        make_folder(folder.parent, system=system)
    with told(folder):
        try:
            patiently(system, system.make, folder)
        except FileExistsError:
            if not folder.is_dir():
                raise
    confirm(folder, system)
    return folder


def create_folder(folder: Path, files: Mapping[str, bytes], *, system: System = SYSTEM) -> Path:
    """Write a whole folder at once and for good, its SHA256SUMS with it; the folder is returned.

    `files` maps paths below the folder, with forward slashes, to bytes. All is written and on the disk before the
    folder gets its name, so that nobody ever sees half of it.

    Raises:
        TakenError: the name exists; nothing was changed.
        RefusedError: a path can't stand, or the system refused; nothing stands under the name, or all of it does.
    """
    _demand(folder, files)
    make_folder(folder.parent, system=system)
    temporary = temporary_beside(folder)
    try:
        with told(folder):
            if folder.exists():
                raise TakenError(folder)
            _fill(temporary, {**files, SUMS: render_sums(files)}, system)
            _give_name(temporary, folder, system)
    finally:
        shutil.rmtree(temporary, ignore_errors=True)
    confirm(folder, system)
    return folder


def _demand(folder: Path, files: Mapping[str, bytes]) -> None:
    demand_portable(folder.name, folder)
    seen: set[str] = set()
    for path in files:
        for part in path.split("/"):
            demand_portable(part, folder / path)
        if path.casefold() in seen or path.casefold() == SUMS.casefold():
            raise RefusedError("Hai tệp trùng tên khi không phân biệt chữ hoa.", file=shown(folder / path))
        seen.add(path.casefold())


def _fill(top: Path, files: Mapping[str, bytes], system: System) -> None:
    """Make the tree below `top` and have every file and folder of it on the disk."""
    folders = {top} | {parent for path in files for parent in (top / path).parents if top in parent.parents}
    for folder in sorted(folders):
        patiently(system, system.make, folder)
    for path, data in sorted(files.items()):
        write_new(top / path, data, system)
    for folder in sorted(folders, reverse=True):
        sync_folder(folder, system)


def _give_name(temporary: Path, folder: Path, system: System) -> None:
    """A folder that holds something is never replaced by a rename, on any system.

    Over a network a rename can succeed and its answer be lost: then the temporary name is gone and the new one there.
    """
    try:
        patiently(system, system.rename, temporary, folder)
    except OSError as error:
        if not folder.exists():
            raise
        if temporary.exists():
            raise TakenError(folder) from error
