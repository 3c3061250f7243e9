"""Promises: acknowledged is there, nothing is torn or written over, a full or read-only disk is a sentence."""

import errno
import os
import random
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from authoring.bank import Bank, open_bank
from authoring.model.errors import RefusedError
from authoring.model.items import Item
from authoring.model.records import State
from authoring.records import SYSTEM, System, is_temporary
from authoring.seals import Identity

Make = Callable[..., Item]
Keys = dict[str, Identity]
TIME = datetime(2022, 7, 25, 2, 41, tzinfo=UTC)
POSIX = pytest.mark.skipif(os.name == "nt", reason="chỉ có trên hệ POSIX")

TYPING = """\
import sys
from datetime import UTC, datetime
from pathlib import Path
from authoring.bank import open_bank
from authoring.model.items import Item, options
folder, cache, writer = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
bank = open_bank(folder, cache)
time = datetime(2022, 7, 25, tzinfo=UTC)
print("ready", flush=True)
for number in range(100_000):
    item = Item(bank.next_id(writer, 2022), f"Câu số {number}? " + "chữ " * (number % 50), options("8%", "22%"), "B")
    bank.save_draft(item, writer)
    print("draft", item.id, number, flush=True)
    made = bank.revise(item, writer, time)
    print("revision", item.id, made.sha256, flush=True)
    if number % 3 == 0:
        made = bank.revise(Item(item.id, f"Sửa câu số {number}?", item.options, "B"), writer, time)
        print("revision", item.id, made.sha256, flush=True)
"""


def start(folder: Path, tmp_path: Path, script: str, writer: str) -> "subprocess.Popen[str]":
    arguments = [sys.executable, "-c", script, str(folder), str(tmp_path / f"cache-{writer}"), writer]
    return subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True, encoding="utf-8")


@POSIX
@pytest.mark.parametrize("seed", range(4))
def test_what_was_acknowledged_is_there_after_a_kill(folder: Path, tmp_path: Path, seed: int) -> None:
    lines = random.Random(seed).randrange(3, 60)
    with start(folder, tmp_path, TYPING, "ha") as child:
        assert child.stdout
        said = [child.stdout.readline().split() for _ in range(lines)]
        child.send_signal(signal.SIGKILL)
        said += [line.split() for line in child.stdout.read().split("\n")]
    assert child.returncode == -signal.SIGKILL
    for cache in (tmp_path / "cache-ha", tmp_path / "new"):
        bank = open_bank(folder, cache)
        assert (bank.verify(), bank.strays()) == ((), ())
        made = {revision.sha256 for entry in bank.items() for revision in bank.history(entry.revision.item.id)}
        assert {line[2] for line in said if line[:1] == ["revision"] and len(line) == 3} <= made
        drafts = {copy.item.id for copy in bank.drafts("ha")} | {entry.revision.item.id for entry in bank.items()}
        assert {line[1] for line in said if line[:1] == ["draft"] and len(line) == 3} <= drafts


EDITING = """\
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from authoring.bank import open_bank
folder, cache, writer = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
bank = open_bank(folder, cache)
time = datetime(2022, 7, 25, tzinfo=UTC)
parent = bank.entry("2022-ha001").revision
print("ready", flush=True)
sys.stdin.readline()
for number in range(10):
    parent = bank.revise(replace(parent.item, stem=f"{writer} {number}?"), writer, time, parent.sha256)
    print(parent.sha256, flush=True)
"""


def race(folder: Path, cache: Path, writers: tuple[str, str]) -> list[tuple[list[str], str]]:
    """Two programs that have both read the item before either goes on: what each acknowledged, and its last words."""
    children = []
    for writer in writers:
        arguments = [sys.executable, "-c", EDITING, str(folder), str(cache), writer]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        children.append(subprocess.Popen(arguments, text=True, encoding="utf-8", **pipes))  # type: ignore[call-overload]
    assert [child.stdout.readline() for child in children] == ["ready\n"] * 2
    for child in children:
        child.stdin.write("go\n")
        child.stdin.flush()
    said = [child.communicate() for child in children]
    return [(out.split(), error) for out, error in said]


@POSIX
def test_two_writers_on_one_item_make_a_fork_and_lose_nothing(bank: Bank, make_item: Make, tmp_path: Path) -> None:
    first = bank.revise(make_item(), "ha", TIME)
    (one, _), (other, _) = race(bank.folder, tmp_path / "cache", ("ha", "bo"))
    assert (len(one), len(other)) == (10, 10)
    assert {revision.sha256 for revision in bank.history("2022-ha001")} == {first.sha256, *one, *other}
    entry = bank.entry("2022-ha001")
    assert {side.sha256 for side in entry.forks} == {one[-1], other[-1]}
    assert {side.item.stem for side in entry.forks} == {"ha 9?", "bo 9?"}
    assert (entry.state, len(bank.strays()), bank.verify()) == (State.DRAFT, 1, ())


