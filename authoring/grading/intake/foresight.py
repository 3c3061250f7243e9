"""Foresight: what would become of a file's first rows, and a question where most of it would be lost as it is read."""

from collections import Counter
from collections.abc import Mapping as Table
from collections.abc import Sequence

import numpy as np

from authoring.grading.answers import BLANK, UNKNOWN
from authoring.grading.arrays import MISSING, Ints
from authoring.grading.intake.compacts import Compact
from authoring.grading.intake.entries import MORE
from authoring.grading.intake.mappings import Mapping
from authoring.grading.intake.questions import AS_IT_IS, Question
from authoring.grading.intake.rejects import SENTENCES, Reason
from authoring.grading.schemes import IDENTITY, Scheme

_SHOWN = 10
_MANY = 30  # scores from which the best of them tells on what scale they are
_SCALES = (10, 100)
_MEANT = frozenset(SENTENCES[one] for one in (Reason.TOTAL, Reason.VOID, Reason.EXCLUDED))
_MOMENT = frozenset({"submitted"})
_ABOUT: Table[str, frozenset[str]] = {
    SENTENCES[Reason.DESTROYED]: frozenset({IDENTITY}),
    SENTENCES[Reason.MALFORMED]: frozenset({IDENTITY}),
    SENTENCES[Reason.UNREADABLE]: _MOMENT,
    SENTENCES[Reason.EARLY]: _MOMENT,
    SENTENCES[Reason.LATE]: _MOMENT,
    SENTENCES[Reason.START]: frozenset({"started", "duration"}),
    SENTENCES[Reason.VERSION]: frozenset({"version"}),
    SENTENCES[Reason.SCORELESS]: frozenset({"score"}),
}


def foresee(one: Compact, mapping: Mapping, scheme: Scheme) -> Question | None:
    """What a person should say of a file whose rows these are: None where nothing is odd.

    Odd is what people and spreadsheets do to whole columns: most rows rejected, most answers to a question none of its
    options, scores on another scale. Single rows are told in the list of rejected rows and never asked about.
    """
    return _lost(one, mapping, scheme) or _unknown(one, mapping) or _scaled(one, mapping, scheme)


def _lost(one: Compact, mapping: Mapping, scheme: Scheme) -> Question | None:
    told = [
        (reason, detail)
        for rejects in one.rejects
        for reason, detail in zip(rejects.reasons, rejects.details, strict=True)
        if reason not in _MEANT
    ]
    rows = one.lines - one.blank
    if 2 * len(told) <= rows:
        return None
    reason, count = min(Counter(reason for reason, _ in told).items(), key=lambda found: (-found[1], found[0]))
    example = next(detail for said, detail in told if said == reason)
    fields = _ABOUT.get(reason, frozenset(scheme.persons[0]) if reason == SENTENCES[Reason.NOBODY] else frozenset())
    more = f", ví dụ “{example}”" if example else ""
    return _question(mapping, fields, f"{count} trong {rows} dòng đầu sẽ bị loại: {reason}{more}")


def _unknown(one: Compact, mapping: Mapping) -> Question | None:
    """Questions most of whose answers are none of their options."""
    answers = one.entries.answers[:, ~one.entries.untold]
    given, strange = (answers != BLANK).sum(axis=1), (answers == UNKNOWN).sum(axis=1)
    odd: Ints = np.flatnonzero(2 * strange > given)
    if not odd.size:
        return None
    numbers = [str(number) for number in (odd + 1).tolist()]
    count, total = int(strange[odd].sum()), int(given[odd].sum())
    found = f"{count} trong {total} câu trả lời không phải phương án nào của câu {_listed(numbers)}"
    return _question(mapping, {*numbers, "answers", "wrong"}, found)


def _scaled(one: Compact, mapping: Mapping, scheme: Scheme) -> Question | None:
    """Scores alone whose best is 10 or 100, where a form has more questions than that."""
    entries = one.entries
    scores = entries.more[MORE.index("site")][entries.untold]
    best = int(scores.max(initial=MISSING))
    if best not in _SCALES or best >= len(scheme.labels) or len(scores) < _MANY:
        return None
    found = f"điểm cao nhất là {best} mà đề có {len(scheme.labels)} câu: có phải thang điểm {best}"
    return _question(mapping, {"score"}, found)


def _question(mapping: Mapping, fields: frozenset[str] | set[str], found: str) -> Question:
    cells = zip(mapping.header, mapping.fields, strict=True)
    return Question("odd", tuple(cell for cell, field in cells if field in fields), (AS_IT_IS,), found)


def _listed(numbers: Sequence[str]) -> str:
    return ", ".join(numbers[:_SHOWN]) + (" …" if len(numbers) > _SHOWN else "")
