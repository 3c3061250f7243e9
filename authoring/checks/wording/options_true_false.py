"""Options that only say yes or no, so that two of the four are no real choice."""

from collections.abc import Iterator

from authoring.checks.phrases import folded
from authoring.checks.prefixes import bare_option
from authoring.model.findings import Check, Remark, Severity
from authoring.model.items import Item

_PAIRS = (
    {"đúng", "sai"},
    {"có", "không"},
    {"phải", "không phải"},
    {"được", "không được"},
    {"đúng", "không đúng"},
    {"được", "không"},
    {"phải", "không"},
)


def _answers_yes_or_no(item: Item, _cited: str) -> Iterator[Remark]:
    said = {option.label: folded(bare_option(option.text)) for option in item.options}
    for pair in _PAIRS:
        if pair <= set(said.values()):
            label = next(label for label, text in said.items() if text in pair)
            message = "Phương án chỉ trả lời có hoặc không: hỏi thẳng nội dung để cả bốn phương án đều đáng cân nhắc."
            yield Remark(label, message, span=(0, len(item.texts()[label])))
            return


options_true_false = Check("options-true-false", Severity.WARN, _answers_yes_or_no)
