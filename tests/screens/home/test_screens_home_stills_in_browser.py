"""Trang chủ and its pages with the sample contest: nothing lies on anything or runs off the page at any size."""

from typing import TYPE_CHECKING, Any

import pytest

from authoring.screens.home.amending import AmendingScreen
from authoring.screens.home.doors import DoorsScreen
from authoring.screens.home.founding import FoundingScreen
from authoring.screens.home.home import HomeScreen
from authoring.screens.home.people import PeopleScreen
from authoring.workbench.starting.founding import resume
from tests.screens.stills import flaws

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from authoring.screens.pieces.desk import Screen

pytestmark = pytest.mark.browser

WHO = "Nguyễn Thị Bích Hằng · Ban Tuyên giáo Tỉnh ủy"


def test_home_and_its_pages(page: "Page", practice: Any) -> None:  # noqa: ANN401 — the root's Practice
    office: Callable[[], Any] = practice.stage.office
    screens: list[Screen] = [
        HomeScreen(office, "ha", WHO),
        PeopleScreen(office, "lam", WHO),
        AmendingScreen(office, "lam", WHO),
        DoorsScreen(),
        FoundingScreen(resume()),
    ]
    screens[1].act("ask:add", {})
    found = {type(screen).__name__: flaws(page, screen) for screen in screens}
    assert {name: said for name, said in found.items() if said} == {}
