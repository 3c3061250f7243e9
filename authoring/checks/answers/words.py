"""The content words of a text as terms that compare: syllables and pairs of neighbours, numbers in one writing."""

import re
from functools import lru_cache
from itertools import pairwise

from authoring.checks.phrases import line

STOPS = frozenset(
    [
        "là",
        "được",
        "bị",
        "các",
        "những",
        "một",
        "mỗi",
        "thì",
        "mà",
        "và",
        "hoặc",
        "của",
        "cho",
        "với",
        "về",
        "tại",
        "ở",
        "trong",
        "theo",
        "khi",
        "nếu",
        "như",
        "này",
        "đó",
        "đây",
        "sau",
        "nào",
        "gì",
        "ai",
        "bao",
        "nhiêu",
        "lâu",
        "mấy",
        "bằng",
        "có",
        "do",
        "từ",
        "đến",
        "tới",
        "thuộc",
        "phải",
        "đã",
        "đang",
        "sẽ",
        "vào",
        "ra",
        "trên",
        "dưới",
        "đối",
        "cũng",
        "đều",
        "để",
        "rằng",
        "người",
        "nhất",
        "quy",
        "định",
    ]
)
PERSON = "người"
SIGNS = frozenset(",;:.?()+…")
_KEPT = frozenset((("trong", "nước"),))  # pairs that tell though one of them alone doesn't
_ANYONE = re.compile(r"(?<!\S)(?:công dân(?: việt nam)?|cá nhân)(?!\S)")
_ZEROS = re.compile(r"0+(?=\d)")


@lru_cache(maxsize=1 << 16)
def tokens(text: str) -> tuple[str, ...]:
    """The folded words of a text, signs as words of their own, numbers without leading zeros."""
    words = _ANYONE.sub("người", line(text).words)
    return tuple(_ZEROS.sub("", word, count=1) if word[:1] == "0" else word for word in words.split())


@lru_cache(maxsize=1 << 16)
def terms(text: str) -> frozenset[str]:
    """What a text is about: its content syllables, and pairs of content neighbours."""
    return terms_of(tokens(text))


def terms_of(words: tuple[str, ...]) -> frozenset[str]:
    """The same of words that are split already."""
    found = {word for word in words if _tells(word)}
    found.update(
        f"{first} {second}"
        for first, second in pairwise(words)
        if ((_tells(first) or first == PERSON) and _tells(second)) or (first, second) in _KEPT
    )
    return frozenset(found)


def _tells(word: str) -> bool:
    return word not in STOPS and word not in SIGNS
