"""The members of a list in one sentence: “… bao gồm: A; B; C”, “… gồm A, B và C” where the parts are plain."""

import re
from collections.abc import Iterator

_LED = re.compile(r"(?<!không )(?<!\w)(?:bao gồm|(?<!bao )gồm)(?: (?:các|những) [^:;.,()]{2,60})?: (?=\S)")
_PLAIN = re.compile(r"(?<!không )(?<!\w)(?:bao gồm|(?<!bao )gồm)(?! cả)(?! các| những) (?=\S)")
_LAST = re.compile(r",? (?:và|hoặc) ")
_WHOLES = ("khám bệnh, chữa bệnh", "tai nạn lao động, bệnh nghề nghiệp", "phòng, chống", "ốm đau, thai sản")
_CLAUSE = re.compile(
    r"(?<!\w)(?:quy định|theo|tại|để|được|phải|là|nếu|khi|mà|do|trong đó|trừ|không|có|thì|sau|từ|đã|này)(?!\w)|\d{3}"
)
_MARK = "\x00"
_LONGEST = 8
_EDGES = ' .;,:”"'


def listed(sentence: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The lead-in and the members of each list in a sentence; nothing where it isn't plain where a member ends."""
    for match in _LED.finditer(sentence):
        rest = _rest(sentence, match)
        items = _by_semicolons(rest) or _by_commas(rest)
        if items:
            yield sentence[: match.end()].rstrip(), items
            return
    plain = _PLAIN.search(sentence)
    if plain:
        items = _by_commas(_rest(sentence, plain))
        if items:
            yield sentence[: plain.end()].rstrip(), items


def _rest(sentence: str, match: re.Match[str]) -> str:
    """What follows the lead-in, up to the bracket that it stands in."""
    inside = sentence.count("(", 0, match.start()) > sentence.count(")", 0, match.start())
    end = sentence.find(")", match.end()) if inside else -1
    return sentence[match.end() : end if end >= 0 else len(sentence)].rstrip(_EDGES)


def _by_semicolons(rest: str) -> tuple[str, ...]:
    parts = [part.strip() for part in rest.split(";")]
    if len(parts) < 2 or ":" in rest or rest.count("(") != rest.count(")") or any(not part for part in parts):
        return ()
    return tuple(part.removeprefix("và ").removeprefix("hoặc ") for part in parts)


def _by_commas(rest: str) -> tuple[str, ...]:
    """Members between commas, the last behind “và”; each must be a short noun phrase."""
    if ";" in rest or ":" in rest or "(" in rest:
        return ()
    kept = rest
    for whole in _WHOLES:
        kept = kept.replace(whole, whole.replace(",", _MARK))
    *heads, last = kept.split(", ")
    tail = [part for part in _LAST.split(last) if part]
    parts = [part.replace(_MARK, ",").strip() for part in (*heads, *tail)]
    plain = all(len(part.split()) <= _LONGEST and not _CLAUSE.search(part) and not _LAST.search(part) for part in parts)
    return tuple(parts) if plain and len(tail) == 2 and len(parts) > 2 else ()
