"""The office of a contest: its exports beside the bank, swept of what a killed program left."""

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from authoring.model.errors import RefusedError
from authoring.workbench.contest.offices import Offices, default_exports, open_office

if TYPE_CHECKING:
    from tests.small_contest import Place


def test_exports_lie_beside_the_banks() -> None:
    assert default_exports(Path("/kho/banks/thi"), "thi-2022") == Path("/kho/exports/thi-2022")
    assert default_exports(Path("/kho/thi"), "thi-2022") == Path("/kho/exports/thi-2022")


def test_what_a_killed_program_left_in_the_exports_goes_after_a_day(place: "Place") -> None:
    exports = place.office().exports
    old, new = (exports / f".authoring-{digit * 16}.tmp" for digit in "01")
    for folder in (old, new):
        (folder / "ket-qua").mkdir(parents=True)
        (folder / "ket-qua/a.csv").write_text("x", encoding="utf-8")
    key = exports / "noi-bo" / old.name
    key.parent.mkdir()
    key.write_text("x", encoding="utf-8")
    for path in (old, key):
        os.utime(path, (0, 0))
    place.office()
    assert sorted(exports.rglob("*")) == sorted([new, new / "ket-qua", new / "ket-qua/a.csv", key.parent])


def test_exports_that_are_a_file_are_refused(place: "Place", tmp_path: Path) -> None:
    (tmp_path / "tệp").write_text("x", encoding="utf-8")
    with pytest.raises(RefusedError, match="Nơi để kết quả không phải thư mục"):
        open_office(place.folder, tmp_path / "tệp")


def test_an_office_stays_open_and_shows_the_folder_as_it_is(place: "Place") -> None:
    offices = Offices()
    first = offices.open(place.folder)
    item = place.write(place.question(1))
    again = offices.open(place.folder)
    assert again.bank is first.bank
    assert [entry.revision.item.id for entry in again.bank.items()] == [item]
    (place.folder / "policies/qd-27-2021-qd-ubnd.txt").unlink()
    assert [len(one.sources) for one in (again, offices.open(place.folder))] == [1, 0]


def test_a_file_that_was_replaced_is_seen_after_a_while(place: "Place") -> None:
    now = [0.0]
    item, offices = place.write(place.question(1)), Offices(lambda: now[0])
    path = next((place.folder / "items").glob(f"{item}*"))
    stem = offices.open(place.folder).bank.entry(item).revision.item.stem
    path.write_bytes(path.read_bytes().replace(stem.encode(), stem.encode() + b" "))
    for now[0], strays in ((1.0, 0), (30.0, 1)):
        bank = offices.open(place.folder).bank
        assert sum(entry.revision.item.id == item for entry in bank.items()) == 1 - strays


def test_another_folder_is_another_office(place: "Place", tmp_path: Path) -> None:
    offices = Offices()
    first = offices.open(place.folder)
    shutil.copytree(place.folder, tmp_path / "kho khác")
    other = offices.open(tmp_path / "kho khác")
    assert other.bank is not first.bank
    place.folder.rename(tmp_path / "cũ")
    shutil.copytree(tmp_path / "cũ", place.folder)
    assert offices.open(place.folder).bank.folder == place.folder
    shutil.rmtree(place.folder)
    with pytest.raises(RefusedError, match="Không thấy thư mục ngân hàng"):
        offices.open(place.folder)
