"""What readers said of drawn samples: the share that is right by each, and the agreement of two blind ones."""

import csv
import json
import math
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

VERDICTS = Path(__file__).resolve().parent / "verdicts"
OWN = "cues"  # samples whose first reader wrote the rules
WHO = {
    (True, False): "Hai người đọc kín",
    (True, True): "Người đọc 1 viết quy tắc, người đọc 2 đọc kín",
    (False, True): "Người viết quy tắc tự đọc, không kín",
    (False, False): "Một người đọc kín",
}
Z = 1.96  # of a 95 % interval


def tables(folder: Path = VERDICTS) -> list[str]:
    """A table for each file of verdicts, in the order of their names."""
    return [table(path) for path in sorted(folder.glob("*.csv"))]


def table(path: Path) -> str:
    """One sample: verdicts by reader, agreement, causes of what isn't right; a second reader may be missing."""
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    seed = json.loads(rows[0]["what"]).get("seed", "")
    told = [[row[f"reader_{number}"] for row in rows] for number in (1, 2)]
    readers = [reader for reader in told if any(reader)]
    words = sorted({verdict for reader in readers for verdict in reader})
    who = WHO[len(readers) > 1, path.stem.startswith(OWN)]
    head = f"## {who}: {path.stem} ({len(rows)} mục, hạt giống {seed[:12]})"
    lines = [
        head,
        "",
        f"| Người đọc | {' | '.join(words)} | đúng hẳn | khoảng 95 % |",
        f"|---|{'---|' * len(words)}---|---|",
    ]
    lines += [_reader(number, reader, words) for number, reader in enumerate(readers, 1)]
    return "\n".join([*lines, "", *_agreement(*readers), _causes(rows), ""])


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


def _agreement(first: Sequence[str], second: Sequence[str] = ()) -> list[str]:
    if not second:
        return []
    agreed = sum(one == other for one, other in zip(first, second, strict=True))
    return [f"Giống nhau: {agreed} / {len(first)}; kappa của Cohen {kappa(first, second):.2f}."]


def _reader(number: int, said: Sequence[str], words: Sequence[str]) -> str:
    counts, right = Counter(said), sum(word in {"right", "verbatim"} for word in said)
    low, high = wilson(right, len(said))
    shares = " | ".join(str(counts[word]) for word in words)
    return f"| {number} | {shares} | {right / len(said):.3f} | {low:.3f}–{high:.3f} |"


def _causes(rows: Sequence[dict[str, str]]) -> str:
    said = [row[name] for row in rows for name in ("cause_1", "cause_2") if row[name]]
    causes = Counter(cause.split()[0].rstrip(":") for cause in said)
    told = "; ".join(f"{cause} {count}" for cause, count in causes.most_common(12))
    return f"Vì sao không đúng: {told}." if told else "Không ai thấy chỗ sai."
