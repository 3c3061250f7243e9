"""The mark that ends a paragraph: it carries style and numbering, and may itself be deleted or hidden."""

from typing import NamedTuple

from authoring.documents.markup import VALUE, WORD, Node, number, switched
from authoring.documents.word.inlines import DELETED
from authoring.documents.word.styles import Numbered, Styles

_PROPERTIES, _STYLE, _NUMBERED, _LOOK, _VANISH = (WORD + name for name in ("pPr", "pStyle", "numPr", "rPr", "vanish"))
_UNNUMBERED = Numbered()


class Mark(NamedTuple):
    """`style` is the id of the style that applies; `runs_on`: the paragraph is one with the next."""

    style: str
    numbered: Numbered = _UNNUMBERED
    runs_on: bool = False
    hidden: bool = False


def mark_of(paragraph: Node, styles: Styles) -> Mark:
    """The mark of a paragraph, in one pass over its properties."""
    style, numbered, runs_on, hidden = None, _UNNUMBERED, False, False
    for child in next(paragraph.iterchildren(_PROPERTIES), ()):
        tag = child.tag
        if tag == _STYLE:
            style = child.get(VALUE)
        elif tag == _NUMBERED:
            numbered = Numbered(number(child, "numId"), number(child, "ilvl"))
        elif tag == _LOOK:
            for look in child:
                runs_on = runs_on or look.tag in DELETED
                hidden = hidden or (look.tag == _VANISH and switched(look.get(VALUE)))
    return Mark(styles.applied(style), numbered, runs_on, hidden)
