"""`start.py update`: the old program or the new one, never half of either, and no byte of anybody's data."""

import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from installation import manifests, sources, updating

STARTS = 'import sys\nprint("bản {}", *sys.argv[1:])\n'
DATA = ("banks/thi-that/contest.toml", "exports/thi-that/2026-w01-r1/manifest.json", "goi-trao-doi/goi-1.zip")
MORE = ("bai-nop/tuan-1.csv", "ghi chú của Hà.docx", "notebooks/cua-toi.ipynb", "banks/bhxh-bhyt-2022/drafts/x.md")


@pytest.fixture
def home(root: Path, tmp_path: Path) -> Path:
    """A program of version 0.1.0 in a folder with spaces and Vietnamese letters, with data of people in it."""
    folder = tmp_path / "bàn soạn câu hỏi của Hà"
    folder.mkdir()
    shutil.copy(root / "start.py", folder)
    shutil.copytree(root / "installation", folder / "installation", ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "pyproject.toml").write_text('[project]\nversion = "0.1.0"\n', encoding="utf-8")
    for name in (*DATA, *MORE):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"của người dùng: {name}", encoding="utf-8")
    return folder


def make_bundle(folder: Path, version: str, start: str = STARTS, **changed: str) -> Path:
    """A small program as a bundle, whose data folders hold other bytes than the person's."""
    files = {
        "start.py": start.format(version),
        "pyproject.toml": f'[project]\nversion = "{version}"\n',
        "authoring/__init__.py": "x = 1\n",
        **dict.fromkeys(DATA, "của gói"),
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(text.encode())
    codes = {name: manifests.digest(text.encode()) for name, text in files.items()} | changed
    (folder / manifests.NAME).write_text(
        manifests.write(manifests.Manifest(version, ("linux_x86_64 3.11",), codes)), encoding="utf-8"
    )
    return folder


def pack(folder: Path) -> Path:
    path = folder.with_suffix(".zip")
    with zipfile.ZipFile(path, "w") as packed:
        for file in sorted(inside for inside in folder.rglob("*") if inside.is_file()):
            packed.write(file, f"ngoài/{file.relative_to(folder).as_posix()}")
    return path


def start(home: Path, *argv: object) -> subprocess.CompletedProcess[str]:
    env = {name: value for name, value in os.environ.items() if name != "AUTHORING_HOME"}
    argv = (sys.executable, home / "start.py", *argv)
    return subprocess.run([str(part) for part in argv], env=env, capture_output=True, encoding="utf-8", check=False)


def data(home: Path) -> dict[str, str]:
    return {name: (home / name).read_text(encoding="utf-8") for name in (*DATA, *MORE)}


def test_forward_by_folder_by_zip_and_back(home: Path, tmp_path: Path) -> None:
    before = data(home)
    (tmp_path / "giải nén").mkdir()
    two = make_bundle(tmp_path / "giải nén/ban-soan-cau-hoi-0.2.0", "0.2.0").parent
    first = start(home, "update", two)
    assert (first.returncode, first.stderr) == (0, "")
    assert "Đã chuyển sang bản 0.2.0" in first.stdout
    assert start(home, "demo", "--rows", 5).stdout == "bản 0.2.0 demo --rows 5\n"
    assert start(home, "update", "--back").stdout.startswith("Đã quay về bản 0.1.0")
    assert updating.in_use(home) == (".", "")
    assert "Không có bản trước" in start(home, "update", "--back").stderr
    ten = pack(make_bundle(tmp_path / "gói mười", "0.10.0"))
    assert start(home, "update", ten).returncode == 0
    assert start(home).stdout == "bản 0.10.0\n"
    assert updating.in_use(home) == ("0.10.0", ".")
    assert not (home / "phien-ban/0.2.0").exists()
    assert data(home) == before
    assert (home / "pyproject.toml").read_text(encoding="utf-8") == '[project]\nversion = "0.1.0"\n'


def test_the_newest_program_updates_and_the_first_one_goes_back(home: Path, root: Path, tmp_path: Path) -> None:
    told = 'import os, sys\nprint("{}", os.environ["AUTHORING_HOME"] == sys.argv[-1])\n'
    assert start(home, "update", make_bundle(tmp_path / "2", "0.2.0", told)).returncode == 0
    assert start(home, "update", home).stdout == "0.2.0 True\n"
    assert start(home, "update", tmp_path).stdout == "0.2.0 False\n"
    (home / "phien-ban/0.2.0/start.py").unlink()
    lost = start(home, "demo")
    assert (lost.returncode, "update --back" in lost.stderr) == (2, True)
    assert start(home, "update", "--back").returncode == 0


def test_what_people_put_into_an_old_version_stays(home: Path, tmp_path: Path) -> None:
    for number, version in enumerate(("0.2.0", "0.3.0", "0.4.0")):
        updating.update(home, make_bundle(tmp_path / version, version))
        if not number:
            (home / "phien-ban/0.2.0/authoring/ghi-chu.txt").write_text("của Hà", encoding="utf-8")
            (home / "phien-ban/0.2.0/authoring/__init__.py").write_text("Hà sửa", encoding="utf-8")
    assert updating.in_use(home) == ("0.4.0", "0.3.0")
    left = sorted(path.name for path in (home / "phien-ban/0.2.0").rglob("*") if path.is_file())
    assert left == ["__init__.py", "bang-ke.json", "ghi-chu.txt"]
    assert updating.go_back(home).startswith("Đã quay về bản 0.3.0")
    assert start(home).stdout == "bản 0.3.0\n"


@pytest.mark.parametrize(("version", "said"), [("0.1.0", "cùng bản với"), ("0.0.9", "cũ hơn bản đang dùng (0.1.0)")])
def test_a_downgrade_is_refused(home: Path, tmp_path: Path, version: str, said: str) -> None:
    done = start(home, "update", make_bundle(tmp_path / "gói", version))
    assert done.returncode == 2
    assert said in done.stderr
    assert updating.NOTHING_CHANGED in done.stderr
    assert not (home / "phien-ban").exists()


def lose(name: str) -> Callable[[Path], object]:
    return lambda folder: (folder / name).unlink()


def alter(name: str, text: str) -> Callable[[Path], object]:
    return lambda folder: (folder / name).write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lose("authoring/__init__.py"), "thiếu hoặc không đọc được authoring/__init__.py"),
        (alter("authoring/__init__.py", "x = 2\n"), "authoring/__init__.py khác với bảng kê"),
        (lose("bang-ke.json"), "thiếu hoặc không đọc được bang-ke.json"),
        (alter("bang-ke.json", "{}"), "không phải bảng kê"),
        (
            alter(
                "bang-ke.json",
                '{"program": "ban-soan-cau-hoi", "version": "1.x", "machines": [], "files": {"start.py": ""}}',
            ),
            "không phải bảng kê",
        ),
        (
            alter(
                "bang-ke.json",
                '{"program": "ban-soan-cau-hoi", "version": "9", "machines": [], "files": {"start.py": "", "../x": ""}}',
            ),
            "không được phép: '../x'",
        ),
        (
            alter(
                "bang-ke.json",
                '{"program": "ban-soan-cau-hoi", "version": "9", "machines": [], "files": {"start.py": "", "C:x": ""}}',
            ),
            "không được phép: 'C:x'",
        ),
        (
            alter(
                "bang-ke.json",
                '{"program": "ban-soan-cau-hoi", "version": "9", "machines": [], "files": {"start.py": "", "/etc/x": ""}}',
            ),
            "không được phép: '/etc/x'",
        ),
    ],
)
@pytest.mark.parametrize("packed", ["", "zip"])
def test_a_broken_bundle_is_refused(
    home: Path, tmp_path: Path, spoil: Callable[[Path], object], said: str, packed: str
) -> None:
    bundle = make_bundle(tmp_path / "goi", "0.2.0")
    spoil(bundle)
    with pytest.raises(manifests.BundleError) as refused:
        updating.update(home, pack(bundle) if packed else bundle)
    assert said in str(refused.value)
    assert updating.in_use(home) == (".", "")
    assert sorted(path.name for path in home.glob("phien-ban/*/*") if path.is_file()) == []


