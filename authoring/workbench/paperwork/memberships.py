"""Members of the units, with the day on which they were counted: entered one by one, or brought in a table."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from authoring.model.errors import RefusedError
from authoring.tables import read_rows
from authoring.workbench.contest.offices import Office
from authoring.workbench.contest.unitlist import change_units, unit_lines

_THOUSANDS = re.compile(r"\d{1,3}(?:[. ]\d{3})+")
CODE, NAME, MEMBERS, DAY = "Mã đơn vị", "Tập thể", "Số thành viên", "Ngày thống kê"


@dataclass(frozen=True, slots=True)
class Members:
    """A unit with its members and the day on which they were counted, as `units.csv` has them (“” for nothing)."""

    code: str
    name: str
    members: str
    day: str


def members(office: Office) -> tuple[Members, ...]:
    """Every unit of the contest with its members."""
    known = {unit.code for unit in office.bank.units}
    rows = (row for row in unit_lines(office) if row["code"] in known)
    return tuple(Members(row["code"], row["name"], row["members"], row["members_on"]) for row in rows)


def enter(office: Office, code: str, count: str, day: str) -> None:
    """Write down the members of a unit; RefusedError where they can't stand, nothing was changed then."""
    _put(office, {code: (count, day)})


def bring(office: Office, path: Path) -> int:
    """Take the members of units from a table (*Mã đơn vị* or *Tập thể*, *Số thành viên*, *Ngày thống kê*); how many.

    RefusedError for a table without these columns, or a unit that the contest doesn't have; nothing was changed then.
    """
    header, *rows = read_rows(path)[0].rows
    names = [" ".join(cell.split()) for cell in header.cells]
    by = next((name for name in (CODE, NAME) if name in names), "")
    if not by or not {MEMBERS, DAY} <= set(names):
        said = "Bảng số thành viên thiếu cột. Chưa ghi gì."
        wanted, found = f"{CODE} hoặc {NAME}, {MEMBERS}, {DAY}", ", ".join(names)
        raise RefusedError(said, file=path.name, row=header.number, expected=wanted, found=found)
    codes = {one.name if by == NAME else one.code: one.code for one in members(office)}
    told = dict[str, tuple[str, str]]()
    for row in rows:
        cells = dict(zip(names, (cell.strip() for cell in (*row.cells, *("",) * len(names))), strict=False))
        if not cells[MEMBERS]:
            continue
        if cells[by] not in codes:
            said = "Đơn vị không có trong danh sách của cuộc thi. Chưa ghi gì."
            raise RefusedError(said, file=path.name, row=row.number, found=cells[by] or "để trống")
        said_before = told.setdefault(codes[cells[by]], (cells[MEMBERS], cells[DAY]))
        if said_before != (cells[MEMBERS], cells[DAY]):
            said = "Đơn vị có hai dòng khác nhau trong bảng. Chưa ghi gì."
            raise RefusedError(said, file=path.name, row=row.number, expected=said_before[0], found=cells[MEMBERS])
    _put(office, told)
    return len(told)


def _count(text: str) -> str:
    """A count without the points and spaces between thousands; any other writing as it is, for the bank to refuse."""
    bare = " ".join(text.split())
    return re.sub(r"[. ]", "", bare) if _THOUSANDS.fullmatch(bare) else bare


def _put(office: Office, told: Mapping[str, tuple[str, str]]) -> None:
    change_units(
        office, {code: {"members": _count(count), "members_on": day.strip()} for code, (count, day) in told.items()}
    )
