"""A record is written once or not at all, a working copy is the old one or the new one, whatever call fails."""

import errno
import os
from collections.abc import Callable
from dataclasses import replace as changed
from pathlib import Path

import pytest

from authoring import records
from authoring.model.errors import RefusedError
from authoring.records.system import SYSTEM, System

Failing = Callable[..., System]
ERRORS = (errno.ENOSPC, errno.EDQUOT, errno.EACCES, errno.EROFS, errno.EIO)
OLD = b"c\xc5\xa9\n" * 3
NEW = "mới\n".encode() * 40_000
WORDS = {
    errno.ENOSPC: "đĩa đầy",
    errno.EDQUOT: "đĩa đầy",
    errno.EACCES: "không có quyền",
    errno.EROFS: "chỉ cho đọc",
    errno.EIO: "thiết bị lưu trữ báo lỗi",
}


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def _sharing() -> PermissionError:
    error = PermissionError(errno.EACCES, "in use")
    error.winerror = 32  # type: ignore[attr-defined, unused-ignore]
    return error


def test_created_bytes_stand_there_and_nothing_else(tmp_path: Path) -> None:
    records.create(tmp_path / "2022-ha147.r0001.ha.md", NEW)
    records.create(tmp_path / "rong.md", b"")
    assert _names(tmp_path) == ["2022-ha147.r0001.ha.md", "rong.md"]
    assert records.read(tmp_path / "2022-ha147.r0001.ha.md") == NEW
    assert records.read(tmp_path / "rong.md") == b""


def test_a_taken_name_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    records.create(path, OLD)
    with pytest.raises(records.TakenError, match=r"a\.md: Tên này đã có"):
        records.create(path, NEW)
    assert path.read_bytes() == OLD
    assert _names(tmp_path) == ["a.md"]


def test_the_order_is_write_then_disk_then_name_then_folder(tmp_path: Path, logged: tuple[System, list[str]]) -> None:
    system, log = logged
    records.create(tmp_path / "a.md", OLD, system=system)
    confirmed = [f"open {tmp_path.name}", "sync", "close"]
    assert log == ["open tmp", "write", "sync", "close", "link tmp a.md", "remove tmp", *confirmed]
    log.clear()
    records.replace(tmp_path / "a.md", NEW, system=system)
    assert log[:5] == ["open tmp", "write", "sync", "close", "replace tmp a.md"]
    assert log[-3:] == confirmed


def test_the_disk_that_is_asked_is_the_systems() -> None:
    assert {SYSTEM.sync, System().sync} == {os.fsync}


@pytest.mark.parametrize("number", ERRORS)
@pytest.mark.parametrize(("call", "at"), [("open", 1), ("write", 1), ("sync", 1), ("close", 1), ("link", 1)])
def test_a_call_that_fails_before_the_name_leaves_nothing(
    tmp_path: Path, failing: Failing, call: str, at: int, number: int
) -> None:
    system = failing(call, OSError(number, os.strerror(number)), at)
    with pytest.raises(RefusedError, match=WORDS[number]) as caught:
        records.create(tmp_path / "câu hỏi.md", NEW, system=system)
    assert caught.value.trouble.file == str(tmp_path / "câu hỏi.md")
    assert _names(tmp_path) == []


@pytest.mark.parametrize("number", ERRORS)
@pytest.mark.parametrize(("call", "at"), [("open", 1), ("write", 1), ("sync", 1), ("close", 1), ("replace", 1)])
def test_a_call_that_fails_before_replacing_leaves_the_old(
    tmp_path: Path, failing: Failing, call: str, at: int, number: int
) -> None:
    path = tmp_path / "nháp.md"
    path.write_bytes(OLD)
    system = failing(call, OSError(number, os.strerror(number)), at)
    with pytest.raises(RefusedError, match=f"nháp.*{WORDS[number]}"):
        records.replace(path, NEW, system=system)
    assert path.read_bytes() == OLD
    assert _names(tmp_path) == ["nháp.md"]


@pytest.mark.parametrize("save", [records.create, records.replace])
@pytest.mark.parametrize("call", ["open", "sync", "close"])
def test_a_folder_that_cannot_be_confirmed_is_said_and_the_new_stands(
    tmp_path: Path, failing: Failing, call: str, save: Callable[..., None]
) -> None:
    system = failing(call, OSError(errno.EIO, "io"), 2)
    with pytest.raises(RefusedError, match=r"a\.md: Nội dung mới đã có tên, nhưng chưa chắc đã nằm trên đĩa"):
        save(tmp_path / "a.md", NEW, system=system)
    assert records.read(tmp_path / "a.md") == NEW
    assert _names(tmp_path) == ["a.md"]


