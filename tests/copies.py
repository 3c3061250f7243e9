"""Copies of contests that open as quickly as what they were copied from: what the index knows goes along."""

import shutil
from pathlib import Path

from authoring.bank.shelf.index import index_path


def copy_bank(old: Path, new: Path) -> None:
    """Copy a contest's folder; its records keep their moments, so that the index of the old one is true of the new."""
    shutil.copytree(old, new)
    _copy_index(old, new)


def copy_home(old: Path, new: Path) -> None:
    """Copy a folder with `banks/` in it, and whatever lies beside them."""
    shutil.copytree(old, new)
    for bank in (old / "banks").iterdir():
        _copy_index(bank, new / "banks" / bank.name)


def _copy_index(old: Path, new: Path) -> None:
    source, target = index_path(old, None), index_path(new, None)
    if source and target and source.is_file():
        shutil.copyfile(source, target)
