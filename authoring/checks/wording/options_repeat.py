"""Two options that read the same, or amount to the same."""

from collections.abc import Iterator

from authoring.checks.prefixes import bare_option
from authoring.checks.sums import result
from authoring.model.findings import Check, Remark, Severity
from authoring.model.items import Item, Option
from authoring.text import fold


def _repeats(item: Item, _cited: str) -> Iterator[Remark]:
    for at, option in enumerate(item.options):
        for earlier in item.options[:at]:
            said = _same(earlier, option)
            if said:
                yield Remark(option.label, said, span=(0, len(option.text)))
                break


def _same(first: Option, second: Option) -> str:
    if not first.text.strip() or not second.text.strip():
        return ""
    if _read(first) == _read(second):
        return f"Phương án {second.label} trùng với phương án {first.label}."
    worth = result(second.text)
    if worth is not None and worth == result(first.text):
        return f"Phương án {second.label} và phương án {first.label} cùng một giá trị, chỉ khác cách viết."
    return ""


def _read(option: Option) -> str:
    text = bare_option(option.text)
    return fold(text) or text.strip()


options_repeat = Check("options-repeat", Severity.BLOCK, _repeats)
