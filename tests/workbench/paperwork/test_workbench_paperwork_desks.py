"""Desks: on what a paper rests says where it is kept."""

from types import SimpleNamespace as Practice

import pytest

from authoring.model.errors import RefusedError
from authoring.workbench.paperwork import desks
from authoring.workbench.paperwork.desks import Desk


def test_each_ground_has_its_folder(finished: Practice) -> None:
    desk = Desk(finished.stage.office(), "2022-w30")
    grounds = (desks.on_settings, desks.on_week, desks.on_release, desks.on_result, desks.on_results, desks.on_closing)
    assert [ground(desk) for ground in grounds] == [
        *("truoc", "2022-w30", "2022-w30-r1", "2022-w30-results-1", "ket-thuc-1-1-1", "tong-ket-1")
    ]
    assert desk.dossier is desk.dossier
    assert [one.week.tag for one in desk.dossiers] == ["2022-w30", "2022-w32", "2022-w34"]


def test_without_closing_there_is_nothing_to_rest_on(practised: Practice) -> None:
    with pytest.raises(RefusedError, match="Giải tập thể chưa được chốt"):
        desks.on_closing(Desk(practised.stage.office(), "ket-thuc"))
