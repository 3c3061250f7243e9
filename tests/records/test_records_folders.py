"""A folder of records appears whole or not at all, with its list of sums, and never twice."""

import errno
import os
from collections.abc import Callable, Mapping
from dataclasses import replace as changed
from pathlib import Path

import pytest

from authoring import records
from authoring.model.errors import RefusedError
from authoring.records.system import SYSTEM, System

Failing = Callable[..., System]
FILES = {"manifest.json": b"{}\n", "cong-bo/w/de.html": b"<p>", "manifest.json.minisig": b"s"}


def _tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def test_the_folder_holds_the_files_and_their_sums(tmp_path: Path) -> None:
    folder = records.create_folder(tmp_path / "exports" / "2022" / "2022-w30-r1", FILES)
    assert folder == tmp_path / "exports" / "2022" / "2022-w30-r1"
    assert {path: data for path, data in _tree(folder).items() if path != records.SUMS} == FILES
    assert records.check_sums(folder) == ()
    assert (folder / records.SUMS).read_bytes().count(b"\n") == 2
    assert [path.name for path in folder.parent.iterdir()] == ["2022-w30-r1"]


def test_a_taken_folder_is_refused_and_left_alone(tmp_path: Path) -> None:
    folder = records.create_folder(tmp_path / "w-r1", FILES)
    before = _tree(folder)
    with pytest.raises(records.TakenError, match="w-r1: Tên này đã có"):
        records.create_folder(folder, {"a": b"1"})
    assert (_tree(folder), [path.name for path in tmp_path.iterdir()]) == (before, ["w-r1"])


def test_of_two_at_once_the_second_is_refused(tmp_path: Path) -> None:
    def late(old: Path, new: Path) -> None:
        records.create_folder(tmp_path / "w-r1", {"first": b"1"})
        old.rename(new)

    with pytest.raises(records.TakenError):
        records.create_folder(tmp_path / "w-r1", FILES, system=changed(SYSTEM, rename=late))
    assert sorted(_tree(tmp_path)) == ["w-r1/SHA256SUMS", "w-r1/first"]


def test_a_rename_whose_answer_was_lost_counts(tmp_path: Path) -> None:
    def repeated(old: Path, new: Path) -> None:
        old.rename(new)
        old.rename(new)

    folder = records.create_folder(tmp_path / "w-r1", FILES, system=changed(SYSTEM, rename=repeated))
    assert records.check_sums(folder) == ()


def test_everything_is_on_the_disk_before_the_name(tmp_path: Path, logged: tuple[System, list[str]]) -> None:
    system, log = logged
    records.create_folder(tmp_path / "w-r1", {"a/b.txt": b"1", "c.txt": b"2"}, system=system)
    name = log.index("rename tmp w-r1")
    assert log[:2] == ["make tmp", "make a"]
    assert [call for call in log[:name] if call.startswith("open")] == [
        "open SHA256SUMS",
        "open b.txt",
        "open c.txt",
        "open a",
        "open tmp",
    ]
    assert log[:name].count("sync") == 5
    assert log[name + 1 :] == [f"open {tmp_path.name}", "sync", "close"]


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.EROFS, errno.EIO])
@pytest.mark.parametrize(
    ("call", "at"),
    [("make", 1), ("make", 2), ("open", 1), ("open", 4), ("write", 2), ("sync", 1), ("close", 3), ("rename", 1)],
)
def test_a_call_that_fails_leaves_no_folder(tmp_path: Path, failing: Failing, call: str, at: int, number: int) -> None:
    system = failing(call, OSError(number, os.strerror(number)), at)
    with pytest.raises(RefusedError, match="w-r1: Không ghi được"):
        records.create_folder(tmp_path / "w-r1", FILES, system=system)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({"../a": b""}, "tên trống"),
        ({"/a": b""}, "tên trống"),
        ({"a\\b": b""}, "ký tự cấm"),
        ({"cong-bo/nul.txt": b""}, "tên thiết bị"),
        ({"a.txt": b"", "A.TXT": b""}, "trùng tên"),
        ({"sha256sums": b""}, "trùng tên"),
        ({"a": b"", "a/b": b""}, "tên này đã có"),
    ],
)
def test_paths_that_cannot_stand_are_refused(tmp_path: Path, files: Mapping[str, bytes], words: str) -> None:
    with pytest.raises(RefusedError, match=words):
        records.create_folder(tmp_path / "w-r1", files)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_made_with_its_parents_and_found_again(tmp_path: Path) -> None:
    folder = tmp_path / "Cuộc thi" / "items"
    assert records.make_folder(folder) == folder
    assert (records.make_folder(folder), folder.is_dir()) == (folder, True)


def test_a_folder_made_by_somebody_else_meanwhile_is_taken(tmp_path: Path) -> None:
    def late(path: Path) -> None:
        path.mkdir()
        path.mkdir()

    assert records.make_folder(tmp_path / "a", system=changed(SYSTEM, make=late)).is_dir()


def test_a_folder_that_cannot_be_made_is_refused(tmp_path: Path, failing: Failing) -> None:
    (tmp_path / "tep").write_bytes(b"")
    with pytest.raises(RefusedError, match="tep: Không ghi được: tên này đã có"):
        records.make_folder(tmp_path / "tep")
    with pytest.raises(RefusedError, match=r"nul\.d: Tên tệp không dùng được"):
        records.make_folder(tmp_path / "nul.d" / "a")
    with pytest.raises(RefusedError, match="Không ghi được: không có quyền"):
        records.make_folder(tmp_path / "a", system=failing("make", PermissionError(errno.EACCES, "no")))
    assert [path.name for path in tmp_path.iterdir()] == ["tep"]


def test_the_top_of_a_drive_that_is_absent_is_asked_of_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "is_dir", lambda _: False)

    def absent(path: Path) -> None:
        raise FileNotFoundError(errno.ENOENT, "no drive")

    with pytest.raises(RefusedError, match="không thấy tệp hoặc thư mục"):
        records.make_folder(Path("/"), system=changed(SYSTEM, make=absent))
