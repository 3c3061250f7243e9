"""Grading a week: only a sound release with its opened key, every row accounted for, the same bytes each time."""

import csv
import errno
import random
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace as Practice

import pytest

from authoring.grading import grade
from authoring.model.contests import Person
from authoring.model.errors import RefusedError
from authoring.records import TakenError, check_sums, create_folder
from authoring.workbench.contest.sittings import join
from authoring.workbench.forms.weeks import key_path
from authoring.workbench.paperwork.closing import close, newest_results
from authoring.workbench.results import grading
from authoring.workbench.results.verifying import verify


def prepare(practice: Practice, *files: Path) -> grading.Work:
    names = [str(path) for path in files or (practice.submissions,)]
    return grading.prepare(str(practice.stage.folder), practice.week.tag, names, str(practice.stage.exports))


def test_results_are_kept_once_with_their_sums(practice: Practice) -> None:
    work = prepare(practice)
    results = grading.grade(work)
    folder = grading.keep(work, results)
    assert folder.name == "2022-w30-results-1"
    assert check_sums(folder) == ()
    assert grading.keep(work, results).name == "2022-w30-results-2"
    aside = grading.keep(work, results, str(practice.stage.exports / "riêng"))
    first, second = (
        {path.relative_to(top): path.read_bytes() for path in top.rglob("*") if path.is_file()}
        for top in (folder, aside)
    )
    assert first == second
    assert newest_results(practice.stage.exports, "2022-w30").name == "2022-w30-results-2"
    assert verify(practice.stage.office()) == ()


def test_tables_say_what_was_read(practised: Practice) -> None:
    work = prepare(practised)
    results = grading.grade(work)
    (_read, total), *parts = grading.tally(results)
    assert total == sum(count for _part, count in parts) > 400
    assert ("Tệp bài dự thi", practised.submissions.name) in grading.summary(work)


def test_a_folder_of_files_is_read_whole(practised: Practice) -> None:
    assert prepare(practised, practised.submissions.parent).submissions == (practised.submissions,)
    with pytest.raises(RefusedError, match="Chưa có tệp bài dự thi"):
        prepare(practised, practised.stage.folder / "reviews")


def test_organisers_are_listed_apart(practice: Practice) -> None:
    with practice.submissions.open(encoding="utf-8", newline="") as sheet:
        someone = next(row["Số CCCD"] for row in csv.DictReader(sheet) if row["Số CCCD"].isdecimal())
    person = Person("an", "Nông Thị An", "Ban Tổ chức", ("secretary",), identity_number=someone)
    join(practice.stage.folder, person, "mat khau cua an")
    work = prepare(practice)
    assert grading.organisers(work.office) == {someone}
    assert any("không được dự thi" in reason for reason in grading.grade(work).rejected["reason"])


def test_a_closed_key_or_a_changed_release_stops(practice: Practice) -> None:
    key = key_path(practice.release.folder)
    kept = key.read_bytes()
    key.unlink()
    with pytest.raises(RefusedError, match="chưa được mở niêm phong"):
        prepare(practice)
    key.write_bytes(kept)
    paper = practice.release.folder / "cong-bo/de-thi.docx"
    data = bytearray(paper.read_bytes())
    data[-1] ^= 1
    paper.write_bytes(bytes(data))
    with pytest.raises(RefusedError, match=r"không còn nguyên vẹn.*de-thi\.docx"):
        prepare(practice)
    assert [fault.path for fault in verify(practice.stage.office())] == ["2022-w30-r1/cong-bo/de-thi.docx"]


def test_an_opened_key_that_was_changed_is_refused(practice: Practice) -> None:
    key = key_path(practice.release.folder)
    text = key.read_text(encoding="utf-8")
    assert '\\"A\\"' in text
    key.write_text(text.replace('\\"A\\"', '\\"B\\"', 1), encoding="utf-8")
    with pytest.raises(RefusedError, match="không khớp mã kiểm tra"):
        prepare(practice)


def test_closing_needs_every_week_and_untouched_results(practice: Practice) -> None:
    with pytest.raises(RefusedError, match="Tuần 30 chưa có kết quả"):
        close(practice.stage.office(), ["2022-w30"])
    work = prepare(practice)
    folder = grading.keep(work, grading.grade(work))
    done = close(practice.stage.office(), ["2022-w30"])
    assert done.folder.name == "tong-ket-1"
    assert done.prizes == 14
    sheet = next((folder / "noi-bo").glob("*.csv"))
    sheet.write_bytes(sheet.read_bytes() + b"x")
    with pytest.raises(RefusedError, match="Kết quả không còn nguyên vẹn"):
        close(practice.stage.office(), ["2022-w30"])
    (fault,) = verify(practice.stage.office())
    assert (fault.path, fault.kind) == (f"2022-w30-results-1/noi-bo/{sheet.name}", "changed")


