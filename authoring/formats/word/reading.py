"""Questions of a Word file: numbers, lettered options, marks of the key, lines of căn cứ and giải thích."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from authoring.documents import read
from authoring.formats.cleaning import Cleaned, clean
from authoring.formats.questions import Flaw, Question, Spot
from authoring.formats.vocabulary import level
from authoring.formats.word.blocks import Block
from authoring.formats.word.ledgers import join_names, part_ledgers
from authoring.formats.word.marks import Choice, Mark, agree, judged
from authoring.formats.word.scribe import Scribe
from authoring.formats.word.strips import Strip, strips
from authoring.formats.word.tables import Answer, Ending, read_ending
from authoring.formats.word.unnumbered import number_stems
from authoring.formats.word.wordings import read_field
from authoring.model.errors import RefusedError
from authoring.model.items import LABELS
from authoring.model.paragraphs import Paragraph
from authoring.text import fold

_POINTS = re.compile(  # “* 1 điểm”, “(1 Point) *”: what quiz programs print behind a stem
    r"(?<=\S)(?:\s*\((?:\d+(?:[.,]\d+)?)\s*(?:điểm|points?|pts?)\)\s*\*?|\s+\*(?:\s+\d+(?:[.,]\d+)?\s+(?:điểm|points?))?)\s*$",
    re.IGNORECASE,
)
_LEVEL = re.compile(r"[(\[<]\s*([^()\[\]<>]{1,20}?)\s*[)\]>]\s*[:.]?\s*(?=\S)")


def read_word_questions(path: Path, *, first: bool = False) -> list[Question]:
    """Every question of a Word file as it stands; `first`: the first option of each is right.

    RefusedError where the file can't be read or holds no question at all.
    """
    questions = read_questions(read(path).paragraphs, first=first)
    if not questions:
        expected = "câu bắt đầu bằng “Câu 1.” hoặc số tự động, rồi phương án “A.”, “B.”"
        raise RefusedError("Không thấy câu hỏi nào trong tệp Word.", file=path, expected=expected)
    return questions


def read_questions(paragraphs: Sequence[Paragraph], *, first: bool = False) -> list[Question]:
    """The questions among the paragraphs of a file, as they stand."""
    tidy = clean(paragraphs)
    ledgers, rest = part_ledgers(join_names(list(strips(tidy.paragraphs))))
    scribe = Scribe(rest)
    if not scribe.blocks and not ledgers:
        scribe = Scribe(join_names(list(strips(number_stems(tidy.paragraphs)))))
    blocks = sorted([*scribe.blocks, *ledgers], key=lambda block: block.head.row)
    _give_ids(blocks, rest)
    ending = read_ending(scribe.table)
    made = [
        _question(block, answers, ending, first=first)
        for block, answers in zip(blocks, _shared(blocks, ending), strict=True)
    ]
    return [_placed(question, tidy) for question in made]


def _give_ids(blocks: Sequence[Block], lines: Sequence[Strip]) -> None:
    """Where lines “ID: …” stand before the questions, each belongs to the next one, not to the one above it."""
    told = [(line, named[1]) for line in lines if line.begins and (named := read_field(line.text)) and named[0] == "id"]
    if not blocks or not told or told[0][0].row >= blocks[0].head.row:
        return
    before = 0
    for block in blocks:
        above = [line.cut(len(line.text) - len(text)) for line, text in told if before <= line.row < block.head.row]
        before = block.head.row
        block.fields.pop("id", None)
        if above and above[-1].text:
            block.fields["id"] = above[-1:]


def _shared(blocks: Sequence[Block], ending: Ending) -> Iterator[list[Answer]]:
    """The answers of each question; a number that comes several times takes them in order, where there are as many."""
    times = Counter(block.number for block in blocks)
    seen: Counter[int] = Counter()
    for block in blocks:
        answers = ending.answers.get(block.number, [])
        place = seen[block.number]
        seen[block.number] += 1
        if times[block.number] == 1:
            yield answers
        else:
            yield answers[place : place + 1] if len(answers) == times[block.number] else []


def _question(block: Block, answers: Sequence[Answer], ending: Ending, *, first: bool) -> Question:
    choices = [
        Choice(lead.letter.upper(), lead.strip, tuple(body), lead.starred)
        for lead, body in zip(block.leads, block.bodies, strict=True)
    ]
    choices = judged(sorted(choices, key=lambda choice: choice.letter))
    told = [*_told(block, choices), *(Mark("bảng đáp án", one.letters, one.line) for one in answers)]
    told += [Mark("phương án đầu tiên", "A", block.head)] if first and choices else []
    key = agree(choices, told)
    fields = {name: _text(lines) for name, lines in _fields(block, choices, ending).items()}
    stem, graded = _graded(_text(block.stem), block.number)
    graded = graded or block.graded
    return Question(
        row=block.head.row,
        cells=tuple(block.cells),
        stem=stem,
        options=tuple(choice.text for choice in choices),
        key=key if isinstance(key, str) else "",
        fields=({"difficulty": graded} if graded else {}) | fields,
        flaw=block.flaw or _gap(choices) or (key if isinstance(key, Flaw) and len(choices) > 1 else None),
        spots={"stem": block.head.spot} | {name: lines[0].spot for name, lines in block.fields.items()},
    )


def _graded(stem: str, number: int) -> tuple[str, str]:
    """A stem without number and tags before it and points behind it, and the level among those; “” for none."""
    graded = ""
    stem = re.sub(rf"\A(?:\(?{number}[),]\s+|(?:Hỏi|Câu hỏi)\s*:[^\S\n]*(?=\S))", "", stem)
    while found := _LEVEL.match(stem):
        if not (level(found[1]) or found[0][0] == "<"):
            break
        graded = graded or (found[1] if level(found[1]) else "")
        stem = stem[found.end() :]
    return _POINTS.sub("", stem), graded


def _fields(block: Block, choices: Sequence[Choice], ending: Ending) -> dict[str, list[Strip]]:
    """The named lines of a question; its reasons, and text behind its key that is no option's, explain it."""
    behind = [
        one.line.cut(len(one.line.text) - len(one.text))
        for one in block.keys
        if one.letters and one.text and not _same(one.text, choices)
    ]
    reasons = [*behind, *block.fields.get("explanation", [])] or ending.reasons.get(block.number, [])
    return block.fields | ({"explanation": reasons} if reasons else {})


