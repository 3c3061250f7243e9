"""`python3 start.py bench [PART …]`: what our work costs beside the peers, part by part, written to docs/toc-do.md."""

import os
import platform
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from benchmarks import (
    bench_answers,
    bench_bank,
    bench_grading,
    bench_pairs,
    bench_reading,
    bench_scale,
    bench_screens,
)

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs/toc-do.md"
HEAD = """# Tốc độ

Đo bằng `python3 start.py bench`: giây CPU của tiến trình, giá trị giữa của các lần chạy. Tỷ số với cách làm khác trong
cùng một lần đo mới là điều so sánh; số giây tùy máy. Mỗi phần ghi ngày đo; `bench TÊN_PHẦN` đo lại riêng phần ấy.

"""
PARTS: Mapping[str, Callable[[], list[str]]] = {
    "grading": bench_grading.tables,
    "large": bench_scale.alone(bench_scale.large),
    "runners": bench_scale.alone(bench_scale.runners),
    "regrades": bench_scale.alone(bench_scale.regrades),
    "books": bench_scale.alone(bench_scale.books),
    "pairs": bench_pairs.tables,
    "reading": bench_reading.tables,
    "answers": bench_answers.tables,
    "bank": bench_bank.tables,
    "screens": bench_screens.tables,
}
UNMEASURED = "_Chưa đo._\n"
MARK = re.compile(r"^<!-- phần ([a-z]+) -->\n", re.MULTILINE)


def main(asked: Sequence[str]) -> int:
    """Measure the parts asked for (all, where none is named) and put them into the page; the others stay."""
    unknown = [name for name in asked if name not in PARTS]
    if unknown:
        sys.stderr.write(f"Không có phần đo {', '.join(unknown)}. Các phần: {', '.join(PARTS)}.\n")
        return 2
    for name in asked or PARTS:
        measured = "\n".join([stamp(), *PARTS[name]()])
        page = renewed(PAGE.read_text(encoding="utf-8") if PAGE.is_file() else "", {name: measured})
        PAGE.write_text(page, encoding="utf-8", newline="\n")
        sys.stdout.write(measured + "\n")
        sys.stdout.flush()
    return 0


def stamp() -> str:
    """When and on what a part is measured."""
    day = datetime.now(UTC).strftime("%d/%m/%Y")
    return f"_Đo ngày {day}: {os.cpu_count()} nhân, {platform.machine()}, Python {platform.python_version()}._\n"


def renewed(page: str, measured: Mapping[str, str]) -> str:
    """The page with some parts anew; what was measured before stays, what never was says so."""
    pieces = MARK.split(page)
    old = dict(zip(pieces[1::2], pieces[2::2], strict=True))
    parts = (f"<!-- phần {name} -->\n{(measured.get(name) or old.get(name) or UNMEASURED).strip()}\n" for name in PARTS)
    return HEAD + "\n".join(parts)


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr] # a text stream here
    sys.exit(main(sys.argv[1:]))