@POSIX
def test_one_writer_in_two_windows_writes_one_number_once(bank: Bank, make_item: Make, tmp_path: Path) -> None:
    first = bank.revise(make_item(), "ha", TIME)
    (one, error), (other, complaint) = race(bank.folder, tmp_path / "cache", ("ha", "ha"))
    history = bank.history("2022-ha001")
    assert [revision.revision for revision in history] == list(range(1, len(history) + 1))
    assert [revision.sha256 for revision in history] == [first.sha256, *(one or other)]
    assert sorted([len(one), len(other)]) == [0, 10]
    assert "đã có, không ghi đè" in error + complaint
    assert (bank.verify(), bank.strays()) == ((), ())


READING = """\
import os, sys
from datetime import UTC, datetime
from pathlib import Path
from authoring.bank import open_bank, sign_settings
from authoring.model.contests import Person
from authoring.model.errors import RefusedError
from authoring.model.items import Item, options
from authoring.seals import generate
folder = Path(sys.argv[1])
identity = generate()
open_bank(folder, folder.parent / "nowhere")
if os.getuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
bank = open_bank(folder, folder.parent / "not-here")
assert [entry.revision.item.id for entry in bank.items()] == ["2022-ha001"]
assert bank.search("mức đóng") == ("2022-ha001",)
assert bank.verify() == () and bank.strays() == () and bank.trusted() == ()
item = Item("2022-ha002", "?", options("a", "b"), "A")
time = datetime(2022, 7, 25, tzinfo=UTC)
for write in (
    lambda: bank.save_draft(item, "ha"),
    lambda: bank.revise(item, "ha", time),
    lambda: bank.add_person(Person("moi", "Mới", "B")),
):
    try:
        write()
    except RefusedError as error:
        print(error.trouble.message)
"""


@POSIX
def test_a_read_only_folder_is_read_and_says_why_nothing_is_written(bank: Bank, make_item: Make) -> None:
    bank.revise(make_item(), "ha", TIME)
    top = Path(tempfile.mkdtemp())
    try:
        subprocess.run(["cp", "-r", str(bank.folder), str(top / "bank")], check=True)  # noqa: S607
        subprocess.run(["chmod", "-R", "a+rX,a-w", str(top)], check=True)  # noqa: S607
        arguments = [sys.executable, "-c", READING, str(top / "bank")]
        done = subprocess.run(arguments, capture_output=True, text=True, encoding="utf-8", check=False)
        assert (done.stderr, done.returncode) == ("", 0)
        assert done.stdout.count("Không ghi được: không có quyền") == 3
    finally:
        subprocess.run(["chmod", "-R", "u+w", str(top)], check=True)  # noqa: S607
        subprocess.run(["rm", "-r", str(top)], check=True)  # noqa: S607


CALLS = ["open", "write", "sync", "close", "link", "replace", "remove", "make"]
SHARING = "sharing"  # another program holds the file: only Windows says so
FAULTS = [errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EIO, SHARING]


def trouble(fault: int | str) -> OSError:
    if fault != SHARING:
        return OSError(int(fault), os.strerror(int(fault)))
    error = PermissionError(errno.EACCES, "in use")
    error.winerror = 32  # type: ignore[attr-defined, unused-ignore]
    return error


def failing(call: str, fault: int | str, *, after: int) -> System:
    """The system, one of whose calls fails from some time on."""
    good: Callable[..., Any] = getattr(SYSTEM, call)
    count = iter(range(10**6))

    def fail(*arguments: object) -> object:
        if next(count) >= after:
            if call == "close":
                good(*arguments)
            raise trouble(fault)
        return good(*arguments)

    changes: dict[str, Any] = {call: fail, "pause": lambda _: None}
    return replace(SYSTEM, **changes)


