"""Which lines of an amending document are quoted text: by the depth of “ ”, with recovery where a mark is missing."""

import re
from collections.abc import Sequence

from authoring.policy.structure.marks import Kind, mark

_STRAIGHT = '"'
_OPENERS = ("“", "«", "„")
_CLOSERS = ("”", "»")
_AMENDS = re.compile(r"(?:sửa đổi|bổ sung|thay thế|thay|bãi bỏ|thêm)\b", re.IGNORECASE)
_LATE_CLOSER = re.compile(r"[“„]\s*[.;,]?$")
_END_CLOSER = re.compile(r"[”»]\s*[.;,]*$")
_LONGEST_QUOTE = 600
_LONGEST_GAP = 80


def quoted(texts: Sequence[str]) -> tuple[bool, ...]:
    """For each line whether it is quoted text: it opens with a mark, or lies inside one that is still open.

    A mark too few or too many doesn't swallow the rest: an open quotation ends where an amending order leads into the
    next one, or at an article that continues the row when nothing closes it behind; where a closing mark stands too
    early, the lines up to the second closing mark belong to the quotation.
    """
    flags: list[bool] = []
    depth, last, closed = 0, 0, -1
    for at, text in enumerate(texts):
        depth = 0 if depth and _recovers(texts, at, last) else depth
        opens = _opens(text, texts[at - 1] if at else "", depth)
        flags.append(depth > 0 or opens)
        last = last if flags[-1] else _article(text) or last
        change = depth + _change(text, depth, opens=opens)
        if change < 0 and closed >= 0 and _END_CLOSER.search(text) and _unbroken(texts, closed, at, last):
            flags[closed + 1 :] = [True] * (at - closed)
        depth = max(change, 0)
        closed = at if flags[-1] and not depth else closed
    return tuple(flags)


def _opens(text: str, before: str, depth: int) -> bool:
    """Whether a line begins a quotation; a straight or closing mark does so behind an amending order."""
    return text.startswith(_OPENERS) or (not depth and _orders(before) and text.startswith((*_CLOSERS, _STRAIGHT)))


def _orders(text: str) -> bool:
    return text.endswith(":") and bool(_AMENDS.search(text))


def _change(text: str, depth: int, *, opens: bool) -> int:
    """How the depth changes over a line; straight marks toggle, a mark of the wrong side at an end counts as meant."""
    up = sum(text.count(sign) for sign in _OPENERS)
    down = sum(text.count(sign) for sign in _CLOSERS)
    if opens and text.startswith(_CLOSERS):
        up, down = up + 1, down - 1
    if depth and up == down + 1 and _LATE_CLOSER.search(text):
        up, down = up - 1, down + 1
    if text.count(_STRAIGHT) % 2 and (depth or opens):
        return up - down + (1 if opens and text.startswith(_STRAIGHT) else -1)
    return up - down


def _recovers(texts: Sequence[str], at: int, last: int) -> bool:
    """Whether the quotation must have ended before this line."""
    text = texts[at]
    if text.startswith(_OPENERS):
        return False
    if _orders(text) and at + 1 < len(texts) and texts[at + 1].startswith(_OPENERS):
        return True
    return last > 0 and _article(text) == last + 1 and not _closes(texts, at)


def _closes(texts: Sequence[str], at: int) -> bool:
    """Whether the open quotation closes behind this line before another one opens at the start of a line."""
    depth = 1
    for text in texts[at : at + _LONGEST_QUOTE]:
        if text.startswith(_OPENERS):
            return False
        depth += _change(text, depth, opens=False)
        if depth <= 0:
            return True
    return False


def _unbroken(texts: Sequence[str], closed: int, at: int, last: int) -> bool:
    """Whether the lines behind a closing mark up to a second one can all be of the same quotation."""
    between = texts[closed + 1 : at + 1]
    if not 0 < len(between) <= _LONGEST_GAP:
        return False
    return not any(text.startswith(_OPENERS) or _orders(text) or _article(text) == last for text in between)


def _article(text: str) -> int:
    if text[:4].casefold() != "điều":
        return 0
    found = mark(text)
    return int(found.number) if found.kind is Kind.ARTICLE and found.number.isdigit() else 0
