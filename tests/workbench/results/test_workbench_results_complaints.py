"""The complaint sheet: one person's entries and answers on one page, nothing of anybody else."""

import io
from dataclasses import replace
from types import SimpleNamespace as Practice

import docx
import numpy as np
import pytest

from authoring.grading.intake.entries import Note
from authoring.model.errors import RefusedError
from authoring.workbench.results import grading
from authoring.workbench.results.complaints import complaint, complaint_paper


@pytest.fixture
def work(practised: Practice) -> grading.Work:
    stage = practised.stage
    return grading.prepare(str(stage.folder), practised.week.tag, [str(practised.submissions)], str(stage.exports))


def cells(data: bytes) -> tuple[str, list[list[list[str]]]]:
    paper = docx.Document(io.BytesIO(data))
    tables = [[[cell.text for cell in row.cells] for row in table.rows] for table in paper.tables]
    return "\n".join(one.text for one in paper.paragraphs), [table for table in tables if len(table[0]) > 2]


def test_a_winners_sheet(work: grading.Work) -> None:
    desk = grading.lay_out(work)
    best = grading.grade(work).standings.iloc[0]
    person = grading.grade(work).scores["person"].iloc[best["number"] - 1]
    found = complaint(work, desk, f" {person[:3]} {person[3:]} ")
    text, (entries, answers) = cells(complaint_paper(work, found))
    assert best["name"] in text
    assert f"Hạng 1 trong {found.people} người; 20/20 câu đúng" in text
    assert "giải Nhất" in text
    assert [row[3] for row in entries[1:]].count("được tính") == 1
    assert len(answers) == 21
    assert {row[3] for row in answers[1:]} == {"đúng"}
    assert all(row[4].startswith(("Điều", "Khoản", "Điểm", "khoản", "điểm")) for row in answers[1:])


def test_many_entries_and_no_prize(work: grading.Work) -> None:
    desk = grading.lay_out(work)
    scores = grading.grade(work).scores
    most = scores.sort_values("attempts").iloc[-1]
    assert most["attempts"] > 5
    text, (entries, answers) = cells(complaint_paper(work, complaint(work, desk, most["person"])))
    assert "(nêu 5 lượt)" in text
    assert [row[3] for row in entries[1:]].count("được tính") == 1
    assert len(entries) == 6
    poor = scores[(scores["tier"] == "") & (scores["score"] < 12)].iloc[0]
    text, (_entries, answers) = cells(complaint_paper(work, complaint(work, desk, poor["person"])))
    assert "không đạt giải" in text
    assert {row[3] for row in answers[1:]} == {"đúng", "sai"}


def test_who_has_no_entry(work: grading.Work) -> None:
    desk = grading.lay_out(work)
    with pytest.raises(RefusedError, match="Không có bài nào của người này"):
        complaint(work, desk, "phone=1|name=ai")
    with pytest.raises(RefusedError, match="Chưa nói là người nào"):
        complaint(work, desk, " ")


def test_who_isnt_ranked_and_an_item_that_was_dropped(work: grading.Work) -> None:
    desk = grading.lay_out(work)
    found = complaint(work, desk, grading.grade(work).scores["person"].iloc[0])
    first, *others = found.story.answers
    story = replace(found.story, answers=(replace(first, counts=False), *others))
    unranked = replace(found, standing=None, story=story)
    text, (_entries, answers) = cells(complaint_paper(work, unranked))
    assert "Không xếp hạng." in text
    assert answers[1][3] == "không tính"


def test_entries_of_a_file_without_moments_say_so(work: grading.Work) -> None:
    desk = grading.lay_out(work)
    alone = int(np.flatnonzero(desk.turns.sizes == 1)[0])  # of several attempts only moments say which one counts
    notes = desk.playing.notes.copy()
    notes[desk.turns.order[desk.turns.begins[alone]]] |= np.uint8(Note.UNTIMED)
    person = str(grading.grade(work).scores["person"].iloc[alone])
    found = complaint(work, replace(desk, playing=replace(desk.playing, notes=notes)), person)
    _, tables = cells(complaint_paper(work, found))
    assert "không có trong tệp" in {cell for table in tables for row in table for cell in row}
