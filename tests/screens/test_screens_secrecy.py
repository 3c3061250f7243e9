"""Screens 0 and 4 show nothing that depends on a key: two banks that differ in their keys alone look the same."""

import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace as Place

import pytest

from authoring.model.items import options
from authoring.screens.home.home import HomeScreen
from authoring.screens.pieces.desk import Desk
from authoring.screens.releasing.releasing import ReleasingScreen
from tests.screens.pressing import mark

NOW = datetime(2022, 7, 15, 3, 0, tzinfo=UTC)
STEMS = {
    "bhxh-bat-buoc": "Bộ câu hỏi này do bao nhiêu cộng tác viên của hai cơ quan cùng soạn?",
    "bhyt": "Buổi lễ phát động Cuộc thi có bao nhiêu đại biểu tới dự tại hội trường?",
}


def filled(place: Place, key: str) -> Place:
    """Two approved items of which no law knows the answer."""
    for topic, stem in STEMS.items():
        item = replace(
            place.question(1), stem=stem, topic=topic, options=options("Mười hai", "Mười lăm", "Mười tám", "Hai mươi")
        )
        place.approve(replace(item, key=key, explanation="Theo số liệu của Ban Tổ chức."))
    return place


def seen(place: Place) -> list[str]:
    """Everything that screens 0 and 4 send to the browser, also while the form is tried."""
    home = Desk(HomeScreen(place.office, "ha", "Lê Thu Hà", clock=lambda: NOW))
    screen = ReleasingScreen(place.office, "ha", "Lê Thu Hà", clock=lambda: NOW)
    told = [f"{home.frame}{home.slots}{home.values}{home.status}"]
    desk = Desk(screen)
    for name in ("go", "show", "try", "release"):
        desk._hear(
            None, {"kind": "action", "name": name, "local": {}, "asked": mark(desk, name), "of": 0, "seq": 1}, None
        )
        told.append(str(desk.slots))
    return told


@pytest.fixture
def twin(place: Place, tmp_path: Path) -> Place:
    """The same contest, in a folder of the same name."""
    folder = tmp_path / "khác" / "banks" / "thi-thu"
    shutil.copytree(place.folder, folder)
    return replace(place, folder=folder)  # type: ignore[type-var] # it is a dataclass of the conftest


def test_another_key_changes_nothing_that_is_shown(place: Place, twin: Place) -> None:
    first, second = seen(filled(place, "A")), seen(filled(twin, "C"))
    assert "Buổi lễ phát động" in first[-1]
    assert "Mười lăm" in first[-2]
    ours, theirs = str(place.folder.parents[1]), str(twin.folder.parents[1])
    assert [one.replace(ours, "") for one in first] == [one.replace(theirs, "") for one in second]
