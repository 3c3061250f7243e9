"""Voiding: tried, signed by two, graded anew, reversible; no person is named in the record."""

from types import SimpleNamespace as Practice

import pytest

from authoring.model.errors import RefusedError
from authoring.workbench.results import grading
from authoring.workbench.results.decisions import find, reverse, second
from authoring.workbench.results.outcomes import awarded, newest_outcome, persons_at
from authoring.workbench.results.voiding import decide_voiding, subject_of, try_voiding, voiding_lines

WEEK = "2022-w30"
WHY = "một máy nộp hộ cả đơn vị"


def work(practice: Practice) -> grading.Work:
    return grading.prepare(str(practice.stage.folder), WEEK, [str(practice.submissions)], str(practice.stage.exports))


def graded(practice: Practice) -> tuple[str, int]:
    """The winner of the results that are kept now, and how many rows were rejected."""
    one = work(practice)
    results = grading.grade(one)
    folder = grading.keep(one, results)
    return awarded(folder)[0].person, results.tally.rejected


def test_the_winner_is_voided_tried_first_then_signed_by_two_and_taken_back(practice: Practice) -> None:
    first, rejected = graded(practice)
    now = work(practice)
    folder = newest_outcome(now.office, WEEK)
    assert folder is not None
    scores = grading.grade(now).scores
    number = int(scores.loc[scores["person"] == first, "number"].iloc[0])
    entries = int(scores.loc[scores["person"] == first, "attempts"].iloc[0])
    found = try_voiding(now, grading.lay_out(now), [number])
    assert (found.persons, found.entries) == (1, entries)
    assert found.prizes[-1].tier_after == ""
    assert voiding_lines(found)[0] == f"{entries} bài của 1 người không còn được tính."
    assert any(line.startswith("Giải đổi: ") and line.endswith("→ không giải") for line in voiding_lines(found))
    stage = practice.stage
    record = decide_voiding(now, stage.ha, [number, number], WHY)
    assert first not in str(record)
    assert graded(practice) == (first, rejected)  # one person alone changes nothing
    second(stage.office(), stage.lam, record.mark)
    winner, more = graded(practice)
    assert (winner != first, more) == (True, rejected + entries)
    kept = newest_outcome(stage.office(), WEEK)
    assert kept is not None
    assert WHY in (kept / "noi-bo/quyet-dinh.json").read_text("utf-8")
    assert "Bài bị hủy theo quyết định" in (kept / "noi-bo/dong-bi-loai.csv").read_text("utf-8-sig")
    undone = reverse(stage.office(), stage.ha, find(stage.office(), record.mark).mark, "đã xác minh lại danh tính")
    second(stage.office(), stage.lam, undone.mark)
    assert graded(practice) == (first, rejected)


def test_numbers_that_are_in_no_sheet_are_refused(practice: Practice) -> None:
    with pytest.raises(RefusedError, match="chưa có kết quả nên chưa có số thứ tự"):
        subject_of(work(practice), [1])
    graded(practice)
    for numbers in ([10**6, 1], []):
        with pytest.raises(RefusedError, match="Không có người mang số này"):
            subject_of(work(practice), numbers)


def test_a_decision_about_another_sheet_stops_the_grading(practice: Practice) -> None:
    graded(practice)
    now = work(practice)
    kept = newest_outcome(now.office, WEEK)
    assert kept is not None
    for subject in ({"sheet": "0" * 64, "numbers": "1"}, subject_of(now, [1]) | {"numbers": "0"}):
        with pytest.raises(RefusedError, match="Bảng điểm không còn là bảng mà quyết định đã ký"):
            persons_at(kept, subject)
    record = decide_voiding(now, practice.stage.ha, [1], WHY)
    second(practice.stage.office(), practice.stage.lam, record.mark)
    folder = newest_outcome(now.office, WEEK)
    assert folder is not None
    sheet = folder / "noi-bo/bang-diem.csv"
    sheet.write_bytes(sheet.read_bytes() + b"\n")
    with pytest.raises(RefusedError, match="không còn nguyên vẹn"):
        work(practice)
