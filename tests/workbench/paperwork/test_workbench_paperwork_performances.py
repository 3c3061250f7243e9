"""How an item did before: found by its id or its wording, in this contest and beside it, without anybody's data."""

import shutil
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace as Practice

import pytest

from authoring.model.errors import RefusedError
from authoring.model.items import Item, Option
from authoring.workbench.contest.folders import listed
from authoring.workbench.contest.offices import Office
from authoring.workbench.paperwork.desks import Desk
from authoring.workbench.paperwork.dossiers import item_figures
from authoring.workbench.paperwork.performances import performances

WEEK = "2022-w30"


def known(office: Office, id_: str) -> Item:
    return next(entry.revision.item for entry in office.bank.items() if entry.revision.item.id == id_)


def test_an_item_says_how_it_did(closed: Practice) -> None:
    office = closed.stage.office()
    desk = Desk(office, WEEK)
    figures = item_figures(desk.dossier)[0]
    item = known(office, figures.id)
    (found,) = performances(office, item)
    contest = office.bank.contest.name
    assert (found.contest, found.week, found.people, found.same) == (contest, "Tuần thi thứ Nhất", figures.people, True)
    assert found.said.startswith(f"Tuần thi thứ Nhất, {contest}, {figures.people} người: Độ khó p = 0,")
    assert performances(office, replace(item, id="2030-ha001")) == (found,)
    edited = replace(item, options=(Option("A", "khác"), *item.options[1:]))
    (again,) = performances(office, edited)
    assert again == replace(found, same=False)
    assert again.said.endswith(" Lời văn đã sửa từ đó.")
    assert performances(office, replace(edited, id="2030-ha001")) == ()


def test_the_next_contest_reads_it_and_broken_folders_say_nothing(closed: Practice) -> None:
    office = closed.stage.office()
    figures = item_figures(Desk(office, WEEK).dossier)[0]
    item = known(office, figures.id)
    old = performances(office, item)
    later = replace(office, exports=office.exports.with_name("cuoc-thi-2024"))
    assert performances(later, item) == old
    later.exports.mkdir()
    (later.exports.parent / "tệp lẻ").write_bytes(b"x")
    for number, name in (("2", "2024-w01"), ("1", "2024-w01"), ("1x", "2024-w02")):
        shutil.copytree(office.exports / f"{WEEK}-results-1", later.exports / f"{name}-results-{number}")
    assert performances(later, item) == old  # results without the release that was graded
    shutil.copytree(office.exports / f"{WEEK}-r1", later.exports / "2024-w01-r1")
    assert [one.week for one in performances(later, item)] == ["Tuần thi thứ Nhất"]  # the same week, carried over
    table = later.exports / "2024-w01-results-2/noi-bo/thong-ke-cau-hoi.csv"
    table.write_text(table.read_text("utf-8").replace(f",{figures.people},", ",77,"), "utf-8")
    assert [one.people for one in performances(later, item)] == [figures.people, 77]
    table.write_text("Số thứ tự\n1\n", "utf-8")
    assert performances(later, item) == old


def test_a_folder_that_cant_be_listed_says_nothing(closed: Practice, monkeypatch: pytest.MonkeyPatch) -> None:
    office = closed.stage.office()
    item = known(office, item_figures(Desk(office, WEEK).dossier)[0].id)

    def refuse(place: Path, pattern: str) -> list[Path]:
        if "results" in pattern:
            raise RefusedError("đóng", file=place)
        return listed(place, pattern)

    monkeypatch.setattr("authoring.workbench.paperwork.performances.listed", refuse)
    assert performances(office, item) == ()