@pytest.mark.parametrize("number", [errno.EINVAL, errno.ENOTSUP, errno.EACCES, errno.EBADF])
def test_a_system_that_has_no_folder_sync_saves_all_the_same(tmp_path: Path, failing: Failing, number: int) -> None:
    records.create(tmp_path / "a.md", NEW, system=failing("sync", OSError(number, "no"), 2))
    records.create(tmp_path / "b.md", NEW, system=changed(SYSTEM, folders_sync=False))
    assert [records.read(tmp_path / name) == NEW for name in _names(tmp_path)] == [True, True]


def test_short_writes_are_continued_and_a_write_of_nothing_is_an_error(tmp_path: Path) -> None:
    short = changed(SYSTEM, write=lambda handle, data: os.write(handle, data[:7]))
    records.create(tmp_path / "a.md", OLD * 50, system=short)
    assert records.read(tmp_path / "a.md") == OLD * 50
    with pytest.raises(RefusedError, match="thiết bị lưu trữ"):
        records.create(tmp_path / "b.md", OLD, system=changed(SYSTEM, write=lambda *_: 0))
    assert _names(tmp_path) == ["a.md"]


@pytest.mark.parametrize("number", ERRORS)
def test_a_write_that_fails_half_way_leaves_nothing(tmp_path: Path, failing: Failing, number: int) -> None:
    error = OSError(number, os.strerror(number))
    system = failing("write", error, 3, write=lambda handle, data: os.write(handle, data[:7]))
    with pytest.raises(RefusedError, match=WORDS[number]):
        records.create(tmp_path / "a.md", NEW, system=system)
    assert _names(tmp_path) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="máy này không có /dev/full")
def test_a_full_device_is_said_by_the_real_system(tmp_path: Path) -> None:
    full = changed(SYSTEM, open=lambda *_: os.open("/dev/full", os.O_WRONLY))
    with pytest.raises(RefusedError, match=r"a\.md: Không ghi được: đĩa đầy"):
        records.create(tmp_path / "a.md", NEW, system=full)
    assert _names(tmp_path) == []


def test_a_temporary_file_that_stays_is_known_and_harms_nothing(tmp_path: Path, failing: Failing) -> None:
    records.create(tmp_path / "a.md", NEW, system=failing("remove", OSError(errno.EIO, "io")))
    rest = [name for name in _names(tmp_path) if name != "a.md"]
    assert [records.is_temporary(name) for name in rest] == [True]
    assert records.read(tmp_path / "a.md") == NEW


@pytest.mark.parametrize("call", ["open", "link", "remove"])
def test_a_file_held_for_a_moment_is_waited_for(tmp_path: Path, failing: Failing, call: str) -> None:
    waits: list[float] = []
    system = failing(call, _sharing(), 1, 3, pause=waits.append)
    records.create(tmp_path / "a.md", NEW, system=system)
    assert records.read(tmp_path / "a.md") == NEW
    assert (_names(tmp_path), waits) == (["a.md"], [0.01, 0.02, 0.04])


@pytest.mark.parametrize("call", ["open", "replace"])
def test_a_file_held_for_long_is_refused_after_a_bounded_wait(tmp_path: Path, failing: Failing, call: str) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(OLD)
    waits: list[float] = []
    with pytest.raises(RefusedError, match=r"a\.md: Không ghi được: chương trình khác đang giữ tệp"):
        records.replace(path, NEW, system=failing(call, _sharing(), 1, 99, pause=waits.append))
    assert path.read_bytes() == OLD
    assert (len(waits), sum(waits) < 2, _names(tmp_path)) == (7, True, ["a.md"])


@pytest.mark.parametrize("number", [errno.EPERM, errno.ENOTSUP, errno.ENOSYS, errno.EMLINK])
def test_where_links_are_refused_the_name_itself_is_created(tmp_path: Path, failing: Failing, number: int) -> None:
    system = failing("link", OSError(number, "no links"), 1, 99)
    records.create(tmp_path / "a.md", NEW, system=system)
    with pytest.raises(records.TakenError):
        records.create(tmp_path / "a.md", OLD, system=system)
    assert records.read(tmp_path / "a.md") == NEW
    assert _names(tmp_path) == ["a.md"]


