"""Statistics: what a result's tables say of each item, and the release that was graded; light enough for any screen."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from authoring.reports.standings import ItemFigures
from authoring.tables import read_rows
from authoring.workbench.contest.folders import release_folders
from authoring.workbench.contest.offices import KEPT
from authoring.workbench.forms.weeks import key_path, newest_release

ITEMS = "thong-ke-cau-hoi.csv"

Cells = Mapping[str, str]


def graded_release(exports: Path, tag: str) -> Path:
    """The newest release of a week whose key lies opened; where none does, the newest one."""
    opened = [folder for folder in release_folders(exports, tag) if key_path(folder).is_file()]
    return max(opened, key=lambda folder: int(folder.name.rpartition("-r")[2]), default=newest_release(exports, tag))


def table(folder: Path, name: str, where: str = KEPT) -> Iterator[Cells]:
    """The rows of a table of a result by its header."""
    (only,) = read_rows(folder / where / name)
    header, *rows = (row.cells for row in only.rows)
    for row in rows:
        yield dict(zip(header, (*row, *("",) * len(header)), strict=False))


def read_figures(folder: Path) -> tuple[ItemFigures, ...]:
    """The statistics of every item in a result's folder."""
    return tuple(_figures(row) for row in table(folder, ITEMS))


def _figures(row: Cells) -> ItemFigures:
    p, d27, r = (
        float(row[name]) if row[name] else None
        for name in ("Độ khó (p)", "Độ phân biệt (D27)", "Tương quan với điểm các câu khác")
    )
    picked = tuple((name, int(row[name])) for name in "ABCDEFGH" if row.get(name))
    people, right, blank = (int(row[name]) for name in ("Người dự thi", "Trả lời đúng", "Không trả lời"))
    number, key = int(row["Số thứ tự"]), row["Phương án đúng"]
    return ItemFigures(number, row["Mã câu"], key, people, right, p, d27, r, picked, blank, row["Ghi chú"])
