"""Admission: the rows of a block judged one by one, all at once, and split into entries and rejected rows."""

import re
from collections.abc import Callable, Mapping

import numpy as np
import pyarrow as pa

from authoring.grading.answers import UNKNOWN
from authoring.grading.arrays import MISSING, Bytes, Flags, Ints, thin
from authoring.grading.cells import blank
from authoring.grading.forecasts import read_forecasts
from authoring.grading.identities import Doubt, find_persons, matches
from authoring.grading.intake.blocks import Block
from authoring.grading.intake.columns import Columns
from authoring.grading.intake.durations import durations
from authoring.grading.intake.entries import MORE, TEXTS, Entries, Note
from authoring.grading.intake.mappings import Guide
from authoring.grading.intake.moments import SECOND, moments
from authoring.grading.intake.rejects import SENTENCES, Reason, Rejects
from authoring.grading.intake.responses import found_answers, read_responses
from authoring.grading.intake.sitescores import read_scores
from authoring.grading.intake.voiding import void
from authoring.grading.schemes import IDENTITY, Scheme
from authoring.grading.words import words
from authoring.text import bare

_Texts = Mapping[str, pa.Array]

_TOTAL = re.compile(r"(?:tong|cong|total)\b")


def admit(
    block: Block, columns: Columns, header: tuple[str, ...], scheme: Scheme, guide: Guide | None = None
) -> tuple[Entries, Rejects, int]:
    """The entries of a block, its rejected rows, and the number of rows that say nothing at all.

    Entries of excluded persons who may not play, and void ones, stand in both: marked, and rejected.
    """
    texts = {field: block.columns[place] for field, place in columns.fields.items()}
    entries, doubts, strange = _entries(block, texts, columns, scheme, guide or Guide())
    entries = void(entries, scheme.decided.voided)
    reasons = _reasons(entries, doubts, strange, scheme)
    nobody: Ints = np.flatnonzero(reasons == Reason.NOBODY)
    empty = _empty(block, nobody)
    reasons[_totals(block, nobody)] = Reason.TOTAL
    reasons[empty] = Reason.NONE
    bad: Ints = np.flatnonzero(reasons)
    good = np.isin(reasons, [Reason.NONE, Reason.EXCLUDED, Reason.VOID])
    good[empty] = False
    details = _details(entries.submitted[bad], {field: texts[field].take(pa.array(bad)) for field in texts}, scheme)
    why = [Reason(reason) for reason in reasons[bad].tolist()]
    said = tuple(SENTENCES[reason] for reason in why)
    found = tuple(details[reason](row) for row, reason in enumerate(why))
    cells = tuple(column.take(pa.array(bad)) for column in block.columns)
    kept = entries if good.all() else entries.select(np.flatnonzero(good))
    return kept, Rejects(header, block.numbers[bad], said, found, cells), len(empty)


def _entries(
    block: Block, texts: _Texts, columns: Columns, scheme: Scheme, guide: Guide
) -> tuple[Entries, Ints, Flags]:
    """Every row as an entry, whether it counts or not; what is in doubt about its person; whether its form is unknown.

    Where the site tells how long somebody took instead of when he began, he began that long before he sent; how long
    is told as finely as the clock compares moments.
    """
    size = len(block.numbers)
    persons = find_persons(texts, scheme.persons, size)
    absent = pa.repeat(pa.scalar(""), size)
    none = words(absent)
    answers, strange = read_responses(block, columns, scheme, guide)
    forecasts, unclear = read_forecasts(texts.get("forecast", absent), scheme.contest.forecast.asks)
    submitted = _submitted(texts, columns, scheme, size)
    entries = Entries(
        keys=persons.keys,
        others=tuple(persons.texts),
        barred=matches(texts.get(IDENTITY, absent), scheme.excluded),
        submitted=submitted,
        started=thin(_started(texts, submitted, columns, scheme)),
        forecasts=thin(forecasts),
        answers=answers,
        notes=_notes((answers == UNKNOWN).any(axis=0), unclear, blank(texts["name"]))
        | np.uint8((0 if found_answers(columns) else Note.SCORE) | (Note.UNTIMED if columns.untimed else 0)),
        texts={field: words(texts[field]) if field in texts else none for field in TEXTS},
        more=_more(texts, size, columns, scheme),
    )
    return entries, persons.doubts, strange


