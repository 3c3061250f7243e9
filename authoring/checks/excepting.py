"""Where a stem asks for what “trừ” leaves out: in a closing “…, trừ khoản nào?”, in an opening “Trừ khoản nào, …”."""

import re
from collections.abc import Iterator

from authoring.checks.asked import BELOW, KIND, MEASURE, WHICH
from authoring.checks.phrases import whole
from authoring.model.findings import Span

_NOUN = 2
_EXCEPT = whole(
    r"(?P<before>[,:] |^|đây |sau |đều |chỉ )?(?P<word>ngoại trừ|ngoài trừ|loại trừ|trừ)"
    rf"(?P<rest>(?: (?!{MEASURE} (?!:|nào|gì|ai))[^\s,?:]+){{0,8}})"
    r"(?P<end>(?: [?:.…])*)$"
)
_TAKEN_OFF = re.compile(r"(?:^| )(?:khấu|bù|giảm|cấn|được|bị|phải) $")
_EXCEPT_FIRST = re.compile(
    rf"(?P<word>ngoại trừ|ngoài trừ|loại trừ|trừ) (?:[^\s,:;.?]+ ){{1,6}}?(?:nào|gì|ai)(?: {BELOW})?(?: ra)? ,"
)

_BUT_ONE = whole(rf"(?P<word>ngoại trừ|loại trừ|trừ) (?:một|1)(?: {KIND})?(?= [.,:;?])")


def exceptions(words: str) -> Iterator[Span]:
    """The words of a line that leave out what is asked."""
    opening = _EXCEPT_FIRST.match(words)
    if opening:
        yield opening.span("word")
    one = _BUT_ONE.search(words)
    if one:
        yield one.span("word")
    closing = _EXCEPT.search(words)
    if closing and _excepts(closing):
        yield closing.span("word")


def _excepts(match: re.Match[str]) -> bool:
    """“…, trừ khoản nào?”, “… ngoại trừ:”, “…, trừ việc:”; not “…, trừ trường hợp quy định tại …”."""
    rest = match["rest"].strip().removesuffix(" ra")
    if not rest and not match["end"].strip() and not _TAKEN_OFF.search(match.string[: match.start("word")]):
        return True
    if match["before"] is None and match["word"] in ("trừ", "loại trừ"):
        return False
    asked = WHICH.search(rest) or re.search(r"(?:thứ|số) mấy$", rest)
    if ":" in match["end"] and len(rest.split()) <= _NOUN:
        return True
    return bool(asked) or re.fullmatch(rf"(?:một )?(?:{KIND})?(?: ?{BELOW})?", rest) is not None
