"""Saving: a record written once under its name, a working copy replaced in one step, a file read."""

import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from authoring.model.errors import RefusedError
from authoring.records.naming import demand_portable, shown, temporary_beside
from authoring.records.refusals import TakenError, refusal, told
from authoring.records.system import NEW, SYSTEM, System, fill, name_of, patiently, sync_folder, write_new

LIMIT = 256 * 2**20

_NO_LINKS = frozenset({"EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"})


def create(path: Path, data: bytes, *, system: System = SYSTEM) -> None:
    """Write a record once: when this returns, all bytes stand on the disk under this name.

    A temporary file is filled and written through first, then gets the name without replacing anything: by a hard
    link, on Windows by a rename; where links are refused the name itself is created exclusively.

    Raises:
        TakenError: the name exists; nothing was changed.
        RefusedError: the system refused; nothing stands under the name, or all of it does.
    """
    demand_portable(path.name, path)
    with told(path), _filled(path, data, system) as temporary:
        _give_name(temporary, path, data, system)
    confirm(path, system)


def replace(path: Path, data: bytes, *, system: System = SYSTEM) -> None:
    """Put a working copy in the place of the one before in one step: a reader sees the old bytes or the new ones.

    Raises:
        RefusedError: the system refused; the old copy stands, or the new one does.
    """
    demand_portable(path.name, path)
    with told(path), _filled(path, data, system) as temporary:
        patiently(system, system.replace, temporary, path)
    confirm(path, system)


def read(path: Path, limit: int = LIMIT, *, system: System = SYSTEM) -> bytes:
    """All bytes of a file; RefusedError where it can't be read, is no plain file or larger than `limit` bytes."""
    with told(path, "đọc"):
        return patiently(system, _bounded, path, limit)


def discard(path: Path, system: System) -> None:
    """Remove a file that nobody needs; what can't be removed now is swept later."""
    with suppress(OSError):
        patiently(system, system.remove, path)


def confirm(path: Path, system: System) -> None:
    """Have a name just given on the disk; RefusedError where the system can't promise it."""
    try:
        sync_folder(path.parent, system)
    except OSError as error:
        said = refusal(error, path).trouble.message
        message = f"Nội dung mới đã có tên, nhưng chưa chắc đã nằm trên đĩa. {said}"
        raise RefusedError(message, file=path) from error


def _bounded(path: Path, limit: int) -> bytes:
    about = path.stat()  # asked before opening: a pipe that nobody fills would keep us waiting
    if not stat.S_ISREG(about.st_mode) and not stat.S_ISDIR(about.st_mode):
        raise RefusedError("Đây là thiết bị, không phải tệp. Cần chọn một tệp.", file=shown(path))
    if about.st_size > limit:
        message, found = "Tệp quá lớn nên không đọc. Cần kiểm tra lại tệp.", f"{about.st_size} byte"
        raise RefusedError(message, file=shown(path), expected=f"không quá {limit} byte", found=found)
    return path.read_bytes()


@contextmanager
def _filled(path: Path, data: bytes, system: System) -> Iterator[Path]:
    """A temporary file beside `path` that holds the data; it is gone afterwards, whatever happens."""
    temporary = temporary_beside(path)
    try:
        write_new(temporary, data, system)
        yield temporary
    finally:
        discard(temporary, system)


def _give_name(temporary: Path, path: Path, data: bytes, system: System) -> None:
    try:
        patiently(system, system.rename if system.renames else system.link, temporary, path)
    except FileExistsError as error:
        if not _is_ours(temporary, path):
            raise TakenError(path) from error
    except OSError as error:
        if name_of(error) not in _NO_LINKS:
            raise
        _create_in_place(path, data, system)


def _is_ours(temporary: Path, path: Path) -> bool:
    """Over a network a link can succeed and its answer be lost; the repeated question then finds the name taken."""
    try:
        return temporary.samefile(path)
    except OSError:
        return False


def _create_in_place(path: Path, data: bytes, system: System) -> None:
    """The last resort: whoever is killed here leaves a torn file, which its digest line gives away."""
    try:
        handle = patiently(system, system.open, path, NEW)
    except FileExistsError as error:
        raise TakenError(path) from error
    try:
        fill(handle, data, system)
    except BaseException:
        discard(path, system)
        raise
