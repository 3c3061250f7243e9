"""Grading a week by papermill: the notebook runs, then results and executed notebook are kept in one folder."""

import json
import os
import re
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from authoring.grading import TieError
from authoring.model.errors import RefusedError
from authoring.records import SUMS, make_folder, refusal, temporary_beside
from authoring.runs.notebooks import Told, find_notebook, run
from authoring.workbench.contest.offices import KEPT, Office, open_office
from authoring.workbench.contest.progress import ANY, CHECKING, RANKING, WRITING, Meter, read_progress
from authoring.workbench.forms.weeks import last_results
from authoring.workbench.results.grading import grade, keep_next, prepare

NOTEBOOK = "cham-bai"
RECORD = "bien-ban.ipynb"
NOTHING = "Chưa có kết quả nào được ghi."
KEPT_ALL = "Kết quả của tuần này đã được ghi trọn vẹn; xem kết quả ấy trước khi chấm lại."
UNSEEN = "Không xem được thư mục kết quả; xem lại thư mục ấy trước khi chấm lại."


def grade_week(
    contest: Path,
    week: str,
    submissions: Sequence[Path],
    exports: Path | None = None,
    told: Told = lambda _d, _t: None,
    scheduler: str = "",
) -> Path:
    """Run the grading notebook over a week's files; the results folder made is returned.

    Nothing is kept unless the whole notebook went through: it writes into a folder of its own first. How far it is
    stands in the file of `progress_path`, for a screen in another process. With the address of a Dask `scheduler` its
    workers read the files.
    """
    with sentenced(contest):
        office = open_office(contest, exports)
        meter = Meter(progress_path(office.exports, week))
        make_folder(office.exports / KEPT)
        meter.tell(CHECKING)
        before = last_results(office.exports, week)
        try:
            with meter.steady(ANY), sentenced(office.exports):
                folder = _run(contest, week, submissions, office, _Looks(told, meter, scheduler))
        except RefusedError as refused:
            tied = isinstance(refused, TieError)
            meter.end(f"{refused} {left(office.exports, week, before)}", tied=tied)
            raise
        with suppress(RefusedError):  # the results are there, whatever becomes of the progress
            meter.end()
        return folder


def left(exports: Path, week: str, before: int) -> str:
    """What a run that failed has left beside the results that were there before, as a sentence."""
    try:
        return KEPT_ALL if last_results(exports, week) > before else NOTHING
    except (RefusedError, OSError):
        return UNSEEN


@contextmanager
def sentenced(place: Path) -> Iterator[None]:
    """Whatever else the system refuses inside, where nobody says it, becomes a sentence that names the file."""
    try:
        yield
    except OSError as error:
        raise refusal(error, Path(str(error.filename or place)), "đọc") from error


def progress_path(exports: Path, week: str) -> Path:
    """Where the progress of grading a week stands while it runs, and how the last run ended."""
    return exports / KEPT / f"tien-do-{week}.json"


@dataclass(frozen=True, slots=True)
class _Looks:
    """Who is told how far it is, the file for a screen, and who does the reading (“”: this machine)."""

    told: Told
    meter: Meter
    scheduler: str


def _run(contest: Path, week: str, submissions: Sequence[Path], office: Office, looks: _Looks) -> Path:
    work = prepare(str(contest), week, [str(path) for path in submissions], str(office.exports))  # refuses early
    place = temporary_beside(make_folder(office.exports) / NOTEBOOK)
    make_folder(place)
    try:
        output, executed = place / "ket-qua", place / RECORD
        values = _values(contest, week, submissions, office.exports, output)
        values |= {"progress": seen(progress_path(office.exports, week), place.resolve()), "scheduler": looks.scheduler}
        try:
            run(find_notebook(NOTEBOOK), values, executed, _telling(looks.told, looks.meter))
        except RefusedError as refused:
            if not refused.trouble.file and not looks.scheduler:  # said inside the notebook, where it became one text:
                grade(work)  # the same step here names file, row, expected and found
            raise
        looks.meter.tell(WRITING)
        files = {path.relative_to(output).as_posix(): path.read_bytes() for path in _written(output)}
        return keep_next(office.exports, week, files | {RECORD: _record(executed)})
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _telling(told: Told, meter: Meter) -> Told:
    """Cells done, told to whoever looks on; once the reading is over also to the progress file."""

    def tell(done: int, total: int) -> None:
        told(done, total)
        if meter.path and (reached := read_progress(meter.path)) and reached.step > CHECKING and not reached.remaining:
            meter.tell(RANKING, done, total)

    return tell


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
    def refuse(error: OSError) -> None:
        raise error

    found = (Path(top) / name for top, _, names in os.walk(output, onerror=refuse) for name in names)
    return sorted(path for path in found if path.name != SUMS)


def _record(executed: Path) -> bytes:
    """The executed notebook without the paths that papermill notes of this machine."""
    notebook = json.loads(executed.read_bytes())
    noted = notebook["metadata"].get("papermill", {})
    for name in ("input_path", "output_path"):
        noted[name] = Path(noted.get(name) or "").name
    return (json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode("utf-8")
