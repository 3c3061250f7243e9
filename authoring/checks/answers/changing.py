"""Answers that the law doesn't state as they stand: they change with a day, or have to be added up."""

import re

from authoring.checks.answers.field import Field
from authoring.checks.answers.statements import segments
from authoring.checks.answers.windows import bounded
from authoring.checks.answers.words import terms
from authoring.checks.prefixes import bare_option
from authoring.text import fold

DATED = 0.1
_TURNED = re.compile(r"(?<!\w)(?:trước|sau) (?:ngày|thời điểm) (?:này|đó|nêu trên)(?!\w)", re.IGNORECASE)
_TOTAL = re.compile(
    r"(?<!\w)(?:tổng cộng|cộng lại|cả hai (?:bên|khoản|mức|nguồn)|"
    r"tổng (?:mức|tỷ lệ|thời gian|số (?:ngày|tháng|năm)))(?!\w)",
    re.IGNORECASE,
)
_ADDED = re.compile(
    r"(?<!\w)(?:(?<!căn )cứ (?:(?:\w+ ){0,2}thêm|mỗi|đóng|một)|thêm mỗi|mỗi [^,;.]{0,30}(?:tăng|giảm|thêm)|"
    r"(?:nghỉ|tăng|tính) thêm)(?!\w)",
    re.IGNORECASE,
)


def in_time(key: str, field: Field, *, asked: bool) -> bool:
    """Whether the answer changes with a day that the stem doesn't give; `asked` where the key answers as it stands."""
    if field.asked.relative and not any(field.asked.relative in fold(text) for text in field.whole):
        return True
    if field.asked.when:
        return False
    near = [held for held in (*field.here, *field.rivals) if held.statement.when and held.fit >= field.best - DATED]
    close = [held for held in field.here if held.fit >= field.best - DATED]
    if any(not held.statement.when for held in field.agreeing(key, close)) and not any(
        h.statement.when for h in field.rivals
    ):
        return False
    dated = [held.statement for held in (*field.live, *field.rivals) if held.statement.when]
    if any(_also_said(text, one.passage.text) for text in field.untyped for one in dated):
        return True
    top = field.live[0].statement
    if (top.when and top.when.ends) or _turns(top.passage.text):
        return True
    every = {one.value for one in dated} | {held.statement.value for held in (*near, *close)}
    return bool(dated) and len(every) > 1 and (asked or bool(field.agreeing(key, near)) or computed(field))


def _turns(said: str) -> bool:
    """Whether a sentence says from which day it holds and that before it something else did."""
    return bounded(said) and bool(_TURNED.search(said))


def apart_by_time(key: str, field: Field) -> bool:
    """Whether the key is what the clause says of one time, where the stem names none."""
    place = field.live[0].statement.passage.place
    beside = [held for held in field.agreeing(key, field.here) if held.statement.passage.place.at == place.at]
    return field.asked.when is None and any(held.statement.when for held in beside)


def computed(field: Field) -> bool:
    """Whether the law or the stem adds amounts up, which nothing here works out."""
    if _TOTAL.search(field.asked.text):
        return True
    met = {value for held in field.live for value in (*held.statement.others, *held.statement.conditions)}
    given = any(value not in met for value in field.asked.scene)
    return any(_ADDED.search(text) and (given or _adds(text, field)) for text in field.whole)


def _also_said(option: str, said: str) -> bool:
    """Whether a dated sentence says the words of an option without amount too (“trước ngày này không được …”)."""
    words = fold(bare_option(option))
    return " " in words and words in fold(said)


def _adds(text: str, field: Field) -> bool:
    """Whether the stem speaks of what a sentence of the law adds something for."""
    top = field.live[0].statement.passage
    known = top.own | top.head | top.place.lead
    added = (text[start:end] for start, end in segments(text) if _ADDED.search(text[start:end]))
    return any(field.asked.terms.keys() & terms(one) - known for one in added)
