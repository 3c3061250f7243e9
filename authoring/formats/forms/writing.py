"""Forms out: keyless ones for everybody, keyed ones for inside; doors apart, so that types tell them apart."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from authoring.formats.forms.handouts import handout, review_paper
from authoring.formats.forms.keys import key_items
from authoring.formats.forms.pages import form_page, published_page
from authoring.formats.forms.papers import form_paper, keyed_paper, published_paper
from authoring.formats.forms.records import form_bytes
from authoring.formats.forms.sheets import form_sheet
from authoring.formats.item_sheets import item_sheet
from authoring.model.errors import RefusedError
from authoring.model.forms import AnswerKey, Form
from authoring.model.items import Item
from authoring.tables import write_xlsx

Writer = TypeVar("Writer")
Keyed = Callable[[Form, Sequence[Item]], bytes]


def _paper(form: Form) -> bytes:
    return form_paper(form)


def _keyed_sheet(_form: Form, items: Sequence[Item]) -> bytes:
    return write_xlsx([item_sheet(items)])


KINDS: Mapping[str, Callable[[Form], bytes]] = {
    "docx": _paper,
    "html": form_page,
    "json": form_bytes,
    "xlsx": form_sheet,
}
PUBLISHED_KINDS: Mapping[str, Keyed] = {
    "docx": published_paper,
    "handout": handout,
    "html": published_page,
    "xlsx": _keyed_sheet,
}
KEYED_KINDS: Mapping[str, Keyed] = {"docx": keyed_paper, "review": review_paper, "xlsx": _keyed_sheet}


def write_form(form: Form, kind: str) -> bytes:
    """The keyless form as "docx" (the paper to print), "html", "json" or "xlsx"; equal forms give equal bytes."""
    return _writer(KINDS, kind)(form)


def write_published_form(form: Form, key: AnswerKey, kind: str) -> bytes:
    """The form with its key for everybody, once the week has closed: "docx", "html", "xlsx", "handout" (a .docx).

    Raises:
        RefusedError: the kind is unknown or the key belongs to another form.
    """
    return _writer(PUBLISHED_KINDS, kind)(form, key_items(form, key))


def write_keyed_form(form: Form, key: AnswerKey, kind: str) -> bytes:
    """The form with its key for `noi-bo/` only: "docx", "xlsx", "review" (a .docx for who reviews on paper).

    Raises:
        RefusedError: the kind is unknown or the key belongs to another form.
    """
    return _writer(KEYED_KINDS, kind)(form, key_items(form, key))


def _writer(kinds: Mapping[str, Writer], kind: str) -> Writer:
    if kind not in kinds:
        raise RefusedError("Chưa ghi được dạng tệp này.", expected=", ".join(kinds), found=kind)
    return kinds[kind]
