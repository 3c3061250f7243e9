"""Sweeping: temporary files that a killed program left behind go after a day."""

import shutil
from datetime import timedelta
from pathlib import Path

from authoring.records.naming import is_temporary
from authoring.records.saving import discard
from authoring.records.system import SYSTEM, System

DAY = timedelta(days=1)


def sweep(folder: Path, older_than: timedelta = DAY, *, system: System = SYSTEM) -> tuple[Path, ...]:
    """Remove our own temporary files and folders directly in `folder` that are older; those gone are returned.

    Only names that `is_temporary` knows; what can't be seen or removed stays for the next time, without a word.
    """
    before = system.now() - older_than.total_seconds()
    return tuple(path for path in _old(folder, before) if _gone(path, system))


def _old(folder: Path, before: float) -> list[Path]:
    try:
        found = [path for path in folder.iterdir() if is_temporary(path.name)]
        return sorted(path for path in found if path.lstat().st_mtime < before)
    except OSError:
        return []


def _gone(path: Path, system: System) -> bool:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        discard(path, system)
    return not path.exists()
