"""The screens as somebody waits for them: from one to the next (N1), findings while typing, the check of a bank.

The product's own server and a real Chromium; wall time, for waiting is what people do, and beside it the kernel's CPU
time, which a busy machine doesn't stretch. The peer of N1 in the same run is the same screen opened by its address: a
page and a kernel of its own, as notebooks are opened. Run alone: `python -m benchmarks.bench_screens 10000`.
"""

import os
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from authoring.bank.records.items import encode
from authoring.bank.records.names import ItemName
from authoring.model.records import Revision
from authoring.runs.weeks import grade_week, progress_path
from authoring.workbench.contest.progress import read_progress
from authoring.workbench.forms.opening import open_week
from authoring.workbench.results.columns import keep, open_columns, say
from authoring.workbench.results.inbox import put_file
from authoring.workbench.starting import rehearsal
from benchmarks.bench_bank import MOMENT, WRITERS
from benchmarks.generate_items import generate
from benchmarks.picture_stages import SAMPLE
from benchmarks.pictures import VIEWS, find_chromium, open_page, serving

SIZES = (10_000,)
ROWS = 20_000
PATIENCE = 600_000  # ms: the machine may have more to do
TYPED = "Người lao động nghỉ việc hưởng lương trong bao nhiêu ngày khi kết hôn và có phải báo trước không?"
AGAIN = 3
Spent = tuple[float, float]  # seconds that went by, CPU seconds of the kernel
EACH = 999  # items that one writer can number in a year
LISTEN = """() => { window.typed = 0; window.found = []; const box = document.querySelector('[data-slot=findings]');
  addEventListener('keydown', () => { window.typed = performance.now() }, true);
  new MutationObserver(() => window.found.push(performance.now() - window.typed))
    .observe(box, { childList: true, subtree: true }) }"""
FIRST = "() => [...document.querySelectorAll('.wb-queue button')].some(n => n.checkVisibility())"
DONE = "() => document.querySelector('[data-live]')?.textContent.startsWith('Kiểm tra lúc')"


def tables(sizes: tuple[int, ...] = SIZES) -> list[str]:
    """What `start.py bench` prints of the screens."""
    return [*(waiting(size) for size in sizes), moving()]


def waiting(size: int) -> str:
    """N1, typing and checking with a bank of so many items."""
    with tempfile.TemporaryDirectory(prefix="man-hinh-") as name, sync_playwright() as play:
        here = Path(name)
        stage = rehearsal.set_stage(SAMPLE, here / "thuc-hanh")
        fill(stage.folder, size)
        browser = play.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox", "--lang=vi-VN"])
        with serving(stage.folder, here / "may-chu") as (base, token):
            page = open_page(browser)
            page.set_default_timeout(PATIENCE)
            rows = [*roam(page, base, token), *typing(page), *checking(page)]
        browser.close()
    head = f"## N1 · Màn hình, ngân hàng {size} câu (giây chờ thật; tải của máy {os.getloadavg()[0]:.1f})"
    return "\n".join([head, "", "| Việc | giây | giây CPU của kernel | mục tiêu |", "|---|---|---|---|", *rows, ""])


def fill(folder: Path, size: int) -> None:
    """Records of so many generated items, as their writers' programs would have written them."""
    heads: dict[str, str] = {}
    for number, item in enumerate(generate(size).items[:size]):
        writer = f"so{WRITERS[number // EACH // 26]}{WRITERS[number // EACH % 26]}"
        named = replace(item, id=f"2022-{writer}{number % EACH + 1:03}")
        made = Revision(named, 1, writer, f"{MOMENT:%Y%m%dT%H%M%SZ}", heads.get(writer, ""), "", "")
        data, kept = encode(made)
        (folder / "items" / str(ItemName(named.id, 1, writer))).write_bytes(data)
        heads[writer] = kept.sha256


def roam(page: Page, base: str, token: str) -> list[str]:
    """Each screen by its address, then by the links of the bar: the first time in a page, and again."""
    opened = [timed(page, view, f"{base}voila/render/{view}.ipynb?token={token}") for view in VIEWS]
    rounds = [[timed(page, view) for view in VIEWS] for _ in range(1 + AGAIN)]
    warm = [(middle(one, 0), middle(one, 1)) for one in zip(*rounds[1:], strict=True)]
    return [
        most("mở bằng địa chỉ, kernel mới: giữa / lâu nhất", opened, "cách cũ"),
        most("theo liên kết, lần đầu trong trang: giữa / lâu nhất", rounds[0], ""),
        most("theo liên kết, các lần sau: giữa / lâu nhất", warm, "≤ 1"),
        f"| bộ nhớ của kernel sau cả tám màn hình | {memory():.2f} GB | | ≤ 1 GB |",
    ]


def timed(page: Page, view: str, address: str = "") -> Spent:
    """What it takes until the screen's own heading stands there, by its address or by the link of the bar."""
    begin = Clock()
    page.goto(address) if address else follow(page, view)
    page.locator(f'.wb-bar nav a[aria-current][href^="{view}"]').wait_for()
    page.locator(".wb h1").first.wait_for()
    return begin.spent()


def follow(page: Page, view: str) -> None:
    """Press the link of the bar."""
    page.locator(f'.wb-bar nav a[href^="{view}"]').click()


