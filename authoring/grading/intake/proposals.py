"""Proposals: how a file's columns seem to be meant, with samples, and what only a person can say of them."""

from collections.abc import Callable, Iterator, Sequence
from collections.abc import Mapping as Table
from dataclasses import replace
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from rapidfuzz import fuzz, process

from authoring.grading.answers import UNKNOWN, read_answers
from authoring.grading.arrays import MISSING, Flags, Ints
from authoring.grading.intake.blocks import Block, read_block
from authoring.grading.intake.columns import may_be_untimed, missing
from authoring.grading.intake.compacts import compact
from authoring.grading.intake.durations import durations
from authoring.grading.intake.foresight import foresee
from authoring.grading.intake.headers import SPELLINGS, recognise
from authoring.grading.intake.layouts import Layout, read_layout
from authoring.grading.intake.mappings import (
    AS_WRITTEN,
    DATES,
    DAY_FIRST,
    IN_TIME,
    LETTERS,
    MONTH_FIRST,
    NUMBERS,
    SIXTIETHS,
    SWAPPED,
    Guide,
    Mapping,
    with_mappings,
)
from authoring.grading.intake.moments import moments
from authoring.grading.intake.parts import cut
from authoring.grading.intake.questions import WHOLE, Proposal, Question, Seen
from authoring.grading.schemes import Scheme
from authoring.text import bare

SAMPLES = 3
UNTIMED = Question("moments", ("submitted",), (IN_TIME,), "")
HOW = ("dates", "durations", "answers", "moments")

ORDERS = {
    DAY_FIRST: "ngày trước",
    MONTH_FIRST: "tháng trước",
    SWAPPED: "bảng tính đã đổi chỗ ngày và tháng",
}

_LOOKED_AT = 4 << 20
_NEAR = 85
_MOMENTS = ("submitted", "started", "registered")
_HALF = 2
_PLACES = frozenset("12345678")


def propose(path: Path, scheme: Scheme, guide: Guide) -> Proposal:
    """Look at the first rows of a staged file; RefusedError where it is no table."""
    layout = read_layout(path)
    part = next(cut([path], _LOOKED_AT), None)
    block = (
        read_block(part, layout)
        if part
        else Block(tuple(pa.array([], pa.string()) for _ in layout.header), _none(), (), 0)
    )
    known = guide.mapping(layout.header)
    if known:
        return _shown(path, layout, block, known, _against(known, block, scheme), confirmed=True)
    fields = recognise(layout.header, guide.stems)
    mapping = Mapping(layout.header, tuple(fields))
    questions = list(_about_fields(layout.header, fields, scheme, guide))
    for find in (_dates, _durations, _numbers):
        mapping, question = find(mapping, block, scheme, guide)
        questions += [question] if question else []
    return _shown(path, layout, block, mapping, tuple(questions))


def answered(proposal: Proposal, fields: Sequence[str], how: Table[str, str] | None = None) -> Proposal:
    """The proposal with what a person said: a field for each column; `how`: dates, durations, answers, moments."""
    said = {name: getattr(proposal.mapping, name) for name in HOW} | dict(how or {})
    mapping = Mapping(proposal.mapping.header, tuple(fields), *(said[name] for name in HOW))
    columns = tuple(replace(one, field=field) for one, field in zip(proposal.columns, fields, strict=True))
    unsaid = mapping == proposal.mapping and not how  # what is said anew must be signed anew
    return replace(proposal, mapping=mapping, columns=columns, questions=(), confirmed=proposal.confirmed and unsaid)


def ask_whole(proposal: Proposal, row: int, mark: str, guide: Guide) -> Proposal:
    """The proposal of a file that ends at the last row of a sheet: asked, unless somebody said that it is whole."""
    return _asked(proposal, Question("cut", (), (WHOLE,), f"{row} dòng"), mark, guide)


def ask_odd(proposal: Proposal, path: Path, scheme: Scheme, guide: Guide, mark: Callable[[], str]) -> Proposal:
    """The proposal of a staged file of which most would be lost as it is read: asked, unless somebody said so be it.

    Only where nothing else is open: what a person says of the columns changes what is lost.
    """
    part = next(cut([path], _LOOKED_AT), None)
    if part is None or {one.about for one in proposal.questions} - {"cut"}:
        return proposal
    read = compact(part, scheme, with_mappings(guide, (proposal.mapping,)))
    question = foresee(read, proposal.mapping, scheme)
    return _asked(proposal, question, mark(), guide) if question else proposal


