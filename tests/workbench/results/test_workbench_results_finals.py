"""Two people sign the newest results; whatever speaks against them is told before."""

from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace as Practice

import pytest

from authoring.model.errors import RefusedError
from authoring.workbench.results import finality, finals, grading
from authoring.workbench.results.decisions import Standing, reverse, second
from authoring.workbench.results.finals import OLDER, SUSPECT, WAITING
from authoring.workbench.results.outcomes import NOT_ELIGIBLE
from authoring.workbench.results.regrading import Suspect, uphold
from authoring.workbench.results.winners import mark_winner

WEEK = "2022-w30"


def grade(practice: Practice) -> Path:
    work = grading.prepare(str(practice.stage.folder), WEEK, [str(practice.submissions)], str(practice.stage.exports))
    return grading.keep(work, grading.grade(work))


def test_two_people_make_results_final(practice: Practice) -> None:
    stage, folder = practice.stage, grade(practice)
    now = practice.week.closes + timedelta(hours=20)
    assert finality.final_of(stage.office(), WEEK, folder) is None
    assert finals.obstacles(stage.office(), WEEK, folder, ()) == ()
    record = finals.sign_final(stage.office(), WEEK, folder, stage.ha.at(now), "")
    assert record.reason == "kết quả chấm lần đầu"
    waiting = finality.final_of(stage.office(), WEEK, folder)
    assert waiting is not None
    assert waiting.standing is Standing.WAITING
    assert finals.obstacles(stage.office(), WEEK, folder, ()) == ()
    with pytest.raises(RefusedError, match="đã được ký chốt"):
        finals.sign_final(stage.office(), WEEK, folder, stage.lam.at(now), "")
    second(stage.office(), stage.lam.at(now + timedelta(minutes=1)), record.mark)
    done = finality.final_of(stage.office(), WEEK, folder)
    assert done is not None
    assert (done.standing, done.people) == (Standing.IN_FORCE, ("ha", "lam"))
    assert len(finals.code_of(folder).replace(" ", "")) == 16


def test_a_signature_that_was_reversed_makes_room_for_another(practice: Practice) -> None:
    stage, folder = practice.stage, grade(practice)
    at = [practice.week.closes + timedelta(hours=20, minutes=minute) for minute in range(4)]
    record = finals.sign_final(stage.office(), WEEK, folder, stage.ha.at(at[0]), "")
    second(stage.office(), stage.lam.at(at[1]), record.mark)
    back = reverse(stage.office(), stage.ha.at(at[2]), record.mark, "còn khiếu nại chưa xem")
    second(stage.office(), stage.lam.at(at[3]), back.mark)
    assert finality.final_of(stage.office(), WEEK, folder) is None


def test_later_results_need_a_reason_and_older_ones_are_not_signed(practice: Practice) -> None:
    stage, first = practice.stage, grade(practice)
    last, now = grade(practice), practice.week.closes + timedelta(hours=20)
    with pytest.raises(RefusedError, match="Đã có kết quả mới hơn"):
        finals.sign_final(stage.office(), WEEK, first, stage.ha.at(now), "đã xem lại hết")
    with pytest.raises(RefusedError, match="phải có lý do"):
        finals.sign_final(stage.office(), WEEK, last, stage.ha.at(now), "")
    assert (
        finals.sign_final(stage.office(), WEEK, last, stage.ha.at(now), "thêm tệp nộp bù").reason == "thêm tệp nộp bù"
    )


def test_what_speaks_against_results_is_told(practice: Practice) -> None:
    stage, folder = practice.stage, grade(practice)
    at = [practice.week.closes + timedelta(hours=20, minutes=minute) for minute in range(6)]
    work = grading.prepare(str(stage.folder), WEEK, [str(practice.submissions)], str(stage.exports))
    items = [entry.id for entry in work.key.entries[:2]]
    suspects = tuple(Suspect(n, item, "A", "B", "", 0.1, 0.7) for n, item in enumerate(items, 1))
    assert finals.obstacles(stage.office(), WEEK, folder, suspects) == (SUSPECT, SUSPECT)
    record = uphold(work, stage.ha.at(at[0]), items[0], "đã đối chiếu căn cứ")
    assert finals.obstacles(stage.office(), WEEK, folder, suspects) == (SUSPECT, SUSPECT, WAITING)
    second(stage.office(), stage.lam.at(at[1]), record.mark)
    assert [one.item for one in finals.open_suspects(stage.office(), WEEK, suspects)] == [items[1]]
    out = mark_winner(stage.office(), WEEK, 1, NOT_ELIGIBLE, stage.ha.at(at[2]), "người của ban thư ký")
    second(stage.office(), stage.lam.at(at[3]), out.mark)
    assert finals.obstacles(stage.office(), WEEK, folder, ()) == (OLDER,)
    following = grade(practice)
    assert finals.obstacles(stage.office(), WEEK, following, ()) == ()


def test_of_each_item_the_loudest_answer_is_told() -> None:
    found = [Suspect(3, "q", "A", letters, "", 0.0, share) for letters, share in (("B", 0.1), ("C", 0.9), ("D", 0.2))]
    assert finals.strongest((*found, Suspect(4, "r", "A", "B", "", 0.1, 0.2))) == (
        found[1],
        Suspect(4, "r", "A", "B", "", 0.1, 0.2),
    )
