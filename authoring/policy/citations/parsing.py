"""Citations as people write them, resolved to a document's words and a path."""

import re

from authoring.model.policies import Citation
from authoring.policy.paths import is_path
from authoring.policy.romans import from_roman
from authoring.text import nfc

_WRITTEN_PATH = re.compile(r"(?:(?P<document>[^\s:]+)\s*:\s*)?(?P<path>[a-zđ]\d\S*)", re.IGNORECASE)
_SHORT = re.compile(r"(?<!\w)đ\.? ?(?P<article>\d+[a-zđ]?)[ ,.;]*k\.? ?(?P<clause>\d+[a-zđ]?)(?!\w)", re.IGNORECASE)
_SHORT_POINT = re.compile(r"^[ .,]*(?P<point>[a-zđ]\d?)\)?(?!\w)", re.IGNORECASE)
_LIST = r"(?P<numbers>{0}(?:\)?\s*(?:,|;|và|hoặc|đến|-|–)\s*{0}(?!\w))*)\)?(?!\w)"
_STEPS = (
    ("d", re.compile(r"(?<!\w)(?:các )?(?:điều|dieu) (?:số )?" + _LIST.format(r"\d+[a-zđ]?"), re.IGNORECASE)),
    ("k", re.compile(r"(?<!\w)(?:các )?(?:khoản|khoan) (?:số )?" + _LIST.format(r"\d+[a-zđ]?"), re.IGNORECASE)),
    ("", re.compile(r"(?<!\w)(?:các )?(?:điểm|diem) " + _LIST.format(r"[a-zđ]\d?"), re.IGNORECASE)),
)
_HEADS = (
    ("c", re.compile(r"(?<!\w)chương (?P<number>[IVXLC]+|\d+)(?!\w)", re.IGNORECASE)),
    ("s", re.compile(r"(?<!\w)mục (?P<number>\d+)(?!\w)", re.IGNORECASE)),
    ("m", re.compile(r"(?<!\w)mục (?P<number>[IVXLC]+)(?:\.(?P<clause>\d+))?(?!\w)", re.IGNORECASE)),
    ("p", re.compile(r"(?<!\w)phụ lục (?:số )?(?P<number>[IVXLC]+|\d+)(?!\w)", re.IGNORECASE)),
)
_NUMBER = re.compile(r"\d+[a-zđ]?|[a-zđ]\d?", re.IGNORECASE)
_STEP_WORD = re.compile(r"(?<!\w)(?:các )?(?:điều|khoản|điểm|dieu|khoan|diem) (?=\w)", re.IGNORECASE)
_EDGES = re.compile(
    r"^(?:[\s,.;:()–-]|(?:theo|căn cứ|của|tại|trong|quy định|vào|và|hoặc)(?!\w))+"
    r"|(?:[\s,.;:()–-]|(?<!\w)(?:và|hoặc|của))+$",
    re.IGNORECASE,
)
_BLANKS = re.compile(r"\s+")


def parse_citation(text: str) -> Citation | None:
    """The place that a citation names; None where it names none, or several that no unit holds together.

    `d22.k1.a`, `luat-58-2014-qh13:d87.k1`, “điểm a khoản 1 Điều 22”, “Điều 22 khoản 1 điểm a”, “Đ22K1”, each with or
    without a document, whose words are kept as written. Of several points or clauses their common parent is meant; of
    several citations the first.
    """
    clean = _BLANKS.sub(" ", nfc(text)).strip()
    return _from_path(clean) or _from_words(_expanded(_first(clean)))


def _from_path(text: str) -> Citation | None:
    match = _WRITTEN_PATH.fullmatch(text)
    path = match["path"].casefold() if match else ""
    return Citation(match["document"] or "", path) if match and is_path(path) else None


def _first(text: str) -> str:
    """The first of several citations: the text up to the words that begin a second one."""
    articles = list(_STEPS[0][1].finditer(text))
    if len(articles) < 2:
        return text
    led = _STEP_WORD.search(text)
    if led and led.start() < articles[0].start():
        following = _STEP_WORD.search(text, articles[0].end())
        return text[: following.start()] if following else text
    return text[: articles[1].start()]


def _expanded(text: str) -> str:
    """“Đ22K1a” written out."""
    match = _SHORT.search(text)
    if match is None:
        return text
    rest = text[match.end() :]
    point = _SHORT_POINT.match(rest)
    words = f"Điều {match['article']} khoản {match['clause']}"
    words += f" điểm {point['point']}" if point else ""
    return f"{text[: match.start()]}{words} {rest[point.end() :] if point else rest}"


def _from_words(text: str) -> Citation | None:
    found, rest = _steps(text)
    if not found.get("d"):
        return _from_head(rest, found)
    path = _path(found)
    for _, form in _HEADS:
        rest = form.sub(" ", rest)
    return Citation(_trimmed(rest), path) if path else None


def _steps(text: str) -> tuple[dict[str, list[str]], str]:
    """The numbers named at each step, and what is left of the text without them."""
    found: dict[str, list[str]] = {}
    for step, form in _STEPS:
        numbers = [number for match in form.finditer(text) for number in _NUMBER.findall(match["numbers"])]
        found[step] = [number.casefold() for number in numbers]
        text = form.sub(" ", text)
    return found, text


def _path(found: dict[str, list[str]]) -> str:
    """The path down to the last step that names one number."""
    path = ""
    for step in ("d", "k", ""):
        numbers = found.get(step, [])
        if len(numbers) > 1:
            return path
        if numbers:
            path += f".{step}{numbers[0]}" if path else f"{step}{numbers[0]}"
    return path


def _from_head(text: str, found: dict[str, list[str]]) -> Citation | None:
    """A chapter, section, annex or part of a plan, with a clause of it where one is named."""
    path = ""
    for step, form in _HEADS:
        match = form.search(text)
        number = from_roman(match["number"].upper()) if match else 0
        step = "s" if step == "m" and path[:1] == "c" else step  # noqa: PLW2901 - a section with a Roman number
        if match and number and not (step == "m" and path):
            path += f".{step}{number}" if path else f"{step}{number}"
            path += f".k{match['clause']}" if step == "m" and match["clause"] else ""
            text = form.sub(" ", text, count=1)
    below = _path({step: numbers for step, numbers in found.items() if step != "d"}) if path[:1] == "m" else ""
    whole = f"{path}.{below}" if below else path
    return Citation(_trimmed(text), whole) if is_path(whole) else None


def _trimmed(text: str) -> str:
    return _EDGES.sub("", _BLANKS.sub(" ", text))
