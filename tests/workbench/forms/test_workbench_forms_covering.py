"""How much of a week's set the approved items fill: cell by cell, without those of other weeks."""

from types import SimpleNamespace as Place
from typing import Any

from authoring.workbench.forms.covering import covered
from tests.small_contest import CARD


def test_only_approved_items_of_a_cell_count_and_no_more_than_it_wants(place: Place) -> None:
    assert covered(place.office(), "2022-w30") == (0, 2)
    place.write(place.question(1))
    place.approve(place.question(2))
    place.approve(place.question(3))
    assert covered(place.office(), "2022-w30") == (1, 2)
    place.approve(CARD)
    assert covered(place.office(), "2022-w30") == (2, 2)


def test_items_of_another_week_are_used(practice: Any) -> None:  # noqa: ANN401 — the root's Practice
    office = practice.stage.office()
    own, next_ = covered(office, practice.week.tag), covered(office, office.bank.contest.weeks[1].tag)
    assert own == (20, 20)
    approved = sum(entry.state.value == "approved" for entry in office.bank.items())
    assert next_ == (20, 20)
    assert approved - 20 >= 20
