"""Finality: whether two people have signed the very results that lie there; read without the grading engine."""

from pathlib import Path

from authoring.model.errors import RefusedError
from authoring.records import SUMS, digest, read
from authoring.workbench.contest.offices import Office
from authoring.workbench.forms.weeks import last_results
from authoring.workbench.results.decisions import FINAL, Decision, Standing, decisions


def final_of(office: Office, week: str, folder: Path) -> Decision | None:
    """The signature under these very results, waiting for a second person or in force; None without one."""
    subject = {"results": folder.name, "sums": sums_of(folder)}
    found = (one for one in decisions(office, week) if one.record.kind == FINAL and one.record.subject == subject)
    return next((one for one in found if one.standing is not Standing.REVERSED), None)


def is_final(office: Office, week: str) -> bool:
    """Whether a week's newest results are signed by two; what can't be read isn't, and altered sums are nobody's."""
    try:
        last = last_results(office.exports, week)
        signed = final_of(office, week, office.exports / f"{week}-results-{last}") if last else None
    except RefusedError:
        return False
    return signed is not None and signed.standing is Standing.IN_FORCE


def sums_of(folder: Path) -> str:
    """The digest of the sums of results, which is what people sign."""
    return digest(read(folder / SUMS))
