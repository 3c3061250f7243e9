"""Items as the spreadsheet that staff know: a row a question, an option a column, the right letter beside."""

from collections.abc import Sequence

from authoring.formats.vocabulary import FIELDS, KEY, LEVEL_NAMES, OPTION, ORDINAL, STEM
from authoring.model.items import LABELS, Item
from authoring.tables import Sheet, sheet

NAME = "Câu hỏi"
USUAL = 4  # options that the table always has columns for


def item_sheet(items: Sequence[Item]) -> Sheet:
    """The sheet; optional columns stand only where an item fills them, further fields come last under their names."""
    width = max([USUAL, *(len(item.options) for item in items)])
    extra = sorted({name for item in items for name in item.extra})
    kept = [name for name in FIELDS if extra or any(_field(item, name) for item in items)]
    header = [ORDINAL[0], STEM[0], *(f"{OPTION[0]} {label}" for label in LABELS[:width]), KEY[0]]
    header += [*(FIELDS[name][0] for name in kept), *extra]
    return sheet(NAME, header, [_row(number, item, width, kept, extra) for number, item in enumerate(items, 1)])


def _row(number: int, item: Item, width: int, kept: Sequence[str], extra: Sequence[str]) -> list[str]:
    texts = [option.text for option in item.options]
    texts += [""] * (width - len(texts))
    fields = [_field(item, name) for name in kept] + [item.extra.get(name, "") for name in extra]
    return [str(number), item.stem, *texts, ", ".join(item.key), *fields]


def _field(item: Item, name: str) -> str:
    text = str(getattr(item, name))
    return LEVEL_NAMES.get(text, text) if name == "difficulty" else text
