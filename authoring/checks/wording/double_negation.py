"""Two negations to be reckoned up: in the stem, or in the stem and an option."""

import re
from collections.abc import Iterator

from authoring.checks.negation import denial, negations
from authoring.model.findings import Check, Remark, Severity
from authoring.model.items import Item

_MEMBER = re.compile(r"(?<!\w)(?:[a-hđ]|\d)[).] [^;.?]+")
_LIST = 2


def _twice(item: Item, _cited: str) -> Iterator[Remark]:
    said = negations(_told(item.stem))
    if len(said) > 1:
        words = " … ".join(item.stem[start:end] for start, end in said[:2])
        message = f"Câu dẫn có hai chữ phủ định (“{words}”): người thi phải tính ngược hai lần. Hỏi thẳng điều đúng."
        yield Remark("stem", message, span=(said[0][0], said[1][1]))
        return
    if denial(item.stem) is None:
        return
    for option in item.options:
        own = negations(option.text)
        if own:
            message = (
                f"Câu dẫn hỏi điều ngoại lệ mà phương án {option.label} cũng phủ định: "
                "hai lần “không” làm người thi hiểu ngược. Viết phương án ở thể khẳng định."
            )
            yield Remark(option.label, message, span=own[0])


def _told(stem: str) -> str:
    """The stem with the members of a list in it made blank: each is read alone (“a) không …; b) không …”)."""
    members = _MEMBER.findall(stem)
    return stem if len(members) < _LIST else _MEMBER.sub(lambda found: " " * len(found.group()), stem)


double_negation = Check("double-negation", Severity.WARN, _twice)