def test_a_torn_zip_and_no_bundle_at_all(home: Path, tmp_path: Path) -> None:
    whole = pack(make_bundle(tmp_path / "goi", "0.2.0")).read_bytes()
    torn = tmp_path / "dở.zip"
    for data_, said in ((whole[:-40], "không phải tệp .zip"), (whole[:60] + b"?" + whole[61:], "Gói hỏng")):
        torn.write_bytes(data_)
        with pytest.raises(manifests.BundleError, match=said):
            updating.update(home, torn)
    with pytest.raises(manifests.BundleError, match="Không có "):
        updating.update(home, tmp_path / "không có")
    assert updating.in_use(home) == (".", "")


def test_a_new_program_that_does_not_run_here_is_not_chosen(home: Path, tmp_path: Path) -> None:
    broken = 'import sys\nsys.exit("Cần Python 3.99, {}")\n'
    done = start(home, "update", make_bundle(tmp_path / "gói", "0.2.0", broken))
    assert done.returncode == 2
    assert "Bản mới không chạy được trên máy này:\n  Cần Python 3.99, 0.2.0" in done.stderr
    assert updating.in_use(home) == (".", "")
    assert not (home / "phien-ban/0.2.0").exists()


@pytest.mark.parametrize("failing", [OSError(28, "hết chỗ"), KeyboardInterrupt()], ids=["full", "stopped"])
@pytest.mark.parametrize(
    ("owner", "call"),
    [(Path, "write_bytes"), (Path, "mkdir"), (Path, "open"), (os, "fsync"), (Path, "replace"), (subprocess, "run")],
    ids=lambda named: getattr(named, "__name__", named),
)
def test_an_error_anywhere_leaves_the_old_or_the_new(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, owner: object, call: str, failing: BaseException
) -> None:
    before, bundle, real = data(home), make_bundle(tmp_path / "gói", "0.2.0"), getattr(owner, call)
    for turn in count(1):
        seen = count(1)

        def fail(*args: object, seen: "count[int]" = seen, turn: int = turn, **more: object) -> object:
            if next(seen) == turn:
                raise failing
            return real(*args, **more)

        with monkeypatch.context() as patched:
            patched.setattr(owner, call, fail)
            status = updating_main(patched, home, bundle)
        if status == 0 and next(seen) <= turn:
            break
        assert status in {0, 2, 130}
        assert updating.in_use(home)[0].startswith("0.2.0" if status == 0 else "."), turn
        assert data(home) == before
        assert not list(home.glob("phien-ban/0.2.0*/start.py")) or status == 0
        shutil.rmtree(home / "phien-ban", ignore_errors=True)
    assert turn > 1
    assert start(home).stdout == "bản 0.2.0\n"
    assert data(home) == before


