"""The letters of paragraphs: old Vietnamese encodings become Unicode, misplaced tone marks are told."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from authoring.documents.legacy import Encoding, converted, legacy, told
from authoring.documents.shapes import misplaced
from authoring.model.paragraphs import Paragraph, Run

Paragraphs = tuple[Paragraph, ...]

_MARKED = re.compile(r"[^\W\d_]+")
_SHOWN = 5
_PLACES = 10


def modernised(paragraphs: Paragraphs) -> tuple[Paragraphs, tuple[str, ...]]:
    """The paragraphs in Unicode, and the notice where some were written in TCVN3, VNI or VIQR."""
    encoding = legacy(paragraph.text for paragraph in paragraphs)
    if encoding is None:
        return paragraphs, ()
    found = tuple(_converted(paragraph, encoding) for paragraph in paragraphs)
    places = [new.number for old, new in zip(paragraphs, found, strict=True) if new != old]
    return found, (told(encoding, places),)


def wrong_tones(paragraphs: Sequence[Paragraph]) -> tuple[str, ...]:
    """The notice about tone marks on wrong vowels (“khỏan”, “qũy”); nothing is changed."""
    wrong = {word for word in _words(paragraphs) if misplaced(word)}
    if not wrong:
        return ()
    found = [(paragraph.number, word) for paragraph in paragraphs for word in _MARKED.findall(paragraph.text)]
    words = Counter(word for _number, word in found if word in wrong)
    shown = ", ".join(f"“{word}”" for word, _count in words.most_common(_SHOWN))
    numbers = sorted({number for number, word in found if word in wrong})
    where = ", ".join(str(number) for number in numbers[:_PLACES]) + ("…" if len(numbers) > _PLACES else "")
    return (f"{sum(words.values())} chữ đặt sai dấu ({shown}) ở đoạn {where}: giữ nguyên, hãy sửa ở tệp gốc.",)


def _words(paragraphs: Sequence[Paragraph]) -> set[str]:
    """Every different word that has a letter beyond ASCII: a law repeats few of them often."""
    tokens: set[str] = set()
    for paragraph in paragraphs:
        tokens.update(paragraph.text.split())
    return set(_MARKED.findall(" ".join([token for token in tokens if not token.isascii()])))


def _converted(paragraph: Paragraph, encoding: Encoding) -> Paragraph:
    text = converted(paragraph.text, encoding)
    if text == paragraph.text:
        return paragraph
    runs = tuple(replace(run, text=encoding.convert(run.text)) for run in paragraph.runs)
    if "".join(run.text for run in runs) != text:
        runs = (replace(paragraph.runs[0], text=text),) if paragraph.runs else (Run(text),)
    notes = tuple(converted(note, encoding) for note in paragraph.notes)
    return replace(paragraph, text=text, runs=runs, notes=notes)
