"""The mark that ends a paragraph: it carries style and numbering, and may itself be deleted or hidden."""

from typing import NamedTuple

from authoring.documents.inlines import DELETED
from authoring.documents.markup import VALUE, WORD, Node, number, switched
from authoring.documents.styles import Numbered, Styles

_STYLE, _NUMBERED, _LOOK, _VANISH = (WORD + name for name in ("pStyle", "numPr", "rPr", "vanish"))


class Mark(NamedTuple):
    """`style` is the id of the style that applies; `runs_on`: the paragraph is one with the next."""

    style: str
    numbered: Numbered = Numbered()
    runs_on: bool = False
    hidden: bool = False


def mark_of(paragraph: Node, styles: Styles) -> Mark:
    """The mark of a paragraph, in one pass over its properties."""
    properties = paragraph.find(WORD + "pPr")
    style, numbered, runs_on, hidden = None, Numbered(), False, False
    for child in () if properties is None else properties:
        tag = child.tag
        if tag == _STYLE:
            style = child.get(VALUE)
        elif tag == _NUMBERED:
            numbered = Numbered(number(child, "numId"), number(child, "ilvl"))
        elif tag == _LOOK:
            runs_on = any(look.tag in DELETED for look in child)
            hidden = any(look.tag == _VANISH and switched(look.get(VALUE)) for look in child)
    return Mark(styles.applied(style), numbered, runs_on, hidden)
