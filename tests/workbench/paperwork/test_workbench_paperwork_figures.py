"""Figures: each plot says its finding, items to look at come first."""

import shutil
from types import SimpleNamespace as Practice

import pytest

from authoring.model.errors import RefusedError
from authoring.workbench.paperwork import figures
from authoring.workbench.paperwork.desks import BEFORE, END
from authoring.workbench.paperwork.dossiers import open_dossier
from authoring.workbench.paperwork.figures import HOURS, ON_DEMAND, UNITS, Plot, cards, draw, newest_graded, plots_of

WEEK = "2022-w30"


def test_which_plots_a_place_has() -> None:
    assert (plots_of(BEFORE), plots_of(END), plots_of(WEEK)) == ((), (UNITS, HOURS), (UNITS, HOURS, *ON_DEMAND))


def test_a_plot_says_its_finding(finished: Practice) -> None:
    office = finished.stage.office()
    week, whole = draw(office, WEEK, UNITS), draw(office, END, UNITS)
    assert "tham gia nhiều nhất" in week.finding
    assert week.picture != whole.picture
    assert draw(office, END, HOURS) == draw(office, "2022-w34", HOURS)
    assert figures._plot("x", b"<svg/>") == Plot("x", "", b"<svg/>")


def test_the_items_to_look_at_come_first(finished: Practice) -> None:
    found = cards(open_dossier(finished.stage.office(), WEEK))
    assert sorted(one.item.number for one in found) == list(range(1, 21))
    order = [figures.ORDER.index(one.card.verdict) for one in found]
    assert order == sorted(order)
    assert all(one.item.id == one.figures.id for one in found)


def test_weeks_that_arent_graded(closed: Practice) -> None:
    office = closed.stage.office()
    assert newest_graded(office) == "2022-w34"
    for tag in ("2022-w30", "2022-w32", "2022-w34"):
        shutil.rmtree(office.exports / f"{tag}-results-1")
    assert newest_graded(office) == "2022-w34"
    with pytest.raises(RefusedError, match="chưa có kết quả"):
        draw(office, END, HOURS)
    with pytest.raises(RefusedError, match="chưa có kết quả"):
        cards(open_dossier(office, WEEK))
