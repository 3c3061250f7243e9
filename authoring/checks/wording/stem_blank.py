"""A blank to be filled in, inside the stem or at its end."""

import re
from collections.abc import Iterator

from authoring.model.findings import Check, Remark, Severity
from authoring.model.items import Item

_BLANK = re.compile(
    r"(?<!v\.v)(?<!vv)(?<!\.)(?<![\[(])"
    r"(?:…[….\s]*|\.{2,}(?:[.…\s]*[.…])?|_{2,}|-{3,}|\(\s*(?:[….]{1,}|_+)\s*\))(?![\])])"
)


def _blanks(item: Item, _cited: str) -> Iterator[Remark]:
    found = _BLANK.search(item.stem)
    if found:
        message = "Câu dẫn để chỗ trống cho người thi điền. Viết thành câu hỏi trọn vẹn thì dễ hiểu hơn."
        start, end = found.span()
        yield Remark("stem", message, span=(start, start + len(item.stem[start:end].rstrip())))


stem_blank = Check("stem-blank", Severity.INFO, _blanks)
