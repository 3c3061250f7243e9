"""Admission: the rows of a block judged one by one, all at once, and split into entries and rejected rows."""

from collections.abc import Callable, Mapping

import numpy as np
import pyarrow as pa

from authoring.grading.answers import UNKNOWN, read_answers
from authoring.grading.arrays import MISSING, Bytes, Flags, Ints
from authoring.grading.cells import blank
from authoring.grading.forecasts import read_forecasts
from authoring.grading.identities import Doubt, find_persons, matches
from authoring.grading.intake.blocks import Block
from authoring.grading.intake.columns import Columns
from authoring.grading.intake.entries import TEXTS, Entries, Note
from authoring.grading.intake.moments import SECOND, moments
from authoring.grading.intake.rejects import SENTENCES, Reason, Rejects
from authoring.grading.schemes import IDENTITY, Scheme

_Texts = Mapping[str, pa.Array]


def admit(block: Block, columns: Columns, header: tuple[str, ...], scheme: Scheme) -> tuple[Entries, Rejects, int]:
    """The entries of a block, its rejected rows, and the number of rows that say nothing at all.

    Entries of excluded persons who may not play stand in both: marked as barred, and rejected.
    """
    texts = {field: block.columns[place] for field, place in columns.fields.items()}
    entries, doubts = _entries(block, texts, columns, scheme)
    reasons = _reasons(entries, doubts, scheme)
    empty = _empty(block, np.flatnonzero(reasons == Reason.NOBODY))
    reasons[empty] = Reason.NONE
    bad: Ints = np.flatnonzero(reasons)
    good = (reasons == Reason.NONE) | (reasons == Reason.EXCLUDED)
    good[empty] = False
    details = _details(entries.submitted[bad], {field: texts[field].take(pa.array(bad)) for field in texts}, scheme)
    why = [Reason(reason) for reason in reasons[bad].tolist()]
    said = tuple(SENTENCES[reason] for reason in why)
    found = tuple(details[reason](row) for row, reason in enumerate(why))
    cells = tuple(column.take(pa.array(bad)) for column in block.columns)
    kept = entries if good.all() else entries.select(np.flatnonzero(good))
    return kept, Rejects(header, block.numbers[bad], said, found, cells), len(empty)


def _entries(block: Block, texts: _Texts, columns: Columns, scheme: Scheme) -> tuple[Entries, Ints]:
    """Every row as an entry, whether it counts or not, and what is in doubt about its person."""
    size = len(block.numbers)
    persons = find_persons(texts, scheme.persons, size)
    answers = np.zeros((len(columns.answers), size), np.uint8)
    for place, (column, labels) in enumerate(zip(columns.answers, scheme.labels, strict=True)):
        answers[place] = read_answers(block.columns[column], labels)
    absent = pa.repeat(pa.scalar(""), size)
    forecasts, unclear = read_forecasts(texts.get("forecast", absent), scheme.contest.forecast.asks)
    entries = Entries(
        keys=persons.keys,
        others=tuple(persons.texts),
        barred=matches(texts.get(IDENTITY, absent), scheme.excluded),
        submitted=moments(texts["submitted"], scheme),
        started=moments(texts.get("started", absent), scheme),
        forecasts=forecasts,
        answers=answers,
        notes=_notes((answers == UNKNOWN).any(axis=0), unclear, blank(texts["name"])),
        texts=pa.table({field: texts.get(field, absent) for field in TEXTS}),
    )
    return entries, persons.doubts


def _notes(letters: Flags, forecast: Flags, nameless: Flags) -> Bytes:
    notes = letters * np.uint8(Note.LETTER) + forecast * np.uint8(Note.FORECAST) + nameless * np.uint8(Note.NAMELESS)
    return notes.astype(np.uint8)


def _reasons(entries: Entries, doubts: Ints, scheme: Scheme) -> Ints:
    """Why each row is rejected; the first condition that holds decides."""
    moment, begun = entries.submitted, entries.started
    needs_start = scheme.ranks_by("started", "duration")
    tests = {
        Reason.DESTROYED: doubts == Doubt.DESTROYED,
        Reason.MALFORMED: doubts == Doubt.MALFORMED,
        Reason.NOBODY: doubts == Doubt.ABSENT,
        Reason.UNREADABLE: moment == MISSING,
        Reason.EARLY: moment < scheme.opens,
        Reason.LATE: moment >= scheme.closes,
        Reason.START: needs_start & ((begun == MISSING) | (begun > moment)),
        Reason.EXCLUDED: entries.barred & (not scheme.contest.admission.excluded_may_play),
    }
    return np.select(list(tests.values()), [int(reason) for reason in tests], int(Reason.NONE))


def _empty(block: Block, rows: Ints) -> Ints:
    """Which of these rows hold nothing in any cell."""
    for column in block.columns:
        if rows.size:
            rows = rows[blank(column.take(pa.array(rows)))]
    return rows


def _details(moments_: Ints, cells: _Texts, scheme: Scheme) -> Mapping[Reason, Callable[[int], str]]:
    """What was found in the row at a place among the rejected ones, by reason."""
    closing = round(scheme.week.closes.timestamp() * 1000)

    def cell(field: str) -> Callable[[int], str]:
        return lambda row: cells[field][row].as_py().strip() or "để trống"

    return {
        Reason.DESTROYED: cell(IDENTITY),
        Reason.MALFORMED: cell(IDENTITY),
        Reason.NOBODY: lambda _: "",
        Reason.UNREADABLE: cell("submitted"),
        Reason.EARLY: lambda row: f"sớm {-((moments_[row] - scheme.opens) // SECOND)} giây",
        Reason.LATE: lambda row: f"muộn {(moments_[row] - closing) // SECOND} giây",
        Reason.START: cell("started"),
        Reason.EXCLUDED: lambda _: "",
    }
