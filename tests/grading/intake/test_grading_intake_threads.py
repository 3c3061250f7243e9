"""Threads: the parts of a week worked on beside each other come back in their order, and so does what fails."""

import os
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from authoring.grading import Part, Results, Scheme, cut, files, in_threads
from authoring.grading.intake import threads
from authoring.model.errors import RefusedError

HEADER = "Họ và tên,Số CCCD,Nộp lúc,Dự đoán,Câu 1,Câu 2,Câu 3,Câu 4\n"
WEEK = "".join(f"N{n},{n:012d},20/07/2022 08:{n % 60:02}:00,{n},A,B,C,D\n" for n in range(1, 200))


@pytest.fixture(params=[1, 2, 9])
def cores(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """A machine with so many cores."""
    count: int = request.param
    monkeypatch.setattr(threads, "cores", lambda: count)
    return count


def parts(count: int) -> list[Part]:
    return [Part(Path("a.csv"), number, number + 1) for number in range(count)]


def run(work: Callable[[Part], Any], given: Iterator[Part] | Sequence[Part]) -> list[Any]:
    return list(in_threads(work, given))


def test_the_cores_of_this_process_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    assert threads.cores() >= 1
    if hasattr(os, "sched_getaffinity"):
        assert threads.cores() == len(os.sched_getaffinity(0))
        monkeypatch.delattr(os, "sched_getaffinity")
    monkeypatch.setattr(os, "cpu_count", lambda: 3)
    assert threads.cores() == 3
    monkeypatch.setattr(os, "cpu_count", lambda: None)
    assert threads.cores() == 1


def test_results_come_in_the_order_of_the_parts(cores: int) -> None:
    """The first part is done last where there is more than one thread."""
    later = threading.Event()

    def work(part: Part) -> int:
        if part.start == 0 and cores > 1:
            assert later.wait(60)
        if part.start == 1:
            later.set()
        return part.start

    assert run(work, parts(12)) == list(range(12))


def test_one_core_works_in_the_thread_that_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threads, "cores", lambda: 1)
    assert run(lambda _part: threading.current_thread(), parts(3)) == [threading.current_thread()] * 3


def test_no_more_parts_are_cut_than_threads_and_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever takes the results slowly doesn't let the week fill the memory."""
    monkeypatch.setattr(threads, "cores", lambda: 2)
    begun: list[int] = []

    def given() -> Iterator[Part]:
        for part in parts(9):
            begun.append(part.start)
            yield part

    results = in_threads(lambda part: part, given())  # type: ignore[arg-type, return-value] # any work
    for number in range(1, 10):
        next(results)
        assert len(begun) == min(9, number + 2)


def test_what_fails_first_in_the_order_of_the_parts_is_told(cores: int) -> None:
    later = threading.Event()

    def work(part: Part) -> int:
        if part.start == 3:
            later.set()
            raise RefusedError("Phần sau.")
        if part.start == 2:
            if cores > 1:
                assert later.wait(60)
            raise RefusedError("Phần trước.")
        return part.start

    with pytest.raises(RefusedError, match="Phần trước"):
        run(work, parts(9))
    assert not [one for one in threading.enumerate() if "ThreadPool" in one.name]


def test_a_file_that_cannot_be_cut_further_is_told_after_what_comes_before_it(cores: int) -> None:
    def given(bad: int) -> Iterator[Part]:
        yield from parts(bad)
        raise RefusedError("Không cắt được.")

    def work(part: Part) -> int:
        if part.start == 4:
            raise RefusedError("Không đọc được.")
        return part.start

    with pytest.raises(RefusedError, match="Không cắt được"):
        run(work, given(4))
    with pytest.raises(RefusedError, match="Không đọc được"):
        run(work, given(5))


def test_a_consumer_that_stops_leaves_no_thread_behind(cores: int) -> None:
    results = iter(in_threads(lambda part: part, iter(parts(50))))  # type: ignore[arg-type, return-value] # any work
    next(results)
    if isinstance(results, Iterator) and hasattr(results, "close"):
        results.close()
    assert not [one for one in threading.enumerate() if "ThreadPool" in one.name]


def test_threads_change_no_byte_and_no_refusal(
    cores: int, week: Callable[..., Scheme], graded: Callable[..., Results], written: Callable[..., Path]
) -> None:
    scheme = week("ABCD", prizes=(), order=("score desc", "submitted asc"))
    text = HEADER + WEEK
    expected = files(graded(text, scheme, 300, map), public=False)
    assert files(graded(text, scheme, 300, in_threads), public=False) == expected
    broken = (text.replace("N150,", "N\xff,")).encode("latin-1", errors="replace")
    refusals = []
    for runner in (map, in_threads):
        with pytest.raises(RefusedError) as caught:
            graded(broken, scheme, 300, runner)
        refusals.append(str(caught.value))
    assert refusals[0] == refusals[1]
    assert len(list(cut([written(text)], 300))) > 20
