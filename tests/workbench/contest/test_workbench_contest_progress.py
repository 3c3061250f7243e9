"""Progress: written not oftener than it is read, with what remains; odd files are no progress."""

import threading
from pathlib import Path

from authoring.workbench.contest.progress import Meter, Progress, read_progress


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
    path, waits = tmp_path / "p.json", Waits(3)
    meter = Meter(path, lambda: next(moments))
    meter.tell(2, 0, 100)
    meter.tell(2, 50, 100)
    with meter.steady(2, waits):
        assert waits.done.wait(60)
        assert read_progress(path) == Progress(2, "Đọc bài thi", 50, 100, 7, beats=3)
    assert read_progress(path) == Progress(2, "Đọc bài thi", 50, 100, 7, beats=3)


def test_a_step_that_nobody_has_told_begins_with_its_first_beat(tmp_path: Path) -> None:
    path, waits = tmp_path / "p.json", Waits(2)
    Meter(path).tell(1)
    with Meter(path).steady(6, waits):
        assert waits.done.wait(60)
    assert read_progress(path) == Progress(6, "Xếp giải", 0, 0, -1, beats=2)


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
