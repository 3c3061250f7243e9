"""An option that speaks of the others and doesn't stand behind them."""

from collections.abc import Iterator

from authoring.checks.relatives import named_letters, of_picture, relative
from authoring.model.findings import Check, Remark, Severity
from authoring.model.items import Item


def pinned_item(item: Item) -> Item:
    """The item with “tất cả …”, “không có …” last, the key following; as it is where an option names letters."""
    if any(named_letters(item, option.text) for option in item.options):
        return item
    own = [at for at, option in enumerate(item.options) if relative(item, option) is None]
    others = [at for at in range(len(item.options)) if at not in own]
    return item.ordered((*own, *others))


def _misplaced(item: Item, _cited: str) -> Iterator[Remark]:
    own = [at for at, option in enumerate(item.options) if relative(item, option) is None]
    last = max(own, default=0)
    for option in item.options[:last]:
        if relative(item, option) and not of_picture(option.text):
            message = (
                f"Phương án {option.label} nói về các phương án khác mà không đứng cuối: người thi đọc tới đó chưa "
                "biết “trên” là những gì. Đưa xuống cuối, hoặc viết hẳn nội dung ra."
            )
            yield Remark(option.label, message, span=(0, len(option.text)))


relative_option_misplaced = Check("relative-option-misplaced", Severity.BLOCK, _misplaced)
