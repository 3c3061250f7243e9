"""Forms out: keyless ones for everybody, keyed ones for inside; two doors, so that types tell them apart."""

from authoring.formats.forms.papers import form_paper, keyed_paper
from authoring.formats.forms.records import form_bytes
from authoring.formats.item_sheets import item_sheet
from authoring.model.errors import RefusedError
from authoring.model.forms import AnswerKey, Form
from authoring.model.items import Item
from authoring.tables import write_xlsx

KINDS = ("docx", "json")
KEYED_KINDS = ("docx", "xlsx")


def write_form(form: Form, kind: str) -> bytes:
    """The keyless form as "docx" (the paper to print) or "json"; equal forms give equal bytes."""
    if kind == "docx":
        return form_paper(form)
    if kind == "json":
        return form_bytes(form)
    raise _unknown(kind, KINDS)


def write_keyed_form(form: Form, key: AnswerKey, kind: str) -> bytes:
    """The form with its key as "docx" or "xlsx", for `noi-bo/` only.

    Raises:
        RefusedError: the kind is unknown or the key belongs to another form.
    """
    items = key_items(form, key)
    if kind == "docx":
        return keyed_paper(form, items)
    if kind == "xlsx":
        return write_xlsx([item_sheet(items)])
    raise _unknown(kind, KEYED_KINDS)


def key_items(form: Form, key: AnswerKey) -> tuple[Item, ...]:
    """The items of a form with their keys; RefusedError where the key is another form's."""
    _demand_same("bản phát hành", _release(form), _release(key))
    _demand_same("các câu", [item.id for item in form.items], [entry.id for entry in key.entries])
    return tuple(
        Item(item.id, item.stem, item.options, entry.key, entry.citation, entry.explanation)
        for item, entry in zip(form.items, key.entries, strict=True)
    )


def _release(thing: Form | AnswerKey) -> str:
    return f"{thing.contest} {thing.week}-r{thing.revision}"


def _demand_same(what: str, expected: object, found: object) -> None:
    if expected != found:
        message = f"Bảng đáp án không thuộc bộ đề này: khác {what}."
        raise RefusedError(message, expected=str(expected)[:200], found=str(found)[:200])


def _unknown(kind: str, kinds: tuple[str, ...]) -> RefusedError:
    return RefusedError("Chưa ghi được dạng tệp này.", expected=", ".join(kinds), found=kind)
