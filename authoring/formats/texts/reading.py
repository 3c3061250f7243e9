"""Questions of a text file, whatever form they have: the plain one, a paper's, GIFT or Aiken."""

import re
from pathlib import Path

from authoring.formats.questions import Question
from authoring.formats.texts.aiken import looks_like_aiken, read_aiken
from authoring.formats.texts.gift import looks_like_gift, read_gift
from authoring.formats.texts.plain_forms import read_plain_questions
from authoring.formats.texts.sources import read_text
from authoring.formats.word.reading import read_questions
from authoring.formats.word.wordings import begin_any_question, read_key
from authoring.model.paragraphs import Paragraph

_PLAIN = re.compile(r"(?m)^(?:id|citation|topic|difficulty|valid_on):|^\*[A-H][.)]\s|^Giải thích:")
_NAMED = re.compile(r"(?m)^(?:id|citation|topic|difficulty|valid_on):")
_BREAK = re.compile(r"\s*\[<?br\s*/?>?\]\s*")  # what programs that mix papers put between questions
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
    lines = re.split(r"\r\n|[\r\n]", text)
    begun = [one for line in lines if (one := begin_any_question(line.strip()))]
    named = any(one.named for one in begun) and not _NAMED.search(text)
    if named or ((paper or begun) and not _PLAIN.search(text)):
        found = read_questions([Paragraph(row, line) for row, line in enumerate(lines, 1)], first=first)
        if found:
            return found
    if not _NAMED.search(text) and any(_BREAK.fullmatch(line) or read_key(line.strip()) for line in lines):
        found = read_questions([Paragraph(row, line) for row, line in enumerate(lines, 1)], first=first)
        return found or read_plain_questions(text)
    return read_plain_questions(text)


def read_gift_questions(path: Path) -> list[Question]:
    """The questions of a file that says that it is GIFT."""
    return read_gift(read_text(path))
