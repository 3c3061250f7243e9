"""Dirt that copying leaves in questions: marks and entities of web pages, unseen letters, every letter doubled."""

import html
import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from authoring.model.paragraphs import Paragraph, Run

Edit = tuple[int, int, str]

_NAMES = (
    r"p|span|o:p|br|div|font|b|i|u|s|strong|em|a|table|tbody|thead|tr|td|th|ul|ol|li|sup|sub|h[1-6]|img"
    r"|st1:[\w-]+|w:\w+"
)
_TAG = re.compile(rf"(?i)<(/?)({_NAMES})(?:\s[^<>]*)?/?>|<!--[^<]*?-->|<\?xml[^<>]*>")
_ADVICE = (
    r"(?m:^\s*(?:Chỉ đánh dấu một hình ô ?van|Đánh dấu tất cả các mục thích hợp"
    r"|Mark only one oval|Check all that apply)\.?\s*$)"
)
_MIXING = (  # marks of programs that mix papers
    r"\[\s*<\s*br\s*/?>\s*\]|\{</?\w{1,8}>\}(?:\s*=\s*\d+)?|\(<\d{1,6}>\)\s?"
)
_TAG_OF_OPTION = re.compile(r"[\[(]?<[$@#&%]>[\])]?\s*(?=\*?\s?[A-Ha-h]\s?\*?[.):/])")
_CIRCLED = r"[\u24b6-\u24bd\u24d0-\u24d7][.):/]?\s?"  # letters
_DIRT = re.compile(
    rf"{_TAG.pattern}|{_ADVICE}|{_MIXING}|{_CIRCLED}|&(?:#\d{{1,6}}|#[xX][0-9a-fA-F]{{1,5}}|[a-zA-Z]{{2,8}}\d?);"
    r"|[\u200b-\u200f\u2060\ufeff\u00ad]|[\u00a0\u2000-\u200a\u202f]"
)
_CLOSING = frozenset({"p", "div", "li", "tr", "br"})
_PAIRED = re.compile(r"(?:(.)\1)+", re.DOTALL)
_LEAST = 8  # letters of a line that shows by itself that each stands twice
_DIFFERENT = 5  # letters in such a line
_SHARE = 0.5  # of the lines, from which on short ones are taken to be doubled too


@dataclass(frozen=True, slots=True)
class Cleaned:
    """Paragraphs without dirt; `origins` says of a changed one where each of its code points stood in the file."""

    paragraphs: tuple[Paragraph, ...]
    origins: dict[int, list[int]] = field(default_factory=dict)

    def origin(self, number: int, place: int) -> int:
        """Where a code point of a clean paragraph stood in the file."""
        known = self.origins.get(number)
        return place if known is None or place < 0 else known[min(place, len(known) - 1)]


def clean(paragraphs: Sequence[Paragraph]) -> Cleaned:
    """The paragraphs of a file without dirt, their looks kept."""
    tidy = Cleaned(tuple(paragraphs))
    for edits in (_edits_of_dirt, _doubles(tidy.paragraphs), _edits_of_tags):
        tidy = _edited(tidy, edits)
    return tidy


def clean_text(text: str) -> str:
    """One text, a cell for example, without dirt; doubled letters single where it shows them."""
    made = _applied(text, _edits_of_dirt(text)).strip() if _DIRT.search(text) else text
    return _applied(made, _halves(made)) if _shows_doubles(made) else made


def _edited(tidy: Cleaned, edits_of: Callable[[str], list[Edit]]) -> Cleaned:
    made: list[Paragraph] = []
    origins = dict(tidy.origins)
    for paragraph in tidy.paragraphs:
        edits = edits_of(paragraph.text)
        made.append(_mended(paragraph, edits) if edits else paragraph)
        if edits:
            before = origins.get(paragraph.number, [*range(len(paragraph.text) + 1)])
            origins[paragraph.number] = _moved(before, edits)
    return Cleaned(tuple(made), origins)


