"""Arrivals: the submissions files of a week read once, whatever their kind, with what a person should look at first."""

import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from authoring import grading
from authoring.grading import Compact, Comparison, Guide, Part, Proposal, Ranges, Runner, Scheme, Staged
from authoring.records import make_folder, temporary_beside
from authoring.workbench.contest.progress import RANKING, READING, Meter
from authoring.workbench.results.mapping import demand_sure, settle_mappings

if TYPE_CHECKING:
    import pandas as pd

COPIES = "ban-doc"
SIGNS, FILES = "dau-hieu.csv", "tep-bai-thi.csv"
COMPARED, CAUSES = "so-diem-he-thong-thi.csv", "cau-lech-dap-an.csv"
HEADERS = {
    "sign": "Dấu hiệu",
    "person": "Người dự thi",
    "name": "Họ và tên",
    "detail": "Điều thấy được",
    "attempts": "Số bài",
    "file": "Tệp",
    "rows": "Số dòng",
    "admitted": "Bài hợp lệ",
    "first": "Bài đầu",
    "last": "Bài cuối",
    "cut": "Dừng ở dòng cuối trang tính",
    "site": "Điểm của hệ thống thi",
    "score": "Điểm chấm ở đây",
    "questions": "Câu giải thích được chênh lệch",
    "number": "Câu",
    "answer": "Phương án hệ thống thi có thể lấy làm đáp án",
    "explained": "Số bài giải thích được",
    "parted": "Số bài đang khớp sẽ thành lệch",
}
GAP = "Từ {start} đến {end} không tệp nào có bài; giữa {first} và {second} có thể thiếu một tệp."
OVERLAP = "{first} và {second} cùng có bài từ {start} đến {end}; bài trùng nhau chỉ tính một lần."
OVERLAPS = "Còn {count} cặp tệp nữa có bài trong cùng một khoảng thời gian."
MOST = 3  # overlaps that are told one by one


@dataclass(frozen=True, slots=True, eq=False)
class Arrivals:
    """Every part of every file as numbers, how the columns were read, and what the machine noticed of the files.

    Kept in memory, it is what a regrade tries keys on: nothing is read twice.
    """

    compacts: tuple[Compact, ...]
    proposals: tuple[Proposal, ...]
    notices: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Looks:
    """What should be looked at before results are used: nothing in it changes a result."""

    signs: "pd.DataFrame"
    comparison: Comparison
    ranges: Ranges

    def files(self) -> dict[str, bytes]:
        """The tables by their names in `noi-bo/`; the comparison only where the site gave scores."""
        tables = {SIGNS: self.signs, FILES: self.ranges.files}
        if self.comparison.compared:
            tables |= {COMPARED: self.comparison.entries, CAUSES: self.comparison.causes}
        return {name: grading.csv_bytes(table, headers=HEADERS) for name, table in tables.items()}

    def notices(self, zone: str) -> tuple[str, ...]:
        """Hours between two files in which nobody sent anything, and files that cover the same time, as sentences."""
        gaps, overlaps = self.ranges.gaps, self.ranges.overlaps
        said = [_between(GAP, *gap, zone) for gap in gaps]
        said += [_between(OVERLAP, *overlap, zone) for overlap in overlaps[:MOST]]
        more = len(overlaps) - MOST
        return (*said, *([OVERLAPS.format(count=more)] if more > 0 else []))


def look_at(files: Sequence[Path], scheme: Scheme, guide: Guide, place: Path) -> tuple[Proposal, ...]:
    """How the columns of files would be read, with what a person must say of them; nothing is kept.

    `place` is a folder of ours: copies of workbooks and old encodings lie beside it while they are read.
    """
    with staged(files, place, Meter()) as found:
        return settle_mappings(found, scheme, guide)


def read(
    files: Sequence[Path],
    scheme: Scheme,
    guide: Guide,
    place: Path,
    meter: Meter | None = None,
    run: Runner = grading.in_threads,
) -> Arrivals:
    """Read a week's files; RefusedError where one can't be read, or a person must first say how.

    `run` does the work on the parts: threads, the built-in `map`, an engine's; never a difference in the result.
    The answer key stays here unless a file can't be read without it.
    """
    told = meter or Meter()
    told.tell(READING)
    with told.steady(READING), staged(files, place, told) as found:
        proposals = settle_mappings(found, scheme, guide)
        bare, sure = grading.keyless(scheme, demand_sure(proposals, guide))
        parts = list(grading.cut([one.file for one in found]))
        work = partial(grading.compact, scheme=bare, guide=sure)
        compacts = tuple(_counted(run(work, parts), parts, told))
    return Arrivals(compacts, proposals, tuple(notice for one in found for notice in one.notices))


def look_over(arrivals: Arrivals, scheme: Scheme, progress: str = "") -> Looks:
    """Near identities and odd entries with the sign of each, the site's scores beside ours, the files' times."""
    with Meter(Path(progress) if progress else None).steady(RANKING):
        entries = grading.join([one.entries for one in arrivals.compacts])
        signs, compared = grading.signs(entries, scheme), grading.compare(entries, scheme)
        return Looks(signs, compared, grading.ranges(arrivals.compacts, scheme))


@contextmanager
def staged(files: Sequence[Path], place: Path, meter: Meter) -> Iterator[tuple[Staged, ...]]:
    """The files as delimited text; copies with people's data are gone afterwards, whatever happens.

    A copy left by a killed process is swept with our other temporary files.
    """
    folder = temporary_beside(make_folder(place) / COPIES)
    try:
        found: list[Staged] = []
        for number, path in enumerate(files):
            found += grading.stage(path, folder / str(number), partial(meter.tell, READING))
        yield tuple(found)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _between(said: str, first: str, second: str, start: int, end: int, zone: str) -> str:
    """Two files and the milliseconds since 1970 between which something is true of them."""
    moments = (datetime.fromtimestamp(at // 1000, ZoneInfo(zone)) for at in (start, end))
    begin, last = (f"{at:%H:%M} {at.day}/{at.month}/{at.year}" for at in moments)
    return said.format(first=first, second=second, start=begin, end=last)


def _counted(compacts: Iterable[Compact], parts: Sequence[Part], meter: Meter) -> Iterator[Compact]:
    total, done = sum(part.end - part.start for part in parts), 0
    meter.tell(READING, 0, total)
    for one in compacts:
        done += one.part.end - one.part.start
        meter.tell(READING, done, total)
        yield one
