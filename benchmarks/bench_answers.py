"""A1: verdicts of 1,000 items against five laws, and of one item while it is typed."""

import statistics
import time
from pathlib import Path

from authoring.model.items import Item
from authoring.workbench.contest.library import read_source
from authoring.workbench.items.judging import Bench, bench, judgements
from benchmarks.measure_answers import item, real

SHARED = Path(__file__).resolve().parents[2] / "shared"
LAWS = (
    "luat-41-2024-qh15-bhxh",
    "luat-58-2014-qh13-bhxh",
    "vbhn-22-vpqh-2025-luat-bhyt",
    "phapdien-luat-38-2013-qh13-viec-lam",
    "nd-158-2025-nd-cp-bhxh-bat-buoc",
)
ITEMS, LIMIT = 1000, 10.0
TYPED = 20


def figures(shared: Path, most: int = ITEMS) -> tuple[float, float, float]:
    """CPU seconds of making the laws ready, of judging `most` items at once, and of one item alone (the median)."""
    sources = [read_source(shared / "data" / "policies" / f"{name}.txt") for name in LAWS]
    rows = real(shared).rows
    items = [item(rows[number % len(rows)], number) for number in range(most)]
    start = time.process_time()
    ready = bench(sources)
    made = time.process_time()
    judgements(items, ready)
    done = time.process_time()
    return made - start, done - made, statistics.median(_alone(one, ready) for one in items[:TYPED])


def _alone(one: Item, ready: Bench) -> float:
    start = time.process_time()
    judgements([one], ready)
    return time.process_time() - start


def tables(most: int = ITEMS) -> list[str]:
    """What `start.py bench` prints of the answers."""
    if not (SHARED / "data").is_dir():
        return ["## A1 · Đối chiếu câu hỏi với luật\n\nKhông thấy ../shared nên chưa đo.\n"]
    ready, whole, alone = figures(SHARED, most)
    head = f"## A1 · Đối chiếu {most} câu với năm luật (mục tiêu ≤ {LIMIT:.0f} giây; một câu trong lúc gõ ≤ 50 ms)"
    rows = (
        f"| chuẩn bị năm luật, một lần | {ready:.1f} giây |",
        f"| {most} câu | {whole:.1f} giây |",
        f"| một câu | {alone * 1000:.0f} ms |",
    )
    return ["\n".join([head, "", "| việc | CPU |", "|---|---|", *rows, ""])]
