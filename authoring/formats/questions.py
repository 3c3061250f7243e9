"""A question as its file has it becomes an item or a rejection that says why and where."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from authoring.formats.vocabulary import LEVEL_NAMES, level
from authoring.model.items import LABELS, Item, options
from authoring.model.readings import Reading, Rejection
from authoring.text import bare

_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of a file: paragraph or row from 1; code points of the paragraph, or the row's column from 0."""

    row: int
    span: tuple[int, int] | None = None
    column: int | None = None


@dataclass(frozen=True, slots=True)
class Flaw:
    """Why a question can't be taken in: what was expected, what was found, one sentence, and where that stands."""

    expected: str
    found: str
    message: str
    spot: Spot | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """One question of a file; `fields` are texts of an item by name, `flaw` is what its reader already saw.

    `spots` says where stem, options, key and fields stand, as far as the reader knows.
    """

    row: int
    cells: tuple[str, ...]
    stem: str = ""
    options: tuple[str, ...] = ()
    key: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    extra: Mapping[str, str] = field(default_factory=dict)
    flaw: Flaw | None = None
    file: str = ""
    spots: Mapping[str, Spot] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Judged:
    """One question after judging: its item, or its flaw with the spot; `named`: the file itself gave the id."""

    question: Question
    item: Item | None
    flaw: Flaw | None
    file: str
    named: bool

    @property
    def spot(self) -> Spot:
        """Where the flaw stands; the question's own row where nothing nearer is known."""
        return (self.flaw.spot if self.flaw else None) or Spot(self.question.row)

    @property
    def rejection(self) -> Rejection | None:
        """The flaw as a reader's rejection."""
        if not self.flaw:
            return None
        told = (self.flaw.expected, self.flaw.found, self.flaw.message)
        return Rejection(self.file, self.question.row, *told, self.question.cells)


def judge(questions: Sequence[Question], path: Path) -> Reading[Item]:
    """Every question as an item or a rejection, each in the order of the file; ids as in `judge_each`."""
    return reading_of(judge_each(questions, path))


def reading_of(judged: Sequence[Judged]) -> Reading[Item]:
    """Questions after judging as the good ones and the rejected ones."""
    good = tuple(one.item for one in judged if one.item)
    return Reading(good, tuple(one.rejection for one in judged if one.rejection))


def judge_each(questions: Sequence[Question], path: Path) -> tuple[Judged, ...]:
    """Every question with its item or its flaw, in the order of the file.

    An item without an id gets one of the file's name and its place in the file: the same file gives the same ids.
    """
    judged: list[Judged] = []
    rows: dict[str, int] = {}
    ids = make_ids([question.fields.get("id", "") for question in questions], path)
    for question, id_ in zip(questions, ids, strict=True):
        made = _item(question, id_)
        if isinstance(made, Item) and id_ in rows:
            again = f"Mã câu {id_} đã có ở dòng {rows[id_]}."
            made = Flaw("mỗi mã câu một lần", id_, again, question.spots.get("id"))
        item = made if isinstance(made, Item) else None
        rows |= {id_: question.row} if item else {}
        flaw = None if isinstance(made, Item) else made
        judged.append(Judged(question, item, flaw, question.file or str(path), bool(question.fields.get("id"))))
    return tuple(judged)


def make_ids(given: Sequence[str], path: Path) -> Iterator[str]:
    """The ids given; for each empty one, one of the file's name and its place that nobody was given."""
    stem = "-".join(re.findall(r"[a-z0-9]+", bare(path.stem))) or "cau"
    taken = set(given)
    for place, id_ in enumerate(given, 1):
        made = f"{stem}-{place:03d}"
        while made in taken:
            made += "x"
        yield id_ or made


def _item(question: Question, id_: str) -> Item | Flaw:
    difficulty = _difficulty(question.fields.get("difficulty", ""))
    valid_on = _day(question.fields.get("valid_on", ""))
    found = (question.flaw, _shape(question), difficulty, valid_on)
    for flaw, place in zip(found, ("", "stem", "difficulty", "valid_on"), strict=True):
        if isinstance(flaw, Flaw):
            return replace(flaw, spot=flaw.spot or question.spots.get(place))
    return Item(
        id=id_,
        stem=question.stem,
        options=options(*question.options),
        key=question.key,
        citation=question.fields.get("citation", ""),
        explanation=question.fields.get("explanation", ""),
        topic=question.fields.get("topic", ""),
        difficulty=str(difficulty),
        valid_on=str(valid_on),
        extra=dict(question.extra),
    )


def _shape(question: Question) -> Flaw | None:
    count = len(question.options)
    if not question.stem.strip():
        return Flaw("câu dẫn", "để trống", "Câu hỏi chưa có câu dẫn.")
    if count < 2:
        return Flaw("ít nhất 2 phương án", f"{count} phương án", "Câu hỏi chưa có đủ phương án (A, B, …).")
    if count > len(LABELS):
        return Flaw(f"nhiều nhất {len(LABELS)} phương án", f"{count} phương án", "Câu hỏi có quá nhiều phương án.")
    return None


def _difficulty(text: str) -> str | Flaw:
    found = level(text) if text.strip() else ""
    if found is None:
        return Flaw(", ".join(LEVEL_NAMES.values()), text, "Mức độ không có trong danh sách.")
    return found


def _day(text: str) -> str | Flaw:
    """A day as 2022-07-18; 18/7/2022 is read too, day first, and a spreadsheet's moment at midnight."""
    told = text.strip().removesuffix("T00:00:00")
    numbers = _DAY.fullmatch(told)
    try:
        return (
            str(date(int(numbers[3]), int(numbers[2]), int(numbers[1])) if numbers else date.fromisoformat(told))
            if told
            else ""
        )
    except ValueError:
        return Flaw("ngày như 18/7/2022 hoặc 2022-07-18", text, "“Đúng tại ngày” không phải một ngày.")
