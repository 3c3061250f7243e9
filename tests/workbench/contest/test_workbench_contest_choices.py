"""Choices: what was open last, who sits there, and which notes of it count."""

import sys
from pathlib import Path

import pytest

from authoring.workbench.contest import choices
from authoring.workbench.contest.choices import Choice, chosen, forget, recall, remember, settings_folder


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A settings folder of one's own."""
    for name in ("XDG_CONFIG_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / "thiết lập"))
    return settings_folder()


def test_what_was_open_last_is_open_again(tmp_path: Path) -> None:
    assert recall() is None
    choice = Choice(tmp_path / "kho của Hà", "ha")
    remember(choice)
    assert recall() == choice
    remember(Choice(choice.folder, "lam"))
    assert recall() == Choice(choice.folder, "lam")
    forget()
    forget()
    assert recall() is None


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "[]",
        "{}",
        '{"format":"choice/2","folder":"a","writer":"ha"}',
        '{"format":"choice/1","folder":"","writer":"ha"}',
    ],
)
def test_a_note_that_is_none_of_this_program_counts_as_none(own: Path, text: str) -> None:
    own.mkdir(parents=True)
    (own / choices.CHOICE).write_text(text, encoding="utf-8")
    assert recall() is None


def test_the_contest_of_the_start_counts_until_another_is_opened_instead() -> None:
    start, other = Choice(Path("a"), "ha"), Choice(Path("b"), "lam")
    assert chosen("", "") is None
    assert chosen("a", "ha") == start
    remember(other)
    assert chosen("", "") == other
    assert chosen("a", "ha") == start
    remember(Choice(Path("a"), "lam"))
    assert chosen("a", "ha") == Choice(Path("a"), "lam")
    remember(other, over="a")
    assert chosen("a", "ha") == other
    assert chosen("c", "ha") == Choice(Path("c"), "ha")


@pytest.mark.parametrize(
    ("system", "expected"),
    [("win32", "nhà/authoring"), ("darwin", "Library/Application Support/authoring"), ("linux", "nhà/authoring")],
)
def test_each_system_has_its_place(monkeypatch: pytest.MonkeyPatch, system: str, expected: str) -> None:
    monkeypatch.setattr(sys, "platform", system)
    for name in ("XDG_CONFIG_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, "nhà")
    assert settings_folder().as_posix().endswith(expected)
