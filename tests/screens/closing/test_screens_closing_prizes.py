"""Collective prizes: a contest without units, an index that is no rate beside the rate."""

from dataclasses import replace
from types import SimpleNamespace as Place

from authoring.reports import UnitLine
from authoring.screens.closing.prizes import card
from authoring.workbench.paperwork.collectives import Standing


def test_a_contest_without_units(place: Place) -> None:
    assert "Cuộc thi chưa có tập thể nào." in card(place.office(), Standing((), ()), ())


def test_rate_and_count_stand_side_by_side(place: Place) -> None:
    office = place.office()
    contest = replace(office.bank.contest, collective_index="attempts")
    asked = Place(bank=Place(contest=contest, people=()))
    lines = (
        UnitLine(1, "first", "Đảng bộ Một", 50, 90, 400, "90", 5, "17,25"),
        UnitLine(2, "", "Đảng bộ Hai", 9, 80, None, "80", 0),
    )
    told = card(asked, Standing(lines, ()), ())  # type: ignore[arg-type] # only this is asked of an office
    assert "<td>Đảng bộ Một</td>" in told
    assert '<td class="wb-num">17,25</td><td class="wb-num">400</td>' in told
    assert '>400</td><td class="wb-num">12,5%</td><td class="wb-num"><b>90</b></td>' in told
    assert "chưa có" in told
    assert told.count('<tr class="is-cut">') == 1
