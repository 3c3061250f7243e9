"""Readiness: how far a week has come that is being graded, for whoever asks whether it will be published in time."""

from dataclasses import dataclass

from authoring.model.contests import Week
from authoring.workbench.contest.offices import Office
from authoring.workbench.paperwork.papers import papers
from authoring.workbench.results.finals import open_suspects
from authoring.workbench.results.inbox import files
from authoring.workbench.results.outcomes import newest_outcome
from authoring.workbench.results.sheets import read_sheets


@dataclass(frozen=True, slots=True)
class Readiness:
    """A week's files, the rows read and the suspected keys still undecided (None: no results), its papers."""

    week: Week
    files: int
    read: int | None
    suspects: int | None
    made: int
    papers: int


def readiness(office: Office, tag: str) -> Readiness:
    """Where a week stands; RefusedError where its results aren't as they were written."""
    listed, folder = papers(office, tag), newest_outcome(office, tag)
    sheets = read_sheets(folder) if folder else None
    read, open_ = (sheets.figures["read"], len(open_suspects(office, tag, sheets.suspects))) if sheets else (None, None)
    made = sum(one.path is not None for one in listed)
    return Readiness(office.week(tag), len(files(office, tag)), read, open_, made, len(listed))
