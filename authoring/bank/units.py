"""`units.csv`: the units that take part, their other spellings and their members at a date."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from authoring.bank.listing import look_at
from authoring.bank.strangers import rejection
from authoring.model.contests import Unit
from authoring.model.errors import RefusedError
from authoring.model.paragraphs import Row
from authoring.model.readings import Reading, Rejection
from authoring.tables import read_rows
from authoring.text import fold

FILE = "units.csv"
HEADER = ("code", "name", "aliases", "members", "members_on")


def read_units(folder: Path) -> Reading[Unit]:
    """The units of a folder, each row that can't stand apart with its reason; none where there is no such file."""
    path = folder / FILE
    try:
        if not look_at(path):
            return Reading(())
        rows = [row for sheet in read_rows(path) for row in sheet.rows if any(cell.strip() for cell in row.cells)]
    except RefusedError as error:
        return Reading((), (rejection(error),))
    return _Taking(path).take(rows)


class _Taking:
    """Rows taken one after another, with the spellings that are in use already."""

    def __init__(self, path: Path) -> None:
        self.file = str(path)
        self.good: list[Unit] = []
        self.rejected: list[Rejection] = []
        self.codes: set[str] = set()
        self.spellings: dict[str, str] = {}

    def take(self, rows: Sequence[Row]) -> Reading[Unit]:
        header, *rest = rows or [Row(1, ())]
        names = [cell.strip().casefold() for cell in header.cells]
        if sorted(filter(None, names)) != sorted(HEADER):
            found = ", ".join(header.cells)
            self._reject(header, ", ".join(HEADER), found, "Dòng đầu phải là tên các cột.")
            rest = []
        for row in rest:
            self._row(row, dict(zip(names, (cell.strip() for cell in row.cells), strict=False)))
        return Reading(tuple(self.good), tuple(self.rejected))

    def _row(self, row: Row, cells: dict[str, str]) -> None:
        code, name = cells.get("code", ""), cells.get("name", "")
        aliases = tuple(part.strip() for part in cells.get("aliases", "").split("|") if part.strip())
        trouble = self._naming(code, name, aliases) or _counting(cells)
        if trouble:
            self._reject(row, *trouble)
            return
        members = cells.get("members", "")
        self.codes.add(code)
        self.spellings |= {fold(spelling): code for spelling in (name, *aliases)}
        self.good.append(Unit(code, name, aliases, int(members) if members else None))

    def _naming(self, code: str, name: str, aliases: tuple[str, ...]) -> tuple[str, str, str] | None:
        if not code or not name:
            return "mã và tên", f"{code} {name}".strip(), "Tập thể thiếu mã hoặc tên."
        if code in self.codes:
            return "mỗi mã một dòng", code, "Mã tập thể này đã có ở dòng trên."
        taken = next((spelling for spelling in (name, *aliases) if fold(spelling) in self.spellings), None)
        if taken:
            return "mỗi tên một tập thể", taken, f"Tên này đã thuộc về {self.spellings[fold(taken)]}."
        return None

    def _reject(self, row: Row, expected: str, found: str, message: str) -> None:
        self.rejected.append(Rejection(self.file, row.number, expected, found, message, row.cells))


def _counting(cells: dict[str, str]) -> tuple[str, str, str] | None:
    members, day = cells.get("members", ""), cells.get("members_on", "")
    if members and not (members.isascii() and members.isdigit() and int(members[:9]) > 0 and len(members) < 10):
        return "số người, ví dụ 1250, hoặc để trống", members, "Số người của tập thể không đọc được."
    if members and not day:
        return "ngày, ví dụ 2022-07-01", "để trống", "Số người của tập thể phải kèm ngày thống kê."
    if day and _day(day) is None:
        return "ngày, ví dụ 2022-07-01", day, "Ngày thống kê số người không đọc được."
    return None


def _day(text: str) -> date | None:
    for form in ("%Y-%m-%d", "%d/%m/%Y"):
        try:
            return datetime.strptime(text, form).date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
    return None
