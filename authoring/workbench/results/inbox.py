"""Inbox: the submissions files of a week: lying in its own folder, named by a path, or brought by the browser."""

import json
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from authoring.model.errors import RefusedError
from authoring.records import TakenError, create, demand_portable, digest_file, make_folder, told
from authoring.workbench.contest.keeping import keep, kept
from authoring.workbench.contest.offices import KEPT, Office
from authoring.workbench.results.grading import BOOKS, SUBMISSIONS
from authoring.workbench.results.purging import INBOX

ASIDE = "bo-ra"  # below a week's folder: files taken out of it, kept until the data is purged


@dataclass(frozen=True, slots=True)
class Arrived:
    """One file of a week: where it lies, its size, its SHA-256, whether it lies in the week's own folder."""

    path: Path
    size: int
    digest: str
    own: bool


def inbox(office: Office, week: str) -> Path:
    """The folder into which a week's files are put."""
    return office.exports / KEPT / INBOX / office.week(week).tag


def files(office: Office, week: str) -> tuple[Path, ...]:
    """The files of a week, those of its folder first; a named one that is gone stays named, and grading says so."""
    own = _inside(inbox(office, week))
    return (*own, *(path for path in named(office, week) if path not in own))


def arrived(office: Office, week: str) -> tuple[Arrived, ...]:
    """The same with sizes and digests; a file that isn't there has neither."""
    own = _inside(inbox(office, week))
    return tuple(_arrived(path, own=path in own) for path in files(office, week))


def named(office: Office, week: str) -> tuple[Path, ...]:
    """The files that somebody named by their paths, on this PC."""
    try:
        told_ = json.loads(kept(office.bank, _note(week)) or "[]")
    except ValueError:
        return ()
    return tuple(Path(one) for one in told_ if isinstance(one, str)) if isinstance(told_, list) else ()


def name_path(office: Office, week: str, text: str) -> None:
    """Take in a file, or all of a folder, by its path; RefusedError where nothing that can be graded lies there."""
    path = Path(text.strip().strip('"'))
    if not text.strip() or not path.is_absolute():
        raise RefusedError("Chép cả đường dẫn của tệp hoặc thư mục.", expected="đường dẫn đầy đủ", found=text.strip())
    found = _inside(path) if path.is_dir() else _alone(path)
    if not found:
        raise RefusedError("Thư mục này không có tệp bài dự thi.", file=path, expected=" hoặc ".join(SUBMISSIONS))
    _keep_names(office, week, (*named(office, week), *found))


def put_file(office: Office, week: str, name: str, data: bytes) -> Path:
    """Keep a file that the browser brought in the week's folder; another one of its name gets a number."""
    plain = Path(name.replace("\\", "/")).name
    _demand_kind(Path(plain))
    demand_portable(plain, plain)
    folder = make_folder(inbox(office, week))
    for number in range(1, 100):
        path = folder / (plain if number == 1 else f"{Path(plain).stem}-{number}{Path(plain).suffix}")
        try:
            create(path, data)
        except TakenError:
            if path.read_bytes() == data:
                return path
        else:
            return path
    raise RefusedError("Đã có quá nhiều tệp cùng tên trong thư mục của tuần.", file=folder / plain)


def take_out(office: Office, week: str, path: Path) -> None:
    """Leave a file out of the week: a named one is only forgotten, one of the week's folder is put aside."""
    _keep_names(office, week, tuple(one for one in named(office, week) if one != path))
    if path not in _inside(inbox(office, week)):
        return
    aside = make_folder(path.parent / ASIDE)
    with told(path, "chuyển"):
        number = sum(1 for _ in aside.iterdir()) + 1
        shutil.move(path, aside / f"{path.stem}-{number}{path.suffix}")


def show_folder(office: Office, week: str) -> bool:
    """Make the week's folder and open it in the system's window; False where the system has no such thing."""
    folder = make_folder(inbox(office, week))
    show = getattr(os, "startfile", None)  # Windows alone
    if show is None:
        return False
    with told(folder, "mở"):
        show(folder)
    return True


def _alone(path: Path) -> tuple[Path, ...]:
    if not path.is_file():
        raise RefusedError("Không thấy tệp bài dự thi này; kiểm tra lại tên và nơi để tệp.", file=path)
    _demand_kind(path)
    return (path,)


def _demand_kind(path: Path) -> None:
    if path.suffix.lower() not in SUBMISSIONS:
        expected, found = " hoặc ".join(SUBMISSIONS), path.suffix or "không có đuôi"
        raise RefusedError("Tệp này không phải tệp bài dự thi.", file=path.name, expected=expected, found=found)


def _inside(folder: Path) -> tuple[Path, ...]:
    """The files of a folder that can be graded, and workbooks that can't, which grading then refuses by name."""
    if not folder.is_dir():
        return ()
    with told(folder, "đọc"):
        there = sorted(folder.iterdir())
    kinds = (*SUBMISSIONS, *BOOKS)
    return tuple(
        one for one in there if one.suffix.lower() in kinds and not one.name.startswith("~$") and one.is_file()
    )


def _arrived(path: Path, *, own: bool) -> Arrived:
    if not path.is_file():
        return Arrived(path, 0, "", own)
    with told(path, "đọc"):
        return Arrived(path, path.stat().st_size, digest_file(path), own)


def _keep_names(office: Office, week: str, paths: tuple[Path, ...]) -> None:
    names = list(dict.fromkeys(str(path) for path in paths))
    keep(office.bank, _note(week), json.dumps(names, ensure_ascii=False) if names else "")


def _note(week: str) -> str:
    return f"bai-thi-{week}"
