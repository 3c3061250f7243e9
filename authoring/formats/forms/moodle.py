"""Items as Moodle XML, with which Moodle's question bank is filled."""

from collections.abc import Iterator, Sequence

from authoring.formats.forms.keys import reasons, share
from authoring.formats.forms.markup import escaped, lined, tag
from authoring.model.forms import Form
from authoring.model.items import Item, Option

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def moodle_xml(form: Form, items: Sequence[Item]) -> bytes:
    """The items in a category of the week; options keep the order of the form, in which an explanation names them."""
    questions = "\n".join((_category(form), *map(_question, items)))
    return f"{HEAD}<quiz>\n{questions}\n</quiz>\n".encode()


def _category(form: Form) -> str:
    """A slash in a name is doubled, since a single one begins a category below."""
    names = (name.replace("/", "//") for name in (form.contest_name, f"{form.week_name} ({form.week})"))
    return tag("question", tag("category", _text(escaped(f"$course$/top/{'/'.join(names)}"))), type="category")


def _question(item: Item) -> str:
    single = len(item.key) == 1
    fields = (
        tag("name", _text(escaped(item.id))),
        _html("questiontext", item.stem),
        _html("generalfeedback", reasons(item)),
        tag("defaultgrade", "1"),
        tag("penalty", "0"),
        tag("hidden", "0"),
        tag("idnumber", escaped(item.id)),
        tag("single", "true" if single else "false"),
        tag("shuffleanswers", "false"),
        tag("answernumbering", "ABCD"),
        *_answers(item),
    )
    return tag("question", "\n", *(f"  {field}\n" for field in fields), type="multichoice")


def _answers(item: Item) -> Iterator[str]:
    wrong = "0" if len(item.key) == 1 else "-100"
    for option in item.options:
        yield _answer(option, share(item) if option.label in item.key else wrong)


def _answer(option: Option, fraction: str) -> str:
    body = _text(escaped(lined(option.text, "<br>")))
    return tag("answer", body, tag("feedback", _text(""), format="html"), fraction=fraction, format="html")


def _html(name: str, text: str) -> str:
    """A text that Moodle shows as HTML, escaped for its page and then for the file."""
    return tag(name, _text(escaped(lined(text, "<br>"))), format="html")


def _text(markup: str) -> str:
    return tag("text", markup)
