"""Too few or too many options, an empty one, one that is too long to be read in time."""

from collections.abc import Iterator
from functools import partial

from authoring.checks.phrases import length
from authoring.checks.prefixes import bare_option
from authoring.checks.terms import Terms
from authoring.model.findings import Check, Remark, Severity
from authoring.model.items import Item

LONGEST = 40


def options_count(terms: Terms) -> Check:
    """The rule for the number of options that the contest wants."""
    return Check("options-count", Severity.BLOCK, partial(_counts, terms.options))


def _counts(wanted: int, item: Item, _cited: str) -> Iterator[Remark]:
    if len(item.options) != wanted:
        yield Remark("item", f"Câu hỏi có {len(item.options)} phương án, cần đúng {wanted} phương án.")
    for option in item.options:
        text = bare_option(option.text)
        if not text.strip():
            yield Remark(option.label, f"Phương án {option.label} còn trống.")
        elif length(text) > LONGEST:
            said = f"Phương án {option.label} dài {length(text)} tiếng, nên viết gọn trong {LONGEST} tiếng."
            yield Remark(option.label, said, span=(0, len(option.text)), severity=Severity.WARN)
