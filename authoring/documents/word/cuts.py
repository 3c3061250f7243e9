"""Paragraphs that a converter cut in half: the second half begins inside a sentence."""

import re
from collections.abc import Iterable

from authoring.model.paragraphs import Paragraph

_LONG = 40  # letters of a first half at least; shorter lines are headings, form labels and the like
_LISTED = re.compile(r"\w{1,3}[.)/]")


def halves(paragraphs: Iterable[Paragraph]) -> tuple[int, ...]:
    """The numbers of the paragraphs that seem to go on inside a sentence of the one before.

    Only the eye can be sure, and the text stays as it is: the first half ends with a word, not with a sign of
    punctuation, and the second begins with a small letter without a number of its own. Tables and bold lines (the
    title of a paper goes over several) are left out.
    """
    found = []
    before = ""
    for paragraph in paragraphs:
        text = paragraph.text.strip()
        if paragraph.cell or (text and _bold(paragraph)):
            before = ""
        elif text:
            if _goes_on(text, before) and not paragraph.label:
                found.append(paragraph.number)
            before = text
    return tuple(found)


def _bold(paragraph: Paragraph) -> bool:
    return bool(paragraph.runs) and all(run.bold or not run.text.strip() for run in paragraph.runs)


def _goes_on(text: str, before: str) -> bool:
    if len(before) < _LONG or before.isupper() or _LISTED.match(text):
        return False
    return text[0].islower() and (before[-1].isalnum() or before[-1] == ",")
