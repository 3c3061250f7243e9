"""Collective prizes: a contest without units, an index that is no rate beside the rate."""

import re
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace as Place

from authoring.reports import UnitLine
from authoring.screens.closing.prizes import card
from authoring.workbench.paperwork.collectives import Given, Standing
from authoring.workbench.paperwork.memberships import Members

LINES = (UnitLine(1, "first", "Đảng bộ Một", 50, 90, 40, "125,00%", 5), UnitLine(2, "", "Đảng bộ Hai", 9, 80, 9, "", 0))


def read(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html)).strip()


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


def test_prizes_or_signatures_that_cant_be_read_are_named(place: Place) -> None:
    office = place.office()
    given = Given(Path("tong-ket-1"), (), None, by_hand=False, outdated=False, torn="a.json: Bản ghi hỏng.")
    told = read(card(office, Standing(LINES, (), given=given), ()))
    assert "Đã chốt, bản 1. a.json: Bản ghi hỏng." in told
    assert "Chưa có chữ ký" not in told
    told = read(card(office, Standing(LINES, (), "Thiếu số thành viên.", replace(given, lost=True)), ()))
    assert "Không dùng được bản chốt 1. a.json: Bản ghi hỏng. Bảng dưới đây tính theo kết quả hôm nay." in told
    assert "Thiếu số thành viên." in told


def test_a_unit_with_more_people_than_members_is_named(place: Place) -> None:
    told = read(card(place.office(), Standing(LINES, ()), ()))
    assert "Số người dự thi nhiều hơn số thành viên. Xem lại số thành viên của: Đảng bộ Một." in told
    assert "nhiều hơn số thành viên" not in read(card(place.office(), Standing(LINES[1:], ()), ()))


def test_the_days_of_counts_stand_once_each_the_earliest_first(place: Place) -> None:
    days = ("2022-08-01", "30/6/2022", "2022-06-30")
    rows = [Members(str(at), f"Đảng bộ {at}", "9", day) for at, day in enumerate(days)]
    told = read(card(place.office(), Standing(LINES, ()), rows))
    assert "Mọi tập thể đều có số thành viên, thống kê ngày 30/6/2022, 1/8/2022." in told
