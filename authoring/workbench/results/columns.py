"""Columns of a week's files as screen 5 and the command show them: looked at, answered, confirmed."""

from collections.abc import Mapping as Table
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from authoring import grading
from authoring.grading import Guide, Proposal
from authoring.model.errors import RefusedError
from authoring.workbench.contest.offices import KEPT, Office
from authoring.workbench.contest.sittings import Sitting
from authoring.workbench.results.arrivals import look_at
from authoring.workbench.results.grading import Work, prepare
from authoring.workbench.results.mapping import Ids, asked, confirm, guide_of

DATES, DURATIONS, ANSWERS, MOMENTS = grading.DATES, grading.DURATIONS, grading.ANSWERS, grading.MOMENTS
HOW = grading.HOW
IGNORED, WHOLE, AS_IT_IS = "-", grading.WHOLE, grading.AS_IT_IS


@dataclass(frozen=True, slots=True)
class Look:
    """A week's files with how each would be read."""

    work: Work
    guide: Guide
    proposals: tuple[Proposal, ...]

    @property
    def office(self) -> Office:
        """Where the confirmation will be kept."""
        return self.work.office


def open_columns(contest: Path, week: str, files: Sequence[Path], exports: Path | None = None) -> Look:
    """Look at a week's files; RefusedError where the week can't be graded yet, or a file can't be read."""
    work = prepare(str(contest), week, [str(path) for path in files], str(exports) if exports else "")
    guide = guide_of(work.office, week, work.form, work.key)
    return Look(work, guide, look_at(work.submissions, work.scheme, guide, work.office.exports / KEPT))


def say(look: Look, fields: Table[str, str], how: Table[str, str]) -> tuple[Proposal, ...]:
    """The proposals with what a person said: the field of a column by its header (“-” none), dates, durations, answers.

    What he says goes for every file that has the column; a question that he didn't answer stays open. `how["cut"]` says
    that files which end where a sheet ends are whole, `how["odd"]` that a file of which most is lost is right so.
    """
    headers = {one.header for proposal in look.proposals for one in proposal.columns}
    strange = sorted(set(fields) - headers)
    if strange:
        raise RefusedError("Không có cột này trong các tệp.", expected=", ".join(sorted(headers)), found=strange[0])
    known = {*grading.SPELLINGS, *(str(number) for number in range(1, len(look.work.scheme.labels) + 1)), IGNORED}
    odd = sorted(set(fields.values()) - known)
    if odd:
        raise RefusedError("Không có nội dung này.", expected=", ".join(sorted(known)), found=odd[0])
    return tuple(_said(look, one, fields, how) for one in look.proposals)


def keep(look: Look, sitting: Sitting, proposals: Sequence[Proposal], ids: Ids | None = None) -> tuple[Path, ...]:
    """Confirm each different header once; RefusedError where a question is open, and nothing is kept then."""
    different = {one.mapping.header: one for one in proposals}
    for one in proposals:
        if one.questions:
            found = "; ".join(map(asked, one.questions))
            raise RefusedError("Còn câu hỏi chưa trả lời nên chưa xác nhận cột nào.", file=one.file, found=found)
    whole = {
        header: [one.mark for one in proposals if one.mark and one.mapping.header == header] for header in different
    }
    tag = look.work.week.tag
    return tuple(confirm(look.office, sitting, tag, one, ids, whole[header]) for header, one in different.items())


def as_table(proposal: Proposal) -> dict[str, object]:
    """A proposal as plain values, for a line of output."""
    return {
        "file": proposal.file,
        "header_row": proposal.header_row,
        "confirmed": proposal.confirmed,
        "columns": [
            {"header": one.header, "field": one.field, "samples": list(one.samples)} for one in proposal.columns
        ],
        "dates": proposal.mapping.dates,
        "durations": proposal.mapping.durations,
        "answers": proposal.mapping.answers,
        "moments": proposal.mapping.moments,
        "questions": [asked(question) for question in proposal.questions],
    }


def _said(look: Look, proposal: Proposal, fields: Table[str, str], how: Table[str, str]) -> Proposal:
    if not fields and not how:
        return proposal
    chosen = [fields.get(one.header, one.field).removeprefix(IGNORED) for one in proposal.columns]
    answered = grading.answered(proposal, chosen, how)
    return grading.still_open(answered, [one for one in proposal.questions if one.about not in how], look.work.scheme)
