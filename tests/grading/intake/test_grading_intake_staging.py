"""Staging: workbooks, Parquet, web pages and old encodings become the same rows under the same numbers."""

import datetime as dt
import io
from collections.abc import Callable, Sequence
from pathlib import Path

import openpyxl  # type: ignore[import-untyped] # ships no types
import pyarrow as pa
import pyarrow.parquet
import pytest

from authoring.grading import Results, Scheme, Staged, compact, cut, settle, stage
from authoring.model.errors import RefusedError

HEAD = ["Họ và tên", "Số CCCD", "Nộp lúc", "Dự đoán", "Câu 1", "Câu 2"]
ROWS = [
    ["Nguyễn Thị Hồng", "001234567890", "18/07/2022 8:00:55 CH", "3.200", "A", "B"],
    ["Trần Văn Đức", "001234567891", "18/07/2022 9:00:55 CH", "3200 người", "A", "C"],
    ["Lê Thị Thúy", "1,23457E+11", "18/07/2022 9:00:55 CH", "", "A", "C"],
]
PLAIN = "".join(",".join(row) + "\n" for row in [HEAD, *(['"' + cell + '"' for cell in row] for row in ROWS)])

Bring = Callable[..., tuple[Staged, ...]]


@pytest.fixture
def bring(tmp_path: Path, written: Callable[..., Path]) -> Bring:
    def make(data: bytes, name: str) -> tuple[Staged, ...]:
        return stage(written(data, name), tmp_path / "bản đọc")

    return make


@pytest.fixture
def settled(week: Callable[..., Scheme]) -> Callable[..., Results]:
    def make(found: tuple[Staged, ...]) -> Results:
        scheme = week("AB")
        return settle([compact(part, scheme) for part in cut([one.file for one in found])], scheme)

    return make


def workbook(*sheets: tuple[str, Sequence[Sequence[object]]], hide_rows: int = 0, hide_sheet: str = "") -> bytes:
    book = openpyxl.Workbook()
    for place, (name, rows) in enumerate(sheets):
        page = book.active if place == 0 else book.create_sheet()
        assert page is not None
        page.title = name
        for row in rows:
            page.append(list(row))
        for number in range(hide_rows):
            page.row_dimensions[number + 2].hidden = True
        page.sheet_state = "hidden" if name == hide_sheet else "visible"
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def web(rows: list[list[str]]) -> str:
    lines = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<html><head><meta charset=utf-8></head><table><tr><td colspan=6>Kết quả</td></tr>{lines}</table></html>"


def parquet(rows: list[list[str]]) -> bytes:
    saved = io.BytesIO()
    columns = {name: [row[place] for row in rows] for place, name in enumerate(HEAD)}
    pyarrow.parquet.write_table(pa.table(columns), saved)
    return saved.getvalue()


def tables(results: Results) -> list[object]:
    return [
        results.scores[["person", "name", "score", "forecast"]].to_numpy().tolist(),
        results.rejected.drop(columns=["file", "row"]).to_numpy().tolist(),
    ]


@pytest.mark.parametrize(
    ("name", "data", "row"),
    [
        ("bai.xlsx", workbook(("Bài", [HEAD, *ROWS])), 4),
        ("bai.xls", web([HEAD, *ROWS]).encode(), 5),
        ("bai.xls", web([HEAD, *ROWS]).encode("utf-16"), 5),
        ("bai.parquet", parquet(ROWS), 4),
        ("bai.csv", PLAIN.encode("utf-16"), 4),
        ("bai.xlsx", workbook(("Bài", [["Kết quả tuần 30"], [], HEAD, *ROWS])), 6),
    ],
)
def test_every_kind_gives_the_same_results(
    bring: Bring, settled: Callable[..., Results], name: str, data: bytes, row: int
) -> None:
    plain, found = settled(bring(PLAIN.encode(), "thường.csv")), settled(bring(data, name))
    assert tables(found) == tables(plain)
    assert found.rejected[["file", "row"]].to_numpy().tolist() == [[name, row]]


def test_plain_text_is_left_where_it_is(bring: Bring, tmp_path: Path) -> None:
    (one,) = bring(PLAIN.encode(), "a.csv")
    assert (one.file, one.notices) == (tmp_path / "a.csv", ())
    (one,) = bring(b"ten\xff,b\n", "b.csv")
    assert one.file == tmp_path / "b.csv"


def test_old_encodings_are_turned_and_told(bring: Bring, settled: Callable[..., Results]) -> None:
    text = (
        "Hä vµ tªn;Sè CCCD;Nép lóc;Dù ®o¸n;C©u 1;C©u 2\n" + "NguyÔn ThÞ Hång;001234567890;18/07/2022 20:00;3200;A;B\n"
    )
    for data in (text.encode("latin-1"), text.encode()):
        found = bring(data, "cu.csv")
        assert found[0].notices == ("cu.csv: chữ bảng mã TCVN3 (ABC) được đổi sang Unicode; soát lại vài họ tên.",)
        assert settled(found).scores["name"].tolist() == ["Nguyễn Thị Hồng"]
    words = "Ho\u0323 và tên;Sơ\u0309 Y tê\u0301;Đa\u0309ng bô\u0323;Nguyê\u0303n Thi\u0323 Hô\u0300ng;Trâ\u0300n Văn Đư\u0301c\n"
    (one,) = bring(words.encode("cp1258"), "win.csv")
    assert one.notices == ("win.csv: chữ bảng mã cp1258 được đổi sang Unicode; soát lại vài họ tên.",)
    assert one.file.read_text(encoding="utf-8") == "Họ và tên,Sở Y tế,Đảng bộ,Nguyễn Thị Hồng,Trần Văn Đức\n"


