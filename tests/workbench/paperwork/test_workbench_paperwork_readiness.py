"""How far a week has come that is being graded: files, rows, keys under alarm, papers."""

from typing import Any

import pytest

from authoring.model.errors import RefusedError
from authoring.workbench.paperwork.readiness import readiness
from authoring.workbench.paperwork.registers import make
from authoring.workbench.results.inbox import put_file
from authoring.workbench.results.outcomes import newest_outcome
from authoring.workbench.results.sheets import TOTALS, read_sheets

WEEK = "2022-w30"


def test_before_it_is_graded_files_are_counted(practice: Any) -> None:  # noqa: ANN401 — the root's Practice
    office = practice.stage.office()
    before = readiness(office, WEEK)
    put_file(office, WEEK, "bài nộp.csv", practice.submissions.read_bytes())
    now = readiness(office, WEEK)
    assert (now.read, now.suspects, now.files - before.files) == (None, None, 1)
    assert (now.week.tag, now.made < now.papers) == (WEEK, True)


def test_a_graded_week_tells_rows_alarms_and_papers(closed: Any) -> None:  # noqa: ANN401 — the root's Practice
    office = closed.stage.office()
    before, folder = readiness(office, WEEK), newest_outcome(office, WEEK)
    assert folder
    sheets = read_sheets(folder)
    assert before.read == sheets.figures["read"] > 0
    assert before.suspects == len({one.item for one in sheets.suspects})
    made = make(office, WEEK, "summary", "ha", closed.week.announce_by)
    assert readiness(office, WEEK).made == before.made + 1
    assert made.is_file()


def test_results_that_are_not_as_they_were_written_are_refused(closed: Any) -> None:  # noqa: ANN401 — the root's Practice
    office = closed.stage.office()
    folder = newest_outcome(office, WEEK)
    assert folder
    (folder / "noi-bo" / TOTALS).write_bytes(b"")
    with pytest.raises(RefusedError):
        readiness(office, WEEK)
