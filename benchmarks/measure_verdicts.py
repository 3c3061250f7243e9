"""What two blind readers said of drawn samples: the share that is right by each, the lower one, their agreement."""

import csv
import json
import math
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

VERDICTS = Path(__file__).resolve().parent / "verdicts"
Z = 1.96  # of a 95 % interval


def tables(folder: Path = VERDICTS) -> list[str]:
    """A table for each file of verdicts, in the order of their names."""
    return [table(path) for path in sorted(folder.glob("*.csv"))]


def table(path: Path) -> str:
    """One sample: verdicts by reader, agreement, causes of what isn't right."""
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    seed = json.loads(rows[0]["what"]).get("seed", "")
    readers = [[row[f"reader_{number}"] for row in rows] for number in (1, 2)]
    words = sorted({verdict for reader in readers for verdict in reader})
    head = f"## Hai người đọc kín: {path.stem} ({len(rows)} mục, hạt giống {seed[:12]})"
    lines = [
        head,
        "",
        f"| Người đọc | {' | '.join(words)} | đúng hẳn | khoảng 95 % |",
        f"|---|{'---|' * len(words)}---|---|",
    ]
    lines += [_reader(number, reader, words) for number, reader in enumerate(readers, 1)]
    agreed = sum(one == other for one, other in zip(*readers, strict=True))
    lines += ["", f"Giống nhau: {agreed} / {len(rows)}; kappa của Cohen {kappa(*readers):.2f}.", _causes(rows), ""]
    return "\n".join(lines)


def wilson(right: int, of: int) -> tuple[float, float]:
    """The 95 % interval of a share (Wilson 1927); (0, 1) of nothing."""
    if not of:
        return 0.0, 1.0
    share, square = right / of, Z * Z / of
    middle = (share + square / 2) / (1 + square)
    half = Z * math.sqrt(share * (1 - share) / of + square / (4 * of)) / (1 + square)
    return middle - half, middle + half


def kappa(first: Sequence[str], second: Sequence[str]) -> float:
    """Cohen's kappa (1960) of two readings; 1 where both always say one and the same word."""
    count = len(first)
    seen = sum(one == other for one, other in zip(first, second, strict=True)) / count
    ours, theirs = Counter(first), Counter(second)
    chance = sum(ours[word] * theirs[word] for word in ours) / count**2
    return 1.0 if chance == 1 else (seen - chance) / (1 - chance)


def _reader(number: int, said: Sequence[str], words: Sequence[str]) -> str:
    counts, right = Counter(said), sum(word in {"right", "verbatim"} for word in said)
    low, high = wilson(right, len(said))
    shares = " | ".join(str(counts[word]) for word in words)
    return f"| {number} | {shares} | {right / len(said):.3f} | {low:.3f}–{high:.3f} |"


def _causes(rows: Sequence[dict[str, str]]) -> str:
    said = [row[name] for row in rows for name in ("cause_1", "cause_2") if row[name]]
    causes = Counter(cause.split()[0].rstrip(":") for cause in said)
    told = "; ".join(f"{cause} {count}" for cause, count in causes.most_common(12))
    return f"Vì sao không đúng (cả hai người): {told}." if told else "Không ai thấy chỗ sai."
