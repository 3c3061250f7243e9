"""A form and its key brought together as items; what sites are told of a key: its shares, the reasons."""

from authoring.formats.vocabulary import FIELDS
from authoring.model.errors import RefusedError
from authoring.model.forms import AnswerKey, Form
from authoring.model.items import Item


def key_items(form: Form, key: AnswerKey) -> tuple[Item, ...]:
    """The items of a form with their keys; RefusedError where the key is another form's."""
    _demand_same("bản phát hành", _release(form), _release(key))
    _demand_same("các câu", [item.id for item in form.items], [entry.id for entry in key.entries])
    return tuple(
        Item(item.id, item.stem, item.options, entry.key, entry.citation, entry.explanation)
        for item, entry in zip(form.items, key.entries, strict=True)
    )


def share(item: Item) -> str:
    """What each right option is worth where a site counts them one by one, as Moodle lists it: “100”, “33.33333”."""
    return f"{100 / len(item.key):.5f}".rstrip("0").rstrip(".")


def reasons(item: Item) -> str:
    """Why the key is right, as one text: the explanation, below it the căn cứ; “” where the item has neither."""
    cited = f"{FIELDS['citation'][0]}: {item.citation}" if item.citation else ""
    return "\n".join(text for text in (item.explanation, cited) if text)


def _release(thing: Form | AnswerKey) -> str:
    return f"{thing.contest} {thing.week}-r{thing.revision}"


def _demand_same(what: str, expected: object, found: object) -> None:
    if expected != found:
        message = f"Bảng đáp án không thuộc bộ đề này: khác {what}."
        raise RefusedError(message, expected=str(expected)[:200], found=str(found)[:200])
