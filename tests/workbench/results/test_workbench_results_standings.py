"""Standings over weeks: the newest results added up and kept once."""

from types import SimpleNamespace as Practice

import pytest

from authoring.model.errors import RefusedError
from authoring.records import check_sums
from authoring.workbench.results import grading
from authoring.workbench.results.standings import final_standings, keep_standings


def test_one_week_is_its_own_standing(practice: Practice) -> None:
    stage, office = practice.stage, practice.stage.office()
    with pytest.raises(RefusedError, match="Tuần 30 chưa có kết quả"):
        final_standings(office)
    work = grading.prepare(str(stage.folder), practice.week.tag, [str(practice.submissions)], str(stage.exports))
    results = grading.grade(work)
    grading.keep(work, results)
    found = final_standings(office, ["2022-w30", "2022-w30"])
    assert found.table["name"].tolist() == results.standings["name"].tolist()
    assert set(found.table["weeks"]) == {1}
    first, again = keep_standings(office, found), keep_standings(office, found)
    assert (first.name, again.name) == ("chung-cuoc-results-1", "chung-cuoc-results-2")
    assert check_sums(first) == ()
    assert found.persons[0] in (first / "noi-bo/xep-hang-chung.csv").read_text("utf-8-sig")
