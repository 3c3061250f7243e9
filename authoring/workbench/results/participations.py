"""Weekly reports of units: the returned sheets are read, held against the units and against what was graded."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from authoring.model.contests import Unit
from authoring.model.errors import RefusedError
from authoring.model.paragraphs import Row
from authoring.model.readings import Reading, Rejection
from authoring.reports.standings import UnitCount
from authoring.reports.weekly_sheets import (
    ASKS,
    ATTEMPTS,
    CODE,
    FORMS,
    GUIDE,
    HARD,
    HEADER,
    MEMBERS,
    PEOPLE,
    TITLE,
    WEEK,
)
from authoring.tables import Sheet, read_rows

_NAMED, _TAGGED = re.compile(rf"{TITLE} (\d\S+)"), re.compile(r"\(([^()]+)\)\s*$")
_COUNT = re.compile(r"\d{1,8}|\d{1,3}(?:[. ]\d{3}){1,2}")


@dataclass(frozen=True, slots=True)
class Report:
    """What a unit reports: people, attempts and members (None: left blank), what it did, what is hard, what it asks."""

    unit: Unit
    people: int | None
    attempts: int | None
    members: int | None
    forms: str
    hard: str
    asks: str
    file: str


@dataclass(frozen=True, slots=True)
class Gap:
    """A report that says another number of people than the graded result does."""

    unit: str
    reported: int
    graded: int


def read_reports(paths: Sequence[Path], units: Sequence[Unit], week: str) -> Reading[Report]:
    """The returned sheets of a week, whole or one unit's alone; rows without any figure or word are left out.

    Rejected: an unknown code, a number that is none, a unit that said something else before. RefusedError for a file
    that isn't this sheet, or was sent out for another week.
    """
    known = {unit.code: unit for unit in units}
    good, rejected = dict[str, Report](), list[Rejection]()
    for path in paths:
        for row, cells in _rows(path, week):
            told = _read(path, row, cells, known)
            if isinstance(told, Report) and told.unit.code in good:
                first = good[told.unit.code]
                if replace(told, file=first.file) == first:
                    continue
                said = f"Đơn vị này đã có số khác trong tệp {first.file}; hỏi lại đơn vị rồi bỏ một tệp."
                told = _rejected(path, row, said, found=told.unit.name)
            if isinstance(told, Rejection):
                rejected.append(told)
            else:
                good[told.unit.code] = told
    return Reading(tuple(good.values()), tuple(rejected))


def gaps(reports: Sequence[Report], counts: Sequence[UnitCount]) -> tuple[Gap, ...]:
    """The reports that differ from the graded numbers, the largest difference first."""
    graded = {one.unit: one.people for one in counts}
    found = [
        Gap(one.unit.name, one.people, graded.get(one.unit.name, 0))
        for one in reports
        if one.people is not None and one.people != graded.get(one.unit.name, 0)
    ]
    return tuple(sorted(found, key=lambda gap: (-abs(gap.reported - gap.graded), gap.unit)))


def _rows(path: Path, week: str) -> Iterator[tuple[Row, Mapping[str, str]]]:
    sheets = tuple(read_rows(path))
    sheet = next((one for one in sheets if one.name != GUIDE and not one.hidden), Sheet("", ()))
    _demand_week(path, sheets, week)
    every = sheet.rows or (Row(1, ()),)
    start = next((place for place, row in enumerate(every) if set(HEADER) <= set(_names(row))), 0)
    header, rows = every[start], every[start + 1 :]
    names = _names(header)
    lacking = [name for name in HEADER if name not in names]
    if lacking:
        said = "Tệp này không phải phiếu báo cáo tuần của đơn vị, hoặc đã bị đổi tên cột."
        raise RefusedError(said, file=path, row=header.number, expected=", ".join(HEADER), found=", ".join(names))
    for row in rows:
        cells = dict(zip(names, (cell.strip() for cell in (*row.cells, *("",) * len(names))), strict=False))
        if any(cells[name] for name in (PEOPLE, ATTEMPTS, FORMS, HARD, ASKS)):
            yield row, cells


def _names(header: Row) -> tuple[str, ...]:
    return tuple(" ".join(cell.split()) for cell in header.cells)


def _demand_week(path: Path, sheets: Sequence[Sheet], week: str) -> None:
    """Refuse a sheet that says itself that it is another week's; one that says nothing may be any."""
    names = [found[1] for one in sheets if (found := _NAMED.fullmatch(one.name.strip()))]
    told = [row.cells[1] for one in sheets for row in one.rows if row.cells[:1] == (WEEK,) and len(row.cells) > 1]
    names += [found[1] for text in told if (found := _TAGGED.search(text))]
    other = next((name for name in names if name != week), "")
    if other:
        said = "Phiếu này gửi đi cho tuần khác. Đưa vào đúng tuần ấy, hoặc xin lại phiếu của tuần này."
        raise RefusedError(said, file=path, expected=week, found=other)


def _read(path: Path, row: Row, cells: Mapping[str, str], known: Mapping[str, Unit]) -> Report | Rejection:
    unit = known.get(cells[CODE])
    if unit is None:
        return _rejected(path, row, "Mã đơn vị không có trong danh sách.", found=cells[CODE] or "để trống")
    figures = dict[str, int | None]()
    for name in (PEOPLE, ATTEMPTS, MEMBERS):
        try:
            figures[name] = _number(cells[name])
        except ValueError:
            return _rejected(path, row, f"Cột “{name}” không phải số.", "số từ 0", cells[name])
    people, attempts = figures[PEOPLE], figures[ATTEMPTS]
    if people is not None and attempts is not None and attempts < people:
        said = "Số lượt thi ít hơn số người dự thi."
        return _rejected(path, row, said, f"từ {people}", str(attempts))
    return Report(unit, people, attempts, figures[MEMBERS], cells[FORMS], cells[HARD], cells[ASKS], path.name)


def _number(text: str) -> int | None:
    """A count as people write it (“1.234”); None for nothing, ValueError for anything else."""
    if not text:
        return None
    if not _COUNT.fullmatch(text):
        raise ValueError(text)
    return int(re.sub(r"\D", "", text))


def _rejected(path: Path, row: Row, message: str, expected: str = "", found: str = "") -> Rejection:
    return Rejection(path.name, row.number, expected, found, message, row.cells)
