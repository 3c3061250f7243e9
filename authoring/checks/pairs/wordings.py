"""The words of a stem sorted by what they do in a comparison, by the tables of the vocabulary."""

import re
from functools import cache

from authoring.checks.pairs import vocabulary
from authoring.checks.phrases import either, whole

_SIGNS = re.compile(r"[,;:.?()+…](?= |$)")
_HIDDEN = "·"
_PREAMBLE = re.compile(
    r"^(?:theo|căn cứ)(?: [^\s,]+)*? "
    r"(?:luật|bộ luật|nghị định|quyết định|thông tư|nghị quyết|pháp luật|quy định)(?: [^\s,]+)* , "
)


def ask(words: str) -> str:
    """The words of a stem's line without “Theo Luật … số …,” and without signs."""
    return " ".join(_SIGNS.sub(" ", _PREAMBLE.sub("", words)).split())


def kinds(words: str) -> frozenset[str]:
    """The excluding kinds that an ask names, each by its first wording."""
    hidden = _phrases(vocabulary.COMPOUNDS).sub(_HIDDEN, words)
    return frozenset(_firsts()[found.group()] for row in _rows(vocabulary.CONTRASTS) for found in row.finditer(hidden))


def schemes(words: str) -> tuple[frozenset[str], ...]:
    """For each row of schemes the wordings that an ask names."""
    return tuple(frozenset(row.findall(words)) for row in _rows(vocabulary.SCHEMES))


def bound(words: str) -> str:
    """“most” or “least” where the ask is for one of them, else “”."""
    most, least = (bool(_phrases(table).search(words)) for table in (vocabulary.MOST, vocabulary.LEAST))
    return "" if most == least else "most" if most else "least"


def content(words: str) -> tuple[frozenset[str], frozenset[str]]:
    """The telling syllables of an ask and its weak ones; synonyms as one; bounds, empty words and figures left out."""
    plain = words
    for table in (vocabulary.MOST, vocabulary.LEAST):
        plain = _phrases(table).sub(_HIDDEN, plain)
    for row in (*_rows(vocabulary.CONTRASTS), _synonyms()):
        plain = row.sub(lambda found: _firsts()[found.group()], plain)
    weak = frozenset(word for found in _phrases(vocabulary.WEAK).findall(plain) for word in found.split())
    for table in (vocabulary.WEAK, vocabulary.EMPTY):
        plain = _phrases(table).sub(_HIDDEN, plain)
    return frozenset(word for word in plain.split() if word != _HIDDEN and not word[0].isdigit()), weak


@cache
def _phrases(table: str) -> re.Pattern[str]:
    return whole(either(*table.split(", ")))


@cache
def _rows(table: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    return tuple(whole(either(*re.split(", | / ", row))) for row in table)


@cache
def _synonyms() -> re.Pattern[str]:
    return whole(either(*(wording for row in vocabulary.SYNONYMS for wording in row.split(", ")[1:])))


@cache
def _firsts() -> dict[str, str]:
    """Each wording of a kind or a synonym, and the first wording of its kind."""
    kinds_of = [kind for row in vocabulary.CONTRASTS for kind in row.split(" / ")] + list(vocabulary.SYNONYMS)
    return {wording: kind.split(", ")[0] for kind in kinds_of for wording in kind.split(", ")}
