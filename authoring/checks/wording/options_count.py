"""Too few or too many options, an empty one, one that is too long to be read in time."""

from collections.abc import Iterator

from authoring.checks.phrases import length
from authoring.checks.prefixes import bare_option
from authoring.model.findings import Check, Remark, Severity
from authoring.model.items import Item

WANTED = 4
LONGEST = 40


def _counts(item: Item, _cited: str) -> Iterator[Remark]:
    if len(item.options) != WANTED:
        yield Remark("item", f"Câu hỏi có {len(item.options)} phương án, cần đúng {WANTED} phương án.")
    for option in item.options:
        text = bare_option(option.text)
        if not text.strip():
            yield Remark(option.label, f"Phương án {option.label} còn trống.")
        elif length(text) > LONGEST:
            said = f"Phương án {option.label} dài {length(text)} tiếng, nên viết gọn trong {LONGEST} tiếng."
            yield Remark(option.label, said, span=(0, len(option.text)), severity=Severity.WARN)


options_count = Check("options-count", Severity.BLOCK, _counts)
