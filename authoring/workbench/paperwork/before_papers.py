"""Papers before the contest: rules, budget with free lines, list of reference documents."""

import re
from collections.abc import Iterator
from pathlib import Path

from authoring.bank.settings.contest import parse_contest
from authoring.model.errors import RefusedError
from authoring.model.policies import PolicyDocument
from authoring.records import read
from authoring.reports.budgets import FreeLine, budget_paper
from authoring.reports.references import reference_list
from authoring.reports.rules import Change, changed_rules, rules_paper
from authoring.tables import read_rows
from authoring.text.folding import fold
from authoring.workbench.contest.offices import Office
from authoring.workbench.paperwork.desks import INSIDE, PUBLIC, Desk, Kind, on_settings

FOLDER = "giay-to"
FREE = ("du-toan.xlsx", "du-toan.csv")
_COUNT = re.compile(r"(?:\d{1,12}|\d{1,3}(?:[. ]\d{3}){1,3}) ?(?:đ|đồng)?")
_SUMS = frozenset(map(fold, ("Cộng", "Tổng", "Tổng cộng")))  # a row that sums others up is no line of its own
WHAT, COUNT, VALUE, NOTE, SPENT = "Nội dung chi", "Số lượng", "Đơn giá (đồng)", "Ghi chú", "Thực chi (đồng)"


def free_lines(office: Office) -> tuple[tuple[FreeLine, int], ...]:
    """The lines that staff added in `giay-to/du-toan.xlsx` or `.csv`, each with what was spent; () without the file.

    RefusedError with the row where a number is none or nobody says what for; rows that sum others up are passed over.
    """
    found = [path for name in FREE if (path := office.exports / FOLDER / name).is_file()]
    return tuple(_free(found[0])) if found else ()


def settings_changes(office: Office, old: Path) -> tuple[Change, ...]:
    """The sentences of the rules that differ between an older `contest.toml` and the one of today."""
    return changed_rules(parse_contest(read(old), str(old)), office.bank.contest)


def references(office: Office) -> tuple[PolicyDocument, ...]:
    """The documents that questions may be drawn from, in the order of the settings (of the library where none are)."""
    known = {source.document.document: source.document for source in office.sources}
    wanted = office.bank.contest.publishing.reference_documents or tuple(known)
    return tuple(known.get(name, PolicyDocument(name)) for name in wanted)


def _free(path: Path) -> Iterator[tuple[FreeLine, int]]:
    header, *rows = read_rows(path)[0].rows
    names = tuple(" ".join(cell.split()) for cell in header.cells)
    if not {WHAT, COUNT, VALUE} <= set(names):
        said = "Bảng dự toán thiếu cột."
        raise RefusedError(
            said, file=path, row=header.number, expected=f"{WHAT}, {COUNT}, {VALUE}", found=", ".join(names)
        )
    for row in rows:
        cells = dict(zip(names, (cell.strip() for cell in (*row.cells, *("",) * len(names))), strict=False))
        if fold(cells[WHAT]) in _SUMS:
            continue
        if not cells[WHAT] and any(cells.values()):
            said = f"Dòng dự toán thiếu “{WHAT}”."
            raise RefusedError(said, file=path, row=row.number, expected="việc phải chi", found="để trống")
        count, value, spent = (_money(cells.get(name, ""), path, row.number) for name in (COUNT, VALUE, SPENT))
        yield FreeLine(cells[WHAT], count, value, cells.get(NOTE, "")), spent


def _money(text: str, path: Path, row: int) -> int:
    if text and not _COUNT.fullmatch(text):
        said = "Số trong bảng dự toán không đọc được."
        raise RefusedError(said, file=path, row=row, expected="số nguyên từ 0, ví dụ 1.500.000", found=text)
    return int(re.sub(r"\D", "", text) or 0)


def _rules(desk: Desk) -> bytes:
    named = {one.document: one.named or one.document for one in references(desk.office)}
    return rules_paper(desk.office.bank.contest, named)


def _budget(desk: Desk) -> bytes:
    return budget_paper(desk.office.bank.contest, [one for one, _spent in free_lines(desk.office)])


KINDS = (
    Kind("rules", "Thể lệ", "the-le.docx", PUBLIC, on_settings, _rules),
    Kind("budget", "Dự toán kinh phí", "du-toan.docx", INSIDE, on_settings, _budget),
    Kind(
        "references",
        "Danh mục tài liệu tham khảo",
        "danh-muc-tai-lieu.docx",
        PUBLIC,
        on_settings,
        lambda desk: reference_list(desk.office.bank.contest, references(desk.office)),
    ),
)
