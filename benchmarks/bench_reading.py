"""Reading Word beside python-docx (seconds, labels, features), and the facts of a law of 141 articles."""

import gc
import io
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import docx
import docx.document

from authoring import documents, policy
from authoring.model.paragraphs import SourceText
from benchmarks.word_features import FEATURES, LEAKS, word_file

ROOT = Path(__file__).resolve().parent.parent
POLICIES = ROOT.parent / "shared/data/policies"
DECREE = POLICIES / "originals/nd-214-2025-nd-cp.docx"
NUMBERED = POLICIES / "originals/luat-36-2024-qh15.docx"
LAW = POLICIES / "luat-41-2024-qh15-bhxh.txt"
TIMES = 5


def tables(times: int = TIMES) -> list[str]:
    """Four tables, or one and a line where the documents aren't there."""
    if not DECREE.is_file():
        return [features(), "## Đọc văn bản\n\nKhông thấy ../shared nên chưa đo.\n"]
    return [labels(), reading(times), features(), facts(times)]


def labels() -> str:
    """W1: the clauses and points whose number Word counts, and how many of them each reader gives a number."""
    ours = [paragraph.label for paragraph in documents.read(NUMBERED).paragraphs if paragraph.label]
    numbers = tuple(f"{number}." for number in range(1, 29))
    found = sum(paragraph.text.startswith(numbers) for paragraph in docx.Document(str(NUMBERED)).paragraphs)
    clauses = sum(label[0].isdigit() for label in ours)
    head = "## W1 · Số tự động của luat-36-2024-qh15.docx (71 khoản, 13 điểm)"
    rows = [f"| authoring.documents | {clauses} | {len(ours) - clauses} |", f"| python-docx | {found} | 0 |"]
    return "\n".join([head, "", "| Cách đọc | khoản có số | điểm có chữ |", "|---|---|---|", *rows, ""])


def reading(times: int) -> str:
    """W2: labels, footnotes and tables of ours, the bare texts of python-docx."""
    works: dict[str, Callable[[], object]] = {
        "authoring.documents: số tự động, chú thích, bảng, kiểu chữ": lambda: documents.read(DECREE),
        "python-docx: chỉ chữ của đoạn": lambda: [p.text for p in docx.Document(str(DECREE)).paragraphs],
        "python-docx: chữ của từng đoạn chữ": lambda: [
            [run.text for run in p.runs] for p in docx.Document(str(DECREE)).paragraphs
        ],
    }
    spent = cpu(tuple(works.values()), times)
    lines = [
        f"| {name} | {seconds * 1000:.0f} ms | {seconds / spent[0]:.1f} |"
        for name, seconds in zip(works, spent, strict=True)
    ]
    head = "## W2 · Đọc nd-214-2025-nd-cp.docx (2.202 đoạn; mục tiêu ≤ 180 ms, 3 lần nhanh hơn python-docx)"
    return "\n".join([head, "", "| Cách đọc | CPU | so với ta |", "|---|---|---|", *lines, ""])


def features() -> str:
    """W3: one file with everything; kept = read once, leaked = read although it is gone or already read."""
    data = word_file("".join(feature.body for feature in (*FEATURES, *LEAKS)))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "đủ thứ.docx"
        path.write_bytes(data)
        ours = "\n".join(_shown(documents.read(path)))
    rows = [_row("authoring.documents", ours), _row("python-docx", "\n".join(_seen(docx.Document(io.BytesIO(data)))))]
    head = f"## W3 · {len(FEATURES)} thứ của Word phải giữ, {len(LEAKS)} thứ không được lọt"
    return "\n".join([head, "", "| Cách đọc | giữ | lọt | mất hoặc lọt |", "|---|---|---|---|", *rows, ""])


def _row(name: str, page: str) -> str:
    lost = [feature.name for feature in FEATURES if page.count(feature.words) != feature.times]
    leaked = [leak.name for leak in LEAKS if page.count(leak.words) > leak.times]
    return f"| {name} | {len(FEATURES) - len(lost)} | {len(leaked)} | {', '.join((*lost, *leaked)) or '–'} |"


def _shown(source: SourceText) -> Iterator[str]:
    """What a reader of ours sees: labels, texts, notes."""
    for paragraph in source.paragraphs:
        yield f"{paragraph.label} {paragraph.text}".strip()
        yield from paragraph.notes


def _seen(document: docx.document.Document) -> Iterator[str]:
    """What python-docx gives for paragraphs and cells."""
    yield from (paragraph.text for paragraph in document.paragraphs)
    yield from (cell.text for table in document.tables for row in table.rows for cell in row.cells)


def facts(times: int) -> str:
    """F1: nobody else has it."""
    provisions = policy.provisions(documents.read(LAW)).good
    (seconds,) = cpu((lambda: policy.facts(provisions),), times)
    count = len(policy.facts(provisions))
    head = "## F1 · Dữ kiện của luật 141 điều (mục tiêu ≤ 2 giây; chưa thấy ai khác làm)"
    return "\n".join([head, "", "| Dữ kiện | CPU |", "|---|---|", f"| {count} | {seconds:.2f} giây |", ""])


def cpu(works: Sequence[Callable[[], object]], times: int) -> list[float]:
    """The median CPU time of each work in this process, in seconds; they take turns, so that all share the noise.

    What a work leaves to the collector is taken away before the next begins, which would pay for it otherwise.
    """
    spent: list[list[float]] = [[] for _ in works]
    for _ in range(times):
        for work, found in zip(works, spent, strict=True):
            gc.collect()
            begin = time.process_time()
            work()
            found.append(time.process_time() - begin)
    return [statistics.median(found) for found in spent]
