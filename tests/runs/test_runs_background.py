"""Grading in the background: it beats, ends by itself, stops when it is asked to, and nobody grades a week twice."""

import json
import signal
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace as Practice

import pytest

from authoring.model.errors import RefusedError
from authoring.runs import background
from authoring.runs.background import IDLE, LOST, RUNNING, STOPPED, Heart, Pulse, Watch, pulse
from authoring.runs.weeks import progress_path
from authoring.workbench.contest.progress import Meter, Progress, read_progress

WEEK = "2022-w30"
LONG = 180.0  # seconds that a real process may take on a busy machine


@pytest.fixture
def began(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The processes that would have been begun."""
    begun: list[list[str]] = []
    monkeypatch.setattr(background, "_begin", lambda _token, argv: begun.append(list(argv)))
    return begun


@pytest.fixture(autouse=True)
def quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    """No log of ours and no handler of signals is left behind."""
    monkeypatch.setattr(background, "keep_log", lambda: None)
    monkeypatch.setattr(signal, "signal", lambda *_given: None)


def beat(exports: Path, token: str, number: int) -> None:
    (exports / "noi-bo").mkdir(exist_ok=True)
    data = json.dumps({"token": token, "beat": number})
    (exports / f"noi-bo/dang-cham-{WEEK}.json").write_text(data, encoding="utf-8")


def reached(exports: Path) -> Progress:
    found = read_progress(progress_path(exports, WEEK))
    assert found is not None
    return found


def until(done: Callable[[], bool], seconds: float) -> None:
    end = time.monotonic() + seconds
    while not done():
        assert time.monotonic() < end
        time.sleep(0.05)


def test_only_beats_tell_whether_a_run_lives(tmp_path: Path) -> None:
    now = [0.0]
    watch = Watch(tmp_path, WEEK, clock=lambda: now[0])
    assert watch.state() == IDLE
    beat(tmp_path, "a", 0)
    assert watch.state() == RUNNING
    now[0] = background.SILENCE
    assert watch.state() == RUNNING
    now[0] += 1
    assert watch.state() == LOST
    beat(tmp_path, "a", 1)
    assert watch.state() == RUNNING


def test_a_run_of_this_process_that_died_is_lost_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that ends without a word, as one does that can't even begin: nobody waits for its next beat."""
    monkeypatch.setattr(background, "_CHILDREN", {})
    beat(tmp_path, "a", 0)
    background._begin("a", [sys.executable, "-c", ""])
    background._CHILDREN["a"].wait(LONG)
    watch = Watch(tmp_path, WEEK)
    assert watch.state() == LOST
    (tmp_path / f"noi-bo/dang-cham-{WEEK}.json").unlink()
    assert watch.state() == IDLE


@pytest.mark.parametrize("text", ["", "{", "[]", '{"token": "a"}', '{"token": "a", "beat": "x"}'])
def test_a_note_that_is_none_of_ours_is_no_run(tmp_path: Path, text: str) -> None:
    beat(tmp_path, "a", 0)
    (tmp_path / f"noi-bo/dang-cham-{WEEK}.json").write_text(text, encoding="utf-8")
    assert pulse(tmp_path, WEEK) is None


def test_nobody_grades_a_week_twice(tmp_path: Path, began: list[list[str]]) -> None:
    Meter(tmp_path / "x").end()
    (tmp_path / "noi-bo").mkdir()
    Meter(progress_path(tmp_path, WEEK)).end("cũ")
    background.start(tmp_path / "thi", WEEK, [tmp_path / "bài.csv"], tmp_path)
    (argv,) = began
    assert argv[2:5] == [background.CODE, str(tmp_path / "thi"), WEEK]
    assert argv[5] == str(tmp_path)
    assert argv[7:] == [str(tmp_path / "bài.csv")]
    assert pulse(tmp_path, WEEK) == Pulse(argv[6], 0)
    assert read_progress(progress_path(tmp_path, WEEK)) is None
    with pytest.raises(RefusedError, match="đang được chấm"):
        background.start(tmp_path / "thi", WEEK, [], tmp_path)
    with pytest.raises(RefusedError, match="đang được chấm"):
        background.start(tmp_path / "thi", WEEK, [], tmp_path, lost=Pulse(argv[6], 7))
    background.start(tmp_path / "thi", WEEK, [], tmp_path, lost=Pulse(argv[6], 0))
    assert len(began) == 2


def test_a_process_that_cannot_begin_leaves_no_beat(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_token: str, _argv: object) -> None:
        raise OSError(12, "no memory")

    monkeypatch.setattr(background, "_begin", refuse)
    with pytest.raises(RefusedError, match="Không chạy được"):
        background.start(tmp_path, WEEK, [], tmp_path)
    assert pulse(tmp_path, WEEK) is None


def test_only_a_run_is_stopped(tmp_path: Path) -> None:
    background.stop(tmp_path, WEEK)
    assert not (tmp_path / "noi-bo").exists()
    beat(tmp_path, "a", 3)
    background.stop(tmp_path, WEEK)
    assert (tmp_path / f"noi-bo/dung-cham-{WEEK}.txt").read_text(encoding="utf-8") == "a"


@pytest.mark.parametrize(
    ("stops", "code", "trouble"),
    [
        (None, 0, ""),
        (RefusedError("Tệp hỏng."), 1, "Tệp hỏng."),
        (KeyboardInterrupt(), 1, STOPPED),
        (ZeroDivisionError(), 1, background.FAILED),
    ],
)
def test_a_run_says_how_it_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stops: BaseException | None, code: int, trouble: str
) -> None:
    seen: list[object] = []

    def grade(contest: Path, week: str, files: object, exports: Path) -> None:
        seen.append((contest.name, week, files, exports))
        Meter(progress_path(exports, week)).tell(2, 1, 2)
        if stops:
            raise stops

    monkeypatch.setattr(background, "grade_week", grade)
    beat(tmp_path, "a", 0)
    assert background.main(["thi", WEEK, str(tmp_path), "a", "bài.csv"]) == code
    assert seen == [("thi", WEEK, [Path("bài.csv")], tmp_path)]
    told = reached(tmp_path)
    assert (told.step, told.ended, told.trouble) == (2, True, trouble)
    assert pulse(tmp_path, WEEK) is None


