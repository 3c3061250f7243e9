"""The list of units (`units.csv`) changed from a screen: the bank's own reader judges before anything is written."""

import re
import tempfile
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from authoring.bank import read_units
from authoring.bank.units import FILE, HEADER
from authoring.model.errors import RefusedError
from authoring.model.readings import Rejection
from authoring.records import read, replace
from authoring.tables import read_rows, write_csv
from authoring.workbench.contest.offices import Office

_LOST = "Đơn vị không có trong danh sách của cuộc thi. Chưa ghi gì."

_DAY = re.compile(r"\d{1,4}[/-]\d{1,2}[/-]\d{1,4}")

Line = dict[str, str]


def unit_lines(office: Office) -> list[Line]:
    """Every row of the list by column, also those that the bank can't use."""
    path = office.bank.folder / FILE
    if not path.is_file():
        return []
    header, *rows = (row.cells for sheet in read_rows(path) for row in sheet.rows if any(map(str.strip, row.cells)))
    names = [cell.strip().casefold() for cell in header]
    found = (dict(zip(names, map(str.strip, (*row, *("",) * len(names))), strict=False)) for row in rows)
    return [{name: row.get(name, "") for name in HEADER} for row in found]


def change_units(office: Office, told: Mapping[str, Mapping[str, str]]) -> None:
    """Write new cells of units, by code and column; RefusedError where they can't stand, nothing was changed then."""
    lost = sorted(set(told) - {unit.code for unit in office.bank.units})
    if lost:
        raise RefusedError(_LOST, found=", ".join(lost))
    before = unit_lines(office)
    after = [{**line, **told.get(line["code"], {})} for line in before]
    wrong = _refused(after)
    new = Counter(one.cells[0] for one in wrong) - Counter(one.cells[0] for one in _refused(before))
    for one in wrong:
        if one.cells[0] in new:
            raise RefusedError(f"{one.message} Chưa ghi gì.", file=one.cells[1], expected=one.expected, found=one.found)
    path = office.bank.folder / FILE
    replace(path, _written(after, bom=read(path).startswith(b"\xef\xbb\xbf")))


def add_spelling(office: Office, code: str, text: str, since: str = "", until: str = "") -> None:
    """Write down how people also write a unit's name, perhaps only from a day or until one (units were renamed).

    RefusedError for a spelling that another unit has, or days that can't be read; nothing was changed then.
    """
    spelled = " ".join(text.split())
    if "|" in spelled:
        said = "Cách ghi có dấu | thì không ghi được vào danh sách, vì dấu ấy ngăn các cách ghi. Chưa ghi gì."
        raise RefusedError(said, found=spelled)
    told = [(word, day.strip()) for word, day in (("từ", since), ("đến", until)) if day.strip()]
    for _word, day in told:
        if not _DAY.fullmatch(day):
            raise RefusedError("Ngày không đọc được. Chưa ghi gì.", expected="ngày, ví dụ 1/7/2025", found=day)
    days = " ".join(f"{word} {day}" for word, day in told)
    line = next((line for line in unit_lines(office) if line["code"] == code), {"aliases": ""})
    others = [one.strip() for one in line["aliases"].split("|") if one.strip()]
    change_units(office, {code: {"aliases": "|".join((*others, f"{spelled} ({days})" if days else spelled))}})


def _refused(lines: Sequence[Line]) -> tuple[Rejection, ...]:
    with tempfile.TemporaryDirectory(prefix="don-vi-") as folder:
        (Path(folder) / FILE).write_bytes(_written(lines))
        return read_units(Path(folder)).rejected


def _written(lines: Sequence[Line], *, bom: bool = False) -> bytes:
    return write_csv(HEADER, [[line[name] for name in HEADER] for line in lines], bom=bom)
