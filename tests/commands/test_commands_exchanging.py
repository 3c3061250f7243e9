"""`authoring exchange`: written, shown, received and restored on the command line."""

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace as Practice

import pytest

from authoring.commands import exchanging, main
from authoring.workbench.starting.rehearsal import PASSPHRASE

Said = tuple[int, list[dict[str, object]], list[str]]
Run = Callable[..., Said]


class Terminal(io.StringIO):
    """Standard error at a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    def call(*argv: object) -> Said:
        monkeypatch.setattr(sys, "stdin", io.StringIO(f"{PASSPHRASE}\n"))
        status = main([str(word) for word in ("exchange", *argv)])
        said = capsys.readouterr()
        return status, [json.loads(line) for line in said.out.splitlines()], said.err.splitlines()

    return call


def test_a_bank_is_written_shown_restored_and_received(run: Run, practice: Practice, tmp_path: Path) -> None:
    here = ("--contest", practice.stage.folder, "--exports", practice.stage.exports)
    there = ("--contest", tmp_path / "mới", "--exports", tmp_path / "kết quả")
    assert run("last", *here) == (0, [{"last": None}], [])
    status, (made,), _ = run("write", "--as", "lam", "--to", tmp_path / "gói", *here)
    assert (status, made["whole"], made["left"]) == (0, True, [])
    status, (label,), _ = run("show", made["path"])
    assert (label["writer"], label["all"], label["contest"]) == ("lam", True, practice.stage.office().bank.contest.id)
    status, (got,), _ = run("restore", made["path"], "--as", "ha", *there)
    assert (status, got["whole"], got["clashes"], got["gaps"]) == (0, True, [], 0)
    status, (again,), _ = run("receive", made["path"], "--as", "ha", *there)
    assert (status, again["items"], again["revisions"]) == (0, 0, 0)
    status, (last,), _ = run("last", *here)
    assert str(last["last"]).endswith("+00:00")


def test_what_stays_behind_or_is_contested_shows_in_the_status(run: Run, practice: Practice, tmp_path: Path) -> None:
    here = ("--contest", practice.stage.folder, "--exports", practice.stage.exports)
    (practice.stage.folder / "items/x (1).md").write_bytes(b"x")
    status, (made,), _ = run("write", "--as", "lam", "--to", tmp_path / "gói", *here)
    assert (status, made["left"]) == (1, ["items/x (1).md"])
    status, out, err = run("restore", made["path"], "--as", "ai", "--contest", tmp_path / "mới")
    assert (status, out, len(err)) == (2, [], 1)


def test_progress_counts_at_a_terminal_only(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = Terminal()
    monkeypatch.setattr(sys, "stderr", shown)
    for done in range(1, 41):
        exchanging._progress(done, 40)
    assert shown.getvalue().split("\r")[1:] == [*(f"{done}/40" for done in range(2, 40, 2)), "40/40\n"]
    silent = io.StringIO()
    monkeypatch.setattr(sys, "stderr", silent)
    exchanging._progress(1, 1)
    assert silent.getvalue() == ""
