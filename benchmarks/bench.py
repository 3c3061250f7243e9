"""`python3 start.py bench`: what our work costs beside the peers, in one run, written to docs/toc-do.md."""

import os
import platform
import sys
from pathlib import Path

from benchmarks import bench_bank, bench_grading, bench_pairs, bench_reading, bench_scale, bench_screens

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs/toc-do.md"
HEAD = """# Tốc độ

Đo bằng `python3 start.py bench`: giây CPU của tiến trình, giá trị giữa của các lần chạy. Tỷ số với cách làm khác trong
cùng một lần đo mới là điều so sánh; số giây tùy máy.
"""


def main() -> int:
    """Run every bench and write the page."""
    machine = f"Máy đo: {os.cpu_count()} nhân, {platform.machine()}, Python {platform.python_version()}.\n"
    page = "\n".join(
        [
            HEAD,
            machine,
            *bench_grading.tables(),
            *bench_scale.tables(),
            *bench_pairs.tables(),
            *bench_reading.tables(),
            *bench_bank.tables(),
            *bench_screens.tables(),
        ]
    )
    PAGE.write_text(page.rstrip("\n") + "\n", encoding="utf-8", newline="\n")
    sys.stdout.write(page + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
