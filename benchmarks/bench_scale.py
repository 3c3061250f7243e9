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
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pyarrow.csv

from authoring import grading
from authoring.grading import Results, Scheme
from authoring.model.rulings import Decided, Ruling
from benchmarks import bench_grading as small

ROOT = Path(__file__).resolve().parent.parent
LARGE, MIDDLE, LIVE, SHEET = 10_000_000, 1_000_000, 100_000, 455_000
WORKERS = 2

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
    found = {name: apart(name, path) for name in ("grade", "threads", "cluster")}
    base = found["grade"]["cpu"]
    lines = [
        {"chạy bằng": name, "dòng": size, "giây CPU": one["cpu"], "so với map": round(one["cpu"] / base, 2)}
        | {"SHA-256": one["more"]["SHA-256"]}
        for name, one in found.items()
    ]
    same = len({one["more"]["SHA-256"] for one in found.values()}) == 1
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


def books(folder: Path) -> str:
    """X1, X2: a workbook of 100,000 rows read, one of 455,000 from file to awards."""
    lines = []
    for size in (LIVE, SHEET):
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
    return {"cpu": round(spent, 3), "peak": peak, "SHA-256": _mark(results), "later": _peak()}


def _threads(path: Path, scheme: Scheme) -> Figures:
    begin = time.process_time()
    with ThreadPoolExecutor(WORKERS) as pool:
        results = grading.grade([path], scheme, pool.map)
    return {"cpu": round(time.process_time() - begin, 3), "SHA-256": _mark(results)}


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
    return {"cpu": round(own + after - before, 3), "SHA-256": _mark(results)}


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
    with tempfile.TemporaryDirectory() as folder:
        begin, told = time.monotonic(), [0.0]
        (staged,) = grading.stage(path, Path(folder), lambda _rows: told.append(time.monotonic() - begin))
        results = grading.grade([staged.file], scheme)
    pause = max(later - sooner for sooner, later in itertools.pairwise(told))
    return {"người": results.people, "lâu nhất không có số đếm mới (giây)": round(pause, 2)}


def _mark(results: Results) -> str:
    mark, tables = hashlib.sha256(), grading.files(results, public=False)
    for name in sorted(tables):
        mark.update(name.encode())
        mark.update(tables[name])
    return mark.hexdigest()[:16]


WORKS: Mapping[str, Callable[[Path, Scheme], Figures]] = {
    "grade": _grade,
    "threads": _threads,
    "cluster": _cluster,
    "regrade": _regrade,
    "book": _book,
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
    if sys.platform == "win32":
        return 0  # Windows tells it elsewhere
    import resource  # noqa: PLC0415

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


if __name__ == "__main__":
    if sys.argv[1] in WORKS:
        sys.stdout.write(json.dumps(measured(sys.argv[1], Path(sys.argv[2]))) + "\n")
    else:
        with tempfile.TemporaryDirectory() as place:
            print({"large": large, "runners": runners}[sys.argv[1]](Path(place), *map(int, sys.argv[2:3])))
