"""Citations as people write them, resolved to a document's words and a path."""

import re
from collections.abc import Sequence

from authoring.model.policies import Citation
from authoring.policy.citations.steps import Step, cleaned, plain, steps
from authoring.policy.paths import is_path

_WRITTEN_PATH = re.compile(r"(?:(?P<document>[^\s:]+)\s*:\s*)?(?P<path>[a-zđ]\d\S*)", re.IGNORECASE)
_FIGURES = re.compile(
    r"(?:^|[:,] ?)\(?(?P<figures>\d{1,3}[a-zđ]?(?:\.\d{1,2}[a-zđ]?(?:[.)][a-zđ])?|([/-])\d{1,2}\2[a-zđ]))\)?\.?$",
    re.IGNORECASE,
)
_PLAN_FIGURES = re.compile(r"(?:^|[:,] ?)\(?(?P<figures>[IVX]{1,5}\.\d{1,2}(?:[.)][a-zđ])?)\)?\.?$")
_MARKS = r"[\s,.;:()\[\]“”\"'–/→>|\\_-]"
_QUOTES = re.compile(r"[“”\"'‘’`]")
_SCANNED_ONE = re.compile(r"(?<=[nu] )[lI|](?=\W|$)")
_BARE_ONE = re.compile(r"(?:dieu|khoan) $")
_BOTH = "va|hoac|cua|tai|theo|trong|thuoc|vao|o|tu|den|cac|ca"
_OPENERS = re.compile(
    rf"(?:{_MARKS}|(?:{_BOTH}|can cu(?: phap ly)?|co so phap ly|nguon|trich(?: dan)?|xem|dua|chieu|duoc|neu|dan chieu"
    r"|tham chieu|dap an|giai thich|quy dinh(?= tai| trong| o| cua| theo|$))(?!\w))+"
)
_CLOSERS = re.compile(rf"(?:{_MARKS}|(?<!\w)(?:{_BOTH}|quy dinh(?: tai)?|can cu|hien hanh|nay|duoc|neu))+$")
_JOINT = re.compile(r"(?<!\w)(?:va|hoac)(?!\w)|;")
_HEADS = ("c", "s", "t", "m", "p")


def parse_citation(text: str) -> Citation | None:
    """The place that a citation names; None where it names none, or several that no unit holds together.

    `d22.k1.a`, `luat-58-2014-qh13:d87.k1`, “điểm a khoản 1 Điều 22”, “Điều 22 khoản 1 điểm a”, “Đ22K1”, “Điều 22.1.a”,
    “mục I.2”, with or without tone marks and a document, whose words are kept as written. Of several points or clauses
    their common parent is meant; of several citations the first.
    """
    clean = _SCANNED_ONE.sub(_one, cleaned(_QUOTES.sub("", text)))
    return _from_path(clean) or _from_words(_spoken(clean))


def _from_path(text: str) -> Citation | None:
    match = _WRITTEN_PATH.fullmatch(text)
    path = match["path"].casefold() if match else ""
    return Citation(match["document"] or "", path) if match and is_path(path) else None


def _one(match: re.Match[str]) -> str:
    """The figure 1 that was scanned as a letter (“khoản l”)."""
    return "1" if _BARE_ONE.search(plain(match.string[: match.start()])) else match.group()


def _spoken(text: str) -> str:
    """“22.1.a” and “I.2”, alone or behind a document's name, with the word that they lack."""
    for form, word in ((_FIGURES, "Điều"), (_PLAN_FIGURES, "mục")):
        if match := form.search(text):
            return f"{text[: match.start()]} {word} {match['figures']}"
    return text


def _from_words(text: str) -> Citation | None:
    found = steps(text)
    count = _first(text, found)
    path = _path(found[:count])
    if not is_path(path):
        return None
    end = found[count].start if count < len(found) else len(text)
    return Citation(_document(text[:end], [(step.start, step.end) for step in found[:count]]), path)


def _first(text: str, found: Sequence[Step]) -> int:
    """How many of the steps make the first citation."""
    articles = [at for at, step in enumerate(found) if step.kind == "d"]
    if not articles:
        return len(found)
    first = articles[0]
    taken = {step.kind for step in found[:first] if step.kind in ("k", "")}
    if not taken:
        return _descending(text, found, first, articles[1]) if len(articles) > 1 else len(found)
    following = range(first + 1, len(found))
    return next((at for at in following if len(articles) > 1 or found[at].kind in taken), len(found))


def _descending(text: str, found: Sequence[Step], first: int, second: int) -> int:
    """Where the steps below the first of two articles end: at a joint, behind which those of the second one stand."""
    for at in range(first + 1, second):
        if _JOINT.search(plain(text[found[at - 1].end : found[at].start])):
            return at
    return second


def _path(found: Sequence[Step]) -> str:
    """The path down to the last step that names one number."""
    numbers: dict[str, list[str]] = {}
    for step in found:
        numbers.setdefault(step.kind, []).extend(step.numbers)
    if "d" in numbers:
        return _below(numbers, ("d", "k", ""))
    if "m" in numbers and "c" not in numbers:
        return _below(numbers | _as_clause(numbers), ("m", "k", "", "g"))
    heads = {kind: numbers[kind] for kind in _HEADS if kind in numbers}
    if "c" in heads and "m" in heads:
        heads["s"] = heads.pop("m")
    kept = [kind for kind in _HEADS if kind in heads]
    return "" if {"k", ""} & set(numbers) else _below(heads, kept)


def _as_clause(numbers: dict[str, list[str]]) -> dict[str, list[str]]:
    """“mục 2 phần I” is clause 2 of part I."""
    return {"k": numbers["s"]} if "s" in numbers and "k" not in numbers else {}


def _below(numbers: dict[str, list[str]], order: Sequence[str]) -> str:
    """The path from the top down to the first step that names several numbers."""
    path = ""
    for kind in order:
        named = numbers.get(kind, [])
        if len(set(named)) > 1:
            return path
        if named:
            path += f".{kind}{named[0]}" if path else f"{kind}{named[0]}"
    return path


def _document(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """The words between and around the steps, which name a document."""
    parts, at = list[str](), 0
    for start, end in [*spans, (len(text), len(text))]:
        parts.append(_trimmed(text[at:start]) if start > at else "")
        at = max(at, end)
    return " ".join(part for part in parts if part)


def _trimmed(text: str) -> str:
    """A document's words without those that lead into them or away from them."""
    opened = _OPENERS.match(plain(text))
    text = text[opened.end() :] if opened else text
    closed = _CLOSERS.search(plain(text))
    return text[: closed.start()] if closed else text
