"""The letters by which options and explanations speak of options, found so that they can follow a new order."""

import re
from collections.abc import Mapping
from itertools import pairwise

from authoring.checks.phrases import Line, either, line
from authoring.checks.prefixes import option_mark
from authoring.checks.relatives import named_letters
from authoring.model.findings import Span
from authoring.model.items import Item, Option

_LETTER = re.compile(r"(?<!\S)[a-h](?!\S)")
_LISTED = re.compile(r"(?<!\w)(?P<mark>[A-Ha-h]|\d{1,2}|[ivx]{1,4})\s*[).](?=\s)")
_NAME = either("phương án", "đáp án", "câu trả lời", "trả lời", "lựa chọn", "chọn")
_LINK = either("đúng", "sai", "chính xác", "nhất", "còn lại", "là", "các", "những", "cả", "hai", "ba", "[:(]")
_NAMED = re.compile(rf"(?<!\S){_NAME}(?: {_LINK})* $")
_CALLED = re.compile(rf"(?<!\S)(?:{_NAME}|ý|câu)(?: {_LINK})* $")
_OPENING = re.compile(r"(?:^|[,;:.?()…] |(?<!\S)(?:và|còn|nên|vì|mà|nhưng|hoặc|do|thì|chỉ|cả) )$")
_VERDICT = re.compile(
    r" (?:(?:là|cũng|đều|mới|thì) )*(?:(?:phương án|đáp án|câu trả lời) )?"
    r"(?:đúng|sai|chính xác|(?:không|chưa) (?:đúng|chính xác))(?!\S)"
)
_ANSWER = re.compile(r"[\s(“\"]*(?P<letter>[A-H])\s*(?:$|[.:)–-])")
_JOINT = re.compile(r" (?:,|và|, và|hoặc|, hoặc|lẫn|cùng|\+) ")


def listed_in_stem(item: Item) -> frozenset[str]:
    """The marks, as written, of a list that stands in the stem (“… a) …; b) …”, “(1) …”): options may mean these."""
    return frozenset(match["mark"] for match in _LISTED.finditer(item.stem))


def letters_of_option(item: Item, option: Option) -> tuple[Span, ...]:
    """Where an option names other options by their letters; a letter left before it by an import isn't meant here."""
    begins = option_mark(option.text)[1]
    named = named_letters(item, option.text)
    read = line(option.text)
    spans = [read.span(*match.span()) for match in _LETTER.finditer(read.words)]
    meant = [span for span in spans if span[0] >= begins and option.text[span[0] : span[1]].upper() in named]
    if not meant:
        meant = [span for span in _references(item, option.text) if span[0] >= begins]
    listed = listed_in_stem(item)
    return () if any(option.text[start:end] in listed for start, end in meant) else tuple(meant)


def letters_of_explanation(item: Item) -> tuple[Span, ...]:
    """Where the explanation names options by their letters (“Đáp án B”, “A và C sai”, “B. 14%”)."""
    first = _ANSWER.match(item.explanation)
    labels = {option.label for option in item.options}
    opening = [first.span("letter")] if first and first["letter"] in labels else []
    return tuple(sorted({*opening, *_references(item, item.explanation)}))


def renamed(text: str, spans: tuple[Span, ...], letters: Mapping[str, str]) -> str:
    """The text with the letters at these places renamed, each in the case in which it is written."""
    for start, end in sorted(spans, reverse=True):
        old = text[start:end]
        new = letters.get(old.upper(), old)
        text = text[:start] + (new if old.isupper() else new.lower()) + text[end:]
    return text


def _references(item: Item, text: str) -> list[Span]:
    """Letters called options, judged right or wrong, or joined to one that is; capitals, or after a clear name."""
    labels = {option.label for option in item.options}
    read = line(text)
    found = [match for match in _LETTER.finditer(read.words) if match.group().upper() in labels]
    sure = {match.start() for match in found if _refers(read, match)}
    for before, after in [*pairwise(found), *[(b, a) for a, b in pairwise(found)][::-1]]:
        low, high = sorted((before, after), key=lambda match: match.start())
        if before.start() in sure and _JOINT.fullmatch(read.words, low.end(), high.start()):
            sure.add(after.start())
    return [read.span(*match.span()) for match in found if match.start() in sure]


def _refers(read: Line, match: re.Match[str]) -> bool:
    start, end = read.span(*match.span())
    before = read.words[: match.start()]
    if not read.given[start:end].isupper():
        return _NAMED.search(before) is not None
    judged = _OPENING.search(before) and _VERDICT.match(read.words, match.end())
    return bool(_CALLED.search(before) or judged)