def test_what_the_machine_noticed_is_kept_a_sentence_a_line(practice: Practice) -> None:
    work = prepare(practice)
    results = grading.grade(work)
    assert "noi-bo/luu-y.txt" not in grading.result_files(work, replace(results, notices=()))
    said = replace(results, notices=("cu.csv:\nchữ được đổi.", "Soát lại."))
    assert grading.result_files(work, said)["noi-bo/luu-y.txt"] == "cu.csv: chữ được đổi.\nSoát lại.\n".encode()


def test_shuffled_rows_and_other_blocks_give_the_same_bytes(practice: Practice) -> None:
    work = prepare(practice)
    plain = grading.result_files(work, grading.grade(work))
    header, *rows = practice.submissions.read_bytes().splitlines(keepends=True)
    random.Random(7).shuffle(rows)
    practice.submissions.write_bytes(header + b"".join(rows))
    shuffled = grading.result_files(work, grading.grade(work))
    small = grading.result_files(work, grade(work.submissions, work.scheme, block_bytes=4096))
    assert set(plain) == set(shuffled) == set(small)
    numbered = {"noi-bo/dong-bi-loai.csv"}  # its row numbers are those of the file
    assert {name for name in plain if plain[name] != shuffled[name]} <= numbered
    assert shuffled == small


def test_a_number_that_another_run_took_meanwhile_costs_the_next_number(
    practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    exports, answers = practice.stage.exports, iter([1, 2, 2])

    def next_results(place: Path, week: str) -> Path:
        return place / f"{week}-results-{next(answers)}"

    create_folder(exports / "2022-w30-results-1", {"a": b"x"})
    monkeypatch.setattr(grading, "next_results", next_results)
    assert grading.keep_next(exports, "2022-w30", {"a": b"y"}) == exports / "2022-w30-results-2"
    assert (exports / "2022-w30-results-1/a").read_bytes() == b"x"


def test_a_number_that_stays_taken_is_refused(practice: Practice, monkeypatch: pytest.MonkeyPatch) -> None:
    taken = create_folder(practice.stage.exports / "2022-w30-results-1", {"a": b"x"})
    monkeypatch.setattr(grading, "next_results", lambda _place, _week: taken)
    with pytest.raises(TakenError):
        grading.keep_next(practice.stage.exports, "2022-w30", {"a": b"y"})


def test_a_file_named_twice_is_read_once(practised: Practice) -> None:
    path = practised.submissions
    work = prepare(practised, path.parent, path, path.parent / ".." / path.parent.name / path.name)
    assert work.submissions == (path,)


def test_a_workbook_among_the_submissions_is_never_left_out_without_a_word(practice: Practice) -> None:
    folder = practice.submissions.parent
    (folder / "~$bài nộp.xlsx").write_bytes(b"")  # Excel's own lock file
    assert prepare(practice, folder).submissions == (practice.submissions,)
    (folder / "bài nộp.ODS").write_bytes(b"PK")
    with pytest.raises(RefusedError, match=r"Chưa chấm được bài dự thi trong tệp \.ods") as caught:
        prepare(practice, folder)
    said = caught.value.trouble
    assert (said.file, said.expected, said.found) == (
        str(folder / "bài nộp.ODS"),
        " hoặc ".join(grading.SUBMISSIONS),
        ".ODS",
    )


def test_submissions_that_cannot_be_seen_are_one_sentence(
    practice: Practice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loop = tmp_path / "vòng.csv"
    loop.symlink_to(loop)
    with pytest.raises(RefusedError, match=r"vòng\.csv.*Không thấy tệp bài dự thi này"):
        prepare(practice, loop)
    with pytest.raises(RefusedError, match="Không thấy tệp bài dự thi này"):
        grading._demand_file(tmp_path / "b\udce0i.csv")
    monkeypatch.setattr(Path, "is_file", lambda _path: True)
    with pytest.raises(RefusedError, match="Tên tệp bài dự thi có ký tự hỏng"):
        grading._demand_file(tmp_path / "b\udce0i.csv")

    def refuse(_folder: Path) -> None:
        raise PermissionError(errno.EACCES, "no")

    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(RefusedError, match="Không đọc được: không có quyền"):
        grading._files([practice.submissions.parent])


def test_results_are_numbered_by_whole_tails_only(practice: Practice) -> None:
    exports = practice.stage.exports
    work = prepare(practice)
    folder = grading.keep(work, grading.grade(work))
    for name in ("2022-w30-results-7-9", "2022-w30-results-2 (conflicted copy)"):
        (exports / name).mkdir()
    assert newest_results(exports, "2022-w30") == folder
    (folder / "SHA256SUMS").unlink()
    with pytest.raises(RefusedError, match="Kết quả không còn nguyên vẹn") as caught:
        newest_results(exports, "2022-w30")
    assert caught.value.trouble.found == "bị thiếu"