def test_an_old_font_inside_a_workbook_is_turned(bring: Bring) -> None:
    rows = [["Hä vµ tªn", "Sè CCCD", "Nép lóc"], ["NguyÔn ThÞ Hång", "001234567890", "x"], ["TrÇn V¨n §øc", "", ""]]
    (one,) = bring(workbook(("B", rows)), "cu.xlsx")
    assert one.file.read_text(encoding="utf-8").splitlines()[1] == "Nguyễn Thị Hồng,001234567890,x"


def test_of_several_sheets_those_with_entries_are_read_and_the_others_told(
    bring: Bring, settled: Callable[..., Results]
) -> None:
    guide, first, second = [["Đọc kỹ"], ["trước khi dùng"]], [HEAD, ROWS[0]], [HEAD, ROWS[1]]
    sheets: tuple[tuple[str, Sequence[Sequence[object]]], ...] = (
        ("Hướng dẫn", guide),
        ("Đợt 1", first),
        ("Đợt 2", second),
        ("Trống", []),
    )
    data = workbook(*sheets, hide_rows=1, hide_sheet="Đợt 1")
    found = bring(data, "bai.xlsx")
    assert [one.file.name for one in found] == ["bai.xlsx [Đợt 1]", "bai.xlsx [Đợt 2]"]
    assert found[0].notices == (
        "bai.xlsx: trang “Hướng dẫn” không có các cột của bài dự thi nên không đọc.",
        "bai.xlsx: trang “Đợt 1” đang ẩn, vẫn được đọc.",
        "bai.xlsx: 4 dòng đang ẩn (lọc hoặc ẩn tay), vẫn được đọc như các dòng khác.",
    )
    assert settled(found).tally.read == 2


def test_sheets_whose_columns_nobody_knows_are_all_kept(bring: Bring) -> None:
    found = bring(workbook(("Một", [["x"], ["y"]]), ("Hai", [["x"], ["z"]])), "la.xlsx")
    assert [one.file.name for one in found] == ["la.xlsx [Một]", "la.xlsx [Hai]"]


def test_a_sheet_that_is_no_table_is_kept_for_its_own_refusal(bring: Bring) -> None:
    found = bring(workbook(("Một", [["<html>"]]), ("Hai", [["x"]])), "la.xlsx")
    assert [one.file.name for one in found] == ["la.xlsx [Một]", "la.xlsx [Hai]"]


def test_totals_below_the_table_are_no_entries(bring: Bring, settled: Callable[..., Results]) -> None:
    data = workbook(("Bài", [HEAD, ROWS[0], ["Tổng cộng", "", "", 3200], ["", "", "", "Cộng: 1"]]))
    results = settled(bring(data, "bai.xlsx"))
    assert results.tally.read == 3
    assert results.rejected["reason"].tolist() == ["Dòng tổng cộng của bảng, không phải bài dự thi"] * 2


def test_numbers_and_moments_of_a_workbook_are_as_they_were_meant(
    bring: Bring, settled: Callable[..., Results]
) -> None:
    row = ["A", 123456789012.0, dt.datetime(2022, 7, 18, 20, 0, 5), 3200.0, "A", "B"]  # noqa: DTZ001 — a sheet's moment
    found = settled(bring(workbook(("B", [HEAD, row])), "bai.xlsx"))
    assert found.scores[["person", "forecast"]].to_numpy().tolist() == [["123456789012", 3200]]
    assert str(found.scores["submitted"][0]) == "2022-07-18 20:00:05+07:00"


def test_a_workbook_without_a_row_is_refused(bring: Bring) -> None:
    with pytest.raises(RefusedError, match="Tệp trống"):
        bring(workbook(("B", [])), "a.xlsx")


def test_rows_copied_are_told(tmp_path: Path, written: Callable[..., Path]) -> None:
    """Of a Parquet file nobody knows how many are to come, of a text in an old encoding everybody does."""
    told: list[tuple[int, int]] = []
    old = (PLAIN + "\n".join(",".join(row) for row in ROWS[:2] * 3000) + "\n").encode("cp1258", "ignore")
    for path in (written(parquet(ROWS * 4000), "a.parquet"), written(old, "cũ.csv")):
        stage(path, tmp_path / f"bản đọc {path.name}", lambda done, total: told.append((done, total)))
    assert told == [(0, 0), (5000, 0), (10000, 0), (0, 6004), (5000, 6004)]
