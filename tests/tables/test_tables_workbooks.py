"""Excel files read without a loss, and bad ones refused."""

import datetime as dt
import io
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from authoring.model.errors import RefusedError
from authoring.tables import sheet, workbooks, write_xlsx
from authoring.tables.workbooks import Value, read_workbook, text_of

PATH = Path("a.xlsx")
moment = dt.datetime.fromisoformat
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
SAMPLE = write_xlsx([sheet("Bảng", ("Tên", "Điểm"), [("Hà", "9"), ("Lò", "8.5")])])


def book(fill: Callable[[xlsxwriter.Workbook], None]) -> bytes:
    saved = io.BytesIO()
    made = xlsxwriter.Workbook(saved, {"in_memory": True})
    fill(made)
    made.close()
    return saved.getvalue()


def rezipped(data: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(name, change(name, source.read(name)))
    return packed.getvalue()


def refusal(data: bytes) -> str:
    with pytest.raises(RefusedError) as caught:
        read_workbook(data, PATH)
    return str(caught.value)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("0912", "0912"),
        (912345678.0, "912345678"),
        (-3, "-3"),
        (0.229166, "0.229166"),
        (123456789012.0, "123456789012"),
        (123456789012345678.0, "1.23456789012346e+17"),
        (True, "TRUE"),
        (False, "FALSE"),
        (dt.date(2022, 7, 18), "2022-07-18"),
        (moment("2022-07-18T10:00:01"), "2022-07-18T10:00:01"),
        (moment("2022-07-18T09:59:59.999500"), "2022-07-18T10:00:00"),
        (moment("2022-07-18T09:59:59.250000"), "2022-07-18T09:59:59.250000"),
        (dt.time(5, 30), "05:30:00"),
        (dt.time(5, 29, 59, 999_999), "05:30:00"),
        (dt.timedelta(days=1, hours=12), "36:00:00"),
        (dt.timedelta(seconds=-330), "-00:05:30"),
    ],
)
def test_values_become_text(value: Value, expected: str) -> None:
    assert text_of(value) == expected


def test_sheets_rows_and_hidden_sheets() -> None:
    def fill(made: xlsxwriter.Workbook) -> None:
        first = made.add_worksheet("Tuần 1")
        first.write_row(1, 1, ["Tên", "Số"])
        first.write_row(4, 1, ["Hà", 7])
        first.write_datetime(4, 3, moment("2022-07-18T10:00:00"), made.add_format({"num_format": "dd/mm/yyyy hh:mm"}))
        made.add_worksheet("Ẩn").hide()
        made.add_chartsheet("Biểu đồ")

    first, hidden = read_workbook(book(fill), PATH)
    assert [(row.number, row.cells) for row in first.rows] == [
        (2, ("", "Tên", "Số", "")), (5, ("", "Hà", "7", "2022-07-18T10:00:00")),
    ]  # fmt: skip
    assert (first.name, first.hidden, hidden.name, hidden.hidden, hidden.rows) == ("Tuần 1", False, "Ẩn", True, ())


def test_passwords_old_files_and_other_packages_are_said() -> None:
    assert "có mật khẩu" in refusal(OLE + "EncryptedPackage".encode("utf-16-le"))
    assert "Excel kiểu cũ" in refusal(OLE)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as target:
        target.writestr("word/document.xml", "<a/>")
    assert "không phải tệp Excel" in refusal(packed.getvalue())


@pytest.mark.parametrize("data", [b"PK\x03\x04", b"a,b", SAMPLE[:-30], SAMPLE.replace(b"<row", b"<rox", 1)])
def test_damaged_files_are_said(data: bytes) -> None:
    assert "bị hỏng" in refusal(data)


def test_a_broken_part_is_damage() -> None:
    cut = rezipped(SAMPLE, lambda name, part: part[:200] if name == "xl/workbook.xml" else part)
    assert "bị hỏng" in refusal(cut)


def test_a_panic_of_the_reader_is_damage_and_a_keyboard_interrupt_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    class PanicError(BaseException):
        pass

    def raiser(error: BaseException) -> Callable[[object], NoReturn]:
        def fail(_: object) -> NoReturn:
            raise error

        return fail

    class Fake:
        from_filelike = staticmethod(raiser(PanicError()))

    monkeypatch.setattr(workbooks, "CalamineWorkbook", Fake)
    assert "bị hỏng" in refusal(SAMPLE)
    Fake.from_filelike = staticmethod(raiser(KeyboardInterrupt()))
    with pytest.raises(KeyboardInterrupt):
        read_workbook(SAMPLE, PATH)


def test_a_far_cell_is_refused_before_it_eats_the_memory() -> None:
    far = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    spread = rezipped(SAMPLE, lambda _, part: part.replace(b"</sheetData>", far))
    assert refusal(spread).endswith("(cần không quá 50000000 ô; đang là 17179869184 ô)")


def test_a_count_that_cannot_be_is_damage() -> None:
    lying = rezipped(SAMPLE, lambda _, part: part.replace(b'uniqueCount="', b'uniqueCount="9999999999'))
    assert "bị hỏng" in refusal(lying)


def test_bombs_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbooks, "TOTAL_LIMIT", 2**10)
    assert "phá hoại" in refusal(SAMPLE)


CUTS = st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=6), st.integers(0, 12)), min_size=1, max_size=4)


def damaged(data: bytes, cuts: list[tuple[float, bytes, int]]) -> bytes:
    for place, new, length in cuts:
        start = int(place * len(data))
        data = data[:start] + new + data[start + length :]
    return data


@settings(max_examples=150, deadline=None)
@given(cuts=CUTS)
def test_only_refusals_escape_from_a_mutated_file(cuts: list[tuple[float, bytes, int]]) -> None:
    with suppress(RefusedError):
        read_workbook(damaged(SAMPLE, cuts), PATH)


@settings(max_examples=250, deadline=None)
@given(name=st.sampled_from(sorted(zipfile.ZipFile(io.BytesIO(SAMPLE)).namelist())), cuts=CUTS)
def test_only_refusals_escape_from_mutated_xml(name: str, cuts: list[tuple[float, bytes, int]]) -> None:
    with suppress(RefusedError):
        read_workbook(rezipped(SAMPLE, lambda found, part: damaged(part, cuts) if found == name else part), PATH)
