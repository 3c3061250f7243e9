"""The members of a list, each in words that can stand alone."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TypeVar

from authoring.drafting.ground import Ground
from authoring.drafting.sentences.references import refers, spoken
from authoring.model.policies import Provision
from authoring.text import syllables

Members = list[tuple[Provision, str]]
_T = TypeVar("_T")
_LONGEST = 42
_SHORTEST = 2
_OTHER = re.compile(
    r"(?<!\w)khác(?: do| theo|$)"
    r"|^(?:các |những )?(?:[\w-]+(?: [\w-]+){0,2}, )*[\w-]+(?: [\w-]+){0,2} khác(?= phục| có| của| thuộc)"
    r"|(?:trường hợp|đối tượng|nhiệm vụ|quyền|nội dung|trách nhiệm|giấy tờ)[^,]{0,20} khác(?!\w)",
    re.IGNORECASE,
)
_NEXT = re.compile(r"; |(?<=[\w)])\. (?=[A-ZĐÀ-Ỹ])")
_GOES_ON = re.compile(r"(?:đồng thời|nhưng|và|mà|hoặc|trong đó|trừ|sau đó|nếu|thì)(?!\w)", re.IGNORECASE)


def members(path: str, ground: Ground) -> tuple[tuple[Provision, str], ...]:
    """The members of a list with their place, “” for what can't stand alone."""
    if path not in ground.told:
        ground.told[path] = tuple(_in_words(path, ground))
    return ground.told[path]


def fit(text: str) -> bool:
    """Whether a member is neither empty nor too long for an option."""
    return bool(text) and _SHORTEST <= size(text) <= _LONGEST


@lru_cache(maxsize=8192)
def size(text: str) -> int:
    """How many syllables a text has."""
    return len(syllables(text))


def turned(several: Sequence[_T], seed: str) -> list[_T]:
    """The same list begun at a place that the seed tells, so that not every question asks for the first member."""
    start = sum(map(ord, seed)) % len(several) if several else 0
    return [*several[start:], *several[:start]]


def own_words(place: Provision) -> str:
    """The first line of a provision as it stands, without its closing mark."""
    return place.text.strip().split("\n")[0].rstrip(" ;.,")


def _in_words(path: str, ground: Ground) -> Iterator[tuple[Provision, str]]:
    for one in ground.below.get(path, ()):
        text = _first(re.sub(r"; (?:và|hoặc)$", "", own_words(one)))
        unfit = text.startswith("Thuộc trường hợp") or ":" in text or _OTHER.search(text)
        said = "" if unfit else spoken(text, one.path, ground)
        yield one, "" if refers(text) and not _whole(said, text) else said


def _first(text: str) -> str:
    """The first of several sentences; “” where the next one goes on about it."""
    first, *rest = _NEXT.split(text)
    return "" if rest and _GOES_ON.match(rest[0]) else first


def _whole(said: str, text: str) -> bool:
    """Whether a member lost nothing but “theo quy định tại …” at its end."""
    return bool(said) and text.startswith(said) and text[len(said) :].lstrip(" ,").startswith("theo quy định")
