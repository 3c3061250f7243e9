"""Screen 5 with units whose names have more than twelve words: nothing lies on anything, nothing runs off the page."""

import csv
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace as Practice
from typing import TYPE_CHECKING

import pytest

from authoring.screens.grading.cards import TABS
from tests.screens.grading.conftest import At, keep
from tests.screens.stills import flaws

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

MORE = " và các đơn vị sự nghiệp công lập trực thuộc trên địa bàn"


def lengthen(folder: Path) -> None:
    """Every unit of a contest gets a name of more than twelve words."""
    path = folder / "units.csv"
    with path.open(encoding="utf-8", newline="") as sheet:
        head, *rows = csv.reader(sheet)
    with path.open("w", encoding="utf-8", newline="") as sheet:
        csv.writer(sheet, lineterminator="\n").writerows([head, *([row[0], row[1] + MORE, *row[2:]] for row in rows)])


def test_units_of_long_names(page: "Page", graded: Practice, at: Callable[..., At]) -> None:
    lengthen(graded.stage.folder)
    keep(graded, [graded.submissions])
    week = at(graded)
    assert MORE in week.do("tab:winners").slot("main")
    for name in TABS:
        assert (name, flaws(page, week.do(f"tab:{name}").screen)) == (name, [])
    assert ("main", flaws(page, week.do("main").screen)) == ("main", [])
