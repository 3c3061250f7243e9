"""Progress: written not oftener than it is read, with what remains; odd files are no progress."""

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
