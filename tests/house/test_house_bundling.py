"""`start.py bundle`: whole for each machine, nothing private in it, and enough to set up without a network."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from installation import bundling, machines, manifests

LOCK = r"""alpha==1.0 \
    --hash=sha256:aa \
    --hash=sha256:ab
beta==2.0 ; python_full_version == '3.12.*' \
    --hash=sha256:ba
gamma==3.0 ; sys_platform == 'win32' \
    --hash=sha256:ca
delta==4.0 ; os_name != 'nt' or (sys_platform != 'emscripten' and sys_platform != 'win32') \
    --hash=sha256:da
    # via alpha
epsilon==5.0 ; python_full_version < '3.11.5' \
    --hash=sha256:ea
epsilon==5.1 ; python_full_version >= '3.11.5' \
    --hash=sha256:eb
"""


@pytest.mark.parametrize(
    ("machine", "python", "names"),
    [
        ("win_amd64", "3.11", ["alpha", "gamma", "epsilon", "|", "epsilon"]),
        ("win_amd64", "3.12", ["alpha", "beta", "gamma", "epsilon"]),
        ("linux_x86_64", "3.11", ["alpha", "delta", "epsilon", "|", "epsilon"]),
        ("macos_arm64", "3.12", ["alpha", "beta", "delta", "epsilon"]),
    ],
)
def test_markers_are_read_for_the_other_machine(machine: str, python: str, names: list[str]) -> None:
    lines = "|==\n".join(machines.needed(LOCK, machine, python).values()).splitlines()
    assert [line.split("==")[0] for line in lines if "==" in line] == names
    assert list(machines.needed(LOCK, machine, python)) == [f"{python}.0", *(["3.11.5"] if "|" in names else [])]
    assert lines[:3] == ["alpha==1.0 \\", "    --hash=sha256:aa \\", "    --hash=sha256:ab"]


def test_every_part_of_the_real_lock_is_understood(root: Path) -> None:
    lock = (root / "requirements.lock").read_text(encoding="utf-8")
    pins = set(re.findall(r"^(\S+?==[^\s\\;]+)", lock, re.MULTILINE))
    everywhere: set[str] = set()
    for machine in machines.MACHINES:
        for python in machines.PYTHONS:
            parts = "\n".join(machines.needed(lock, machine, python).values())
            everywhere |= set(re.findall(r"^(\S+==\S+)", parts, re.MULTILINE))
            assert parts.count("==") <= parts.count("--hash=sha256:")
            assert ("colorama==" in parts, "pexpect==" in parts) == (machine == "win_amd64", machine != "win_amd64")
    assert everywhere == pins


def test_the_program_without_what_people_made(tmp_path: Path) -> None:
    kept = ["authoring/__init__.py", "banks/bhxh-bhyt-2022/contest.toml", "notebooks/00.ipynb", "start.py"]
    left = [
        "authoring/__pycache__/a.pyc",
        "banks/bhxh-bhyt-2022/drafts/x.md",
        "banks/thi-that/contest.toml",
        "bai-nop/tuan-1.csv",
        "exports/demo/x",
        "notebooks/.ipynb_checkpoints/00.ipynb",
        "tests/test_x.py",
    ]
    for name in kept + left:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    assert sorted(bundling.program_files(tmp_path)) == kept


def test_what_the_program_consists_of_is_there(root: Path) -> None:
    assert [name for name in bundling.PROGRAM if not (root / name).exists()] == []
    assert {"start.py", "Ban-soan-cau-hoi.cmd", "installation/thieu-python.txt"} <= set(bundling.program_files(root))


def test_a_part_that_cannot_be_had_leaves_no_bundle(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    failed = subprocess.CompletedProcess([], 1, "", "ERROR: No matching distribution found for lxml==1")
    monkeypatch.setattr(subprocess, "run", lambda *_argv, **_more: failed)
    assert bundling.main(["--for", "win_amd64", "--python", "3.12", "--out", str(tmp_path)]) == 2
    said = capsys.readouterr().err
    assert "Không tải đủ các phần cho win_amd64, Python 3.12.\n  ERROR: No matching distribution" in said
    assert list(tmp_path.iterdir()) == []


def test_a_bundle_is_not_written_over_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bundling, "download", lambda *_argv: None)
    asked = ["--for", "win_amd64", "--python", "3.11", "--python", "3.12", "--zip", "--out", str(tmp_path)]
    assert bundling.main(asked) == 0
    (folder,) = (path for path in tmp_path.iterdir() if path.is_dir())
    first = folder.with_name(f"{folder.name}.zip").read_bytes()
    manifest = manifests.read((folder / manifests.NAME).read_bytes())
    assert manifest.machines == ("win_amd64 3.11", "win_amd64 3.12")
    assert {*manifest.files, manifests.NAME} == set(bundling.digests(folder))
    assert "win_amd64 3.11, win_amd64 3.12" in (folder / "DOC-TRUOC.txt").read_text(encoding="utf-8-sig")
    assert bundling.main(asked) == 2
    assert "Xóa hay đổi tên thư mục ấy" in capsys.readouterr().err
    bundling.pack(folder)
    assert folder.with_name(f"{folder.name}.zip").read_bytes() == first


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_an_update_from_a_bundle_sets_up_and_runs_without_network(root: Path, tmp_path: Path) -> None:
    """The bundle of this machine, put in place of a program of an older version: one set-up proves both."""
    done = python(root / "start.py", "bundle", "--zip", "--out", tmp_path / "gói", env={})
    assert done.returncode == 0, done.stderr
    (packed,) = (tmp_path / "gói").glob("*.zip")
    home = tmp_path / "bản cũ của Hà"
    shutil.copytree(root / "installation", home / "installation", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(root / "start.py", home)
    (home / "pyproject.toml").write_text('[project]\nversion = "0.0.1"\n', encoding="utf-8")
    offline = offline_settings(tmp_path)
    updated = python(home / "start.py", "update", packed, env=offline)
    assert (updated.returncode, updated.stderr) == (0, "")
    ran = python(home / "start.py", "policy", "read", "--help", env=offline, place=home)
    assert (ran.returncode, "Bước" in ran.stdout, "authoring policy read" in ran.stdout) == (0, False, True)
    (version,) = (path for path in (home / "phien-ban").iterdir() if path.is_dir())
    assert (version / ".venv").is_dir()


def python(*argv: object, env: dict[str, str], place: Path | None = None) -> "subprocess.CompletedProcess[str]":
    ours = {name: value for name, value in os.environ.items() if name != "AUTHORING_HOME"} | env
    command = [sys.executable, *(str(part) for part in argv)]
    return subprocess.run(command, env=ours, cwd=place, capture_output=True, encoding="utf-8", check=False)


def offline_settings(place: Path) -> dict[str, str]:
    """No index answers, no cache holds anything, no other shelf of wheels is looked at."""
    nowhere = "http://127.0.0.1:9/"
    proxies = {name: nowhere for low in ("http_proxy", "https_proxy", "all_proxy") for name in (low, low.upper())}
    pip = {"PIP_INDEX_URL": nowhere, "PIP_NO_CACHE_DIR": "1", "PIP_FIND_LINKS": "", "PIP_CONFIG_FILE": os.devnull}
    uv = {"UV_INDEX_URL": nowhere, "UV_DEFAULT_INDEX": nowhere, "UV_CACHE_DIR": str(place / "uv"), "UV_OFFLINE": "1"}
    return {**proxies, **pip, **uv, "NO_PROXY": "", "no_proxy": ""}
