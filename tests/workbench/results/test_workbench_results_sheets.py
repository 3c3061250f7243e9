"""Kept results as values: the figures, the prizes with what decided them, the rejected rows with their cells."""

import csv
from pathlib import Path
from types import SimpleNamespace as Practice

import pytest

from authoring.grading.intake.signs import WORDS
from authoring.model.errors import RefusedError
from authoring.records import write_sums
from authoring.tables import read_rows
from authoring.workbench.results import grading
from authoring.workbench.results.arrivals import look_over
from authoring.workbench.results.sheets import MOST, read_sheets, rejected_book


@pytest.fixture(scope="module")
def kept(practised: Practice, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The results of the practised week with one key under alarm, written beside the contest."""
    rows = list(csv.DictReader(practised.submissions.read_text(encoding="utf-8").splitlines()))
    work = grading.prepare(str(practised.stage.folder), practised.week.tag, [str(practised.submissions)])
    key = next(entry.key for entry in work.key.entries if entry.number == 3)
    other = next(letter for letter in "ABCD" if letter not in key)
    for row in rows:
        row["Câu 3"] = other if row["Câu 3"] == key else row["Câu 3"]
    path = tmp_path_factory.mktemp("bài") / "bài.csv"
    with path.open("w", encoding="utf-8", newline="") as sheet:
        writer = csv.DictWriter(sheet, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    work = grading.prepare(str(practised.stage.folder), practised.week.tag, [str(path)])
    found = grading.receive(work)
    target = tmp_path_factory.mktemp("kq") / "2022-w30-results-3"
    return grading.keep(work, grading.grade(work, found), str(target), look_over(found, work.scheme))


def test_everything_that_is_signed_stands_there(kept: Path) -> None:
    found = read_sheets(kept)
    assert (found.number, found.adds_up, len(found.prizes)) == (3, True, 19)
    assert [one.tier for one in found.prizes[:5]] == ["first", "second", "second", "second", "third"]
    assert found.prizes[0].decided_by in ("Nộp lúc", "Lệch dự đoán", "Số câu đúng")
    assert found.following is not None
    assert (found.following.tier, found.following.decided_by) == ("", "")
    assert found.following.rank >= found.prizes[-1].rank
    assert sum(one.count for one in found.rejected.reasons) == found.figures["rejected"] == len(found.rejected.rows)
    assert all(len(one.places) <= 5 for one in found.rejected.reasons)
    assert found.rejected.header[:3] == ("Tệp", "Dòng", "Lý do")
    suspect = next(one for one in found.suspects if one.number == 3)
    assert suspect.letters_upper > suspect.key_upper
    assert [line["file"] for line in found.files] == ["bài.csv"]
    assert found.compared == found.causes == ()
    assert {line["sign"] for line in found.signs} <= set(WORDS.values())


def test_whoever_was_passed_over_is_not_next_in_line(kept: Path, tmp_path: Path) -> None:
    found = read_sheets(kept)
    assert found.following is not None
    copy = tmp_path / kept.name
    (copy / "noi-bo").mkdir(parents=True)
    for path in (kept / "noi-bo").iterdir():
        (copy / "noi-bo" / path.name).write_bytes(path.read_bytes())
    one = found.following
    line = f'Thứ hạng,Người dự thi,Họ và tên,Đơn vị,Lý do\n{one.rank},1,{one.name},"{one.unit}",người nhà\n'
    (copy / "noi-bo/khong-trao-giai.csv").write_text(line, encoding="utf-8")
    following = read_sheets(copy).following
    assert following is not None
    assert (following.name, following.unit) != (one.name, one.unit)


def test_results_without_the_tables_to_look_at_are_read_all_the_same(kept: Path, tmp_path: Path) -> None:
    copy = tmp_path / kept.name
    (copy / "noi-bo").mkdir(parents=True)
    for name in ("giai-thuong.csv", "tong-hop.csv", "xep-hang.csv"):
        (copy / "noi-bo" / name).write_bytes((kept / "noi-bo" / name).read_bytes())
    write_sums(copy)
    found = read_sheets(copy)
    assert (found.signs, found.suspects, found.files, found.rejected.reasons) == ((), (), (), ())
    assert [row.cells for row in read_rows(_book(tmp_path, copy))[0].rows] == [("Tệp", "Dòng", "Lý do")]
    (copy / "noi-bo/tong-hop.csv").unlink()
    with pytest.raises(RefusedError, match="Không đọc được bảng kết quả"):
        read_sheets(copy)


def test_rejected_rows_keep_every_digit_in_the_workbook(kept: Path, tmp_path: Path) -> None:
    found = read_sheets(kept)
    (sheet,) = read_rows(_book(tmp_path, kept))
    header, *rows = (row.cells for row in sheet.rows)
    assert header == found.rejected.header
    assert len(rows) == found.figures["rejected"]
    place = header.index("Số CCCD")
    assert [row[place] for row in rows] == [row[place] for row in found.rejected.rows]


def test_a_long_list_is_shown_in_part(kept: Path, tmp_path: Path) -> None:
    copy = tmp_path / kept.name
    (copy / "noi-bo").mkdir(parents=True)
    for path in (kept / "noi-bo").iterdir():
        (copy / "noi-bo" / path.name).write_bytes(path.read_bytes())
    lines = "".join(f"a.csv,{number},Nộp sau giờ đóng: 5 giây,B{number}\n" for number in range(300, 0, -1))
    (copy / "noi-bo/dong-bi-loai.csv").write_text(f"Tệp,Dòng,Lý do,Mã bài\n{lines}", encoding="utf-8")
    found = read_sheets(copy).rejected
    assert len(found.rows) == MOST
    (reason,) = found.reasons
    assert (reason.said, reason.count, reason.places) == (
        "Nộp sau giờ đóng",
        300,
        (("a.csv", ("1", "2", "3", "4", "5")),),
    )


def _book(folder: Path, results: Path) -> Path:
    path = folder / "loại.xlsx"
    path.write_bytes(rejected_book(results))
    return path
