"""The tab of other banks, driven as the browser drives it: a path typed, pairs with the bank's name, let go again."""

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from html import unescape
from pathlib import Path
from types import SimpleNamespace as Place

import pytest

from authoring.screens.checking.checking import CheckingScreen
from authoring.screens.pieces.desk import Desk
from authoring.screens.pieces.practice import Practice
from authoring.workbench.audits.others import OTHERS, add_other, remembered
from authoring.workbench.contest.choices import forget
from tests.screens.pressing import mark

NOW = datetime(2022, 7, 25, 3, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _nothing_remembered() -> Iterator[None]:
    yield
    forget(OTHERS)


def bank(place: Place, path: Path, broken: int = 0) -> str:
    """A file with the twin of the bank's first question, and so many lines that are none."""
    item = place.question(1)
    rows: list[dict[str, object]] = [
        {"id": "c1", "stem": item.stem, "options": [option.text for option in item.options], "key": item.key}
    ]
    path.write_text(json.dumps([*rows, *({"id": f"x{number}"} for number in range(broken))]), encoding="utf-8")
    return str(path)


def opened(place: Place, shown: str = "ngan-hang-khac") -> Desk:
    made = Desk(CheckingScreen(place.office, "ha", "Lê Thu Hà", Practice(), lambda: NOW, shown=shown))
    run(made)
    return made


def act(shown: Desk, name: str) -> None:
    shown._hear(
        None, {"kind": "action", "name": name, "local": {}, "asked": mark(shown, name), "of": 0, "seq": 1}, None
    )


def run(shown: Desk) -> None:
    while "next" in shown.status:
        act(shown, shown.status["next"])


def typed(shown: Desk, path: str) -> None:
    shown._hear(None, {"kind": "edit", "field": "other", "value": path, "left": False, "of": 0, "seq": 1}, None)
    act(shown, "other-add")


def words(html: object) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", str(html))).split())


def test_a_path_that_is_typed_is_compared_with_from_then_on(place: Place, tmp_path: Path) -> None:
    item = place.write(place.question(1))
    path = bank(place, tmp_path / "đề 2021.json", broken=2)
    shown = opened(place)
    assert "Chưa so với ngân hàng nào." in words(shown.slots["beside"])
    typed(shown, path)
    assert "Đang kiểm tra…" in words(shown.slots["beside"])
    assert shown.values["other"] == ""
    run(shown)
    said = f"đề 2021 1 câu, 2 câu không đọc được {path} Thôi so sánh"
    assert said in words(shown.slots["beside"])
    assert remembered(place.office()) == (path,)
    act(shown, "show:pair-identical")
    listed = str(shown.slots["list"])
    assert f"{item} và đề 2021 / c1" in words(listed)
    assert re.findall(r'href="([^"]+)"', listed) == [f"01-soan-cau-hoi.ipynb?item={item}"]


def test_what_was_typed_on_another_day_is_compared_with_at_once(place: Place, tmp_path: Path) -> None:
    place.write(place.question(1))
    add_other(place.office(), bank(place, tmp_path / "cũ.json"))
    assert "cũ / c1" in words(opened(place, "pair-identical").slots["list"])


def test_what_cannot_be_read_is_said_and_the_audit_goes_on(place: Place, tmp_path: Path) -> None:
    place.write(place.question(1))
    path = tmp_path / "a.json"
    add_other(place.office(), bank(place, path))
    path.unlink()
    shown = opened(place)
    assert f"Không đọc được {path}" in words(shown.slots["beside"])
    assert shown.status["text"] == "Kiểm tra lúc 10:00"


def test_a_path_that_leads_nowhere_changes_nothing(place: Place) -> None:
    shown = opened(place)
    typed(shown, "D:\\không có")
    assert "Không có thư mục hay tệp này" in words(shown.slots["banner"])
    assert (shown.screen.values()["other"], remembered(place.office())) == ("D:\\không có", ())


def test_a_bank_is_let_go(place: Place, tmp_path: Path) -> None:
    place.write(place.question(1))
    for name in ("một.json", "hai.json"):
        add_other(place.office(), bank(place, tmp_path / name))
    shown = opened(place)
    act(shown, "other-drop:7")
    act(shown, "other-drop:0")
    run(shown)
    assert [Path(one).name for one in remembered(place.office())] == ["hai.json"]
    assert "hai 1 câu" in words(shown.slots["beside"])
    assert "một 1 câu" not in words(shown.slots["beside"])
