"""Arrangements: an item is found again in the order in which a form showed it."""

from dataclasses import replace
from types import SimpleNamespace as Practice

from authoring.model.forms import FormItem
from authoring.model.items import Item, options
from authoring.releases import Line, item_digest
from authoring.workbench.forms.arrangements import arrangements, as_released, as_shown

ITEM = Item("i", "Một?", options("a", "b", "c"), "B")


def test_every_order_with_its_key() -> None:
    found = list(arrangements(ITEM))
    assert len({one.options for one in found}) == 6
    assert found[0] == ITEM
    assert {one.keyed[0].text for one in found} == {"b"}


def test_an_item_as_a_form_shows_it() -> None:
    shown = FormItem(1, "i", 1, "Một?", options("c", "b", "a"))
    assert as_shown(ITEM, shown) == replace(ITEM, options=options("c", "b", "a"))
    assert as_shown(ITEM, replace(shown, stem="Hai?")) is None
    assert as_shown(ITEM, replace(shown, options=options("c", "b", "x"))) is None


def test_an_item_as_it_was_released(practised: Practice) -> None:
    office = practised.stage.office()
    shown = practised.release.form.items[0]
    made = next(one for one in office.bank.history(shown.id) if one.revision == shown.revision)
    line = Line(1, shown.id, shown.revision, item_digest(shown))
    assert as_released(made, line) == practised.release.items[0]
    assert as_released(made, replace(line, sha256="0" * 64)) is None