@pytest.mark.parametrize("number", ERRORS)
@pytest.mark.parametrize("call", ["open", "write", "sync", "close"])
def test_where_links_are_refused_a_failure_still_leaves_nothing(
    tmp_path: Path, failing: Failing, call: str, number: int
) -> None:
    def no_links(old: Path, new: Path) -> None:
        raise OSError(errno.EPERM, "no links")

    system = failing(call, OSError(number, os.strerror(number)), 2, link=no_links)
    with pytest.raises(RefusedError, match=WORDS[number]):
        records.create(tmp_path / "a.md", NEW, system=system)
    assert _names(tmp_path) == []


def test_windows_gives_the_name_by_a_rename(
    tmp_path: Path, windows: Callable[[Path, Path], None], failing: Failing
) -> None:
    system = changed(SYSTEM, renames=True, rename=windows, folders_sync=False)
    records.create(tmp_path / "a.md", OLD, system=system)
    with pytest.raises(records.TakenError):
        records.create(tmp_path / "a.md", NEW, system=system)
    held = failing("rename", _sharing(), 1, 4, renames=True, rename=windows)
    records.create(tmp_path / "b.md", NEW, system=held)
    assert [(name, records.read(tmp_path / name)) for name in _names(tmp_path)] == [("a.md", OLD), ("b.md", NEW)]


def test_a_link_whose_answer_was_lost_counts(tmp_path: Path) -> None:
    def repeated(old: Path, new: Path) -> None:
        os.link(old, new)
        os.link(old, new)

    records.create(tmp_path / "a.md", NEW, system=changed(SYSTEM, link=repeated))
    assert (records.read(tmp_path / "a.md"), _names(tmp_path)) == (NEW, ["a.md"])


def test_a_name_that_was_taken_and_vanished_is_still_refused(tmp_path: Path) -> None:
    def taken(old: Path, new: Path) -> None:
        raise FileExistsError(errno.EEXIST, "exists")

    with pytest.raises(records.TakenError):
        records.create(tmp_path / "a.md", NEW, system=changed(SYSTEM, link=taken))
    assert _names(tmp_path) == []


def test_an_interrupted_save_leaves_nothing(tmp_path: Path) -> None:
    def stop(old: Path, new: Path) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        records.create(tmp_path / "a.md", NEW, system=changed(SYSTEM, link=stop))
    assert _names(tmp_path) == []


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("khong-co/a.md", "không thấy tệp hoặc thư mục chứa nó"),
        ("tep/a.md", "là tệp, không phải thư mục"),
        ("dai/" + "x" * 150 + "/" + "y" * 256, "dài quá"),
        ("a:b.md", "có ký tự cấm"),
        ("aux.md", "tên thiết bị"),
        ("..", "tên trống"),
        ("\0/a.md", "ký tự không dùng được"),
        ("hỏng\udcff.md", "có ký tự cấm"),
    ],
)
def test_a_path_that_cannot_stand_is_refused_in_a_printable_sentence(tmp_path: Path, path: str, words: str) -> None:
    (tmp_path / "tep").write_bytes(b"")
    for save in (records.create, records.replace):
        with pytest.raises(RefusedError, match=words) as caught:
            save(tmp_path / path, NEW)
        assert str(caught.value).encode()


def test_reading_refuses_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="Không đọc được: không thấy tệp"):
        records.read(tmp_path / "a.md")
    with pytest.raises(RefusedError, match="Không đọc được"):
        records.read(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="máy này không có ống dẫn theo tên")
def test_a_device_or_a_pipe_that_nobody_fills_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "ống")
    for path in (tmp_path / "ống", Path("/dev/zero")):
        with pytest.raises(RefusedError, match="Đây là thiết bị, không phải tệp") as caught:
            records.read(path)
        assert caught.value.trouble.file == str(path)


def test_a_file_larger_than_the_limit_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"abc")
    assert records.read(tmp_path / "a.md", 3) == b"abc"
    with pytest.raises(RefusedError, match="Tệp quá lớn nên không đọc") as caught:
        records.read(tmp_path / "a.md", 2)
    said = caught.value.trouble
    assert (said.file, said.expected, said.found) == (str(tmp_path / "a.md"), "không quá 2 byte", "3 byte")


def test_a_link_to_itself_is_named(tmp_path: Path) -> None:
    (tmp_path / "vòng.md").symlink_to("vòng.md")
    with pytest.raises(RefusedError, match=r"vòng\.md: Không đọc được: liên kết chỉ vòng về chính nó"):
        records.read(tmp_path / "vòng.md")
