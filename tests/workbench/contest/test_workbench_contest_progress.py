"""Progress: written not oftener than it is read, with what remains; odd files are no progress."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from authoring.workbench.contest.progress import ANY, Meter, Progress, read_progress


def test_a_meter_tells_step_count_and_rest(tmp_path: Path) -> None:
    moments = iter([0.0, 0.1, 1.0, 1.1, 9.0])
    path = tmp_path / "p.json"
    meter = Meter(path, lambda: next(moments))
    meter.tell(2, 0, 100)
    assert read_progress(path) == Progress(2, "Đọc bài thi", 0, 100, -1)
    meter.tell(2, 10, 100)
    assert read_progress(path) == Progress(2, "Đọc bài thi", 0, 100, -1)
    meter.tell(2, 20, 100)
    assert read_progress(path) == Progress(2, "Đọc bài thi", 20, 100, 4)
    meter.tell(2, 100, 100)
    assert read_progress(path) == Progress(2, "Đọc bài thi", 100, 100, 0)
    meter.tell(7)
    meter.end("Đĩa đầy.")
    assert read_progress(path) == Progress(7, "Lập biên bản", 0, 0, 0, ended=True, trouble="Đĩa đầy.")


def test_less_done_than_before_is_a_new_count_with_its_own_rest(tmp_path: Path) -> None:
    """The next file, or the parts after the rows: what the first took says nothing of what the second leaves."""
    moments = iter([0.0, 60.0, 100.0, 102.0])
    path = tmp_path / "p.json"
    meter = Meter(path, lambda: next(moments))
    for done, total in ((0, 1000), (900, 1000), (0, 50), (25, 50)):
        meter.tell(2, done, total)
    assert read_progress(path) == Progress(2, "Đọc bài thi", 25, 50, 2)


def test_an_end_before_any_step_is_that_of_the_first(tmp_path: Path) -> None:
    Meter(tmp_path / "p.json").end()
    found = read_progress(tmp_path / "p.json")
    assert found is not None
    assert (found.step, found.ended, found.trouble) == (1, True, "")


def test_an_end_is_at_the_step_that_another_process_of_the_job_has_told(tmp_path: Path) -> None:
    path = tmp_path / "p.json"
    first = Meter(path)
    first.tell(1)
    Meter(path).tell(2, 1, 9)
    first.end("Tệp hỏng.")
    assert read_progress(path) == Progress(2, "Đọc bài thi", 0, 0, 0, ended=True, trouble="Tệp hỏng.")


def test_without_a_file_nothing_is_said() -> None:
    meter = Meter()
    meter.tell(2, 1, 2)
    meter.end()
    assert meter.path is None


def test_odd_files_are_no_progress(tmp_path: Path) -> None:
    path = tmp_path / "p.json"
    assert read_progress(path) is None
    for text in ("", "[1]", '{"step": 1}', "\xff"):
        path.write_bytes(text.encode("latin-1"))
        assert read_progress(path) is None


class Waits:
    """Counts the waits of a beating thread: it goes on until its step is over, `most` beats at the most."""

    def __init__(self, most: int) -> None:
        self.left, self.done = most, threading.Event()

    def __call__(self, over: threading.Event) -> bool:
        self.left -= 1
        if self.left < 0:
            self.done.set()
            return over.wait(60)
        return False


def test_a_long_call_is_told_at_every_beat_with_less_and_less_left(tmp_path: Path) -> None:
    moments = iter([0.0, 10.0])
    path, waits = tmp_path / "p.json", Waits(7)
    meter = Meter(path, lambda: next(moments))
    meter.tell(2, 0, 100)
    meter.tell(2, 50, 100)
    with meter.steady(2, waits):
        assert waits.done.wait(60)
        assert read_progress(path) == Progress(2, "Đọc bài thi", 50, 100, 7, beats=6)
    assert read_progress(path) == Progress(2, "Đọc bài thi", 50, 100, 7, beats=6)


@pytest.mark.parametrize("told", [(), (1,), (2,), (1, 2, 3), (2, 5, 8), (1, 4, 6, 7)])
def test_in_every_second_of_a_counted_clock_the_file_changes(tmp_path: Path, told: tuple[int, ...]) -> None:
    """Whatever a long call tells, and when: three looks half a second apart never see the same thing."""
    path, over, seconds = tmp_path / "p.json", threading.Event(), iter(range(1, 99))
    seen: list[Progress | None] = []
    teller = Meter(path, lambda: float(next(seconds)))
    teller.tell(2, 0, 100)

    def half_a_second(_over: threading.Event) -> bool:
        seen.append(read_progress(path))
        if len(seen) in told:
            teller.tell(2, len(seen), 100)
        if len(seen) > 10:
            over.set()
        return over.is_set()

    with Meter(path).steady(ANY, half_a_second):
        assert over.wait(60)
    assert all(len({*three}) > 1 for three in zip(seen, seen[1:], seen[2:], strict=False))


def test_two_that_watch_one_job_beat_once(tmp_path: Path) -> None:
    """The run and its notebook, in two processes: the one keeps still where the other beats."""
    path, over = tmp_path / "p.json", threading.Event()
    turns = [threading.Semaphore(1), threading.Semaphore(0)]
    looks = [0, 0]
    Meter(path).tell(2, 50, 100)

    def taking_turns(me: int) -> Callable[[threading.Event], bool]:
        def wait(_over: threading.Event) -> bool:
            if looks[me]:
                turns[1 - me].release()
            turns[me].acquire(timeout=60)
            looks[me] += 1
            if looks == [10, 10]:
                over.set()
                turns[1 - me].release()
            return over.is_set()

        return wait

    with Meter(path).steady(ANY, taking_turns(0)), Meter(path).steady(2, taking_turns(1)):
        assert over.wait(60)
    found = read_progress(path)
    assert found is not None
    assert found.beats == 9  # each has looked ten times; the first look only takes note


def test_a_step_that_nobody_has_told_begins_with_its_first_beat(tmp_path: Path) -> None:
    path, waits = tmp_path / "p.json", Waits(2)
    Meter(path).tell(1)
    with Meter(path).steady(6, waits):
        assert waits.done.wait(60)
    assert read_progress(path) == Progress(6, "Xếp giải", 0, 0, -1, beats=2)
    waits = Waits(1)
    with Meter(tmp_path / "q.json").steady(ANY, waits):
        assert waits.done.wait(60)
    assert read_progress(tmp_path / "q.json") == Progress(1, "Kiểm bộ đề", 0, 0, -1, beats=1)


def test_the_beats_of_a_step_end_where_a_later_one_or_the_end_is_told(tmp_path: Path) -> None:
    path = tmp_path / "p.json"
    for ended in (False, True):
        if ended:
            Meter(path).end("Đĩa đầy.")
        else:
            Meter(path).tell(7)
        before = read_progress(path)
        with Meter(path).steady(2, Waits(1)):
            pass
        assert read_progress(path) == before
        path.unlink()


def test_a_disk_that_is_away_for_a_moment_stops_no_beat(tmp_path: Path) -> None:
    waits = Waits(2)
    with Meter(tmp_path / "nowhere" / "p.json").steady(2, waits):
        assert waits.done.wait(60)
    with Meter().steady(2, waits):
        pass
