"""Accuracy of changes: amending laws carried out against consolidated texts, versions side by side, orders read."""

import re
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from authoring import documents
from authoring.model.paragraphs import Paragraph
from authoring.model.policies import Provision
from authoring.policy.changes import amend, changes, orders
from authoring.policy.changes.trees import is_repealed, told
from authoring.policy.changes.words import unmarked
from authoring.workbench.contest.library import read_source

AMENDED = (
    (
        "vbhn-28-vpqh-2020-luat-bhyt.txt",
        "luat-51-2024-qh15-sua-doi-bhyt.txt",
        "vbhn-22-vpqh-2025-luat-bhyt.txt",
    ),
    (
        "originals/luat-22-2023-qh15-dau-thau.docx",
        "originals/luat-90-2025-qh15-sua-doi.docx",
        "originals/vbhn-126-2025-luat-dau-thau.docx",
    ),
)
VERSIONS = (
    ("vbhn-28-vpqh-2020-luat-bhyt.txt", "vbhn-22-vpqh-2025-luat-bhyt.txt"),
    ("luat-58-2014-qh13-bhxh.txt", "luat-41-2024-qh15-bhxh.txt"),
    ("luat-58-2014-qh13-bhxh.txt", "vbhn-50-vpqh-2018-luat-bhxh-58-2014.txt"),
    ("luat-41-2024-qh15-bhxh.txt", "vbhn-58-vpqh-2025-luat-bhxh-41-2024.txt"),
)
KINDS = ("changed", "added", "repealed", "renumbered")
_NOTE = re.compile(r"\[(?!0)(\d{1,3})\]")
_ACT = re.compile(r"số\s+(\d{1,4}/\d{4}/QH\d+)")


def tables(shared: Path) -> list[str]:
    """Three tables: amending laws carried out, two versions side by side, orders understood."""
    folder = shared / "data/policies"
    return [applied(folder), compared(folder), understood(folder)]


def applied(folder: Path) -> str:
    """Old text + amending law against the consolidated text, word by word, notes and writing left apart.

    What differs is split by the notes of the consolidated text: where a note names another amending act, the difference
    is put down to that act, whose text isn't at hand.
    """
    rows = [
        "## Áp văn bản sửa đổi vào bản cũ",
        "",
        (
            "| Bản cũ + văn bản sửa đổi → bản hợp nhất | Điều, khoản, điểm giống từng chữ | Riêng chỗ đã đổi "
            "| Giống cả dấu câu | Khác do văn bản sửa đổi khác | Khác chưa rõ vì sao | Yêu cầu chưa áp được |"
        ),
        "|---|---|---|---|---|---|---|",
    ]
    for names in AMENDED:
        old, amending, new = (read_source(folder / name) for name in names)
        done = amend(old.document, old.provisions, (amending.document, amending.provisions))
        was, made, wanted = (_units(provisions) for provisions in (old.provisions, done.provisions, new.provisions))
        paths = list(dict.fromkeys([*wanted, *made]))
        right = {path for path in paths if _same(made.get(path), wanted.get(path))}
        touched = {path for path in paths if not _same(was.get(path), wanted.get(path))}
        exact = sum(_exact(made.get(path), wanted.get(path)) for path in paths)
        others = _by_other_acts(folder / names[2], wanted, amending.document.number)
        wrong = [path for path in paths if path not in right]
        theirs = [path for path in wrong if _lies_in(path, others)]
        figures = [
            f"{len(right)} / {len(paths)}",
            f"{len(right & touched)} / {len(touched)}",
            f"{exact} / {len(paths)}",
        ]
        figures += [str(len(theirs)), str(len(wrong) - len(theirs)), str(len(done.undone))]
        rows.append(f"| {' + '.join(_name(name) for name in names[:2])} → {_name(names[2])} | {' | '.join(figures)} |")
    return "\n".join([*rows, ""])


def compared(folder: Path) -> str:
    """How many provisions changed between two versions, and in what time."""
    head = "| Bản cũ → bản mới | Sửa | Thêm | Bãi bỏ | Đổi số | Điều nối được | Giây (CPU) |"
    rows = ["## So hai bản", "", head, "|---|---|---|---|---|---|---|"]
    for names in VERSIONS:
        old, new = (read_source(folder / name) for name in names)
        start = time.process_time()
        found = changes(old.provisions, new.provisions)
        seconds = time.process_time() - start
        counts = Counter(one.kind for one in found)
        articles = {one.path for one in old.provisions if re.fullmatch(r"d\d+[a-zđ]*", one.path)}
        gone = {one.path for one in found if one.kind == "repealed"} & articles
        figures = [
            *(str(counts[kind]) for kind in KINDS),
            f"{len(articles - gone)} / {len(articles)}",
            f"{seconds:.1f}",
        ]
        rows.append(f"| {' → '.join(_name(name) for name in names)} | {' | '.join(figures)} |")
    return "\n".join([*rows, ""])


def understood(folder: Path) -> str:
    """Orders found in every document, and how many weren't understood."""
    rows = ["## Yêu cầu sửa đổi đọc được", "", "| Văn bản | Yêu cầu | Chưa hiểu |", "|---|---|---|"]
    for path in sorted([*folder.glob("*.txt"), *(folder / "originals").glob("*.docx")]):
        source = read_source(path)
        found = orders(source.document, source.provisions)
        if found:
            unknown = sum(one.kind == "unknown" for one in found)
            rows.append(f"| {source.document.document} | {len(found)} | {unknown} |")
    return "\n".join([*rows, ""])


def _units(provisions: Sequence[Provision]) -> dict[str, Provision]:
    """Articles, clauses and points that aren't repealed."""
    return {one.path: one for one in provisions if one.path[0] == "d" and not is_repealed(one)}


def _same(one: Provision | None, two: Provision | None) -> bool:
    return one is not None and two is not None and told(one) == told(two)


def _exact(one: Provision | None, two: Provision | None) -> bool:
    return one is not None and two is not None and _plain(one) == _plain(two)


def _plain(one: Provision) -> str:
    return " ".join(unmarked(f"{one.title} {one.text}").split())


def _by_other_acts(path: Path, wanted: Mapping[str, Provision], own: str) -> set[str]:
    """Places of the consolidated text whose notes name another amending act."""
    paragraphs = documents.read(path).paragraphs
    notes = _notes(paragraphs)
    starts = sorted(one.paragraph for one in wanted.values())
    ends = dict(zip(starts, [*starts[1:], starts[-1] + 1], strict=True))
    found = set[str]()
    for place, one in wanted.items():
        text = " ".join(paragraph.text for paragraph in paragraphs[one.paragraph - 1 : ends[one.paragraph] - 1])
        if {act for number in _NOTE.findall(text) for act in notes.get(number, ())} - {own}:
            found.add(place)
    return found


def _notes(paragraphs: Sequence[Paragraph]) -> dict[str, set[str]]:
    """Number of a note → the acts that its lines name."""
    found, number = dict[str, set[str]](), ""
    for paragraph in paragraphs:
        start = re.match(r"\s*\[(\d{1,3})\]", paragraph.text)
        number = start[1] if start else number
        if number:
            found.setdefault(number, set()).update(_ACT.findall(paragraph.text))
    return found


def _lies_in(path: str, places: set[str]) -> bool:
    """Whether a place or a unit above or below it is among some places."""
    return any(path == one or path.startswith(f"{one}.") or one.startswith(f"{path}.") for one in places)


def _name(name: str) -> str:
    return Path(name).stem
