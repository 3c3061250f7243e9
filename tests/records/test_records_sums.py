"""SHA256SUMS: what plain `sha256sum -c` reads, and three kinds of tampering with their paths."""

import hashlib
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from authoring import records
from authoring.model.errors import RefusedError
from authoring.records import Breach

FILES = {"manifest.json": b"{}\n", "cong-bo/de thi.html": b"<p>", "noi-bo/a/b.csv": b"", "cong-bo/đề.txt": b"x"}


@pytest.fixture
def release(tmp_path: Path) -> Path:
    folder = tmp_path / "2022-w30-r1"
    for path, data in {**FILES, "manifest.json.minisig": b"s"}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    records.write_sums(folder)
    return folder


def _line(path: str, data: bytes) -> str:
    return f"{hashlib.sha256(data).hexdigest()}  {path}\n"


def test_the_list_is_sorted_by_code_point_and_leaves_out_itself_and_signatures(release: Path) -> None:
    order = ["cong-bo/de thi.html", "cong-bo/đề.txt", "manifest.json", "noi-bo/a/b.csv"]
    assert (release / "SHA256SUMS").read_bytes().decode() == "".join(_line(path, FILES[path]) for path in order)
    assert records.check_sums(release) == ()


def test_plain_sha256sum_agrees(release: Path) -> None:
    program = shutil.which("sha256sum")
    if program is None:
        pytest.skip("máy này không có sha256sum")
    done = subprocess.run([program, "-c", "--strict", "--quiet", records.SUMS], cwd=release, check=False)
    assert done.returncode == 0
    (release / "manifest.json").write_bytes(b"{ }\n")
    done = subprocess.run([program, "-c", "--status", records.SUMS], cwd=release, check=False)
    assert done.returncode == 1


def test_the_list_is_written_once(release: Path) -> None:
    with pytest.raises(records.TakenError, match="SHA256SUMS"):
        records.write_sums(release)


def test_three_kinds_of_tampering_are_named_by_path(release: Path) -> None:
    (release / "manifest.json").write_bytes(b"{}\r\n")
    (release / "cong-bo/đề.txt").unlink()
    (release / "cong-bo/đáp án.txt").write_bytes(b"B")
    (release / "Thumbs.db").write_bytes(b"")
    assert records.check_sums(release) == (
        Breach("unexpected", "Thumbs.db"),
        Breach("unexpected", "cong-bo/đáp án.txt"),
        Breach("missing", "cong-bo/đề.txt"),
        Breach("changed", "manifest.json"),
    )


@pytest.mark.parametrize("path", sorted(FILES))
def test_one_byte_more_anywhere_is_seen(release: Path, path: str) -> None:
    (release / path).write_bytes(FILES[path] + b" ")
    assert records.check_sums(release) == (Breach("changed", path),)


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.upper(),
        lambda text: text[:-1],
        lambda text: text + "\n",
        lambda text: text + text,
        lambda text: "\ufeff" + text,
        lambda text: text.replace("  ", " *"),
        lambda text: "".join(reversed(text.splitlines(keepends=True))),
    ],
)
def test_a_list_in_another_form_is_itself_changed(release: Path, change: object) -> None:
    assert callable(change)
    sums = release / "SHA256SUMS"
    sums.write_bytes(change(sums.read_text(encoding="utf-8")).encode())
    assert records.check_sums(release) == (Breach("changed", "SHA256SUMS"),)


def test_a_list_that_is_absent_or_no_text_is_named(release: Path) -> None:
    (release / "SHA256SUMS").write_bytes(b"\xff\xfe")
    assert records.check_sums(release) == (Breach("changed", "SHA256SUMS"),)
    (release / "SHA256SUMS").unlink()
    assert records.check_sums(release) == (Breach("missing", "SHA256SUMS"),)


@pytest.mark.parametrize("path", ["../secret", "/etc/passwd", "SHA256SUMS", "x.minisig", "cong-bo"])
def test_a_list_that_names_what_is_not_its_to_name_reads_nothing(release: Path, path: str) -> None:
    (release.parent / "secret").write_bytes(b"s")
    (release / "x.minisig").write_bytes(b"s")
    lines = [*(release / "SHA256SUMS").read_text(encoding="utf-8").splitlines(keepends=True), _line(path, b"s")]
    (release / "SHA256SUMS").write_text("".join(sorted(lines, key=lambda line: line[66:])), encoding="utf-8")
    assert records.check_sums(release) == (Breach("missing", path),)


@pytest.mark.skipif(os.name == "nt", reason="liên kết và ống của POSIX")
def test_links_and_pipes_are_no_files(release: Path) -> None:
    kept = release.parent / "kept"
    shutil.copytree(release / "cong-bo", kept)
    (release / "manifest.json").rename(release.parent / "m.json")
    (release / "manifest.json").symlink_to(release.parent / "m.json")
    (release / "thêm").symlink_to(kept)
    os.mkfifo(release / "ống")
    assert records.check_sums(release) == (
        Breach("changed", "manifest.json"),
        Breach("unexpected", "thêm"),
        Breach("unexpected", "ống"),
    )
    (release / "SHA256SUMS").unlink()
    with pytest.raises(RefusedError, match=r"manifest\.json: Chỉ tệp thường"):
        records.write_sums(release)


def test_a_name_that_windows_cannot_bear_is_not_listed_but_refused(tmp_path: Path) -> None:
    (tmp_path / "cong-bo").mkdir()
    try:
        (tmp_path / "cong-bo" / "a\\b\n.txt").write_bytes(b"")
    except OSError:
        pytest.skip("hệ thống này không cho đặt tên như vậy")
    with pytest.raises(RefusedError, match="không dùng được trên mọi máy"):
        records.write_sums(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["cong-bo"]


@pytest.mark.skipif(os.name == "nt", reason="tên không phải UTF-8 có trên POSIX")
def test_a_name_that_is_no_text_is_shown_printable(release: Path) -> None:
    try:
        (release / os.fsdecode(b"\xff.txt")).write_bytes(b"")
    except OSError:
        pytest.skip("hệ thống này chỉ nhận tên UTF-8")
    assert records.check_sums(release) == (Breach("unexpected", "\\udcff.txt"),)


def test_a_folder_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="khong-co: Không đọc được"):
        records.check_sums(tmp_path / "khong-co")
    with pytest.raises(RefusedError, match="Không đọc được"):
        records.write_sums(tmp_path / "khong-co")


@given(st.binary(max_size=300))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
def test_no_bytes_in_the_place_of_the_list_break_the_check(release: Path, data: bytes) -> None:
    (release / "SHA256SUMS").write_bytes(data)
    assert records.check_sums(release) == (Breach("changed", "SHA256SUMS"),) or data == b""


def test_digests_of_bytes_and_files_agree(tmp_path: Path) -> None:
    known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"  # FIPS 180-4, example “abc”
    (tmp_path / "a").write_bytes(b"abc")
    assert (records.digest(b"abc"), records.digest_file(tmp_path / "a")) == (known, known)
    with pytest.raises(RefusedError, match="Không đọc được"):
        records.digest_file(tmp_path / "b")
