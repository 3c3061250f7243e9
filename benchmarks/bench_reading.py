"""Reading a real decree in Word beside python-docx, and the facts of a law of 141 articles: CPU seconds."""

import statistics
import time
from collections.abc import Callable
from pathlib import Path

import docx

from authoring import documents, policy

ROOT = Path(__file__).resolve().parent.parent
POLICIES = ROOT.parent / "shared/data/policies"
DECREE = POLICIES / "originals/nd-214-2025-nd-cp.docx"
LAW = POLICIES / "luat-41-2024-qh15-bhxh.txt"
TIMES = 5


def tables(times: int = TIMES) -> list[str]:
    """Two tables, or one line where the documents aren't there."""
    if not DECREE.is_file():
        return ["## Đọc văn bản\n\nKhông thấy ../shared nên chưa đo.\n"]
    return [reading(times), facts(times)]


def reading(times: int) -> str:
    """W2: labels, footnotes and tables of ours, the bare texts of python-docx."""
    ours = cpu(lambda: documents.read(DECREE), times)
    peer = cpu(lambda: [p.text for p in docx.Document(str(DECREE)).paragraphs], times)
    runs = cpu(lambda: [[r.text for r in p.runs] for p in docx.Document(str(DECREE)).paragraphs], times)
    rows = [
        ("authoring.documents: số tự động, chú thích, bảng, kiểu chữ", ours),
        ("python-docx: chỉ chữ của đoạn", peer),
        ("python-docx: chữ và kiểu chữ", runs),
    ]
    lines = [f"| {name} | {seconds * 1000:.0f} ms | {seconds / ours:.1f} |" for name, seconds in rows]
    head = "## W2 · Đọc nd-214-2025-nd-cp.docx (2.202 đoạn; mục tiêu ≤ 180 ms, 3 lần nhanh hơn python-docx)"
    return "\n".join([head, "", "| Cách đọc | CPU | so với ta |", "|---|---|---|", *lines, ""])


def facts(times: int) -> str:
    """F1: nobody else has it."""
    provisions = policy.provisions(documents.read(LAW)).good
    seconds = cpu(lambda: policy.facts(provisions), times)
    count = len(policy.facts(provisions))
    head = "## F1 · Dữ kiện của luật 141 điều (mục tiêu ≤ 2 giây; chưa thấy ai khác làm)"
    return "\n".join([head, "", "| Dữ kiện | CPU |", "|---|---|", f"| {count} | {seconds:.2f} giây |", ""])


def cpu(work: Callable[[], object], times: int) -> float:
    """The median CPU time of some work in this process, in seconds."""
    spent = []
    for _ in range(times):
        begin = time.process_time()
        work()
        spent.append(time.process_time() - begin)
    return statistics.median(spent)
