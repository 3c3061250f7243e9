"""Sweeping removes our own old temporary files and folders, and nothing that isn't ours."""

import errno
import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from authoring import records
from authoring.records.naming import temporary_beside
from authoring.records.system import System

HOUR = 3600


def _old(path: Path, hours: float) -> Path:
    if path.suffix != ".tmp" or not path.is_dir():
        path.write_bytes(b"x")
    moment = path.stat().st_mtime - hours * HOUR
    os.utime(path, (moment, moment))
    return path


def test_temporary_files_and_folders_go_after_a_day(tmp_path: Path) -> None:
    gone = _old(temporary_beside(tmp_path / "a"), 25)
    folder = temporary_beside(tmp_path / "b")
    (folder / "cong-bo").mkdir(parents=True)
    _old(folder, 30)
    kept = _old(temporary_beside(tmp_path / "c"), 23)
    others = [_old(tmp_path / name, 1000) for name in ("a.md", ".authoring-x.tmp", "b.tmp", "a.md.conflicted")]
    assert records.sweep(tmp_path) == tuple(sorted([gone, folder]))
    assert sorted(tmp_path.iterdir()) == sorted([kept, *others])
    assert records.sweep(tmp_path, timedelta(hours=1)) == (kept,)


def test_what_cannot_be_seen_or_removed_stays_without_a_word(tmp_path: Path, failing: Callable[..., System]) -> None:
    kept = _old(temporary_beside(tmp_path / "a"), 25)
    assert records.sweep(tmp_path, system=failing("remove", PermissionError(errno.EACCES, "no"))) == ()
    assert records.sweep(tmp_path / "khong-co") == ()
    assert list(tmp_path.iterdir()) == [kept]


@pytest.mark.parametrize(
    ("name", "ours"),
    [
        (".authoring-0123456789abcdef.tmp", True),
        (".authoring-0123456789ABCDEF.tmp", False),
        (".authoring-0123456789abcdef.tmp ", False),
        (".authoring-0123456789abcde.tmp", False),
        ("x.authoring-0123456789abcdef.tmp", False),
        ("2022-ha147.r0001.ha.md", False),
    ],
)
def test_only_our_own_form_is_temporary(name: str, *, ours: bool) -> None:
    assert records.is_temporary(name) is ours


def test_a_fresh_temporary_name_is_recognised_and_new(tmp_path: Path) -> None:
    names = {temporary_beside(tmp_path / "a.md") for _ in range(50)}
    assert [len(names), {path.parent for path in names}] == [50, {tmp_path}]
    assert all(records.is_temporary(path.name) for path in names)
