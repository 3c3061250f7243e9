"""The tree keeps its habits: legal names everywhere, no machine's paths, nothing private, no logic in notebooks."""

import ast
import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

NOT_LEGAL = re.compile(r'[<>:"|?*\x00-\x1f\\]|[. ]$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)', re.IGNORECASE)
FOLDERS = ("work/main", "work/steering", "work/shared", "root/", r"home/\w+/")
MACHINE = re.compile("|".join(f"/{folder}" for folder in FOLDERS) + r"|C:\\Users")
HOSTS = re.compile(r"https?://[^ \"')]*(pypi|simple|npm|registry|mirror|proxy)", re.IGNORECASE)
BAD_NAMES = {"utils", "helpers", "common", "base", "manager", "handler", "service"}
TABLES = {"texts.py"}  # every text that the screens show
LOGIC = (
    ast.FunctionDef,
    ast.AsyncFunctionDef,
    ast.ClassDef,
    ast.For,
    ast.While,
    ast.Try,
    ast.Lambda,
    ast.comprehension,
)


def tracked(root: Path) -> list[Path]:
    done = subprocess.run(["git", "ls-files", "-z"], cwd=root, capture_output=True, check=True)  # noqa: S607
    return [root / name for name in done.stdout.decode("utf-8").split("\0") if name and (root / name).is_file()]


def test_names_are_legal_on_windows_and_short(root: Path) -> None:
    names = [path.relative_to(root).as_posix() for path in tracked(root)]
    assert [name for name in names if any(NOT_LEGAL.search(part) for part in name.split("/"))] == []
    assert [name for name in names if len(name) > 120] == []
    assert len({name.casefold() for name in names}) == len(names)


def test_no_path_of_a_machine_and_no_registry(root: Path) -> None:
    texts = [path for path in tracked(root) if path.suffix not in {".docx", ".png", ".age", ".xlsx"}]
    found = [path for path in texts if MACHINE.search(path.read_text(encoding="utf-8"))]
    assert found == []
    locks = [path for path in texts if path.suffix in {".lock", ".toml", ".txt"}]
    assert [path for path in locks if HOSTS.search(path.read_text(encoding="utf-8"))] == []


def test_text_is_utf8_with_lf(root: Path) -> None:
    kinds = {".py", ".md", ".toml", ".lock", ".js", ".css", ".json", ".csv", ".ipynb"}
    texts = [path for path in tracked(root) if path.suffix in kinds]
    assert [path for path in texts if b"\r\n" in path.read_bytes()] == []


@pytest.mark.parametrize(
    "path",
    [
        "banks/thi-that-2026/contest.toml",
        "banks/bhxh-bhyt-2022/drafts/2022-ha001.ha.md",
        "banks/bhxh-bhyt-2022/noi-bo/x.json",
        "exports/demo/banks/x.md",
        "exports/thi-that/2026-w01-r1/manifest.json",
        "noi-bo/dap-an.json",
        "bai-nop/tuan-1.csv",
    ],
)
def test_nothing_private_can_be_committed_by_mistake(root: Path, path: str) -> None:
    done = subprocess.run(["git", "check-ignore", "-q", path], cwd=root, check=False)  # noqa: S607
    assert done.returncode == 0


def test_modules_are_named_and_sized_as_the_house_wants(root: Path) -> None:
    modules = sorted((root / "authoring").rglob("*.py"))
    assert [path for path in modules if path.stem in BAD_NAMES] == []
    long = [path for path in modules if len(path.read_text(encoding="utf-8").splitlines()) > 300]
    assert [path for path in long if path.name not in TABLES] == []
    first = {path: ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) for path in modules}
    assert [path for path, said in first.items() if not said] == []


@pytest.mark.parametrize(
    "name",
    [
        "00-trang-chu",
        "01-soan-cau-hoi",
        "02-kiem-tra",
        "03-tham-dinh",
        "04-phat-hanh",
        "05-cham-bai-tuan",
        "06-tong-ket",
        "07-van-ban",
        "cham-bai",
    ],
)
def test_notebooks_hold_no_logic_and_no_outputs(root: Path, name: str) -> None:
    cells = json.loads((root / f"notebooks/{name}.ipynb").read_text(encoding="utf-8"))["cells"]
    code = {"".join(cell["source"]): cell for cell in cells if cell["cell_type"] == "code"}
    assert code
    for source, cell in code.items():
        if "parameters" in cell["metadata"].get("tags", ()):
            assert [node for node in ast.parse(source).body if not isinstance(node, ast.AnnAssign)] == []
        else:
            assert len(source.splitlines()) <= 6
        assert not [node for node in ast.walk(ast.parse(source)) if isinstance(node, LOGIC)]
    assert [cell for cell in cells if cell.get("outputs") or cell.get("execution_count")] == []


def test_both_locks_agree(root: Path) -> None:
    pin = re.compile(r"^([a-z0-9._-]+)==(\S+)", re.MULTILINE)
    small, large = (
        dict(pin.findall((root / f"requirements{more}.lock").read_text(encoding="utf-8"))) for more in ("", "-test")
    )
    assert {name: large.get(name) for name in small} == small
    assert {"hatchling", "uv", "papermill"} <= set(small)
    assert not {"pytest", "ruff"} & set(small)


def test_the_wheel_carries_notebooks_pages_and_screens(root: Path, tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=root, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    assert [name for name in names if name.endswith("share/authoring/notebooks/cham-bai.ipynb")]
    assert "authoring/checks/wording/options_repeat.md" in names
    assert "authoring/screens/pieces/theme.css" in names


def test_a_gate_that_is_asked_for_an_unknown_step_passes_nothing(root: Path) -> None:
    asked = (sys.executable, "-m", "tests.gate", "lint", "teste")
    done = subprocess.run(asked, cwd=root, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stdout.count("teste"), "đạt" in done.stdout) == (2, 1, False)
