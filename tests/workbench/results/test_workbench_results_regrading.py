"""Regrading: tried without a trace, decided by two, graded as results 2 with the reason, undone by a reversal."""

import json
from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace as Practice

import pytest

from authoring.grading import settle_desk
from authoring.model.errors import RefusedError
from authoring.workbench.contest.sittings import Sitting
from authoring.workbench.results import grading
from authoring.workbench.results.decisions import reverse, second
from authoring.workbench.results.regrading import (
    decide_ruling,
    open_suspects,
    ruling,
    suspects,
    trial_lines,
    try_ruling,
    uphold,
)


def prepare(practice: Practice) -> grading.Work:
    stage = practice.stage
    return grading.prepare(str(stage.folder), practice.week.tag, [str(practice.submissions)], str(stage.exports))


def at(sitting: Sitting, practice: Practice, hours: int) -> Sitting:
    return sitting.at(practice.week.closes + timedelta(hours=hours))


def other(letters: str) -> str:
    return "B" if letters == "A" else "A"


def test_results_2_with_the_reason(practice: Practice) -> None:
    work = prepare(practice)
    first = grading.keep(work, grading.grade(work))
    entry = work.key.entries[4]
    desk = grading.lay_out(work)
    found = ruling(work, "5", "change-key", other(entry.key).lower())
    assert (found.item, found.letters) == (entry.id, other(entry.key))
    trial = try_ruling(work, desk, found)
    assert trial.rescored > 50 < trial.up + trial.down
    lines = trial_lines(trial)
    assert lines[0].startswith(f"{trial.rescored} trong {trial.people} người đổi điểm")
    assert (len(lines), lines[-1]) == (3 + len(trial.prizes), "Chưa có gì được ghi.")
    assert not (practice.stage.folder / "decisions").exists()
    made = decide_ruling(work, at(practice.stage.ha, practice, 1), found, "đáp án in sai trong đề")
    assert (
        grading.result_files(prepare(practice), grading.grade(prepare(practice))).keys()
        == grading.result_files(work, grading.grade(work)).keys()
    )  # it waits for the second person
    second(work.office, at(practice.stage.lam, practice, 2), made.mark)
    again = prepare(practice)
    results = grading.grade(again)
    assert results.all_right == trial.right_after
    assert ("Quyết định đã áp dụng", "đáp án của một câu: đáp án in sai trong đề") in grading.summary(again)
    kept = grading.keep(again, results)
    assert (first.name, kept.name) == ("2022-w30-results-1", "2022-w30-results-2")
    table = json.loads((kept / "noi-bo/quyet-dinh.json").read_bytes())
    assert [(one["reason"], one["people"]) for one in table["decisions"]] == [("đáp án in sai trong đề", ["ha", "lam"])]
    for path in (kept / "cong-bo").iterdir():
        assert b"quyet-dinh.json" not in path.read_bytes()


def test_a_reversal_gives_the_first_bytes_again(practice: Practice) -> None:
    work = prepare(practice)
    before = grading.result_files(work, grading.grade(work))
    ha, lam = practice.stage.ha, practice.stage.lam
    made = decide_ruling(work, at(ha, practice, 1), ruling(work, "1", "drop-item"), "câu hỏi không rõ")
    second(work.office, at(lam, practice, 2), made.mark)
    changed = grading.result_files(prepare(practice), grading.grade(prepare(practice)))
    assert changed["noi-bo/bang-diem.csv"] != before["noi-bo/bang-diem.csv"]
    undo = reverse(work.office, at(lam, practice, 3), made.mark, "câu hỏi vẫn rõ")
    second(work.office, at(ha, practice, 4), undo.mark)
    assert grading.result_files(prepare(practice), grading.grade(prepare(practice))) == before


def test_the_alarm_and_what_was_decided_about_it(practice: Practice) -> None:
    """A key that was changed to a wrong letter is under alarm until two people say that it stands, or change it."""
    work = prepare(practice)
    entry = work.key.entries[2]
    wrong = ruling(work, entry.id, "change-key", other(entry.key))
    made = decide_ruling(work, at(practice.stage.ha, practice, 1), wrong, "thử một đáp án sai")
    second(work.office, at(practice.stage.lam, practice, 2), made.mark)
    work = prepare(practice)
    results = settle_desk(grading.lay_out(work), work.scheme)
    (found,) = suspects(results)
    assert (found.item, found.number, found.letters) == (entry.id, 3, entry.key)
    assert found.letters_upper > 0.5 > found.key_upper
    assert "noi-bo/dap-an-dang-ngo.csv" in grading.result_files(work, results)
    assert open_suspects(work, results) == ()  # a regrade speaks of it
    undo = reverse(work.office, at(practice.stage.lam, practice, 3), made.mark, "lần thử đã xong")
    second(work.office, at(practice.stage.ha, practice, 4), undo.mark)
    assert open_suspects(work, results) == (found,)
    kept = uphold(work, at(practice.stage.ha, practice, 5), entry.id, "đã đối chiếu với luật")
    assert open_suspects(work, results) == (found,)
    second(work.office, at(practice.stage.lam, practice, 6), kept.mark)
    assert open_suspects(work, results) == ()


def test_what_cannot_be_tried(practised: Practice) -> None:
    work = prepare(practised)
    with pytest.raises(RefusedError, match="không có trong bộ đề"):
        ruling(work, "99", "drop-item")
    with pytest.raises(RefusedError, match="không nằm trong các phương án"):
        ruling(work, "1", "change-key", "H")
    with pytest.raises(RefusedError, match="không có câu này"):
        uphold(work, practised.stage.ha, "99", "đã xem lại kỹ")


def test_a_trial_that_needs_the_draw_says_so(practised: Practice) -> None:
    work = prepare(practised)
    desk = grading.lay_out(work)
    trial = try_ruling(work, desk, ruling(work, "1", "give-to-all"))
    assert trial.tie == ""
    assert "cần bốc thăm" in "\n".join(trial_lines(replace(trial, tie="Bằng nhau: cần bốc thăm.")))
