"""Two negations to be reckoned up: in the stem, or in the stem and an option."""

from collections.abc import Iterator

from authoring.checks.negation import denial, negations
from authoring.model.findings import Check, Remark, Severity
from authoring.model.items import Item


def _twice(item: Item, _cited: str) -> Iterator[Remark]:
    said = negations(item.stem)
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


double_negation = Check("double-negation", Severity.WARN, _twice)
