"""A form and its answer key as canonical JSON, apart from one another, and back."""

from authoring.formats.forms.members import Members, open_record
from authoring.model.forms import AnswerKey, Form, FormItem, KeyEntry
from authoring.model.items import LABELS, Option
from authoring.records import dump_json

FORM, KEY = "form/1", "answer-key/1"


def form_bytes(form: Form) -> bytes:
    """The keyless form as JSON: sorted keys, whole numbers, LF; equal forms give equal bytes."""
    items = [
        {
            "number": item.number,
            "id": item.id,
            "revision": item.revision,
            "stem": item.stem,
            "options": [{"label": option.label, "text": option.text} for option in item.options],
        }
        for item in form.items
    ]
    texts = {name: getattr(form, name) for name in ("contest", "contest_name", "week", "week_name")}
    return dump_json({"format": FORM, **texts, "revision": form.revision, "minutes": form.minutes, "items": items})


def key_bytes(key: AnswerKey) -> bytes:
    """The answer key as JSON in its one form: the bytes that are sealed and committed to."""
    names = ("number", "id", "key", "citation", "explanation")
    entries = [{name: getattr(entry, name) for name in names} for entry in key.entries]
    head = {"contest": key.contest, "week": key.week, "revision": key.revision}
    return dump_json({"format": KEY, **head, "entries": entries})


def read_form(data: bytes, file: object) -> Form:
    """The form in these bytes.

    Raises:
        RefusedError: naming `file` and the member, where they hold no form, a later version, or one out of order.
    """
    top = open_record(data, file, FORM)
    return Form(
        contest=top.text("contest"),
        contest_name=top.text("contest_name"),
        week=top.text("week"),
        week_name=top.text("week_name"),
        revision=top.whole("revision"),
        minutes=top.whole("minutes"),
        items=tuple(_form_item(row, number) for number, row in enumerate(top.rows("items"), 1)),
    )


def read_key(data: bytes, file: object) -> AnswerKey:
    """The answer key in these bytes; RefusedError as for `read_form`."""
    top = open_record(data, file, KEY)
    entries = tuple(_entry(row, number) for number, row in enumerate(top.rows("entries"), 1))
    return AnswerKey(top.text("contest"), top.text("week"), top.whole("revision"), entries)


def _form_item(row: Members, number: int) -> FormItem:
    return FormItem(
        number=row.exactly("number", number),
        id=row.text("id"),
        revision=row.whole("revision"),
        stem=row.text("stem"),
        options=tuple(_option(option, place) for place, option in enumerate(row.rows("options"))),
    )


def _option(row: Members, place: int) -> Option:
    return Option(row.exactly("label", LABELS[place : place + 1]), row.text("text"))


def _entry(row: Members, number: int) -> KeyEntry:
    letters = row.text("key")
    if "".join(sorted(set(letters) & set(LABELS))) != letters:
        raise row.refused("key", "chữ cái A–H theo thứ tự", letters)
    return KeyEntry(
        number=row.exactly("number", number),
        id=row.text("id"),
        key=letters,
        citation=row.text("citation"),
        explanation=row.text("explanation"),
    )
