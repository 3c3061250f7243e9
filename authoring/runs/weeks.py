"""Grading a week by papermill: the notebook runs, then results and executed notebook are kept in one folder."""

import json
import os
import re
import shutil
from collections.abc import Sequence
from pathlib import Path

from authoring.model.errors import RefusedError
from authoring.records import SUMS, make_folder, temporary_beside
from authoring.runs.notebooks import Told, find_notebook, run
from authoring.workbench.grading import grade, keep_next, prepare
from authoring.workbench.offices import open_office

NOTEBOOK = "cham-bai"
RECORD = "bien-ban.ipynb"


def grade_week(
    contest: Path, week: str, submissions: Sequence[Path], exports: Path | None = None, told: Told = lambda _d, _t: None
) -> Path:
    """Run the grading notebook over a week's files; the results folder made is returned.

    Nothing is kept unless the whole notebook went through: it writes into a folder of its own first.
    """
    office = open_office(contest, exports)
    work = prepare(str(contest), week, [str(path) for path in submissions], str(office.exports))  # refuses early
    place = temporary_beside(make_folder(office.exports) / NOTEBOOK)
    make_folder(place)
    try:
        output, executed = place / "ket-qua", place / RECORD
        values = _values(contest, week, submissions, office.exports, output)
        try:
            run(find_notebook(NOTEBOOK), values, executed, told)
        except RefusedError as refusal:
            if not refusal.trouble.file:  # said inside the notebook, where it became one text:
                grade(work)  # the same step here names file, row, expected and found
            raise
        files = {path.relative_to(output).as_posix(): path.read_bytes() for path in _written(output)}
        return keep_next(office.exports, week, files | {RECORD: _record(executed)})
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _values(contest: Path, week: str, submissions: Sequence[Path], exports: Path, output: Path) -> dict[str, object]:
    """The notebook's parameters; paths as seen from the folder where it runs, so that no machine's path is recorded."""
    here = output.parent.resolve()
    return {
        "contest_folder": seen(contest, here),
        "exports_folder": seen(exports, here),
        "week": week,
        "submissions": [seen(path, here) for path in submissions],
        "output": seen(output, here),
    }


def seen(path: Path, here: Path) -> str:
    """A path as seen from a folder, with forward slashes; whole where it lies on another drive of Windows."""
    try:
        told = Path(os.path.relpath(path.resolve(), here)).as_posix()
    except ValueError:
        told = str(path.resolve())
    if re.search("[\ud800-\udfff]", told):
        raise RefusedError("Đường dẫn có ký tự hỏng; đổi tên thư mục hoặc tệp rồi làm lại.", file=path)
    return told


def _written(output: Path) -> list[Path]:
    return [path for path in sorted(output.rglob("*")) if path.is_file() and path.name != SUMS]


def _record(executed: Path) -> bytes:
    """The executed notebook without the paths that papermill notes of this machine."""
    notebook = json.loads(executed.read_bytes())
    noted = notebook["metadata"].get("papermill", {})
    for name in ("input_path", "output_path"):
        noted[name] = Path(noted.get(name) or "").name
    return (json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode("utf-8")
