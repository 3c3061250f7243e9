"""A writer's own items by where they stand: what is typed, sent, approved, released."""

from dataclasses import replace
from types import SimpleNamespace as Place
from typing import Any

from authoring.model.items import Item, options
from authoring.workbench.items.own import own_at
from authoring.workbench.items.writing import Writing


def test_each_own_item_stands_where_its_newest_revision_does_and_what_is_typed_is_told(place: Place) -> None:
    approved, draft = place.approve(place.question(1)), place.write(place.question(2))
    place.write(place.question(3), "lam")
    bank = place.office().bank
    new = bank.next_id("ha", 2022)
    bank.save_draft(Item(new, "Đang gõ", options("x", "y")), "ha")
    bank.save_draft(replace(bank.entry(approved).revision.item, stem="Đang sửa?"), "ha")
    session = Writing(place.office(), "ha")
    found = [(one.item.id, one.standing.word, one.typed) for one in own_at(session)]
    assert found == [(approved, "approved", True), (draft, "draft", False), (new, "draft", True)]
    assert [one.item.stem for one in own_at(session) if one.standing.word == "approved"] == ["Đang sửa?"]


def test_what_a_week_has_is_released(practised: Any) -> None:  # noqa: ANN401 — the root's Practice
    office = practised.stage.office()
    asked = {one.id for one in practised.release.form.items}
    found = [one for one in own_at(Writing(office, "ha")) if one.standing.word == "released"]
    assert {one.item.id for one in found} == {id_ for id_ in asked if office.bank.entry(id_).revision.writer == "ha"}
    assert found
    assert {one.standing.weeks for one in found} == {(practised.week.tag,)}
