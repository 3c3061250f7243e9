"""A stem that takes too long to read."""

import re
from collections.abc import Iterator

from authoring.checks.phrases import length
from authoring.checks.prefixes import bare_stem
from authoring.model.findings import Check, Remark, Severity
from authoring.model.items import Item
from authoring.text import nfc

LONGEST = 60
SENTENCES = 2

_TITLES = "".join(rf"(?<!\b{title})" for title in ("TP", "Tp", "TS", "ThS", "GS", "PGS", "BS", "KS"))
_COUNTED = r"(?<![\s(]\d)(?<![\s(]\d\d)(?<!^\d)(?<!^\d\d)"
_END = re.compile(rf"{_TITLES}{_COUNTED}(?:(?<=[^\W\d_]{{2}})|(?<=[\d%)”\"]))[.?!][”\"')\]]*\s+(?=[“\"'(\[]*[^\W\d_])")


def _long(item: Item, _cited: str) -> Iterator[Remark]:
    stem = bare_stem(item.stem)
    words, sentences = length(stem), sum(1 for part in _END.split(nfc(stem)) if part.strip())
    if words > LONGEST or sentences > SENTENCES:
        said = f"{words} tiếng" if words > LONGEST else f"{sentences} câu"
        message = (
            f"Câu dẫn dài {said}: người thi mất thời gian đọc. Bỏ phần dẫn dắt, giữ điều được hỏi trong "
            f"{SENTENCES} câu, {LONGEST} tiếng."
        )
        yield Remark("stem", message, span=(0, len(item.stem)))


stem_long = Check("stem-long", Severity.INFO, _long)
