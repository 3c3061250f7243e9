"""Questions of a text file, whatever form they have: the plain one, a paper's, GIFT or Aiken."""

import re
from pathlib import Path

from authoring.formats.questions import Question
from authoring.formats.texts.aiken import looks_like_aiken, read_aiken
from authoring.formats.texts.gift import looks_like_gift, read_gift
from authoring.formats.texts.plain_forms import read_plain_questions
from authoring.formats.texts.sources import read_text
from authoring.formats.word.reading import read_questions
from authoring.model.paragraphs import Paragraph

_PLAIN = re.compile(r"(?m)^(?:id|citation|topic|difficulty|valid_on):|^\*[A-H][.)]\s|^Giải thích:")
_PAPER = re.compile(
    r"(?im)^\s*(?:(?:câu(?:\s+hỏi)?(?:\s+số)?|bài|question)\s*\d{1,4}\s*[.:)\-–/]|\d{1,4}\s*[.)/]\s*\D)"
)


def read_text_questions(path: Path, *, first: bool = False) -> list[Question]:
    """The questions of a text in the form that its lines show; RefusedError where it can't be read."""
    text = read_text(path)
    if looks_like_aiken(text):
        return read_aiken(text)
    paper = bool(_PAPER.search(text))
    if looks_like_gift(text) and not paper:
        return read_gift(text)
    if paper and not _PLAIN.search(text):
        lines = re.split(r"\r\n|[\r\n]", text)
        found = read_questions([Paragraph(row, line) for row, line in enumerate(lines, 1)], first=first)
        if found:
            return found
    return read_plain_questions(text)


def read_gift_questions(path: Path) -> list[Question]:
    """The questions of a file that says that it is GIFT."""
    return read_gift(read_text(path))