def test_an_end_that_was_told_stays_and_one_before_the_first_step_is_told(tmp_path: Path) -> None:
    beat(tmp_path, "a", 0)
    Meter(progress_path(tmp_path, WEEK)).end("hết chỗ")
    Heart(tmp_path, WEEK, "a").end("khác")
    assert reached(tmp_path).trouble == "hết chỗ"
    progress_path(tmp_path, WEEK).unlink()
    Heart(tmp_path, WEEK, "a").end("sớm")
    assert (reached(tmp_path).step, reached(tmp_path).trouble) == (1, "sớm")


def test_a_heart_beats_and_asks_the_work_to_stop(tmp_path: Path) -> None:
    beat(tmp_path, "a", 0)
    asked = threading.Event()
    heart = Heart(tmp_path, WEEK, "a", every=0.01, interrupt=asked.set)
    heart.start()
    until(lambda: (pulse(tmp_path, WEEK) or Pulse("", 0)).beat > 1, 10)
    background.stop(tmp_path, WEEK)
    assert asked.wait(10)
    heart.end(STOPPED)
    assert (pulse(tmp_path, WEEK), reached(tmp_path).trouble) == (None, STOPPED)
    assert not (tmp_path / f"noi-bo/dung-cham-{WEEK}.txt").exists()


def test_work_that_does_not_stop_is_left(tmp_path: Path) -> None:
    beat(tmp_path, "a", 0)
    background.stop(tmp_path, WEEK)
    left: list[int] = []
    Heart(tmp_path, WEEK, "a", every=0.01, patience=0.01, interrupt=lambda: None, leave=left.append).live()
    assert left == [1]
    assert reached(tmp_path).trouble == STOPPED


def test_a_disk_that_is_away_costs_a_beat(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    beat(tmp_path, "a", 0)
    heart = Heart(tmp_path, WEEK, "a", every=0.01)

    def refuse(_path: Path, _data: bytes) -> None:
        heart.over.set()
        raise RefusedError("Ổ đĩa đi vắng.")

    monkeypatch.setattr(background, "replace", refuse)
    heart.live()
    assert pulse(tmp_path, WEEK) == Pulse("a", 0)


def test_a_real_run_goes_on_by_itself_and_another_is_stopped(practice: Practice) -> None:
    """Two processes as a screen begins them; a week that is being graded is left with its results or with none."""
    exports = practice.stage.exports
    watch = Watch(exports, WEEK)
    background.start(practice.stage.folder, WEEK, [practice.submissions], exports)
    until(lambda: watch.state() != RUNNING, LONG)
    assert (watch.state(), reached(exports).ended, reached(exports).trouble) == (IDLE, True, "")
    assert (exports / f"{WEEK}-results-1/noi-bo/giai-thuong.csv").is_file()
    background.start(practice.stage.folder, WEEK, [practice.submissions], exports)
    until(lambda: (pulse(exports, WEEK) or Pulse("", 0)).beat > 0, LONG)
    background.stop(exports, WEEK)
    until(lambda: watch.state() != RUNNING, LONG)
    assert (watch.state(), reached(exports).ended, reached(exports).trouble) == (IDLE, True, STOPPED)
    assert not (exports / f"{WEEK}-results-2").exists()
    for child in background._CHILDREN.values():
        child.wait(LONG)
