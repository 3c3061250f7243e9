"""Grading at scale: ten million rows, regrades, workbooks, other runners; each in a process of its own.

G2, G3, G4, X1 and X2 of the design. Run one alone: `python -m benchmarks.bench_scale large 10000000`.
"""

import hashlib
import itertools
import json
import math
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pyarrow.csv

from authoring import grading
from authoring.grading import Results, Scheme
from authoring.model.rulings import Decided, Ruling
from authoring.workbench.contest.progress import RANKING, READING, Meter, Progress, read_progress
from benchmarks import bench_grading as small
from benchmarks import second

ROOT = Path(__file__).resolve().parent.parent
LARGE, MIDDLE, LIVE, SHEET = 10_000_000, 1_000_000, 100_000, 455_000
WORKERS = 2
TABLES, FOUND = "SHA-256 mọi bảng", "SHA-256 thứ hạng, các tổng, từng câu"
CALLED = {"second": "polars, viết riêng"}

Figures = dict[str, Any]


def alone(part: Callable[[Path], str]) -> Callable[[], list[str]]:
    """A part of what `start.py bench` prints, in a folder of its own."""

    def tables() -> list[str]:
        with tempfile.TemporaryDirectory() as folder:
            return [part(Path(folder))]

    return tables


def large(folder: Path, size: int = LARGE) -> str:
    """G2: CPU and memory at ten million rows, and how they grow from a tenth of that."""
    lines, seconds = [], []
    for count in (size // 10, size):
        path = folder / "large.csv"
        small.generate(path, count)
        found = apart("grade", path)
        seconds.append(found["cpu"])
        size_, more = path.stat().st_size, found["more"]
        shares = {"bộ nhớ / cỡ tệp": found["peak"] / size_, "kể cả các tệp kết quả": more.pop("later") / size_}
        rounded = {name: round(share, 2) for name, share in shares.items()}
        lines.append({"dòng": count, "giây CPU": found["cpu"], "GB": round(found["peak"] / 1e9, 2)} | rounded | more)
        path.unlink()
    exponent = math.log10(seconds[1] / seconds[0])
    return f"## G2 · {size} bài (số mũ tăng {exponent:.2f})\n\n{small.table(lines)}\n"


def runners(folder: Path, size: int = MIDDLE) -> str:
    """G3: the same digest from `map`, threads and the workers of a Dask cluster, and what Dask costs."""
    path = folder / "runners.csv"
    small.generate(path, size)
    found = {name: apart(name, path) for name in ("map", "threads", "cluster", "second")}
    base = found["map"]["cpu"]
    lines = [
        {"chạy bằng": CALLED.get(name, name), "dòng": size, "giây CPU": one["cpu"]}
        | {"so với map": round(one["cpu"] / base, 2)}
        | {mark: one["more"].get(mark, "–") for mark in (TABLES, FOUND)}
        for name, one in found.items()
    ]
    same = all(len({one["more"].get(mark) for one in found.values()} - {None}) == 1 for mark in (TABLES, FOUND))
    path.unlink()
    return f"## G3 · Cùng một mã SHA-256: {'đúng' if same else 'SAI'}\n\n{small.table(lines)}\n"


def regrades(folder: Path) -> str:
    """G4: trying another key on the desk, beside the first grading."""
    lines = []
    for size in (LIVE, MIDDLE):
        path = folder / "regrade.csv"
        small.generate(path, size)
        found = apart("regrade", path)
        lines.append({"dòng": size, **found["more"]})
        path.unlink()
    return f"## G4 · Thử đổi đáp án\n\n{small.table(lines)}\n"


def books(folder: Path, *sizes: int) -> str:
    """X1, X2: a workbook of 100,000 rows read, one of 455,000 from file to awards."""
    lines = []
    for size in sizes or (LIVE, SHEET):
        path, book = folder / "book.csv", folder / "book.xlsx"
        small.generate(path, size)
        as_book(path, book)
        found = apart("book", book)
        lines.append({"dòng": size, "giây CPU": found["cpu"], "GB": round(found["peak"] / 1e9, 2)} | found["more"])
        path.unlink()
        book.unlink()
    return f"## X1, X2 · Tệp .xlsx, từ tệp đến giải\n\n{small.table(lines)}\n"


def as_book(path: Path, book: Path) -> None:
    """A CSV as a workbook of one sheet, every cell a text."""
    import xlsxwriter  # noqa: PLC0415 — no part of what the measured process holds

    with xlsxwriter.Workbook(str(book), {"constant_memory": True}) as made:
        page = made.add_worksheet()
        with path.open(encoding="utf-8") as file:
            for number, line in enumerate(file):
                for place, cell in enumerate(line.rstrip("\n").split(",")):
                    page.write_string(number, place, cell)


def apart(work: str, path: Path) -> Figures:
    """The figures of one piece of work in a fresh process."""
    argv = (sys.executable, "-m", "benchmarks.bench_scale", work, str(path))
    done = subprocess.run(argv, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    found: Figures = json.loads(done.stdout.splitlines()[-1])
    return found


def _grade(path: Path, scheme: Scheme) -> Figures:
    """CPU and memory of the grading; and the most memory once all files of the results lie there to be written."""
    begin = time.process_time()
    results = grading.grade([path], scheme)
    spent, peak = time.process_time() - begin, _peak()
    return {"cpu": round(spent, 3), "peak": peak, TABLES: _mark(results), "later": _peak()}


def _map(path: Path, scheme: Scheme) -> Figures:
    begin = time.process_time()
    results = grading.grade([path], scheme, map)
    spent, found = time.process_time() - begin, second.by_us(results)
    return {"cpu": round(spent, 3), TABLES: _mark(results), FOUND: _short(second.mark(found))}


def _second(path: Path, _scheme: Scheme) -> Figures:
    closes = (small.OPENS + timedelta(hours=small.HOURS)).replace(tzinfo=None) + timedelta(seconds=1)
    order = ("worse", "away", "sent", "attempts")
    rules = second.Rules(small.KEY, small.OPENS.replace(tzinfo=None), closes, "%Y-%m-%d %H:%M:%S", order)
    begin = time.process_time()
    found = second.by_polars(path, rules)
    return {"cpu": round(time.process_time() - begin, 3), FOUND: _short(second.mark(found))}


def _threads(path: Path, scheme: Scheme) -> Figures:
    begin = time.process_time()
    results = grading.grade([path], scheme, grading.in_threads)
    return {"cpu": round(time.process_time() - begin, 3), TABLES: _mark(results)}


def _cluster(path: Path, scheme: Scheme) -> Figures:
    """The workers' own CPU time stands for itself: this process only waits and settles."""
    from distributed import LocalCluster  # noqa: PLC0415 — an extra

    from authoring.runs import clusters  # noqa: PLC0415 — no part of what the other works hold

    with (
        LocalCluster(n_workers=WORKERS, threads_per_worker=1, dashboard_address=None) as local,  # type: ignore[no-untyped-call]
        clusters.runner(local.scheduler_address) as run,
        local.get_client() as client,
    ):
        before = sum(client.run(time.process_time).values())
        begin = time.process_time()
        results = grading.grade([path], scheme, run)
        own = time.process_time() - begin
        after = sum(client.run(time.process_time).values())
    return {"cpu": round(own + after - before, 3), TABLES: _mark(results)}


def _regrade(path: Path, scheme: Scheme) -> Figures:
    begin = time.process_time()
    desk = grading.lay_out([grading.compact(part, scheme) for part in grading.cut([path])], scheme)
    grading.settle_desk(desk, scheme)
    first = time.process_time() - begin
    other = grading.decide(scheme, Decided((Ruling("c3", "change-key", "A" if small.KEY[2] != "A" else "B"),)))
    begin = time.process_time()
    grading.try_out(desk, scheme, other)
    again = time.process_time() - begin
    return {"chấm lần đầu": round(first, 3), "thử đáp án": round(again, 3), "phần": round(again / first, 3)}


def _book(path: Path, scheme: Scheme) -> Figures:
    """From file to awards, with the progress that a screen would see: how long it says nothing, at the longest."""
    with tempfile.TemporaryDirectory() as folder, watched(Path(folder) / "progress.json") as seen:
        meter = Meter(Path(folder) / "progress.json")
        with meter.steady(READING):
            (staged,) = grading.stage(path, Path(folder), partial(meter.tell, READING))
        with meter.steady(RANKING):
            results = grading.grade([staged.file], scheme)
    every, counts = (longest(moments) for moments in seen)
    told = {"lần báo": len(seen[0]) - 1, "lâu nhất không báo (giây)": every}
    return {"người": results.people} | told | {"lâu nhất chỉ đếm lùi (giây)": counts}


@contextmanager
def watched(path: Path) -> Iterator[tuple[list[float], list[float]]]:
    """The moments at which a progress changed, and those of a new count in it, looked at fifty times a second."""
    begin, over = time.monotonic(), threading.Event()
    seen: tuple[list[float], list[float]] = ([0.0], [0.0])

    def watch() -> None:
        before: Progress | None = None
        while not over.wait(0.02):
            now = read_progress(path)
            if now and now != before:
                seen[0].append(time.monotonic() - begin)
                if before is None or (before.step, before.done) != (now.step, now.done):
                    seen[1].append(time.monotonic() - begin)
            before = now

    thread = threading.Thread(target=watch)
    thread.start()
    try:
        yield seen
    finally:
        over.set()
        thread.join()
        for moments in seen:
            moments.append(time.monotonic() - begin)


def longest(moments: Sequence[float]) -> float:
    """The longest pause between two moments."""
    return round(max(later - sooner for sooner, later in itertools.pairwise(moments)), 2)


def _mark(results: Results) -> str:
    mark, tables = hashlib.sha256(), grading.files(results, public=False)
    for name in sorted(tables):
        mark.update(name.encode())
        mark.update(tables[name])
    return _short(mark.hexdigest())


def _short(digest: str) -> str:
    return digest[:16]


WORKS: Mapping[str, Callable[[Path, Scheme], Figures]] = {
    "grade": _grade,
    "map": _map,
    "threads": _threads,
    "cluster": _cluster,
    "regrade": _regrade,
    "book": _book,
    "second": _second,
}


def measured(work: str, path: Path) -> Figures:
    """CPU seconds of the work and the most memory that this process held."""
    scheme = small.week()
    pyarrow.csv.read_csv(pyarrow.BufferReader(b"a\n1\n"))  # what is loaded once is no part of the work
    begin = time.process_time()
    more = WORKS[work](path, scheme)
    spent, peak = more.pop("cpu", round(time.process_time() - begin, 3)), more.pop("peak", _peak())
    return {"cpu": spent, "peak": peak, "more": more}


def _peak() -> int:
    """The most memory of this process; Linux' other figure begins with that of whoever started it."""
    if sys.platform == "win32":
        return 0  # Windows tells it elsewhere
    status = Path("/proc/self/status")
    if status.is_file():
        return int(status.read_text(encoding="ascii").split("VmHWM:")[1].split()[0]) * 1024
    import resource  # noqa: PLC0415

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


if __name__ == "__main__":
    if sys.argv[1] in WORKS:
        sys.stdout.write(json.dumps(measured(sys.argv[1], Path(sys.argv[2]))) + "\n")
    else:
        with tempfile.TemporaryDirectory() as place:
            parts: Mapping[str, Callable[..., str]] = {"large": large, "runners": runners, "books": books}
            print(parts[sys.argv[1]](Path(place), *map(int, sys.argv[2:])))
