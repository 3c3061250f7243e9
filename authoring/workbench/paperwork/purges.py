"""Purges: which weeks' personal data was removed by minutes, said as one sentence; what of their papers stays."""

from authoring.model.clock import moment
from authoring.model.errors import RefusedError
from authoring.reports.moments import long_moment
from authoring.workbench.contest.notes import PURGE, read_notes
from authoring.workbench.contest.offices import Office
from authoring.workbench.forms.weeks import last_results
from authoring.workbench.paperwork.closing import newest_results
from authoring.workbench.results.purging import MAY


def purged(office: Office, tag: str) -> str:
    """When and by whom a week's personal data was removed, as one sentence; “” where it wasn't."""
    notes = [table for _path, table in read_notes(office, PURGE, MAY) if tag in table["weeks"]]
    if not notes:
        return ""
    last = notes[-1]
    when = long_moment(moment(str(last["time"])), office.bank.contest.timezone)
    who = office.name_of(str(last["writer"]))
    return f"Bài gốc và bảng điểm của tuần đã xóa lúc {when}, {who} ký biên bản: {last['reason']}."


def results_name(office: Office, tag: str) -> str:
    """The name of a week's newest results, also of those whose personal data was removed by minutes.

    RefusedError where there are none, or they were touched otherwise.
    """
    try:
        return newest_results(office.exports, tag).name
    except RefusedError:
        last = last_results(office.exports, tag)
        if not last or not purged(office, tag):
            raise
        return f"{tag}-results-{last}"
