"""The few calls to the operating system that saving is made of, in one value, so that tests make each fail in turn."""

import errno
import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

WAITS = (0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64)
NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)

_SHARING = frozenset({5, 32, 33})  # access denied, sharing violation, lock violation: what a virus scanner causes
_NO_FOLDER_SYNC = frozenset({"EINVAL", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EBADF", "EISDIR", "EACCES", "EPERM"})


def _open(path: Path, flags: int) -> int:
    return os.open(path, flags, 0o666)


@dataclass(frozen=True, slots=True)
class System:
    """What saving asks of the system.

    `renames`: a rename never replaces here (Windows), so it gives the name; else `link` does. `folders_sync`: a
    folder can be opened and written through to the disk.
    """

    open: Callable[[Path, int], int] = _open
    write: Callable[[int, memoryview], int] = os.write
    sync: Callable[[int], None] = os.fsync
    close: Callable[[int], None] = os.close
    link: Callable[[Path, Path], None] = os.link
    rename: Callable[[Path, Path], None] = os.rename
    replace: Callable[[Path, Path], None] = os.replace
    remove: Callable[[Path], None] = os.unlink
    make: Callable[[Path], None] = os.mkdir
    pause: Callable[[float], None] = time.sleep
    now: Callable[[], float] = time.time
    renames: bool = os.name == "nt"
    folders_sync: bool = os.name != "nt"


SYSTEM = System()


def name_of(error: OSError) -> str:
    """The name of an error (`ENOSPC`), by which tables hold on every system; “” where it has none."""
    return errno.errorcode.get(error.errno or 0, "")


def is_sharing(error: OSError) -> bool:
    """Whether another program holds the file for a moment (only Windows says so)."""
    return getattr(error, "winerror", None) in _SHARING


def patiently(system: System, call: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Call; while another program holds the file, again, eight times in 1.3 seconds at most."""
    for wait in WAITS:
        try:
            return call(*args, **kwargs)
        except OSError as error:
            if not is_sharing(error):
                raise
        system.pause(wait)
    return call(*args, **kwargs)


def write_new(path: Path, data: bytes, system: System) -> None:
    """Create a file that isn't there yet, write all and have it on the disk; OSError, FileExistsError among them."""
    fill(patiently(system, system.open, path, NEW), data, system)


def fill(handle: int, data: bytes, system: System) -> None:
    """Write all bytes to an open file, have them on the disk, close it; OSError where any of that fails."""
    try:
        rest = memoryview(data)
        while rest:
            done = system.write(handle, rest)
            if done <= 0:
                raise OSError(errno.EIO, os.strerror(errno.EIO))
            rest = rest[done:]
        system.sync(handle)
    finally:
        system.close(handle)


def sync_folder(folder: Path, system: System) -> None:
    """Have a folder's names on the disk, where the system can; OSError where it should and fails."""
    if not system.folders_sync:
        return
    try:
        handle = system.open(folder, os.O_RDONLY)
        try:
            system.sync(handle)
        finally:
            system.close(handle)
    except OSError as error:
        if name_of(error) not in _NO_FOLDER_SYNC:
            raise
