"""The sheet without a key: every cell as text, read back by openpyxl and by LibreOffice."""

import csv
import io
import subprocess
from pathlib import Path
from types import SimpleNamespace as Keyed

import pytest
from openpyxl import load_workbook  # type: ignore[import-untyped] # it ships no types

from authoring.formats import hand_over, write_form, write_published_form
from authoring.formats.forms.keys import key_items
from authoring.formats.forms.sheets import form_sheet
from authoring.model.forms import Form, FormItem
from authoring.model.items import options

FORM = Form(
    "c", "Cuộc thi", "w", "Tuần", 1, 15, (FormItem(1, "q1", 1, "=SUM(A1)?", options("0912345678", "+84", "8")),)
)
CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false"  # comma, quotes, UTF-8, cells as shown


def test_the_sheet_of_a_small_form() -> None:
    (page,) = load_workbook(io.BytesIO(form_sheet(FORM))).worksheets
    rows = [[cell.value for cell in row] for row in page.iter_rows()]
    assert rows == [
        ["STT", "Câu hỏi", "Phương án A", "Phương án B", "Phương án C", "Phương án D", "Mã câu"],
        [1, "=SUM(A1)?", "0912345678", "+84", 8, None, "q1"],
    ]
    assert {cell.data_type for row in page.iter_rows() for cell in row} == {"s", "n"}


def office_rows(data: bytes, soffice: str, folder: Path) -> list[list[str]]:
    """The cells as LibreOffice shows them."""
    (folder / "a.xlsx").write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    task = ("--headless", "--convert-to", CSV, "--outdir", str(folder / "out"), str(folder / "a.xlsx"))
    subprocess.run([soffice, profile, *task], check=True, capture_output=True, timeout=240)
    (made,) = (folder / "out").iterdir()
    return list(csv.reader(io.StringIO(made.read_text(encoding="utf-8"))))


@pytest.mark.slow
def test_a_thousand_questions_come_back_through_libreoffice(thousand: Keyed, soffice: str, tmp_path: Path) -> None:
    rows = office_rows(write_form(thousand.form, "xlsx"), soffice, tmp_path)
    assert [[row[0], row[1], [text for text in row[2:10] if text], row[10]] for row in rows[1:]] == [
        [str(item.number), item.stem, [option.text for option in item.options], item.id] for item in thousand.form.items
    ]


@pytest.mark.parametrize("published", [True, False])
def test_a_thousand_keyed_questions_come_back_through_openpyxl(thousand: Keyed, *, published: bool) -> None:
    data = (
        write_published_form(thousand.form, thousand.key, "xlsx")
        if published
        else hand_over(thousand.form, thousand.key, "excel").data
    )
    (page,) = load_workbook(io.BytesIO(data)).worksheets
    rows = [["" if value is None else str(value) for value in row] for row in page.iter_rows(values_only=True)]
    assert rows[0][10:] == ["Đáp án đúng", "Mã câu", "Căn cứ", "Giải thích"]
    assert [[row[1], [text for text in row[2:10] if text], *row[10:]] for row in rows[1:]] == [
        [i.stem, [option.text for option in i.options], ", ".join(i.key), i.id, i.citation, i.explanation]
        for i in key_items(thousand.form, thousand.key)
    ]
