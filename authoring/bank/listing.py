"""What lies in a folder: names, sizes and moments of its files, without opening one."""

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, TypeVar

from authoring.model.errors import RefusedError
from authoring.records import is_temporary, refusal

T = TypeVar("T")


class Listed(NamedTuple):
    """One name in a folder: its size in bytes, the moment of its last change in nanoseconds, whether it is a file."""

    name: str
    size: int
    changed: int
    is_file: bool = True

    @property
    def shown(self) -> str:
        """The name as it can be printed, whatever bytes it is made of."""
        return os.fsencode(self.name).decode("utf-8", "replace")


def list_folder(folder: Path) -> dict[str, Listed]:
    """Everything in a folder by name, our own temporary files left out; nothing where there is no such folder.

    RefusedError where the folder is there and can't be read.
    """
    found = _scan(folder, lambda entry: _listed(entry.name, entry.stat))
    return {one.name: one for one in sorted(one for one in found if one)}


def list_names(folder: Path) -> frozenset[str]:
    """The names alone in a folder; else as `list_folder`."""
    return frozenset(_scan(folder, lambda entry: entry.name))


def look_at(path: Path) -> Listed | None:
    """What the system says of one file; None where there is none. RefusedError where it can't be asked."""
    try:
        return _listed(path.name, path.stat)
    except OSError as error:
        raise refusal(error, path, "đọc") from error
    except ValueError as error:  # a NUL in the path
        raise RefusedError("Đường dẫn có ký tự không dùng được.", file=ascii(str(path))) from error


def last_change(folder: Path) -> int:
    """The moment of a folder's last change in nanoseconds; 0 where it isn't there or can't be asked."""
    try:
        return folder.stat().st_mtime_ns
    except OSError:
        return 0


def _scan(folder: Path, take: Callable[["os.DirEntry[str]"], T]) -> list[T]:
    try:
        with os.scandir(folder) as entries:
            return [take(entry) for entry in entries if not is_temporary(entry.name)]
    except FileNotFoundError:
        return []
    except OSError as error:
        raise refusal(error, folder, "đọc") from error


def _listed(name: str, ask: Callable[[], os.stat_result]) -> Listed | None:
    """What the system says of a name; None where the file went away meanwhile. A link to itself is no file."""
    try:
        state = ask()
    except FileNotFoundError:
        return None
    except OSError as error:
        if error.errno != errno.ELOOP:
            raise
        return Listed(name, 0, 0, is_file=False)
    return Listed(name, state.st_size, state.st_mtime_ns, stat.S_ISREG(state.st_mode))
