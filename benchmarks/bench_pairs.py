"""Near pairs among made-up items with planted twins: time, memory and recall, ours and the peers' in one run.

Each way works in a process of its own. One alone: `python -m benchmarks.bench_pairs ours 20000`.
"""

import json
import math
import re
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
from rapidfuzz import fuzz, process

from authoring.checks.pairs.index import PairIndex
from authoring.model.items import Item
from authoring.text import fold
from benchmarks import generate_items
from benchmarks.generate_items import Bank

ROOT = Path(__file__).resolve().parent.parent
Found = set[frozenset[str]]
Figures = dict[str, Any]
Run = Callable[[str, int], Figures]
WORD = r"\S+"
CUT = 90  # the threshold of rapidfuzz, as people set it
NEAREST = 5
BLOCK = 500
AGAIN, SHORT = 5, 10  # so many runs of what takes less than so many seconds
TYPED, SLOWLY = 100, 10  # so many new items are looked up, so many by the slower peers


def apart(way: str, size: int) -> Figures:
    """The figures of one way in a fresh process."""
    argv = (sys.executable, "-m", "benchmarks.bench_pairs", way, str(size))
    done = subprocess.run(argv, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    found: Figures = json.loads(done.stdout)
    return found


def tables(small: int = 5_000, size: int = 20_000, large: int = 100_000, run: Run = apart) -> list[str]:
    """D1, D2 and D4 (the whole bank) and D3 (one item while it is typed)."""
    return [_audits(run, small, size, large), _typing(run, size // 2, large)]


def by_ours(items: Sequence[Item]) -> Found:
    """The classes identical and duplicate."""
    pairs = PairIndex(items).pairs()
    return {frozenset(pair.items) for pair in pairs if pair.kind in ("identical", "duplicate")}


def by_rapidfuzz(items: Sequence[Item]) -> Found:
    """Every pair scored by token_sort_ratio, those over the threshold taken."""
    texts = [_text(item) for item in items]
    scores = process.cdist(texts, texts, scorer=fuzz.token_sort_ratio, score_cutoff=CUT, dtype=np.uint8)
    return {frozenset((items[int(a)].id, items[int(b)].id)) for a, b in np.argwhere(np.triu(scores, 1) >= CUT)}


def by_tfidf(items: Sequence[Item]) -> Found:
    """Cosine of TF-IDF over 1–2-grams: the five nearest of each item, which somebody then has to read."""
    from sklearn.feature_extraction.text import TfidfVectorizer  # noqa: PLC0415 — no part of what the others hold

    matrix = TfidfVectorizer(ngram_range=(1, 2), token_pattern=WORD).fit_transform(_text(item) for item in items)
    turned, found = matrix.T.tocsr(), Found()
    for start in range(0, len(items), BLOCK):
        scores = matrix[start : start + BLOCK] @ turned
        for at in range(scores.shape[0]):
            places = scores.indices[scores.indptr[at] : scores.indptr[at + 1]]
            values = scores.data[scores.indptr[at] : scores.indptr[at + 1]]
            best = places[np.argsort(-values)[: NEAREST + 1]]
            found |= {frozenset((items[start + at].id, items[int(place)].id)) for place in best}
    return found


def by_datasketch(items: Sequence[Item]) -> Found:
    """MinHash over words with LSH at .5, as the package's own page does it."""
    sketch = import_module("datasketch")  # no part of what the others hold
    lsh, hashes, found = sketch.MinHashLSH(threshold=0.5, num_perm=64), dict[str, Any](), Found()
    for item in items:
        made = sketch.MinHash(num_perm=64)
        made.update_batch([word.encode() for word in _text(item).split()])
        hashes[item.id] = made
        lsh.insert(item.id, made)
    for id_, made in hashes.items():
        found |= {frozenset((id_, str(other))) for other in lsh.query(made) if other != id_}
    return found


def _audits(run: Run, small: int, size: int, large: int) -> str:
    """A row for each way and size; peers that take too long are carried on from two smaller sizes, and marked."""
    ours = {count: run("ours", count) for count in (small, size, large)}
    rows = [_row("ours", count, one, one) for count, one in ours.items()]
    for way, measured in (
        ("tfidf", (small, size)),
        ("datasketch", (small, size)),
        ("rapidfuzz", (small // 5, small // 2)),
    ):
        spent = {count: run(way, count) for count in measured}
        rows += [_row(way, count, one, ours.get(count)) for count, one in spent.items()]
        first, last = (spent[count]["cpu"] for count in measured)
        power = math.log(last / first) / math.log(measured[1] / measured[0])
        for count in (count for count in ours if count > measured[1]):
            seconds = last * (count / measured[1]) ** power
            carried = f"{seconds:.0f} (*ngoại suy*, mũ {power:.2f})"
            rows.append(f"| {NAMES[way]} | {count} | {carried} | {seconds / ours[count]['cpu']:.1f} | – | – | – |")
    power = math.log(ours[large]["cpu"] / ours[small]["cpu"]) / math.log(large / small)
    head = f"## D1, D2, D4 · Tìm cặp trong cả ngân hàng, {generate_items.PLANTED} câu một câu có bản lặp gài sẵn"
    note = (
        f"Mục tiêu: {size} câu ≤ 5 giây, {large} câu ≤ 60 giây và ≤ 1 GB, tìm được ≥ 0,995 / ≥ 0,95; số mũ tăng từ "
        f"{small} đến {large} câu ≤ 1,6, đo được {power:.2f}. Tìm được: câu chỉ khác cách ghi / câu viết lại hẳn. Mỗi "
        "dòng một tiến trình riêng, bộ nhớ kể cả các câu."
    )
    columns = "| Cách làm | Câu | CPU (giây) | so với ta | GB | Tìm được | Báo thêm |\n|---|---|---|---|---|---|---|"
    return "\n".join([head, "", columns, *rows, "", note, ""])


def _row(way: str, count: int, found: Figures, ours: Figures | None) -> str:
    ratio = f"{found['cpu'] / ours['cpu']:.1f}" if ours else "–"
    recall = " / ".join("–" if found[name] is None else f"{found[name]:.3f}" for name in ("light", "heavy"))
    spent = f"{found['cpu']:.2f} | {ratio} | {found['peak']:.2f}"
    return f"| {NAMES[way]} | {count} | {spent} | {recall} | {found['more']} |"


def _typing(run: Run, *sizes: int) -> str:
    """D3: a twin that isn't in the bank yet is looked up; rapidfuzz sorts every text of the bank by its likeness."""
    rows = []
    for size in sizes:
        for way in ("ours-typing", "token_sort_ratio", "WRatio"):
            found = run(way, size)
            rows.append(f"| {NAMES[way]} | {size} | {found['cpu']:.2f} | {found['late']:.2f} | {found['recall']:.3f} |")
    head = "## D3 · Một câu trong lúc gõ (mục tiêu ≤ 5 ms với 10.000 câu, ≤ 20 ms với 100.000, tìm được 1,00)"
    columns = "| Cách làm | Câu | CPU giữa (ms) | 95 % các lần (ms) | Tìm được |\n|---|---|---|---|---|"
    return "\n".join([head, "", columns, *rows, ""])


def measured(way: str, size: int) -> Figures:
    """CPU seconds, memory and recall of one way among so many items."""
    bank = generate_items.generate(size)
    return _audited(AUDITS[way], bank) if way in AUDITS else _typed(TYPINGS[way], bank)


def _audited(way: Callable[[Sequence[Item]], Found], bank: Bank) -> Figures:
    """The median of some runs and what the last one found."""
    spent, found = list[float](), Found()
    while not spent or (len(spent) < AGAIN and spent[0] < SHORT):
        begin = time.process_time()
        found = way(bank.items)
        spent.append(time.process_time() - begin)
    recall = {"light": _share(found, bank.light), "heavy": _share(found, bank.heavy)}
    more = len(found - bank.light - bank.heavy)
    return {"cpu": statistics.median(spent), "peak": _gigabytes(), **recall, "more": more}


def _typed(way: tuple[Callable[[Sequence[Item]], Callable[[Item], set[str]]], int], bank: Bank) -> Figures:
    """Milliseconds of looking up new items one by one: half of the times and nineteen of twenty are below."""
    prepare, count = way
    twins = {id_ for pair in bank.light | bank.heavy for id_ in pair if "-" in id_}
    new = [item for item in bank.items if item.id in twins][: count + 1]
    ask = prepare([item for item in bank.items if item.id not in twins])
    ask(new.pop())
    spent, found = list[float](), 0
    for item in new:
        begin = time.process_time()
        near = ask(item)
        spent.append((time.process_time() - begin) * 1000)
        found += item.id.partition("-")[0] in near
    late = statistics.quantiles(spent, n=20, method="inclusive")[-1]
    return {"cpu": statistics.median(spent), "late": late, "recall": found / len(new)}


def _near(items: Sequence[Item]) -> Callable[[Item], set[str]]:
    index = PairIndex(items)
    return lambda item: {pair.items[0] for pair in index.near(item) if pair.kind in ("identical", "duplicate")}


def _nearest(scorer: Callable[..., float]) -> Callable[[Sequence[Item]], Callable[[Item], set[str]]]:
    def prepare(items: Sequence[Item]) -> Callable[[Item], set[str]]:
        texts = {item.id: _text(item) for item in items}
        return lambda item: {id_ for _, _, id_ in process.extract(_text(item), texts, scorer=scorer, limit=NEAREST)}

    return prepare


def _share(found: Found, planted: frozenset[frozenset[str]]) -> float | None:
    return len(found & planted) / len(planted) if planted else None


def _gigabytes() -> float:
    """The most memory that this process held; what Linux tells of usage also counts the parent's before the start."""
    status = Path("/proc/self/status")
    held = re.search(r"VmHWM:\s+(\d+) kB", status.read_text(encoding="utf-8")) if status.is_file() else None
    if held:
        return int(held[1]) * 1024 / 1e9
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e9 if sys.platform == "darwin" else 1e9 / 1024)


def _text(item: Item) -> str:
    return fold(" ".join([item.stem, *(option.text for option in item.options)]))


NAMES: Mapping[str, str] = {
    "ours": "authoring.checks.pairs (kèm lớp và từ quyết định)",
    "tfidf": "scikit-learn TF-IDF 1–2-gram, 5 câu gần nhất",
    "datasketch": "datasketch MinHash LSH ≥ 0,5",
    "rapidfuzz": f"rapidfuzz cdist token_sort_ratio ≥ {CUT}",
    "ours-typing": "authoring.checks.pairs (kèm lớp, chỗ và từ quyết định)",
    "token_sort_ratio": "rapidfuzz extract token_sort_ratio",
    "WRatio": "rapidfuzz extract WRatio",
}
AUDITS: Mapping[str, Callable[[Sequence[Item]], Found]] = {
    "ours": by_ours,
    "tfidf": by_tfidf,
    "datasketch": by_datasketch,
    "rapidfuzz": by_rapidfuzz,
}
TYPINGS: Mapping[str, tuple[Callable[[Sequence[Item]], Callable[[Item], set[str]]], int]] = {
    "ours-typing": (_near, TYPED),
    "token_sort_ratio": (_nearest(fuzz.token_sort_ratio), SLOWLY),
    "WRatio": (_nearest(fuzz.WRatio), SLOWLY),
}

if __name__ == "__main__":
    print(json.dumps(measured(sys.argv[1], int(sys.argv[2]))))
