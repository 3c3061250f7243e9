"""Items of a Word file: questions with a number, lettered options, marks of the key, lines of căn cứ and giải thích."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from authoring.documents import read
from authoring.formats.key_marks import Choice, Mark, agree
from authoring.formats.key_tables import read_key_table
from authoring.formats.questions import Flaw, Question, judge
from authoring.formats.strips import Strip, strips
from authoring.formats.word_blocks import Block, Scribe
from authoring.model.errors import RefusedError
from authoring.model.items import LABELS, Item
from authoring.model.paragraphs import Paragraph
from authoring.model.readings import Reading
from authoring.text import fold


def read_word_items(path: Path) -> Reading[Item]:
    """Every question of a .docx; RefusedError where the file can't be read or holds no question at all."""
    questions = read_questions(read(path).paragraphs)
    if not questions:
        expected = "câu bắt đầu bằng “Câu 1.” hoặc số tự động, rồi phương án “A.”, “B.”"
        raise RefusedError("Không thấy câu hỏi nào trong tệp Word.", file=path, expected=expected)
    return judge(questions, path)


def read_questions(paragraphs: Sequence[Paragraph]) -> list[Question]:
    """The questions among the paragraphs of a file, as they stand."""
    scribe = Scribe(list(strips(paragraphs)))
    answers = read_key_table(scribe.table)
    times = Counter(block.number for block in scribe.blocks)
    return [
        _question(block, answers.get(block.number, ()) if times[block.number] == 1 else ()) for block in scribe.blocks
    ]


def _question(block: Block, answers: tuple[str, ...]) -> Question:
    choices = [
        Choice(letter.upper(), lead, tuple(body), starred)
        for (letter, lead, starred), body in zip(block.letters, block.bodies, strict=True)
    ]
    choices.sort(key=lambda choice: choice.letter)
    told = [*_told(block, choices), *(Mark("bảng đáp án", letters) for letters in answers)]
    key = agree(choices, told)
    return Question(
        row=block.row,
        cells=tuple(block.cells),
        stem=_text(block.stem),
        options=tuple(choice.text for choice in choices),
        key=key if isinstance(key, str) else "",
        fields={name: _text(lines) for name, lines in block.fields.items()},
        flaw=block.flaw or _gap(choices) or (key if isinstance(key, Flaw) else None),
    )


def _gap(choices: Sequence[Choice]) -> Flaw | None:
    letters = "".join(choice.letter for choice in choices)
    if letters == LABELS[: len(letters)]:
        return None
    expected = ", ".join(LABELS[: len(letters)])
    return Flaw(expected, ", ".join(letters), "Các phương án không liền nhau từ A.")


def _told(block: Block, choices: Sequence[Choice]) -> Iterator[Mark]:
    """The marks of lines “Đáp án: …”: letters, and the options whose text stands behind them."""
    for letters, text in block.keys:
        same = "".join(choice.letter for choice in choices if text and fold(choice.text) == fold(text))
        if letters or not same:
            yield Mark("dòng Đáp án", letters or f"“{text}”")
        if same and not set(same) & set(letters):
            yield Mark("nội dung ở dòng Đáp án", same)


def _text(lines: Sequence[Strip]) -> str:
    return "".join((line.joint or "\n") * bool(place) + line.text for place, line in enumerate(lines)).strip()
