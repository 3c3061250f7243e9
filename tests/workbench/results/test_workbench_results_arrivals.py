"""Arrivals: every kind of file gives the same bytes, progress is told, copies of people's data never stay."""

import csv
from pathlib import Path
from types import SimpleNamespace as Practice

import pytest
import xlsxwriter

from authoring.model.errors import RefusedError
from authoring.workbench.contest.offices import KEPT
from authoring.workbench.contest.progress import read_progress
from authoring.workbench.results import arrivals, grading


def prepared(practice: Practice, *files: Path) -> grading.Work:
    names = [str(path) for path in files or (practice.submissions,)]
    return grading.prepare(str(practice.stage.folder), practice.week.tag, names, str(practice.stage.exports))


def as_book(path: Path) -> Path:
    book_path = path.with_suffix(".xlsx")
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(lines))
    book = xlsxwriter.Workbook(str(book_path), {"strings_to_formulas": False, "strings_to_urls": False})
    page = book.add_worksheet("Bài")
    for number, row in enumerate(rows):
        for place, cell in enumerate(row):
            page.write_string(number, place, cell)
    book.close()
    return book_path


def test_a_workbook_gives_the_same_results_as_its_csv(practice: Practice) -> None:
    header, *rows = practice.submissions.read_text(encoding="utf-8").splitlines()
    whole = [row for row in rows if row.count(",") == header.count(",")]  # a sheet has no row that is cut short
    practice.submissions.write_text("\n".join([header, *whole]) + "\n", encoding="utf-8")
    plain, book = prepared(practice), prepared(practice, as_book(practice.submissions))
    first = grading.result_files(plain, grading.grade(plain))
    second = grading.result_files(book, grading.grade(book))
    assert {name for name in first if first[name] != second[name]} == {"noi-bo/dong-bi-loai.csv"}  # it names the file


def test_overlaps_and_gaps_of_several_files_are_told_in_sentences(practice: Practice) -> None:
    """Somebody forgot a file of three: what lies between the two that came is said beside the results."""
    with practice.submissions.open(encoding="utf-8", newline="") as sheet:
        header, *rows = csv.reader(sheet)
    place = header.index("Nộp lúc")
    timed = sorted((row for row in rows if row[place : place + 1] and row[place][:4] == "2022"), key=lambda r: r[place])
    first, last = timed[: len(timed) // 3], timed[len(timed) * 2 // 3 :]

    def noticed(*parts: list[list[str]]) -> list[str]:
        paths = []
        for number, part in enumerate(parts, 1):
            path = practice.submissions.with_name(f"phần {number}.csv")
            path.write_text("".join(",".join(row) + "\n" for row in [header, *part]), encoding="utf-8")
            paths.append(path)
        work = prepared(practice, *paths)
        found = grading.receive(work)
        looks = arrivals.look_over(found, work.scheme)
        files = grading.result_files(work, grading.grade(work, found), looks)
        return files.get("noi-bo/luu-y.txt", b"").decode().splitlines()

    (gap,) = noticed(first, last)
    day = first[-1][place]
    assert gap.startswith(f"Từ {day[11:16]} {int(day[8:10])}/7/2022 đến ")
    assert gap.endswith("không tệp nào có bài; giữa phần 1.csv và phần 2.csv có thể thiếu một tệp.")
    (overlap,) = noticed(first, first)
    assert overlap.startswith("phần 1.csv và phần 2.csv cùng có bài từ ")
    many = noticed(first, first, first, last)
    assert [one.rpartition(" ")[2] for one in many] == ["tệp.", "lần.", "lần.", "lần."]
    assert noticed(*[first] * 4)[3:] == ["Còn 3 cặp tệp nữa có bài trong cùng một khoảng thời gian."]
    assert noticed(first) == []


def test_copies_are_gone_and_progress_stays(practice: Practice) -> None:
    work = prepared(practice, as_book(practice.submissions))
    path = practice.stage.exports / KEPT / "tien-do.json"
    before = {one.name for one in (practice.stage.exports / KEPT).iterdir()}
    arrived = grading.receive(work, str(path))
    found = read_progress(path)
    assert found is not None
    assert (found.step, found.done, found.remaining) == (2, found.total, 0)
    assert {one.name for one in (practice.stage.exports / KEPT).iterdir()} == before | {path.name}
    assert len(arrived.proposals) == 1


def test_copies_are_gone_where_reading_stops_too(practice: Practice) -> None:
    book = as_book(practice.submissions)
    book.write_bytes(book.read_bytes()[:-500])
    before = sorted((practice.stage.exports / KEPT).rglob("*"))
    with pytest.raises(RefusedError, match="Tệp Excel bị hỏng"):
        grading.grade(prepared(practice, book))
    assert sorted((practice.stage.exports / KEPT).rglob("*")) == before


def test_what_should_be_looked_at_is_kept_beside_the_results(practice: Practice) -> None:
    work = prepared(practice)
    arrived = grading.receive(work)
    looks = arrivals.look_over(arrived, work.scheme)
    assert set(looks.files()) == {"dau-hieu.csv", "tep-bai-thi.csv"}
    folder = grading.keep(work, grading.grade(work, arrived), "", looks)
    assert practice.submissions.name in (folder / "noi-bo/tep-bai-thi.csv").read_text(encoding="utf-8")
    assert not (folder / "cong-bo/dau-hieu.csv").exists()


def test_the_sites_scores_are_kept_beside_ours(practice: Practice) -> None:
    header, *rows = practice.submissions.read_text(encoding="utf-8").splitlines()
    text = "\n".join([f"{header},Số câu đúng", *(f"{row},1" for row in rows)]) + "\n"
    practice.submissions.write_text(text, encoding="utf-8")
    work = prepared(practice)
    looks = arrivals.look_over(grading.receive(work), work.scheme)
    assert looks.comparison.different > 300
    assert {"so-diem-he-thong-thi.csv", "cau-lech-dap-an.csv"} <= set(looks.files())
