"""What was acknowledged is there after `kill -9`; two writers never overwrite; real limits of the system are said."""

import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from authoring import records
from authoring.model.errors import RefusedError

Child = Callable[..., subprocess.Popen[str]]

BODY = """
import hashlib, os, sys
from pathlib import Path
from authoring import records
from authoring.model.errors import RefusedError

def body(text, size):
    data = (text + "\\n").encode() * size
    return data + hashlib.sha256(data).hexdigest().encode()
"""
SAVES = (
    BODY
    + """
folder, number = Path(sys.argv[1]), int(sys.argv[2])
while True:
    data = body(str(number), 500 + number * 37 % 9000)
    records.create(folder / f"r{number:06}.md", data)
    records.replace(folder / "draft", data)
    print(number, flush=True)
    number += 1
"""
)
RACES = (
    BODY
    + """
folder, writer = Path(sys.argv[1]), sys.argv[2]
print("ready", flush=True)
sys.stdin.readline()
for number in range(int(sys.argv[3])):
    try:
        records.create(folder / f"r{number:04}.md", body(writer, 200))
        print(number)
    except records.TakenError:
        pass
"""
)
LACKS_RIGHTS = """
import json, os, sys
from pathlib import Path
from authoring import records
from authoring.model.errors import RefusedError

folder = Path(sys.argv[1])
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
said = []
for save in (records.create, records.replace):
    try:
        save(folder / "a.md", b"x")
    except RefusedError as error:
        said.append(str(error))
try:
    records.create_folder(folder / "2022-w30-r1", {"a.txt": b"x"})
except RefusedError as error:
    said.append(str(error))
print(json.dumps([said, records.probe(folder).verdict, [str(path) for path in records.sweep(folder)]]))
"""
LIMITED = """
import resource, sys
from pathlib import Path
from authoring import records
from authoring.model.errors import RefusedError

resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
for save in (records.create, records.replace):
    try:
        save(Path(sys.argv[1]) / "a.md", b"x" * 5000)
    except RefusedError as error:
        print(error)
"""


def _is_whole(data: bytes) -> bool:
    return hashlib.sha256(data[:-64]).hexdigest().encode() == data[-64:]


def _killed(process: subprocess.Popen[str], acknowledgements: int) -> list[int]:
    """The numbers that a saving child acknowledged before it was killed in the middle of its work."""
    assert process.stdout is not None
    said = [process.stdout.readline() for _ in range(acknowledgements)]
    process.send_signal(signal.SIGKILL)
    said += process.communicate()[0].splitlines()
    return [int(line) for line in said if line.strip()]


@pytest.mark.skipif(os.name == "nt", reason="kill -9 có trên POSIX")
def test_acknowledged_saves_survive_a_kill_and_none_is_torn(tmp_path: Path, child: Child) -> None:
    done: list[int] = []
    for turn in range(8):
        seen = sum(1 for path in tmp_path.glob("r*.md"))
        done += _killed(child(SAVES, tmp_path, seen), 5 + turn * 9)
        written = {path.name: path.read_bytes() for path in tmp_path.iterdir() if not records.is_temporary(path.name)}
        assert [name for name, data in written.items() if not _is_whole(data)] == []
        assert {f"r{number:06}.md" for number in done} <= set(written)
        assert int(written["draft"].split(b"\n")[0]) >= done[-1]
    assert len(done) >= 8 * 5


def test_of_two_writers_of_one_name_exactly_one_wins(tmp_path: Path, child: Child) -> None:
    count = 150
    writers = {name: child(RACES, tmp_path, name, count) for name in ("ha", "binh")}
    for process in writers.values():
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in writers.values():
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    won = {name: {int(line) for line in process.communicate()[0].split()} for name, process in writers.items()}
    assert won["ha"] | won["binh"] == set(range(count))
    assert won["ha"] & won["binh"] == set()
    for name, numbers in won.items():
        for number in numbers:
            data = (tmp_path / f"r{number:04}.md").read_bytes()
            assert (data.split(b"\n")[0].decode(), _is_whole(data)) == (name, True)
    assert len(list(tmp_path.iterdir())) == count


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that everybody may read and nobody but root may write."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o555)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


@pytest.mark.skipif(os.name == "nt", reason="quyền của POSIX")
def test_a_folder_without_write_permission_is_said(open_folder: Path, child: Child) -> None:
    out = child(LACKS_RIGHTS, open_folder).communicate()[0]
    said, verdict, swept = json.loads(out)
    assert [str(open_folder) in line and "không có quyền" in line for line in said] == [True, True, True]
    assert (verdict, swept) == ("read-only", [])
    assert list(open_folder.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="giới hạn của POSIX")
def test_a_real_short_write_that_then_fails_leaves_nothing(tmp_path: Path, child: Child) -> None:
    out = child(LIMITED, tmp_path).communicate()[0]
    assert [line.count("a.md: Không ghi được: tệp vượt quá cỡ") for line in out.splitlines()] == [1, 1]
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 64 KiB, where this machine lets us make one."""
    tools = [shutil.which(name) for name in ("mount", "umount")]
    if sys.platform != "linux" or os.geteuid() != 0 or None in tools:
        pytest.skip("chỉ root trên Linux gắn được ổ đĩa nhỏ; lỗi đĩa đầy vẫn được thử bằng cách khác")
    folder = tmp_path / "ổ nhỏ"
    folder.mkdir()
    if subprocess.run([str(tools[0]), "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder], check=False).returncode:
        pytest.skip("máy này không cho gắn ổ đĩa; lỗi đĩa đầy vẫn được thử bằng cách khác")
    yield folder
    subprocess.run([str(tools[1]), folder], check=True)


def test_a_disk_that_is_really_full_keeps_the_old(small_disk: Path) -> None:
    records.create(small_disk / "a.md", b"c\xc5\xa9" * 10)
    for save in (records.create, records.replace):
        with pytest.raises(RefusedError, match="đĩa đầy"):
            save(small_disk / ("a.md" if save is records.replace else "b.md"), b"x" * 100_000)
    with pytest.raises(RefusedError, match="đĩa đầy"):
        records.create_folder(small_disk / "2022-w30-r1", {"a/b.txt": b"x", "c.txt": b"y" * 100_000})
    assert [(path.name, path.read_bytes()) for path in small_disk.iterdir()] == [("a.md", b"c\xc5\xa9" * 10)]
