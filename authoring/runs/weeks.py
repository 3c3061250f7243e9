"""Grading a week by papermill: the notebook runs, then results and executed notebook are kept in one folder."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

from authoring.records import create_folder
from authoring.runs.notebooks import Told, find_notebook, run
from authoring.workbench.grading import next_results
from authoring.workbench.offices import open_office

NOTEBOOK = "cham-bai"
RECORD = "bien-ban.ipynb"
SUMS = "SHA256SUMS"


def grade_week(
    contest: Path, week: str, submissions: Sequence[Path], exports: Path | None = None, told: Told = lambda _d, _t: None
) -> Path:
    """Run the grading notebook over a week's files; the results folder made is returned.

    Nothing is kept unless the whole notebook went through: it writes into a folder of its own first.
    """
    office = open_office(contest, exports)
    with tempfile.TemporaryDirectory(prefix="cham-bai-") as place:
        output, executed = Path(place) / "ket-qua", Path(place) / RECORD
        values = {
            "contest_folder": str(contest.resolve()),
            "exports_folder": str(office.exports.resolve()),
            "week": week,
            "submissions": [str(path.resolve()) for path in submissions],
            "output": str(output),
        }
        run(find_notebook(NOTEBOOK), values, executed, told)
        files = {str(path.relative_to(output).as_posix()): path.read_bytes() for path in _written(output)}
        return create_folder(next_results(office.exports, week), files | {RECORD: executed.read_bytes()})


def _written(output: Path) -> list[Path]:
    return [path for path in sorted(output.rglob("*")) if path.is_file() and path.name != SUMS]