def written(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not is_temporary(path.name):  # one that can't be removed now is swept later
            yield path.relative_to(folder).as_posix(), path.read_bytes()


@POSIX
@pytest.mark.parametrize("after", [0, 1])
@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("call", CALLS)
def test_each_call_that_fails_leaves_the_old_or_the_new_and_a_sentence(  # noqa: PLR0917 - fixtures
    bank: Bank, make_item: Make, identities: Keys, tmp_path: Path, call: str, fault: int | str, after: int
) -> None:
    folder = bank.folder
    made = bank.revise(make_item(), "ha", TIME)
    bank.save_draft(make_item(stem="Bản nháp cũ?"), "ha")
    acts: list[Callable[[Bank], object]] = [
        lambda window: window.save_draft(make_item(stem="Bản nháp mới?"), "ha"),
        lambda window: window.revise(make_item("2022-ha002"), "ha", TIME),
        lambda window: window.move(made, "send", "ha", identities["ha"].sign, TIME),
    ]
    for act in acts:
        before = dict(written(folder))
        window = open_bank(folder, tmp_path / "cache", system=failing(call, fault, after=after))
        window.drafts("ha")
        said = ""
        try:
            act(window)
        except RefusedError as error:
            said = str(error)
        now = dict(written(folder))
        changed = {name for name in now.keys() | before.keys() if now.get(name) != before.get(name)}
        assert len(changed) <= 1
        assert not said or str(folder) in said
        assert said or changed
        again = open_bank(folder, tmp_path / "cache")
        assert (again.verify(), again.strays()) == ((), ())
        assert again.drafts("ha")[0].item.stem in ("Bản nháp cũ?", "Bản nháp mới?")


@POSIX
def test_a_full_disk_that_has_room_again_goes_on(bank: Bank, make_item: Make, tmp_path: Path) -> None:
    full = open_bank(bank.folder, tmp_path / "cache", system=failing("write", errno.ENOSPC, after=0))
    for act in (lambda: full.save_draft(make_item(), "ha"), lambda: full.revise(make_item(), "ha", TIME)):
        with pytest.raises(RefusedError, match="đĩa đầy"):
            act()
    assert (full.items(), full.drafts("ha")) == ((), ())
    assert bank.revise(make_item(), "ha", TIME).revision == 1
    assert [entry.revision.revision for entry in full.items()] == [1]


@POSIX
@pytest.mark.parametrize("fault", FAULTS)
def test_a_short_write_that_then_fails_leaves_the_old(
    bank: Bank, make_item: Make, tmp_path: Path, fault: int | str
) -> None:
    bank.save_draft(make_item(stem="Bản nháp cũ?"), "ha")
    before = dict(written(bank.folder))
    count = iter(range(10**6))

    def short(handle: int, data: memoryview) -> int:
        if next(count):
            raise trouble(fault)
        return os.write(handle, data[:7])

    window = open_bank(bank.folder, tmp_path / "cache", system=replace(SYSTEM, write=short, pause=lambda _: None))
    window.drafts("ha")
    with pytest.raises(RefusedError, match=r"2022-ha001\.ha\.md: Không ghi được"):
        window.save_draft(make_item(stem="Bản nháp mới?"), "ha")
    assert dict(written(bank.folder)) == before


@pytest.mark.parametrize("fault", [errno.EACCES, errno.EIO, errno.ESTALE])
@pytest.mark.parametrize("call", ["scandir", "stat"])
def test_a_folder_that_cannot_be_listed_is_named_and_nothing_counts_as_empty(
    bank: Bank, make_item: Make, monkeypatch: pytest.MonkeyPatch, call: str, fault: int
) -> None:
    bank.revise(make_item(), "ha", TIME)
    before = dict(written(bank.folder))

    def fail(path: object, *_: object, **__: object) -> object:
        raise OSError(fault, os.strerror(fault), str(path))

    with monkeypatch.context() as patch:
        patch.setattr("authoring.bank.listing.os.scandir" if call == "scandir" else "pathlib.Path.stat", fail)
        with pytest.raises(RefusedError, match="Không đọc được") as caught:
            bank.refresh()
    assert str(bank.folder) in str(caught.value)
    assert dict(written(bank.folder)) == before
    assert [entry.revision.revision for entry in bank.items()] == [1]


@POSIX
@pytest.mark.parametrize("fault", FAULTS)
def test_a_draft_that_cannot_be_removed_stays_and_is_named(
    bank: Bank, make_item: Make, tmp_path: Path, fault: int | str
) -> None:
    bank.save_draft(make_item(), "ha")
    window = open_bank(bank.folder, tmp_path / "cache", system=failing("remove", fault, after=0))
    window.drafts("ha")
    with pytest.raises(RefusedError, match=r"2022-ha001\.ha\.md: Không xóa được"):
        window.drop_draft("2022-ha001", "ha")
    assert [copy.item.id for copy in bank.drafts("ha")] == ["2022-ha001"]
