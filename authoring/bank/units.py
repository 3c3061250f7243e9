"""`units.csv`: the units that take part, their other spellings, some with the days they hold, members at a date."""

import re
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from authoring.bank.listing import look_at
from authoring.bank.strangers import rejection
from authoring.model.contests import DatedAlias, Unit
from authoring.model.errors import RefusedError
from authoring.model.paragraphs import Row
from authoring.model.readings import Reading, Rejection
from authoring.tables import read_rows
from authoring.text import fold

FILE = "units.csv"
HEADER = ("code", "name", "aliases", "members", "members_on")

_PERIOD = re.compile(
    r"(?P<text>.*\S)\s*\((?=từ|đến)(?:từ (?:ngày )?(?P<since>[\d/-]+))?\s*"
    r"(?:đến (?:hết )?(?:ngày )?(?P<until>[\d/-]+))?\)",
    re.IGNORECASE,
)


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
        self.spellings: dict[str, list[tuple[str, DatedAlias]]] = {}

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
        parts = [part.strip() for part in cells.get("aliases", "").split("|") if part.strip()]
        spelled = [DatedAlias(name), *map(_alias, parts)]
        trouble = self._naming(code, name, spelled) or _dating(parts, spelled[1:]) or _counting(cells)
        if trouble:
            self._reject(row, *trouble)
            return
        members = cells.get("members", "")
        self.codes.add(code)
        for one in spelled:
            self.spellings.setdefault(fold(one.text), []).append((code, one))
        dated = tuple(one for one in spelled[1:] if one.since or one.until)
        aliases = tuple(one.text for one in spelled[1:] if one not in dated)
        day = _day(cells.get("members_on", "")) if members else None
        self.good.append(Unit(code, name, aliases, int(members) if members else None, dated, day))

    def _naming(self, code: str, name: str, spelled: Sequence[DatedAlias]) -> tuple[str, str, str] | None:
        if not code or not name:
            return "mã và tên", f"{code} {name}".strip(), "Tập thể thiếu mã hoặc tên."
        if code in self.codes:
            return "mỗi mã một dòng", code, "Mã tập thể này đã có ở dòng trên."
        for one in spelled:
            for owner, other in self.spellings.get(fold(one.text), ()):
                if _meet(one, other):
                    return "mỗi tên một tập thể", one.text, f"Tên này đã thuộc về {owner}."
        return None

    def _reject(self, row: Row, expected: str, found: str, message: str) -> None:
        self.rejected.append(Rejection(self.file, row.number, expected, found, message, row.cells))


def _alias(text: str) -> DatedAlias:
    """“Tên cũ (đến 30/06/2025)”, “Tên mới (từ 01/07/2025)”, “Tên (từ 01/01/2020 đến 30/06/2025)”, or no days at all."""
    found = _PERIOD.fullmatch(text)
    if not found:
        return DatedAlias(text)
    return DatedAlias(found["text"], _day(found["since"] or ""), _day(found["until"] or ""))


def _dating(parts: Sequence[str], spelled: Sequence[DatedAlias]) -> tuple[str, str, str] | None:
    """Days that can't be read, or end before they begin."""
    for text, one in zip(parts, spelled, strict=True):
        found = _PERIOD.fullmatch(text)
        unread = found and (bool(found["since"]) != bool(one.since) or bool(found["until"]) != bool(one.until))
        if unread or (one.since and one.until and one.until < one.since):
            return "ví dụ Tên cũ (từ 01/01/2020 đến 30/06/2025)", text, "Thời hạn của tên khác không đọc được."
    return None


def _meet(one: DatedAlias, other: DatedAlias) -> bool:
    """Whether two spellings hold on a common day."""
    first = max(one.since or date.min, other.since or date.min)
    return first <= min(one.until or date.max, other.until or date.max)


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
