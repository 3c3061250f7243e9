"""The table `[papers]` of a contest: who issues its papers, where, and the numbers of decisions; or a refusal."""

import re
from collections.abc import Sequence
from datetime import date, datetime

from authoring.bank.settings.sections import Section
from authoring.model.contests import Decision, Papers, Week

KEY = "papers"
RULES, COLLECTIVE = "rules", "collective"

_NUMBER = re.compile(r"\d[^\s,;]{0,39}")
_EXPECTED = "số quyết định viết liền, ví dụ 12-QĐ/BTC"


def read_papers(top: Section, weeks: Sequence[Week]) -> Papers:
    """What the table says; all of it may be absent."""
    if not top.has(KEY):
        return Papers()
    table = top.section(KEY).allow(("parent", "place", "decisions"))
    parent, place = (table.text(key).strip() if table.has(key) else "" for key in ("parent", "place"))
    known = (RULES, *(week.tag for week in weeks), COLLECTIVE)
    read: dict[str, Decision] = {}
    for row in table.sections("decisions") if table.has("decisions") else ():
        one = _decision(row, known)
        if one.about in read:
            raise row.refused(f"Quyết định về “{one.about}” đã có một dòng.", "mỗi việc một quyết định", one.number)
        read[one.about] = one
    return Papers(parent, place, tuple(read.values()))


def _decision(row: Section, known: Sequence[str]) -> Decision:
    row.allow(("about", "number", "day"))
    day = row.value("day", "ngày, ví dụ 2022-07-26") if row.has("day") else None
    if day is not None and (not isinstance(day, date) or isinstance(day, datetime)):
        raise row.refused("Ngày của quyết định không phải một ngày.", "ngày, ví dụ 2022-07-26", day, "day")
    return Decision(row.choice("about", known), row.text("number", _NUMBER, _EXPECTED), day)
