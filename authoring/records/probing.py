"""Probing: does a folder hold what the store needs, tried before anything is kept there."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from authoring.model.errors import RefusedError
from authoring.records.naming import temporary_beside
from authoring.records.refusals import TakenError, refusal, told
from authoring.records.saving import create, discard, read, replace
from authoring.records.system import SYSTEM, System, name_of, write_new

Verdict = Literal["safe", "read-only", "unsafe"]

_READ_ONLY = frozenset({"EROFS", "EACCES", "EPERM"})
_LONGEST = 150
_OLD, _NEW = b"th\xe1\xbb\xad 1\n", b"th\xe1\xbb\xad 2\n"


@dataclass(frozen=True, slots=True)
class Probe:
    """What a trial of a folder found; `reasons` are sentences, and a safe folder may have some to know of."""

    verdict: Verdict
    reasons: tuple[str, ...] = ()


def probe(folder: Path, *, system: System = SYSTEM) -> Probe:
    """Try in a folder what the store needs; only our own temporary files are made, and removed again.

    Tried: listing, exclusive creation, writing through, naming without replacing, replacing, reading back, removing.
    """
    try:
        with told(folder, "đọc"):
            next(folder.iterdir(), None)
    except RefusedError as error:
        return Probe("unsafe", (str(error),))
    trial = temporary_beside(folder / "x")
    try:
        write_new(trial, _OLD, system)
    except OSError as error:
        verdict: Verdict = "read-only" if name_of(error) in _READ_ONLY else "unsafe"
        return Probe(verdict, (str(refusal(error, folder)),))
    finally:
        discard(trial, system)
    faults = tuple(fault for fault in (_tried(test, folder, system) for test in _TESTS) if fault)
    return Probe("unsafe" if faults else "safe", (*faults, *_notes(folder, system)))


def _tried(test: Callable[[Path, System], str], folder: Path, system: System) -> str:
    place = temporary_beside(folder / "x")
    try:
        with told(place):
            return test(place, system)
    except RefusedError as error:
        return str(error)
    finally:
        discard(place, system)


def _excludes(place: Path, system: System) -> str:
    write_new(place, _OLD, system)
    try:
        write_new(place, _NEW, system)
    except FileExistsError:
        return ""
    return "Hai người có thể cùng tạo một tên: nơi này không giữ được tên đã có."


def _writes_once(place: Path, system: System) -> str:
    create(place, _OLD, system=system)
    try:
        create(place, _NEW, system=system)
    except TakenError:
        return "" if read(place) == _OLD else "Bản đã ghi bị thay nội dung."
    return "Nơi này ghi đè lên tên đã có."


def _replaces(place: Path, system: System) -> str:
    create(place, _OLD, system=system)
    replace(place, _NEW, system=system)
    return "" if read(place) == _NEW else "Đọc lại không thấy nội dung vừa ghi."


def _removes(place: Path, system: System) -> str:
    write_new(place, _OLD, system)
    system.remove(place)
    return "Tệp tạm không xóa được." if place.exists() else ""


_TESTS = (_excludes, _writes_once, _replaces, _removes)


def _notes(folder: Path, system: System) -> tuple[str, ...]:
    """What is good to know of a folder that can be used."""
    return tuple(note for note in (_long(folder), _linkless(folder, system)) if note)


def _long(folder: Path) -> str:
    length = len(str(folder.resolve()))
    return f"Đường dẫn dài {length} ký tự: Windows có thể không mở được tệp bên trong." if length > _LONGEST else ""


def _linkless(folder: Path, system: System) -> str:
    first, second = temporary_beside(folder / "x"), temporary_beside(folder / "x")
    try:
        write_new(first, _OLD, system)
        (system.rename if system.renames else system.link)(first, second)
    except OSError:
        return "Nơi này không có liên kết cứng: mất điện giữa lúc ghi có thể để lại tệp dở, nhận ra bằng mã kiểm tra."
    finally:
        discard(first, system)
        discard(second, system)
    return ""
