"""Winners: nothing is paid before somebody looked; a refusal promotes the next in line as results 2."""

from datetime import timedelta
from types import SimpleNamespace as Practice

import pytest

from authoring.model.errors import RefusedError
from authoring.workbench.contest.sittings import Sitting
from authoring.workbench.results import grading
from authoring.workbench.results.decisions import second
from authoring.workbench.results.outcomes import NOT_ELIGIBLE, awarded, newest_outcome
from authoring.workbench.results.winners import CONTACTED, VERIFIED, mark_winner, payable, winners


def prepare(practice: Practice) -> grading.Work:
    stage = practice.stage
    return grading.prepare(str(stage.folder), practice.week.tag, [str(practice.submissions)], str(stage.exports))


def at(sitting: Sitting, practice: Practice, hours: int) -> Sitting:
    return sitting.at(practice.week.closes + timedelta(hours=hours))


def test_the_next_in_line(practice: Practice) -> None:
    work, tag = prepare(practice), practice.week.tag
    office, ha, lam = work.office, practice.stage.ha, practice.stage.lam
    with pytest.raises(RefusedError, match="chưa có kết quả"):
        winners(office, tag)
    assert newest_outcome(office, tag) is None
    first = grading.grade(work)
    grading.keep(work, first)
    assert {one.status for one in winners(office, tag)} == {"not-contacted"}
    assert payable(office, tag) == ()
    mark_winner(office, tag, 1, CONTACTED, at(ha, practice, 1), "đã gọi điện hai lần")
    mark_winner(office, tag, 1, VERIFIED, at(ha, practice, 2), "đã đối chiếu căn cước")
    mark_winner(office, tag, 2, CONTACTED, at(ha, practice, 2), "đã gọi điện cho người ấy")
    refusal = mark_winner(office, tag, 3, NOT_ELIGIBLE, at(ha, practice, 3), "là người nhà của Tổ Thư ký")
    assert [one.status for one in winners(office, tag)][:4] == [VERIFIED, CONTACTED, "not-contacted", "not-contacted"]
    assert grading.grade(prepare(practice)).awards.equals(first.awards)  # one person alone takes nobody's prize
    second(office, at(lam, practice, 4), refusal.mark)
    assert [one.status for one in winners(office, tag)][2] == NOT_ELIGIBLE
    again = prepare(practice)
    results = grading.grade(again)
    kept = grading.keep(again, results)
    assert kept.name == "2022-w30-results-2"
    names = first.standings["name"].tolist()
    assert results.awards["name"].tolist() == [*names[:2], *names[3:20]]
    assert results.all_right == first.all_right
    assert results.passed[["rank", "name", "reason"]].to_numpy().tolist() == [
        [3, names[2], "là người nhà của Tổ Thư ký"]
    ]
    assert {"noi-bo/khong-trao-giai.csv", "noi-bo/quyet-dinh.json"} <= grading.result_files(again, results).keys()
    assert [(one.award.name, one.award.rank) for one in payable(office, tag)] == [(names[0], 1)]
    assert [one.people for one in winners(office, tag)][:2] == [("ha",), ("ha",)]
    last = mark_winner(office, tag, 19, NOT_ELIGIBLE, at(ha, practice, 5), "đã từ chối nhận giải")
    second(office, at(lam, practice, 6), last.mark)
    assert grading.grade(prepare(practice)).awards["name"].tolist() == [*names[:2], *names[3:19], names[20]]


def test_what_cannot_be_marked(practice: Practice) -> None:
    work, tag = prepare(practice), practice.week.tag
    folder = grading.keep(work, grading.grade(work))
    assert len(awarded(folder)) == 19
    for place in (0, 20):
        with pytest.raises(RefusedError, match="Không có giải ở thứ tự này"):
            mark_winner(work.office, tag, place, VERIFIED, practice.stage.ha, "đã đối chiếu căn cước")
    with pytest.raises(RefusedError, match="Không có tình trạng này"):
        mark_winner(work.office, tag, 1, "paid", practice.stage.ha, "đã trao tiền thưởng")
