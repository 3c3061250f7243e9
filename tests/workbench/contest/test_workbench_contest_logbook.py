"""The log says what failed and where in the program; never what a question, a person or a key is."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from authoring.workbench.contest import logbook
from authoring.workbench.contest.logbook import keep_log, log_folder

LOG = logging.getLogger("authoring.screens.test")


@pytest.fixture(autouse=True)
def clean() -> Iterator[None]:
    yield
    log = logging.getLogger("authoring")
    for handler in [*log.handlers]:
        log.removeHandler(handler)
        handler.close()


def fail() -> None:
    name = "Nguyễn Thị Bí Mật 079300001234"
    raise ValueError(name)


def test_a_line_holds_no_word_of_the_data(tmp_path: Path) -> None:
    path = keep_log(tmp_path / "nhật ký")
    assert path == tmp_path / "nhật ký" / "authoring.log"
    try:
        fail()
    except ValueError:
        LOG.exception("a screen failed for %s", "Lê Thu Hà")
    LOG.warning("only this")
    first, second = path.read_text(encoding="utf-8").splitlines()
    assert (
        "ERROR authoring.screens.test: a screen failed for %s | ValueError at test_workbench_contest_logbook.py:"
        in first
    )
    assert second.endswith("WARNING authoring.screens.test: only this")
    assert "Nguyễn" not in first
    assert "Hà" not in first


def test_an_error_without_places_has_a_line_too(tmp_path: Path) -> None:
    path = keep_log(tmp_path)
    assert path
    LOG.error("odd", exc_info=ValueError("079300001234"))
    LOG.error("none", exc_info=(None, None, None))
    first, second = path.read_text(encoding="utf-8").splitlines()
    assert first.endswith("odd | ValueError at -")
    assert second.endswith("none | - at -")


def test_a_second_call_moves_the_log_and_it_stays_small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logbook, "LIMIT", 500)
    keep_log(tmp_path / "một")
    path = keep_log(tmp_path / "hai")
    for _ in range(30):
        LOG.error("forty letters or so that fill the file up")
    assert path
    assert not (tmp_path / "một/authoring.log").exists()
    assert sorted(found.name for found in (tmp_path / "hai").iterdir()) == ["authoring.log", "authoring.log.1"]
    assert path.stat().st_size < 600


def test_a_log_that_cannot_be_written_stops_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "tệp").write_text("", encoding="utf-8")
    assert keep_log(tmp_path / "tệp" / "nhật ký") is None
    LOG.error("nowhere")
    path = keep_log(tmp_path / "mất")
    assert path
    path.parent.rmdir()
    LOG.error("gone")
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("system", "variables", "expected"),
    [
        ("linux", {"XDG_STATE_HOME": "/x/state"}, "/x/state/authoring/log"),
        ("linux", {"XDG_STATE_HOME": ""}, "/nhà/ha/.local/state/authoring/log"),
        ("darwin", {}, "/nhà/ha/Library/Logs/authoring"),
        ("win32", {"LOCALAPPDATA": "/x/local"}, "/x/local/authoring/log"),
        ("win32", {"LOCALAPPDATA": ""}, "/nhà/ha/AppData/Local/authoring/log"),
    ],
)
def test_the_log_lies_where_the_system_wants_it(
    monkeypatch: pytest.MonkeyPatch, system: str, variables: dict[str, str], expected: str
) -> None:
    monkeypatch.setattr("sys.platform", system)
    monkeypatch.setattr(Path, "home", lambda: Path("/nhà/ha"))
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert log_folder() == Path(expected)
