"""An option that combines some of the others by their letters or numbers."""

from collections.abc import Iterator

from authoring.checks.relatives import Relative, named_letters, relative
from authoring.model.findings import Check, Remark, Severity
from authoring.model.items import Item, Option


def _combines(item: Item, _cited: str) -> Iterator[Remark]:
    for option in item.options:
        if _names(item, option):
            message = (
                f"Phương án {option.label} ghép các phương án khác: viết hẳn nội dung để mỗi phương án tự đứng được."
            )
            yield Remark(option.label, message, span=(0, len(option.text)))


def _names(item: Item, option: Option) -> bool:
    """Whether it names some of the others, or joins letters, be it all of them (“Cả A, B, C đều đúng”)."""
    kind = relative(item, option)
    return kind is Relative.SOME or (kind is not None and bool(named_letters(item, option.text)))


combined_options = Check("combined-options", Severity.WARN, _combines)
