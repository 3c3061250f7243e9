"""A form without its key as the spreadsheet that staff know."""

from authoring.formats.item_sheets import NAME, USUAL
from authoring.formats.vocabulary import FIELDS, OPTION, ORDINAL, STEM
from authoring.model.forms import Form, FormItem
from authoring.model.items import LABELS
from authoring.tables import sheet, write_xlsx


def form_sheet(form: Form) -> bytes:
    """A row a question, an option a column; no column for a key."""
    width = max([USUAL, *(len(item.options) for item in form.items)])
    header = (ORDINAL[0], STEM[0], *(f"{OPTION[1]} {label}" for label in LABELS[:width]), FIELDS["id"][0])
    return write_xlsx([sheet(NAME, header, [_row(item, width) for item in form.items])])


def _row(item: FormItem, width: int) -> tuple[str, ...]:
    texts = tuple(option.text for option in item.options)
    return (str(item.number), item.stem, *texts, *("",) * (width - len(texts)), item.id)