def _edits_of_dirt(text: str) -> list[Edit]:
    return [(found.start(), found.end(), _put(found)) for found in _DIRT.finditer(text)]


def _edits_of_tags(text: str) -> list[Edit]:
    return [(found.start(), found.end(), "") for found in _TAG_OF_OPTION.finditer(text)]


def _put(found: re.Match[str]) -> str:
    """What stands for a piece of dirt: a line break for a closed paragraph, a letter for an entity, else nothing."""
    text, name = found[0], (found[2] or "").lower()
    if unicodedata.name(text[0], "").startswith("CIRCLED"):
        return f"{unicodedata.normalize('NFKC', text[0])}{text[1:].strip() or '.'} "
    if name:
        return "\n" if name in _CLOSING and (found[1] or name == "br") else ""
    if text.startswith("&"):
        said = html.unescape(text)
        return text if said == text else said.replace("\u00a0", " ").replace("\u00ad", "")
    return " " if text.isspace() else ""


@dataclass(frozen=True, slots=True)
class _Doubles:
    """The edits of a line whose letters all stand twice, in a file of which that is known or not."""

    known: bool

    def __call__(self, text: str) -> list[Edit]:
        doubled = _is_doubled(text) if self.known else _shows_doubles(text)
        return _halves(text) if doubled else []


def _doubles(paragraphs: Iterable[Paragraph]) -> _Doubles:
    texts = [paragraph.text for paragraph in paragraphs if _letters(paragraph.text) > 1]
    return _Doubles(bool(texts) and sum(map(_is_doubled, texts)) > _SHARE * len(texts))


def _letters(text: str) -> int:
    return sum(not letter.isspace() for letter in text)


def _shows_doubles(text: str) -> bool:
    """Whether a line shows by itself that every letter stands twice: long, of several letters, none of them alone."""
    return _letters(text) >= _LEAST and len(set(text)) >= _DIFFERENT and _is_doubled(text)


def _is_doubled(text: str) -> bool:
    tokens = text.split()
    return any(map(str.isalnum, text)) and all(_PAIRED.fullmatch(token) for token in tokens)


def _halves(text: str) -> list[Edit]:
    """Drop every second letter, and every second blank where blanks are doubled too."""
    whole = _PAIRED.fullmatch(text) is not None
    return [
        (found.start() + at, found.start() + at + 1, "")
        for found in re.finditer(r"\S+|\s+" if whole else r"\S+", text)
        for at in range(1, len(found[0]), 2)
    ]


def _applied(text: str, edits: Sequence[Edit]) -> str:
    return "".join(run.text for run in _runs((Run(text),), edits))


def _mended(paragraph: Paragraph, edits: Sequence[Edit]) -> Paragraph:
    runs = paragraph.runs if "".join(run.text for run in paragraph.runs) == paragraph.text else (Run(paragraph.text),)
    made = _runs(runs, edits)
    return replace(paragraph, runs=made, text="".join(run.text for run in made))


def _runs(runs: Sequence[Run], edits: Sequence[Edit]) -> tuple[Run, ...]:
    """The runs with each edit made in the run where it begins."""
    news = {start: new for start, _, new in edits}
    gone = {place for start, end, _ in edits for place in range(start, end)}
    made: list[Run] = []
    at = 0
    for run in runs:
        places = range(at, at + len(run.text))
        text = "".join(
            news.get(place, "") + ("" if place in gone else letter)
            for place, letter in zip(places, run.text, strict=True)
        )
        made += [replace(run, text=text)] if text else []
        at += len(run.text)
    return tuple(made)


def _moved(before: Sequence[int], edits: Sequence[Edit]) -> list[int]:
    """The origin of every code point after some edits, and of the end."""
    made: list[int] = []
    at = 0
    for start, end, new in edits:
        made += [*before[at:start], *(before[start],) * len(new)]
        at = end
    return [*made, *before[at:]]
