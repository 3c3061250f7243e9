"""A key that stands out by its length among the options."""

from collections.abc import Iterator

from authoring.checks.phrases import length
from authoring.checks.prefixes import bare_option
from authoring.checks.relatives import relative
from authoring.model.findings import Check, Remark, Severity
from authoring.model.items import Item

_LONG = 125  # key against the longest distractor, in hundredths
_SHORT = 60  # key against the shortest distractor
_FEWEST = 4
_COMPARED = 2


def _stands_out(item: Item, _cited: str) -> Iterator[Remark]:
    others = [size for option in item.distractors if (size := length(bare_option(option.text)))]
    if len(item.keyed) != 1 or len(others) < _COMPARED or relative(item, item.keyed[0]):
        return
    key = item.keyed[0]
    own = length(bare_option(key.text))
    if own >= _FEWEST and own * 100 >= max(others) * _LONG:
        said = f"dài {own} tiếng, phương án nhiễu dài nhất chỉ {max(others)} tiếng"
    elif own and own * 100 <= min(others) * _SHORT:
        said = f"chỉ {own} tiếng, phương án nhiễu ngắn nhất tới {min(others)} tiếng"
    else:
        return
    message = f"Phương án đúng {said}: người thi đoán được theo độ dài. Viết các phương án dài gần bằng nhau."
    yield Remark(key.label, message, span=(0, len(key.text)))


key_longest = Check("key-longest", Severity.WARN, _stands_out)
