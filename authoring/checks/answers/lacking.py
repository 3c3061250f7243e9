"""The words of the law that a stem lacks: those by which what holds for the key differs from what holds for another."""

import re

from authoring.checks.answers.actors import actors
from authoring.checks.answers.corpus import Corpus
from authoring.checks.answers.pieces import found_amounts
from authoring.checks.answers.statements import Passage, Statement
from authoring.checks.answers.words import SIGNS, STOPS, tokens
from authoring.model.findings import Span

_WORD = re.compile(r"\d[\d.,/]*\d|\w+%?|%|[^\w\s]")
_STARTERS = frozenset(
    ("đối", "nếu", "khi", "trường", "tại", "thuộc", "người", "của", "từ", "trước", "trong", "lần", "năm")
)
_DAY = r"(?:ngày \d{1,2} tháng \d{1,2} năm \d{4}|(?:ngày )?\d{1,2}/\d{1,2}/\d{4}|năm \d{4})"
_TIME = re.compile(
    rf"(?:(?:kể )?từ|trước|đến hết|đến|đối với năm đóng từ|ở|trong) {_DAY}(?: trở đi| trở về trước)?"
    rf"(?:,? (?:đến hết|đến trước|đến) {_DAY})?|năm \d{{4}}",
    re.IGNORECASE,
)
_REACH, _GAP, _MOST, _SHORT = 8, 3, 24, 3
_FEW = 4
_VERBS = frozenset(("được", "thì", "phải", "là", "bằng", "đóng", "hưởng", "có"))
_DANGLING = frozenset(("hợp", "đủ", "từ", "dưới", "trên", "của", "tại", "với", "thuộc", "cho", "bằng", "trong"))
_LOOSE = (_VERBS | _DANGLING | {"đối", "đến", "và", "hoặc", "hay"}) - {"hợp", "đủ"}  # nothing to end with
_EDGES = " ,;.:()"


def lacking(stem: str, keyed: Statement, rival: Statement | None, corpus: Corpus) -> str:
    """The phrase that stands with the key's value and not with the other one, nor in the stem; else the clause.

    Syllables that the documents hardly part stay together, and so do amounts with what they count.
    """
    passage = keyed.passage
    whole = _without(" ".join((passage.place.below or passage.text).split()), keyed)
    if rival is None:
        return whole
    other = {*tokens(_said(rival.passage)), *tokens(rival.passage.place.below), *rival.passage.head, *tokens(stem)}
    for text, value in (
        (passage.place.below, None),
        (passage.text, (keyed.span[0] - passage.span[0], keyed.span[1] - passage.span[0])),
        (passage.place.above, None),
    ):
        found = _phrase(text, other, value, corpus)
        if found and (told := _without(found, keyed)):
            return told
    return whole


def dated(text: str) -> str:
    """The words of a text that say from or until when it holds."""
    found = _TIME.search(" ".join(text.split()))
    return found.group().strip(_EDGES) if found else ""


def _without(phrase: str, keyed: Statement) -> str:
    """A phrase without the answer itself: what stands before it or behind, whichever says more."""
    for one in reversed(found_amounts(phrase)):
        if one.value == keyed.value:
            phrase = max(phrase[one.end :], phrase[: one.start], key=len)
    words = phrase.strip(_EDGES).split()
    while words and words[-1].casefold() in _LOOSE:
        words.pop()
    return " ".join(words)


def _said(passage: Passage) -> str:
    return f"{passage.place.above} ; {passage.text}"


def _phrase(text: str, other: set[str], value: Span | None, corpus: Corpus) -> str:
    """The longest run of words that the other passage lacks, from the word that opens the phrase."""
    words = [(match.group(), match.start(), match.end()) for match in _WORD.finditer(text)]
    new = [
        at
        for at, (word, start, _) in enumerate(words)
        if _tells(word) and not {*tokens(word)} <= other and not (value and value[0] <= start < value[1])
    ]
    if not new:
        return ""
    first, last = max(_runs(new, [word for word, *_ in words]), key=lambda run: run[1] - run[0])
    told = [word for word, *_ in words]
    start = _opened(told, first)
    start, end = _whole(told, start, _closed(told, min(last, start + _MOST)), corpus)
    first, last = words[start][1], words[end][2]
    cut = [one for one in found_amounts(text) if one.start < last and first < one.end]
    first, last = min([first, *(one.start for one in cut)]), max([last, *(one.end for one in cut)])
    phrase = " ".join(text[first:last].split()).strip(_EDGES)
    whole = next((run.split() for run in actors(text) if run.startswith(f"{phrase.casefold()} ")), [])
    ends = next((at for at, word in enumerate(whole) if word in _VERBS), len(whole))
    return " ".join(whole[:ends]) if ends > len(phrase.split()) else phrase


def _runs(new: list[int], words: list[str]) -> list[tuple[int, int]]:
    """New words that stand close together, no sign between."""
    runs = [(new[0], new[0])]
    for at in new[1:]:
        first, last = runs[-1]
        if at - last <= _GAP and not any(word in SIGNS for word in words[last:at]):
            runs[-1] = (first, at)
        else:
            runs.append((at, at))
    return runs


def _opened(words: list[str], first: int) -> int:
    """Where the phrase begins: the farthest opening word of the last few, no sign between."""
    start = first
    for at in range(first - 1, max(-1, first - _REACH), -1):
        if words[at] in SIGNS:
            break
        if words[at].casefold() in _STARTERS:
            start = at
    return max(0, first - 2) if start == first and len(words[first]) <= _SHORT and _joined(words, first) else start


def _closed(words: list[str], last: int) -> int:
    """Where the phrase ends: at the sign behind it where that is near, or where it would break off in the middle."""
    sign = next((at for at in range(last + 1, len(words)) if words[at] in SIGNS), len(words))
    rest = [word.casefold() for word in words[last + 1 : sign]]
    near = len(rest) <= _FEW and not _VERBS & {*rest}
    return sign - 1 if near or (words[last].casefold() in _DANGLING and len(rest) <= _MOST) else last


def _whole(words: list[str], start: int, end: int, corpus: Corpus) -> tuple[int, int]:
    """A phrase with the rest of the words and amounts that it breaks off."""
    while end + 1 < len(words) and words[end + 1] not in SIGNS and _tied(words[end : end + 2], corpus)[1]:
        end += 1
    while start and words[start - 1] not in SIGNS and words[start].casefold() not in _STARTERS:
        if not (words[start][0].isdigit() or _tied(words[start - 1 : start + 1], corpus)[0]):
            break
        start -= 1
    return start, end


def _tied(pair: list[str], corpus: Corpus) -> tuple[bool, bool]:
    folded = tokens(" ".join(pair))
    return corpus.tied(*folded) if len(folded) == len(pair) else (False, False)


def _joined(words: list[str], at: int) -> bool:
    """Whether a lone syllable belongs to the two before it (“lao động nữ”)."""
    return at > 1 and not SIGNS & {*words[at - 2 : at]} and all(word.isalpha() for word in words[at - 2 : at])


def _tells(word: str) -> bool:
    return word.casefold() not in STOPS and (word[0].isalnum() or word == "%")
