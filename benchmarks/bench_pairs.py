"""Near pairs among generated items with planted duplicates: time and recall, ours beside rapidfuzz and TF-IDF."""

import random
import time
from collections.abc import Callable, Sequence
from itertools import product

import numpy as np
from rapidfuzz import fuzz, process
from sklearn.feature_extraction.text import TfidfVectorizer

from authoring import checks
from authoring.model.items import Item, options
from authoring.text import fold

Found = set[frozenset[str]]
WHO = ("Người lao động", "Người sử dụng lao động", "Chủ hộ kinh doanh", "Cán bộ, công chức", "Người tham gia tự nguyện")
WHAT = (
    "quỹ hưu trí và tử tuất",
    "quỹ ốm đau và thai sản",
    "quỹ bảo hiểm y tế",
    "quỹ tai nạn lao động",
    "quỹ thất nghiệp",
)
WHEN = ("hằng tháng", "ba tháng một lần", "sáu tháng một lần", "hằng năm", "một lần khi nghỉ việc")
WHERE = ("ở cấp xã", "ở cấp tỉnh", "trong doanh nghiệp", "trong hợp tác xã", "ở đơn vị sự nghiệp", "ở vùng khó khăn")
SAID = (
    ("đóng bao nhiêu phần trăm vào", "phải đóng vào {what} với tỷ lệ bao nhiêu phần trăm"),
    ("được hỗ trợ bao nhiêu phần trăm mức đóng vào", "có mức hỗ trợ đóng vào {what} là bao nhiêu phần trăm"),
)
PLANTED = 50  # one item in so many has a reworded twin
WORD = r"\S+"
CUT = 90  # the threshold of rapidfuzz, as people set it
NEAREST = 5


def tables(size: int = 5_000, small: int = 1_000) -> list[str]:
    """D1 at two sizes and D3."""
    head = f"## D1 · Cặp câu trùng trong {small} và {size} câu tự sinh, có câu lặp khác lời gài sẵn"
    rows = ["| Cách làm | Câu | CPU (giây) | so với ta | Tìm được câu gài |", "|---|---|---|---|---|"]
    for count in (small, size):
        rows += _compared(count)
    note = "Mục tiêu D1, D2 (20.000 và 100.000 câu) chưa đo ở cỡ ấy. Ngưỡng của rapidfuzz là 90."
    return ["\n".join([head, "", *rows, "", note, ""]), _one(size)]


def generate(size: int) -> tuple[list[Item], Found]:
    """`size` items that ask different things, each fiftieth followed by a twin in other words; the planted pairs."""
    chance = random.Random(20221125)
    grid = list(product(WHO, WHAT, WHEN, WHERE, range(len(SAID)), range(4, 60)))
    chance.shuffle(grid)
    items: list[Item] = []
    planted: Found = set()
    for number, (who, what, when, where, said, base) in enumerate(grid[:size]):
        texts = options(*(f"{base + step * 3}%" for step in range(4)))
        key = "ABCD"[number % 4]
        stem = f"{who} {where} {when} {SAID[said][0]} {what} theo mức {base} điểm?"
        items.append(Item(f"i{number}", stem, texts, key))
        if number % PLANTED == 0:
            twin = f"Theo mức {base} điểm, {when}, {who.lower()} {where} {SAID[said][1].format(what=what)}?"
            items.append(Item(f"t{number}", twin, texts, key))
            planted.add(frozenset((f"i{number}", f"t{number}")))
    return items, planted


def by_ours(items: Sequence[Item]) -> Found:
    """The classes identical and duplicate."""
    return {frozenset(pair.items) for pair in checks.pairs(items)}


def by_rapidfuzz(items: Sequence[Item]) -> Found:
    """Every pair scored by token_sort_ratio, those over the threshold taken."""
    texts = [_text(item) for item in items]
    scores = process.cdist(texts, texts, scorer=fuzz.token_sort_ratio, score_cutoff=CUT, dtype=np.uint8)
    return _pairs(items, np.argwhere(np.triu(scores, 1) >= CUT))


def by_tfidf(items: Sequence[Item]) -> Found:
    """Cosine of TF-IDF over 1–2-grams: the five nearest of each item, which somebody then has to read."""
    matrix = TfidfVectorizer(ngram_range=(1, 2), token_pattern=WORD).fit_transform(_text(item) for item in items)
    near: list[tuple[int, int]] = []
    for start in range(0, len(items), 500):
        scores = (matrix[start : start + 500] @ matrix.T).toarray()
        for row, line in enumerate(scores, start):
            line[row] = -1
            near += [(row, int(place)) for place in np.argpartition(-line, NEAREST)[:NEAREST]]
    return _pairs(items, np.array(near, dtype=np.int64).reshape(-1, 2))


def _compared(size: int) -> list[str]:
    items, planted = generate(size)
    rows, ours = [], 0.0
    ways: tuple[tuple[str, Callable[[Sequence[Item]], Found]], ...] = (
        ("authoring.checks.pairs (kèm lớp và từ quyết định)", by_ours),
        ("rapidfuzz cdist token_sort_ratio", by_rapidfuzz),
        ("scikit-learn TF-IDF 1–2-gram, 5 câu gần nhất", by_tfidf),
    )
    for name, way in ways:
        begin = time.process_time()
        found = way(items)
        spent = time.process_time() - begin
        ours = ours or spent
        recall = len(found & planted) / len(planted)
        rows.append(f"| {name} | {len(items)} | {spent:.2f} | {spent / ours:.1f} | {recall:.3f} |")
    return rows


def _one(size: int) -> str:
    """D3: one new item against a bank."""
    items, _planted = generate(size)
    new = Item("x", items[0].stem.replace("?", " là đúng?"), items[0].options, items[0].key)
    begin = time.process_time()
    checks.pairs([*items, new])
    spent = (time.process_time() - begin) * 1000
    text = (
        f"Một câu mới so với {len(items)} câu: {spent:.0f} ms, vì cả ngân hàng được so lại mỗi lần (mục tiêu ≤ 5 ms)."
    )
    return f"## D3 · Một câu trong lúc gõ\n\n{text}\n"


def _text(item: Item) -> str:
    return fold(" ".join([item.stem, *(option.text for option in item.options)]))


def _pairs(items: Sequence[Item], places: "np.ndarray[tuple[int, ...], np.dtype[np.int64]]") -> Found:
    return {frozenset((items[int(a)].id, items[int(b)].id)) for a, b in places}
