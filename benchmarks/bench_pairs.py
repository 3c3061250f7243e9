"""Near pairs among made-up items with planted twins: time and recall side by side, ours and the peers' in one run."""

import math
import resource
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.util import find_spec

import numpy as np
from rapidfuzz import fuzz, process
from sklearn.feature_extraction.text import TfidfVectorizer

from authoring.checks.pairs.index import PairIndex
from authoring.model.items import Item
from authoring.text import fold
from benchmarks import generate_items

Found = set[frozenset[str]]
Way = Callable[[Sequence[Item]], Found]
WORD = r"\S+"
CUT = 90  # the threshold of rapidfuzz, as people set it
NEAREST = 5
BLOCK = 500
AGAIN, SHORT = 5, 10  # so many runs, where all of them together take less than so many seconds
LARGE = 100_000
OURS = "authoring.checks.pairs (kèm lớp và từ quyết định)"


def tables(size: int = 20_000, small: int = 5_000) -> list[str]:
    """D1, D2 and D4 (the whole bank; the largest size only in a full run) and D3 (one item while it is typed)."""
    sizes = [small, size, LARGE] if size >= 20_000 else [small, size]
    return [_audits(sizes), _typing([size // 2, *sizes[2:]])]


def generate(size: int) -> tuple[list[Item], Found]:
    """So many items that ask different things with twins of some; the planted pairs."""
    bank = generate_items.generate(size)
    return list(bank.items), set(bank.light | bank.heavy)


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
    sketch = import_module("datasketch")
    lsh, hashes, found = sketch.MinHashLSH(threshold=0.5, num_perm=64), {}, Found()
    for item in items:
        made = sketch.MinHash(num_perm=64)
        made.update_batch([word.encode() for word in _text(item).split()])
        hashes[item.id] = made
        lsh.insert(item.id, made)
    for id_, made in hashes.items():
        found |= {frozenset((id_, other)) for other in lsh.query(made) if other != id_}
    return found


def _audits(sizes: Sequence[int]) -> str:
    """A row for each way and size; peers that take too long are carried on from two smaller sizes, and marked."""
    small, *larger = sizes
    rows, ours = [], dict[int, float]()
    for size in sizes:
        ours[size], row = _row(OURS, by_ours, size)
        rows.append(row)
    for name, way, measured in _peers(sizes):
        spent = dict[int, float]()
        for size in measured:
            spent[size], row = _row(name, way, size, ours.get(size))
            rows.append(row)
        first, last = measured[0], measured[-1]
        power = math.log(spent[last] / spent[first]) / math.log(last / first)
        for size in (one for one in larger if one not in spent):
            seconds = spent[last] * (size / last) ** power
            carried = f"{seconds:.0f} (*ngoại suy*, mũ {power:.2f})"
            rows.append(f"| {name} | {size} | {carried} | {seconds / ours[size]:.0f} | – | – |")
    power = math.log(ours[sizes[-1]] / ours[small]) / math.log(sizes[-1] / small)
    head = f"## D1, D2, D4 · Tìm cặp trong cả ngân hàng, {generate_items.PLANTED} câu một câu có bản lặp gài sẵn"
    note = (
        f"Mũ tăng của ta từ {small} đến {sizes[-1]} câu: {power:.2f} (mục tiêu ≤ 1,6). Bộ nhớ cao nhất của lần đo này, "
        f"kể cả các cách làm khác: {_megabytes()} MB. Tìm được: câu chỉ khác cách ghi / câu viết lại hẳn."
    )
    columns = "| Cách làm | Câu | CPU (giây) | so với ta | Tìm được | Báo thêm |\n|---|---|---|---|---|---|"
    return "\n".join([head, "", columns, *rows, "", note, ""])


def _peers(sizes: Sequence[int]) -> list[tuple[str, Way, list[int]]]:
    """The peers and the sizes at which they are run: the matrix of all pairs only small."""
    small, size = sizes[:2]
    peers: list[tuple[str, Way, list[int]]] = [
        ("rapidfuzz cdist token_sort_ratio ≥ 90", by_rapidfuzz, [small // 5, small // 2]),
        ("scikit-learn TF-IDF 1–2-gram, 5 câu gần nhất", by_tfidf, [small, size]),
    ]
    if find_spec("datasketch"):
        peers.append(("datasketch MinHash LSH ≥ 0,5", by_datasketch, [small, size]))
    return peers


def _row(name: str, way: Way, size: int, ours: float | None = None) -> tuple[float, str]:
    bank = generate_items.generate(size)
    spent, found = _timed(lambda: way(bank.items))
    recall = f"{_share(found, bank.light)} / {_share(found, bank.heavy)}"
    ratio = f"{spent / ours:.1f}" if ours else "–" if name != OURS else "1.0"
    more = len(found - bank.light - bank.heavy)
    return spent, f"| {name} | {size} | {spent:.2f} | {ratio} | {recall} | {more} |"


def _timed(work: Callable[[], Found]) -> tuple[float, Found]:
    """The median CPU seconds of some runs and what the last one found."""
    spent = list[float]()
    found = Found()
    while len(spent) < AGAIN and (not spent or sum(spent) + spent[0] < SHORT):
        begin = time.process_time()
        found = work()
        spent.append(time.process_time() - begin)
    return statistics.median(spent), found


def _typing(sizes: Sequence[int]) -> str:
    """D3: a twin that isn't in the bank yet is looked up; rapidfuzz sorts every text of the bank by its likeness."""
    rows = []
    for size in sizes:
        bank = generate_items.generate(size)
        twins = {id_ for pair in bank.light | bank.heavy for id_ in pair if "-" in id_}
        rest = [item for item in bank.items if item.id not in twins]
        new = [item for item in bank.items if item.id in twins][:100]
        index = PairIndex(rest)
        index.near(new[0])
        rows.append(_each(OURS, new, _near(index), size))
        texts = {item.id: _text(item) for item in rest}
        scorers = (fuzz.token_sort_ratio, fuzz.WRatio) if size < LARGE else ()
        rows += [_each(f"rapidfuzz extract {way.__name__}", new[:10], _nearest(texts, way), size) for way in scorers]
    head = "## D3 · Một câu trong lúc gõ (mục tiêu ≤ 5 ms với 10.000 câu, ≤ 20 ms với 100.000)"
    return "\n".join([head, "", "| Cách làm | Câu | CPU (ms) | Tìm được |", "|---|---|---|---|", *rows, ""])


def _near(index: PairIndex) -> Callable[[Item], set[str]]:
    return lambda item: {pair.items[0] for pair in index.near(item) if pair.kind in ("identical", "duplicate")}


def _nearest(texts: dict[str, str], scorer: Callable[..., float]) -> Callable[[Item], set[str]]:
    return lambda item: {id_ for _, _, id_ in process.extract(_text(item), texts, scorer=scorer, limit=NEAREST)}


def _each(name: str, new: Sequence[Item], ask: Callable[[Item], set[str]], size: int) -> str:
    spent, found = list[float](), 0
    for item in new:
        begin = time.process_time()
        near = ask(item)
        spent.append((time.process_time() - begin) * 1000)
        found += item.id.partition("-")[0] in near
    return f"| {name} | {size} | {statistics.median(spent):.2f} | {found / len(new):.3f} |"


def _share(found: Found, planted: frozenset[frozenset[str]]) -> str:
    return f"{len(found & planted) / len(planted):.3f}" if planted else "–"


def _megabytes() -> int:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak // (1024 * 1024 if sys.platform == "darwin" else 1024)


def _text(item: Item) -> str:
    return fold(" ".join([item.stem, *(option.text for option in item.options)]))


if __name__ == "__main__":
    print("\n".join(tables(*map(int, sys.argv[1:]))))