def typing(page: Page) -> list[str]:
    """From the last key to the findings, at fifteen letters a second."""
    follow(page, VIEWS[1])
    page.locator(f'.wb-bar nav a[aria-current][href^="{VIEWS[1]}"]').wait_for()
    page.get_by_role("button", name="Câu mới").click()
    page.locator("[data-home]:focus").wait_for()
    page.get_by_label("Phương án A", exact=True).fill("A. ba ngày")
    page.locator("[data-finding]").first.wait_for()
    page.evaluate(LISTEN)
    waits: list[Spent] = []
    for text in (TYPED, " Vì sao", " A. một ngày"):
        page.get_by_label("Câu dẫn", exact=True).press_sequentially(text, delay=1000 / 15)
        page.evaluate("() => { window.found = [] }")
        page.get_by_label("Phương án B", exact=True).press_sequentially("B. ba ngày", delay=1000 / 15)
        begin = Clock()
        page.wait_for_function("() => window.found.length")
        waits.append((page.evaluate("() => window.found[0]") / 1000, begin.spent()[1]))
        page.get_by_label("Phương án B", exact=True).fill("")
    said = "phím cuối → phát hiện (có 0,4 giây chờ ngừng gõ): giữa / lâu nhất"
    return [row(said, (middle(waits, 0), middle(waits, 1)), max(waits), "≤ 1")]


def checking(page: Page) -> list[str]:
    """From the link to the first rule with something in it, and to the end of the check."""
    begin = Clock()
    follow(page, VIEWS[2])
    page.wait_for_function(FIRST)
    first = begin.spent()
    page.wait_for_function(DONE)
    return [row("kiểm tra cả ngân hàng: kết quả đầu / xong", first, begin.spent(), "≤ 3 / –")]


def moving(rows: int = ROWS) -> str:
    """How long a week's progress stands still while it is graded."""
    with tempfile.TemporaryDirectory(prefix="cham-") as name:
        stage = rehearsal.set_stage(SAMPLE, Path(name) / "thuc-hanh")
        rehearsal.review(stage)
        week = stage.office().bank.contest.weeks[0]
        path, _made = rehearsal.submit(stage, week, rehearsal.release_week(stage, week), rows)
        file, after = put_file(stage.office(), week.tag, path.name, path.read_bytes()), week.closes + timedelta(hours=1)
        open_week(stage.office(), week.tag, stage.ha.at(after))
        look = open_columns(stage.folder, week.tag, [file], stage.exports)
        keep(look, stage.ha.at(after), say(look, {}, {}))
        begin = time.perf_counter()
        grading = threading.Thread(target=grade_week, args=(stage.folder, week.tag, [file], stage.exports))
        grading.start()
        told, seen = [0.0], None
        while grading.is_alive():
            now = read_progress(progress_path(stage.exports, week.tag))
            if now != seen:
                told, seen = [*told, time.perf_counter() - begin], now
            time.sleep(0.02)
        spent = time.perf_counter() - begin
    pause = max(later - sooner for sooner, later in pairwise([*told, spent]))
    head = f"## Chấm {rows} bài: tiến độ nhúc nhích (tải của máy {os.getloadavg()[0]:.1f})"
    names = "| cả lượt chấm, giây | số lần báo | lâu nhất không báo, giây (mục tiêu ≤ 1) |"
    return f"{head}\n\n{names}\n|---|---|---|\n| {spent:.1f} | {len(told) - 1} | {pause:.2f} |\n"


def row(what: str, first: Spent, second: Spent, goal: str) -> str:
    """One line of a table: two figures of one kind, each in wall time and in the kernel's."""
    return f"| {what} | {first[0]:.2f} / {second[0]:.2f} | {first[1]:.2f} / {second[1]:.2f} | {goal} |"


def most(what: str, spent: list[Spent], goal: str) -> str:
    """The same of all screens, one after the other; the slowest is named."""
    slowest = VIEWS[spent.index(max(spent))]
    return row(f"{what} ({slowest})", (middle(spent, 0), middle(spent, 1)), max(spent), goal)


def middle(spent: Sequence[Spent], which: int) -> float:
    """The median of wall times (0) or of the kernel's (1)."""
    return statistics.median(one[which] for one in spent)


class Clock:
    """From now on: seconds that go by, and seconds that the kernels of this program's server work."""

    def __init__(self) -> None:
        self.began, self.worked = time.perf_counter(), work()

    def spent(self) -> Spent:
        """Both so far; a kernel that has ended since counts no more."""
        return time.perf_counter() - self.began, sum(now - self.worked.get(one, 0.0) for one, now in work().items())


def work() -> dict[Path, float]:
    """CPU seconds of each kernel; nothing where the system doesn't tell."""
    told = {one: (one / "stat").read_text(encoding="ascii").rpartition(")")[2].split() for one in kernels()}
    return {one: (int(said[11]) + int(said[12])) / os.sysconf("SC_CLK_TCK") for one, said in told.items()}


def kernels() -> Iterator[Path]:
    """Where the system tells of the kernels that this program's server runs."""
    for place in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            said = (place / "cmdline").read_bytes()
            if b"ipykernel_launcher" in said and b"man-hinh-" in said:
                yield place


def memory() -> float:
    """GB of the largest of these kernels now; 0 where the system doesn't tell."""
    pages = [int((one / "statm").read_text(encoding="ascii").split()[1]) for one in kernels()]
    return max(pages, default=0) * os.sysconf("SC_PAGE_SIZE") / 1e9 if pages else 0.0


if __name__ == "__main__":
    print("\n".join(tables(tuple(map(int, sys.argv[1:])) or SIZES)))