def _asked(proposal: Proposal, question: Question, mark: str, guide: Guide) -> Proposal:
    """A question about these very bytes, unless somebody has answered it."""
    asked = () if mark in guide.whole else (question,)
    return replace(proposal, questions=(*proposal.questions, *asked), mark=mark)


def still_open(proposal: Proposal, before: Sequence[Question], scheme: Scheme) -> Proposal:
    """An answered proposal with those of the questions before that its columns don't settle."""
    fields = proposal.mapping.fields
    lacking = missing(scheme, fields, untimed=proposal.mapping.moments == IN_TIME)
    open_ = [one for one in before if one.about not in {"field", "doubled", "moments"} and not _settled(one, proposal)]
    cells = tuple(cell for cell in proposal.mapping.header if cell)
    open_ += [
        UNTIMED if field == "submitted" and may_be_untimed(scheme) else Question("field", (field,), cells, "")
        for field in lacking
    ]
    open_ += _doubled(proposal.mapping.header, fields)
    return replace(proposal, questions=tuple(open_))


def _settled(question: Question, proposal: Proposal) -> bool:
    """Whether a column that seemed odd is read as something else now; reading the file again says how that looks."""
    if question.about != "odd" or not question.columns:
        return False
    fields = dict(zip(proposal.mapping.header, proposal.mapping.fields, strict=True))
    return any(fields[cell] == "" for cell in question.columns)


def _shown(
    path: Path,
    layout: Layout,
    block: Block,
    mapping: Mapping,
    questions: tuple[Question, ...],
    *,
    confirmed: bool = False,
) -> Proposal:
    cells = zip(layout.header, mapping.fields, block.columns, strict=True)
    columns = tuple(Seen(header, field, _samples(column)) for header, field, column in cells)
    return Proposal(path.name, layout.header_row, columns, mapping, questions, confirmed)


def _samples(column: pa.Array) -> tuple[str, ...]:
    said = (text.strip() for text in pc.unique(column.slice(0, 100)).to_pylist())
    return tuple([text for text in said if text][:SAMPLES])


def _about_fields(header: Sequence[str], fields: Sequence[str], scheme: Scheme, guide: Guide) -> Iterator[Question]:
    """Fields that the week needs and no column has, with the columns that might; and fields that two columns have."""
    free = [cell for cell, field in zip(header, fields, strict=True) if not field and cell.strip()]
    for field in missing(scheme, fields):
        spelled = [guide.stems[int(field) - 1]] if field.isdigit() and guide.stems else list(SPELLINGS.get(field, ()))
        near = [cell for cell in free if _near(cell, spelled)]
        if field == "submitted" and not near and may_be_untimed(scheme):
            yield UNTIMED
            continue
        yield Question("field", (field,), (*near, *(cell for cell in free if cell not in near)), "")
    yield from _doubled(header, fields)


def _doubled(header: Sequence[str], fields: Sequence[str]) -> Iterator[Question]:
    for field in dict.fromkeys(filter(None, fields)):
        same = tuple(cell for cell, one in zip(header, fields, strict=True) if one == field)
        if len(same) > 1:
            yield Question("doubled", (field,), same, "")


def _near(cell: str, spelled: Sequence[str]) -> bool:
    choices = [bare(one) for one in spelled]
    return process.extractOne(bare(cell), choices, scorer=fuzz.token_set_ratio, score_cutoff=_NEAR) is not None


def _dates(mapping: Mapping, block: Block, scheme: Scheme, _guide: Guide) -> tuple[Mapping, Question | None]:
    """Which of day and month comes first: certain where only one order reads all cells, else asked for the file."""
    first, second, differ = _none(), _none(), False
    for field in _MOMENTS:
        if field in mapping.fields:
            column = block.columns[mapping.fields.index(field)]
            ways = [moments(column, scheme, order) for order in (DAY_FIRST, MONTH_FIRST)]
            differ = differ or bool((ways[0] != ways[1]).any())
            first, second = np.append(first, ways[0]), np.append(second, ways[1])
    swapped = _swapped(mapping, block, scheme)
    if swapped:
        return replace(mapping, dates=SWAPPED), swapped
    read = [int((way != MISSING).sum()) for way in (first, second)]
    inside = [int(((way >= scheme.opens) & (way < scheme.closes)).sum()) for way in (first, second)]
    better = MONTH_FIRST if (read[1], inside[1]) > (read[0], inside[0]) else DAY_FIRST
    chosen = replace(mapping, dates=better)
    if not differ or read[0] != read[1]:
        return chosen, None
    names = tuple(cell for cell, field in zip(mapping.header, mapping.fields, strict=True) if field in _MOMENTS)
    found = "; ".join(f"{ORDERS[order]}: {count} ô trong tuần thi" for order, count in zip(DATES, inside, strict=False))
    choices = (DAY_FIRST, MONTH_FIRST) if better == DAY_FIRST else (MONTH_FIRST, DAY_FIRST)
    return chosen, Question("dates", names, choices, found)