def _gap(choices: Sequence[Choice]) -> Flaw | None:
    letters = "".join(choice.letter for choice in choices)
    if letters == LABELS[: len(letters)]:
        return None
    expected = ", ".join(LABELS[: len(letters)])
    wrong = next(choice for choice, label in zip(choices, LABELS, strict=False) if choice.letter != label)
    return Flaw(expected, ", ".join(letters), "Các phương án không liền nhau từ A.", wrong.lead.spot)


def _told(block: Block, choices: Sequence[Choice]) -> Iterator[Mark]:
    """The marks of lines “Đáp án: …”: letters, and the options whose text stands behind them."""
    for one in block.keys:
        same = _same(one.text, choices)
        if one.letters or not same:
            yield Mark("dòng Đáp án", one.letters or f"“{one.text}”", one.line)
        if same and not set(same) & set(one.letters):
            yield Mark("nội dung ở dòng Đáp án", same, one.line)


def _same(text: str, choices: Sequence[Choice]) -> str:
    return "".join(choice.letter for choice in choices if text and fold(choice.text) == fold(text))


def _text(lines: Sequence[Strip]) -> str:
    return "".join((line.joint or "\n") * bool(place) + line.text for place, line in enumerate(lines)).strip()


def _placed(question: Question, tidy: Cleaned) -> Question:
    """The question with its spots where they stand in the file, dirt counted."""
    spots = {name: _origin(spot, tidy) for name, spot in question.spots.items()}
    flaw = question.flaw
    if flaw and flaw.spot:
        flaw = replace(flaw, spot=_origin(flaw.spot, tidy))
    return replace(question, spots=spots, flaw=flaw)


def _origin(spot: Spot, tidy: Cleaned) -> Spot:
    start, end = (tidy.origin(spot.row, place) for place in spot.span or (0, 0))
    return replace(spot, span=(start, end))
