"""A folder is tried before anything is kept there: safe, read-only, or why not; nothing of the trial stays."""

import errno
import os
from collections.abc import Callable
from dataclasses import replace as changed
from pathlib import Path

import pytest

from authoring.records import Probe, probe
from authoring.records.system import SYSTEM, System

Failing = Callable[..., System]


@pytest.fixture(autouse=True)
def _empty(tmp_path: Path) -> object:
    yield
    assert [path for path in tmp_path.iterdir() if path.suffix == ".tmp"] == []


def _probed(folder: Path, system: System) -> tuple[str, list[str]]:
    found = probe(folder, system=system)
    return found.verdict, [reason.split(": ", 1)[-1] for reason in found.reasons]


def test_a_plain_folder_is_safe(tmp_path: Path) -> None:
    assert probe(tmp_path) == Probe("safe")
    assert list(tmp_path.iterdir()) == []


def test_what_is_no_folder_is_unsafe(tmp_path: Path) -> None:
    (tmp_path / "tep").write_bytes(b"")
    for name, words in (("khong-co", "không thấy"), ("tep", "là tệp"), ("a\0", "ký tự không dùng được")):
        found = probe(tmp_path / name)
        assert (found.verdict, len(found.reasons), words in found.reasons[0]) == ("unsafe", 1, True)


@pytest.mark.parametrize(
    ("number", "verdict", "words"),
    [
        (errno.EROFS, "read-only", "chỉ cho đọc"),
        (errno.EACCES, "read-only", "không có quyền"),
        (errno.ENOSPC, "unsafe", "đĩa đầy"),
        (errno.EIO, "unsafe", "thiết bị"),
    ],
)
def test_a_folder_that_takes_no_file_says_why(
    tmp_path: Path, failing: Failing, number: int, verdict: str, words: str
) -> None:
    found = probe(tmp_path, system=failing("open", OSError(number, os.strerror(number)), 1, 99))
    assert (found.verdict, len(found.reasons)) == (verdict, 1)
    assert str(tmp_path) in found.reasons[0]
    assert words in found.reasons[0]


def test_a_place_that_forgets_exclusion_is_unsafe(tmp_path: Path) -> None:
    def careless(path: Path, flags: int) -> int:
        return os.open(path, flags & ~os.O_EXCL, 0o666)

    system = changed(SYSTEM, open=careless)
    assert _probed(tmp_path, system) == ("unsafe", ["nơi này không giữ được tên đã có."])


def test_a_place_that_names_over_another_is_unsafe(tmp_path: Path) -> None:
    system = changed(SYSTEM, renames=True, rename=os.replace)
    assert _probed(tmp_path, system) == ("unsafe", ["Nơi này ghi đè lên tên đã có."])


def test_a_place_that_refuses_and_overwrites_all_the_same_is_unsafe(tmp_path: Path) -> None:
    def both(old: Path, new: Path) -> None:
        taken = new.exists()
        new.write_bytes(old.read_bytes())
        if taken:
            raise FileExistsError(errno.EEXIST, "exists")

    assert _probed(tmp_path, changed(SYSTEM, link=both)) == ("unsafe", ["Bản đã ghi bị thay nội dung."])


def test_a_place_that_loses_a_replacement_is_unsafe(tmp_path: Path) -> None:
    system = changed(SYSTEM, replace=lambda *_: None)
    assert _probed(tmp_path, system) == ("unsafe", ["Đọc lại không thấy nội dung vừa ghi."])


def test_a_place_that_cannot_replace_says_why(tmp_path: Path, failing: Failing) -> None:
    verdict, reasons = _probed(tmp_path, failing("replace", OSError(errno.EIO, "io")))
    assert (verdict, len(reasons), "thiết bị lưu trữ" in reasons[0]) == ("unsafe", 1, True)


def test_a_place_that_keeps_what_is_removed_is_unsafe(tmp_path: Path) -> None:
    kept: list[Path] = []
    system = changed(SYSTEM, remove=kept.append)
    assert _probed(tmp_path, system) == ("unsafe", ["Tệp tạm không xóa được."])
    for path in set(kept):
        path.unlink(missing_ok=True)


def test_a_place_without_links_can_be_used_and_is_told(tmp_path: Path, failing: Failing) -> None:
    verdict, reasons = _probed(tmp_path, failing("link", OSError(errno.EPERM, "no"), 1, 99))
    assert (verdict, len(reasons), reasons[0].startswith("mất điện giữa lúc ghi")) == ("safe", 1, True)


def test_windows_is_tried_by_its_renames(tmp_path: Path, windows: Callable[[Path, Path], None]) -> None:
    assert probe(tmp_path, system=changed(SYSTEM, renames=True, rename=windows, folders_sync=False)) == Probe("safe")


def test_a_long_path_is_told(tmp_path: Path) -> None:
    folder = tmp_path / ("x" * 80) / ("y" * 80)
    folder.mkdir(parents=True)
    found = probe(folder)
    assert (found.verdict, len(found.reasons), "Windows" in found.reasons[0]) == ("safe", 1, True)