def _submitted(texts: _Texts, columns: Columns, scheme: Scheme, size: int) -> Ints:
    if columns.untimed:
        return np.full(size, (scheme.closes - 1) // scheme.step * scheme.step, np.int64)
    return moments(texts["submitted"], scheme, columns.dates)


def _started(texts: _Texts, submitted: Ints, columns: Columns, scheme: Scheme) -> Ints:
    if "started" in texts and not columns.untimed:
        return moments(texts["started"], scheme, columns.dates)
    if "duration" not in texts:
        return np.full(len(submitted), MISSING, np.int64)
    taken = durations(texts["duration"], columns.durations)
    begun = submitted - taken // scheme.step * scheme.step
    return np.where((taken == MISSING) | (submitted == MISSING), MISSING, begun)


def _more(texts: _Texts, size: int, columns: Columns, scheme: Scheme) -> tuple[Ints, ...]:
    """The arrays of `MORE`."""
    reads: Mapping[str, Callable[[pa.Array], Ints]] = {
        "registered": lambda column: moments(column, scheme, columns.dates),
        "extra": _points,
        "score": read_scores,
    }
    none = np.broadcast_to(np.int64(MISSING), size)
    return tuple(thin(read(texts[field])) if field in texts else none for field, read in reads.items())


def _points(column: pa.Array) -> Ints:
    """The points in each cell; none where there is no clear whole number."""
    return read_forecasts(column, "people")[0]


def _notes(letters: Flags, forecast: Flags, nameless: Flags) -> Bytes:
    notes = letters * np.uint8(Note.LETTER) + forecast * np.uint8(Note.FORECAST) + nameless * np.uint8(Note.NAMELESS)
    return notes.astype(np.uint8)


def _reasons(entries: Entries, doubts: Ints, strange: Flags, scheme: Scheme) -> Ints:
    """Why each row is rejected; the first condition that holds decides."""
    moment, begun = entries.submitted, entries.started
    site = entries.more[MORE.index("site")]
    scoreless = entries.untold & ((site == MISSING) | (site > len(scheme.labels)))
    needs_start = scheme.ranks_by("started", "duration")
    tests = {
        Reason.DESTROYED: doubts == Doubt.DESTROYED,
        Reason.MALFORMED: doubts == Doubt.MALFORMED,
        Reason.NOBODY: doubts == Doubt.ABSENT,
        Reason.UNREADABLE: moment == MISSING,
        Reason.EARLY: moment < scheme.opens,
        Reason.LATE: moment >= scheme.closes,
        Reason.START: needs_start & ((begun == MISSING) | (begun > moment)),
        Reason.VERSION: strange,
        Reason.SCORELESS: scoreless,
        Reason.VOID: entries.voided,
        Reason.EXCLUDED: entries.barred & (not scheme.contest.admission.excluded_may_play),
    }
    return np.select(list(tests.values()), [int(reason) for reason in tests], int(Reason.NONE))


def _empty(block: Block, rows: Ints) -> Ints:
    """Which of these rows hold nothing in any cell."""
    for column in block.columns:
        if rows.size:
            rows = rows[blank(column.take(pa.array(rows)))]
    return rows


def _totals(block: Block, rows: Ints) -> list[int]:
    """Which of these rows are the sums that people put below a table."""
    found = []
    for row in rows.tolist():
        cells = (column[row].as_py().strip() for column in block.columns)
        if _TOTAL.match(bare(next(filter(None, cells), ""))):
            found.append(row)
    return found


def _details(moments_: Ints, cells: _Texts, scheme: Scheme) -> Mapping[Reason, Callable[[int], str]]:
    """What was found in the row at a place among the rejected ones, by reason."""
    closing = round(scheme.week.closes.timestamp() * 1000)

    def cell(field: str) -> Callable[[int], str]:
        return lambda row: cells[field][row].as_py().strip() or "để trống"

    return {
        Reason.DESTROYED: cell(IDENTITY),
        Reason.MALFORMED: lambda row: _short(cell(IDENTITY)(row)),
        Reason.TOTAL: lambda _: "",
        Reason.NOBODY: lambda _: "",
        Reason.UNREADABLE: cell("submitted"),
        Reason.EARLY: lambda row: f"sớm {-((moments_[row] - scheme.opens) // SECOND)} giây",
        Reason.LATE: lambda row: f"muộn {(moments_[row] - closing) // SECOND} giây",
        Reason.START: cell("started" if "started" in cells else "duration"),
        Reason.VERSION: cell("version"),
        Reason.SCORELESS: cell("score"),
        Reason.VOID: lambda _: "",
        Reason.EXCLUDED: lambda _: "",
    }


def _short(number: str) -> str:
    """What a number that lacks one digit may have lost; it is said, never put back."""
    digits = sum(character.isdigit() for character in number)
    return f"{number} ({digits} chữ số: có thể bảng tính đã bỏ số 0 ở đầu)" if digits in {8, 11} else number
