"""`python3 start.py measure`: the accuracy tables, measured now and written to docs/do-chinh-xac.md."""

import sys
from pathlib import Path

from benchmarks import (
    measure_answers,
    measure_changes,
    measure_checks,
    measure_drafts,
    measure_policy,
    measure_references,
    measure_verdicts,
)

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs/do-chinh-xac.md"
HEAD = """# Độ chính xác

Đo bằng `python3 start.py measure` trên dữ liệu có nhãn của dự án (`../shared/data`, không nằm trong kho mã).
Nhãn dùng để học, không để chỉnh cho vừa: quy tắc nào không tổng quát thì không đưa vào.
"""


def main() -> int:
    """Measure everything; 2 where the labelled data isn't there."""
    shared = ROOT.parent / "shared"
    if not (shared / "data").is_dir():
        sys.stderr.write("Không thấy ../shared/data nên chưa đo được. Chưa có gì thay đổi.\n")
        return 2
    policies = shared / "data/policies"
    law = [*measure_policy.tables(shared), measure_references.references(policies), *measure_changes.tables(shared)]
    said = [*measure_checks.tables(shared), *measure_answers.tables(shared), *measure_drafts.tables(shared)]
    page = "\n".join([HEAD, *law, *measure_verdicts.tables(), *said])
    PAGE.write_text(page.rstrip("\n") + "\n", encoding="utf-8", newline="\n")
    sys.stdout.write(page + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
