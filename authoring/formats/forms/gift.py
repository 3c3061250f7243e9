"""Items as GIFT, the text format that Moodle and many other sites import."""

import re
from collections.abc import Sequence

from authoring.formats.forms.keys import reasons, share
from authoring.formats.forms.markup import cleaned, lined
from authoring.model.forms import Form
from authoring.model.items import Item, Option

_ARROW = "->"
_CONTROL = re.compile(r"[\\~=#{}:]")
_MISREAD = re.compile(r"[\[%]")


def gift_text(_form: Form, items: Sequence[Item]) -> bytes:
    """The items, a blank line between two; every text is marked as plain, so that no site reads markup into it."""
    return "\n".join(_question(item) for item in items).encode()


def _question(item: Item) -> str:
    answers = [_answer(item, option) for option in item.options]
    told = [f"\t####{_plain(reasons(item))}"] if reasons(item) else []
    head = f"::{_text(item.id)}::[plain]{_text(item.stem)} {{"
    return "\n".join((head, *answers, *told, "}", ""))


def _answer(item: Item, option: Option) -> str:
    """One right option is “=”; where there are several, each has its share and a wrong one costs everything."""
    right, text = option.label in item.key, _choice(option.text)
    if len(item.key) == 1:
        return f"\t{'=' if right else '~'}{text}"
    return f"\t~%{share(item) if right else '-100'}%{text}"


def _choice(text: str) -> str:
    """An answer; “->” would make some sites take the question for one of matching, so it goes as HTML that shows it."""
    if _ARROW in text:
        return f"[html]{_text(lined(text))}"
    return _plain(text)


def _plain(text: str) -> str:
    """Text whose beginning nobody takes for a format or a weight."""
    return f"[plain]{_text(text)}" if _MISREAD.match(text) else _text(text)


def _text(text: str) -> str:
    return _CONTROL.sub(r"\\\g<0>", cleaned(text)).replace("\n", "\\n")
