"""Ban-soan-cau-hoi.cmd by rules: Windows can't be run here, so its text is held to what cmd.exe needs."""

import re
from pathlib import Path

import pytest

NAME = "Ban-soan-cau-hoi.cmd"


@pytest.fixture(scope="module")
def lines(root: Path) -> list[str]:
    return (root / NAME).read_bytes().decode("ascii").replace("\r\n", "\n").splitlines()


def bare(line: str) -> str:
    """A line without what stands in double quotes."""
    return re.sub(r'"[^"]*"', '""', line)


def test_bytes_are_ascii_with_crlf_and_git_keeps_them(root: Path) -> None:
    data = (root / NAME).read_bytes()
    assert data.isascii()
    assert data.count(b"\n") == data.count(b"\r\n") == data.count(b"\r")
    assert data.endswith(b"\r\n")
    assert "*.cmd text eol=crlf" in (root / ".gitattributes").read_text(encoding="utf-8").splitlines()


def test_every_jump_has_its_label_and_every_label_is_used(lines: list[str]) -> None:
    labels = [line[1:].split()[0].lower() for line in lines if line.startswith(":")]
    jumps = {word.lower() for line in lines for word in re.findall(r"\b(?:goto|call)\s+:?(\w+)", bare(line))}
    assert sorted(labels) == sorted(set(labels))
    assert jumps == set(labels)


def test_nothing_runs_on_into_the_next_label(lines: list[str]) -> None:
    code = [line for line in lines if line]
    before = [code[at - 1] for at, line in enumerate(code) if line.startswith(":") and line != ":answered"]
    assert len(before) == 5
    assert [line for line in before if not re.match(r"exit /b|goto ", line)] == []


def test_quotes_close_and_parentheses_stand_only_in_quotes_or_sets(lines: list[str]) -> None:
    assert [line for line in lines if line.count('"') % 2] == []
    rest = [re.sub(r"^for %%\w in \([\w. ]+\) do ", "", bare(line)) for line in lines if not line.startswith("rem ")]
    assert [line for line in rest if "(" in line or ")" in line] == []


def test_every_path_is_quoted(lines: list[str]) -> None:
    paths = (
        "%~dp0",
        "%~f0",
        "%HERE%",
        "%SELF%",
        "%ASKED%",
        "%PYTHON%",
        "%LOCALAPPDATA%",
        "%ProgramFiles%",
        "%SystemDrive%",
    )
    assert [line for line in lines if any(path in bare(line) for path in paths)] == []
    assert [line for line in lines if re.search(r'%~dp0"?\S', line.replace('%~dp0"', ""))] == []


def test_every_file_that_it_names_is_there_and_readable_in_the_console(root: Path, lines: list[str]) -> None:
    named = set(re.findall(r"%HERE%([\w.\\-]+)", "\n".join(lines)))
    assert "start.py" in named
    for name in named:
        data = (root / name.replace("\\", "/")).read_bytes()
        data.decode("utf-8")
        assert not data.startswith(b"\xef\xbb\xbf")
        if name.endswith(".txt"):
            assert data.count(b"\n") == data.count(b"\r\n") > 0
    assert lines.index("chcp 65001 >nul") < min(at for at, line in enumerate(lines) if "type " in line)


def test_it_looks_for_the_pythons_of_the_lock_and_asks_for_no_rights(lines: list[str]) -> None:
    text = "\n".join(lines)
    tried = re.findall(r"in \(([\d. ]+)\)", text)
    assert {frozenset(one.replace(".", "").split()) for one in tried} == {frozenset(("311", "312", "313", "314"))}
    assert not re.search(r"runas|reg(\.exe)? add|setx|net session|-Verb", text, re.IGNORECASE)
    check = re.search(r'set "CHECK=(.*)"', text)
    assert check
    with pytest.raises(SystemExit) as ended:
        exec(check[1], {})  # noqa: S102 — the very words that cmd.exe hands to Python
    assert ended.value.code is False
    assert "%" not in check[1]
    assert "!" not in check[1]
