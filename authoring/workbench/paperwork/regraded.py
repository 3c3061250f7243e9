"""Regraded: kept results held against what the raw files give today, byte by byte, where those still exist."""

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from authoring.model.errors import RefusedError
from authoring.records import SUMS, load_json, read
from authoring.workbench.contest.folders import listed
from authoring.workbench.contest.offices import KEPT, Office
from authoring.workbench.paperwork.closing import FOLDER, collective_files, newest_results
from authoring.workbench.paperwork.juries import RECORD, judged_files, judgement
from authoring.workbench.paperwork.purges import purged
from authoring.workbench.results import grading, inbox
from authoring.workbench.results.arrivals import look_over
from authoring.workbench.results.outcomes import applied

SAME, OTHER, GONE = "giống từng byte", "khác bản đã lập", "không còn bài gốc"
EXECUTED = "bien-ban.ipynb"
DECIDED = "Sau khi chấm đã có quyết định khác về tuần này; chấm lại tuần rồi đối chiếu."


@dataclass(frozen=True, slots=True)
class Regraded:
    """Results made again from their sources: the same bytes, others (which files, why), or no raw files any more."""

    verdict: str
    why: str = ""


def regrade(office: Office, tag: str) -> Regraded:
    """A week graded again from its raw files, held against its newest results; nothing is written.

    RefusedError where there are no results or the files can't be graded any more.
    """
    if gone := purged(office, tag):
        return Regraded(GONE, gone)
    folder = newest_results(office.exports, tag)
    raw = raw_files(office, tag, folder)
    lost = [path for path in raw if not path.exists()]
    if lost or not raw:
        return Regraded(GONE, _lost(lost))
    work = grading.prepare(str(office.bank.folder), tag, [str(path) for path in raw], str(office.exports))
    if _kept_decisions(folder) != list(applied(office, tag, work.release.name)):
        return Regraded(OTHER, DECIDED)
    arrived = grading.receive(work)
    made = grading.result_files(work, grading.grade(work, arrived), look_over(arrived, work.scheme))
    return _held(folder, made)


def reclose(office: Office) -> Regraded:
    """The newest collective prizes made again from the newest results of the weeks; RefusedError where there are none.

    What people judged by hand is taken from their signed record.
    """
    folders = listed(office.exports, f"{FOLDER}-[0-9]*")
    if not folders:
        raise RefusedError("Giải tập thể chưa được chốt.", file=office.exports, expected=f"thư mục {FOLDER}-1")
    folder = max(folders, key=lambda path: int(path.name.rpartition("-")[2]))
    if told := judgement(folder):
        return _held(folder, judged_files(office, told.prizes) | {RECORD: read(folder / RECORD)})
    files, _lines = collective_files(office, [week.tag for week in office.bank.contest.weeks])
    return _held(folder, files)


def raw_files(office: Office, tag: str, folder: Path) -> tuple[Path, ...]:
    """The files that results were graded from, as their record names them; without a record those of the inbox."""
    recorded = _recorded(office.exports, folder / EXECUTED)
    return recorded or inbox.files(office, tag)


def _recorded(exports: Path, record: Path) -> tuple[Path, ...]:
    """The submissions among the parameters of the executed notebook, which ran one folder below the exports."""
    if not record.is_file():
        return ()
    try:
        notebook = json.loads(read(record))  # no record of ours: it says how many seconds each cell took
        names = notebook["metadata"].get("papermill", {}).get("parameters", {}).get("submissions") or []
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise RefusedError("Biên bản chấm không còn đọc được.", file=record, expected="tệp sổ tay .ipynb") from error
    return tuple(Path(os.path.normpath(exports.resolve() / "cham-bai" / str(name))) for name in names)


def _kept_decisions(folder: Path) -> list[Mapping[str, object]]:
    path = folder / KEPT / grading.DECISIONS
    return list(load_json(read(path), path)["decisions"]) if path.is_file() else []


def _held(folder: Path, made: Mapping[str, bytes]) -> Regraded:
    """Kept files against made ones; what this version makes beyond the kept ones counts for nothing."""
    other = [name for name in _names(folder) if made.get(name) != read(folder / name)]
    return Regraded(OTHER, f"Khác: {', '.join(other)}.") if other else Regraded(SAME)


def _names(folder: Path) -> Iterator[str]:
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and name not in (SUMS, EXECUTED):
            yield name


def _lost(lost: Sequence[Path]) -> str:
    if not lost:
        return "Kết quả không ghi tệp bài gốc nào và thư mục bài thi của tuần trống; đặt lại tệp rồi đối chiếu."
    names = ", ".join(path.name for path in lost)
    return f"Không thấy tệp bài gốc {names} ở {lost[0].parent}; đặt lại tệp rồi đối chiếu."
