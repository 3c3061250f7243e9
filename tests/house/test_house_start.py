"""start.py: sets up from nothing in an odd folder, costs nothing the second time, and says what to do when it can't."""

import ast
import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture
def start(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """start.py as a module whose checkout lies in a folder with spaces and Vietnamese letters."""
    home = tmp_path / "bàn soạn câu hỏi"
    home.mkdir()
    for name in ("start.py", "pyproject.toml", "requirements.lock", "requirements-test.lock"):
        shutil.copy(root / name, home / name)
    spec = importlib.util.spec_from_file_location("start_here", home / "start.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(sys, "argv", ["start.py"])
    return module


def test_set_up_from_nothing_in_an_odd_folder(root: Path, tmp_path: Path) -> None:
    home = tmp_path / "thư mục của Hà"
    home.mkdir()
    for name in ("start.py", "pyproject.toml", "README.md", "LICENSE", "requirements.lock", "requirements-test.lock"):
        shutil.copy(root / name, home / name)
    shutil.copytree(root / "authoring", home / "authoring", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(root / "notebooks", home / "notebooks")
    first = subprocess.run(
        [sys.executable, "start.py", "policy", "read"], cwd=home, capture_output=True, encoding="utf-8", check=False
    )
    assert "Bước 1/3" in first.stdout, first.stderr
    assert "Bước 3/3" in first.stdout
    assert first.returncode == 2
    assert "Lệnh chưa đúng" in first.stderr
    second = subprocess.run(
        [sys.executable, "start.py", "policy", "read"], cwd=home, capture_output=True, encoding="utf-8", check=False
    )
    assert "Bước" not in second.stdout
    python = home / (".venv/Scripts/python.exe" if sys.platform == "win32" else ".venv/bin/python")
    where = subprocess.run(
        [python, "-c", "import authoring; print(authoring.__file__)"],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert where.stdout.strip() == str(home / "authoring/__init__.py")


def test_an_old_python_is_told_what_it_needs(start: ModuleType) -> None:
    with pytest.raises(start.StopError, match=r"Cần Python 3\.11 trở lên, máy đang chạy 3\.9"):
        start.check_python((3, 9))


def failing(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.CompletedProcess([], 1, "", "\n".join(words))


def test_no_venv_and_no_network_are_one_clear_text(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(
        start, "run", lambda *_argv: failing("The virtual environment was not created: ensurepip is not available")
    )
    assert start.main(["demo"]) == 2
    assert "sudo apt install python3-venv" in capsys.readouterr().err
    monkeypatch.setattr(start, "make_venv", start.HOME.mkdir)
    monkeypatch.setattr(start, "run", lambda *_argv: failing("ERROR: Could not find a version", "dns error"))
    assert start.main(["demo"]) == 2
    said = capsys.readouterr().err
    assert "Kiểm tra mạng rồi chạy lại lệnh này" in said
    assert "  dns error" in said


def test_verbs_choose_their_lock(start: ModuleType) -> None:
    chosen = {verb: start.locks_for([verb]).name for verb in ("demo", "test", "lab")}
    assert chosen == {"demo": "requirements.lock", "test": "requirements-test.lock", "lab": "requirements.lock"}
    assert start.locks_for([]).name == "requirements.lock"


def test_a_python_that_is_too_old_can_read_it(root: Path) -> None:
    tree = ast.parse((root / "start.py").read_text(encoding="utf-8"), feature_version=(3, 7))
    first = tree.body[1]
    assert isinstance(first, ast.ImportFrom)
    assert (first.module, first.names[0].name) == ("__future__", "annotations")


def test_wheels_of_a_bundle_come_first_and_their_lack_is_told(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    start.WHEELS.mkdir()
    (start.WHEELS / "lxml-1-py3-none-any.whl").touch()
    monkeypatch.setattr(start, "make_venv", lambda: start.HOME.mkdir(exist_ok=True))
    asked: list[tuple[object, ...]] = []

    def fail(*argv: object) -> "subprocess.CompletedProcess[str]":
        asked.append(argv)
        return failing("ERROR: No matching distribution found for lxml==1")

    monkeypatch.setattr(start, "run", fail)
    assert start.main(["demo"]) == 2
    said = capsys.readouterr()
    assert "thử qua mạng" in said.out
    assert "không có đủ các phần cho Python 3." in said.err
    assert "found for lxml==1" in said.err
    installs = [("--no-index" in argv, start.WHEELS in argv) for argv in asked if "install" in argv]
    assert installs == [(True, True), (True, True), (False, False), (False, False)]
    assert start.main(["test"]) == 2
    assert "thử qua mạng" not in capsys.readouterr().out


def test_an_unreadable_choice_is_told(start: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    start.CHOSEN.parent.mkdir()
    start.CHOSEN.write_text(".\n", encoding="utf-8")
    assert start.chosen(["demo"]) is None
    start.CHOSEN.write_text("0.9.0\n.\n", encoding="utf-8")
    assert start.main(["demo"]) == 2
    assert "Thiếu bản đang dùng" in capsys.readouterr().err
    assert start.chosen(["update", "--back"]) is None