def updating_main(patched: pytest.MonkeyPatch, home: Path, bundle: Path) -> int:
    patched.setenv("AUTHORING_HOME", str(home))
    return updating.main([str(bundle)])


@pytest.mark.parametrize("step", ["sources.copy", "try_out", "choose", "tidy"])
def test_a_killed_update_is_the_old_or_the_new_and_can_be_repeated(home: Path, tmp_path: Path, step: str) -> None:
    bundle = make_bundle(tmp_path / "gói", "0.2.0")
    dies = f"import os; from installation import updating; updating.{step} = lambda *a: os._exit(9); updating.main([{str(bundle)!r}])"
    env = {**os.environ, "AUTHORING_HOME": str(home), "PYTHONPATH": str(home)}
    killed = subprocess.run([sys.executable, "-c", dies], env=env, capture_output=True, check=False)
    assert killed.returncode == 9
    assert updating.in_use(home) == (("0.2.0", ".") if step == "tidy" else (".", ""))
    if step != "tidy":
        updating.update(home, bundle)
    assert updating.in_use(home)[0].startswith("0.2.0")
    assert start(home).stdout == "bản 0.2.0\n"


def test_versions_compare_by_number_and_codes_are_read_aloud() -> None:
    assert manifests.number("0.10.0") > manifests.number("0.9.9")
    assert manifests.code(b"") == "E3B0 C442 98FC 1C14 9AFB F4C8 996F B924"
    assert sources.find_front(["a/bang-ke.json", "a/b/bang-ke.json", "a/start.py"]) == "a/"