def _swapped(mapping: Mapping, block: Block, scheme: Scheme) -> Question | None:
    """Where a spreadsheet took days for months, cells that it made dates lie in the week only with both exchanged."""
    inside = _inside(mapping, block, scheme)
    if inside[SWAPPED] <= inside[DAY_FIRST]:
        return None
    return _told_order(mapping, inside, (SWAPPED, DAY_FIRST))


def _against(known: Mapping, block: Block, scheme: Scheme) -> tuple[Question, ...]:
    """What speaks against the order of day and month that was confirmed for another file of this header."""
    inside = _inside(known, block, scheme)
    best = max(inside, key=lambda order: (inside[order], order == known.dates))
    return (_told_order(known, inside, (best, known.dates)),) if best != known.dates else ()


def _inside(mapping: Mapping, block: Block, scheme: Scheme) -> dict[str, int]:
    """How many moments of sending lie in the week under each order."""
    if "submitted" not in mapping.fields:
        return dict.fromkeys(DATES, 0)
    column = block.columns[mapping.fields.index("submitted")]
    read = {order: moments(column, scheme, order) for order in DATES}
    return {order: int(((way >= scheme.opens) & (way < scheme.closes)).sum()) for order, way in read.items()}


def _told_order(mapping: Mapping, inside: Table[str, int], choices: tuple[str, str]) -> Question:
    said = "; ".join(f"{ORDERS[order]}: {inside[order]} ô trong tuần thi" for order in choices)
    return Question("dates", (mapping.header[mapping.fields.index("submitted")],), choices, said)


def _durations(mapping: Mapping, block: Block, scheme: Scheme, _guide: Guide) -> tuple[Mapping, Question | None]:
    """Durations far beyond the minutes allowed were minutes and seconds that a spreadsheet took for hours."""
    allowed = scheme.contest.form.minutes * 60_000
    if "duration" not in mapping.fields or not allowed:
        return mapping, None
    at = mapping.fields.index("duration")
    plain, turned = (durations(block.columns[at], how) for how in (AS_WRITTEN, SIXTIETHS))
    long = int((plain > allowed).sum())
    if _HALF * long <= int((plain != MISSING).sum()) or int((turned > allowed).sum()) >= long:
        return mapping, None
    found = f"{long} ô dài hơn {scheme.contest.form.minutes} phút được phép nếu đọc như đang ghi"
    return replace(mapping, durations=SIXTIETHS), Question(
        "durations", (mapping.header[at],), (SIXTIETHS, AS_WRITTEN), found
    )


def _numbers(mapping: Mapping, block: Block, scheme: Scheme, guide: Guide) -> tuple[Mapping, Question | None]:
    """Answers that are numbers: places of options, where no text or id of an option says otherwise."""
    odd, numbers, entries = 0, 0, pa.array(_entries(mapping, block, scheme))
    for number, labels in enumerate(scheme.labels, 1):
        if str(number) in mapping.fields:
            column = block.columns[mapping.fields.index(str(number))].filter(entries)
            cells = column.filter(pa.array(read_answers(column, labels) == UNKNOWN))
            known = {bare(text) for text in guide.options[number - 1]} if guide.options else set()
            known |= {one for one, _ in guide.ids[number - 1]} if guide.ids else set()
            strange = [text for text in cells.to_pylist() if text.strip() not in known and bare(text) not in known]
            odd += len(strange)
            numbers += sum(text.strip() in _PLACES for text in strange)
    if not numbers or _HALF * numbers <= odd:
        return mapping, None
    return replace(mapping, answers=NUMBERS), Question(
        "answers", (), (NUMBERS, LETTERS), f"{numbers} câu trả lời là số"
    )


def _entries(mapping: Mapping, block: Block, scheme: Scheme) -> Flags:
    """Which rows have a moment, so are no totals; all, where no column tells moments."""
    if "submitted" not in mapping.fields:
        return np.ones(len(block.numbers), np.bool_)
    said: Flags = moments(block.columns[mapping.fields.index("submitted")], scheme, mapping.dates) != MISSING
    return said


def _none() -> Ints:
    return np.zeros(0, np.int64)
