"""Cross-references of real laws: how many, of which kind, how many lead to a provision of the library."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from authoring.policy.citations.references import OTHER
from authoring.policy.citations.resolving import Resolved, cross_references, resolve
from authoring.workbench.contest.library import read_library

CORE = (
    "luat-41-2024-qh15-bhxh",
    "luat-58-2014-qh13-bhxh",
    "vbhn-22-vpqh-2025-luat-bhyt",
    "nd-158-2025-nd-cp-bhxh-bat-buoc",
    "nd-188-2025-nd-cp-bhyt",
    "phapdien-nd-146-2018-nd-cp-bhyt",
    "phapdien-nd-28-2015-nd-cp-bhtn",
    "phapdien-nd-30-2020-nd-cp-van-thu",
    "phapdien-luat-38-2013-qh13-viec-lam",
)


def references(folder: Path) -> str:
    """One table: every core document by itself, then all of them; below it the internal ones that lead nowhere."""
    sources, library = read_library(folder.glob("*.txt"))
    rows = [
        "## Dẫn chiếu",
        "",
        "| Văn bản | Dẫn chiếu | Trong văn bản | Có nơi đến | Sang văn bản khác | Có nơi đến | Ngoài thư viện |",
        "|---|---|---|---|---|---|---|",
    ]
    found: list[Resolved] = []
    for source in sources:
        if source.document.document in CORE:
            here = resolve(cross_references(source.provisions), library)
            rows.append(_row(source.document.document, here))
            found += here
    rows.append(_row("**Cộng**", found))
    return "\n".join([*rows, "", *_dangling(found), ""])


def _row(name: str, found: Sequence[Resolved]) -> str:
    inside = [one for one in found if one.reference.kind != OTHER]
    others = [one for one in found if one.reference.kind == OTHER]
    good = sum(not one.missing for one in inside)
    led = sum(not one.missing and not one.outside for one in others)
    outside = sum(one.outside for one in others)
    return f"| {name} | {len(found)} | {len(inside)} | {good} | {len(others)} | {led} | {outside} |"


def _dangling(found: Sequence[Resolved]) -> list[str]:
    """Where internal references lead nowhere, by the unit in which they stand."""
    lost = Counter(
        f"{one.reference.source} {one.reference.path}: {one.message}"
        for one in found
        if one.missing and one.reference.kind != OTHER
    )
    return [f"- {line}" for line in lost]
