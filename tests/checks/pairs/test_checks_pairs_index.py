"""The index: one new item, the whole bank, items that come and go."""

import gc

import pytest

from authoring.checks.pairs import index, postings
from authoring.checks.pairs.index import PairIndex
from authoring.model.items import Item, options

DAYS = ("20 ngày", "30 ngày", "40 ngày", "60 ngày")


def item(id_: str, place: str, key: str = "C") -> Item:
    return Item(id_, f"Người ở {place} được hưởng trợ cấp trong thời hạn nào?", options(*DAYS), key)


def shown(held: PairIndex, new: Item) -> list[tuple[str, str]]:
    return [(pair.items[0], pair.kind) for pair in held.near(new)]


def test_one_new_item_beside_a_bank() -> None:
    strange = Item("z", "Kho bạc huyện chi trợ cấp bằng tiền mặt ở bưu điện nào?", options("Bộ", "Sở"), "A")
    held = PairIndex([item("a", "bản Pơ"), item("b", "bản Mơ"), strange])
    assert shown(held, item("n", "bản Mơ")) == [("b", "identical"), ("a", "distinct")]
    assert shown(held, item("b", "bản Mơ", "D")) == [("a", "distinct")]
    assert [pair.items for pair in held.audit()] == [("a", "b")]


def test_only_the_nearest_are_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index, "_NEAR", 1)
    held = PairIndex([item("a", "bản Pơ"), item("b", "bản Mơ"), item("c", "bản Tơ")])
    assert shown(held, item("n", "bản Mơ")) == [("b", "identical")]


def test_an_item_that_is_added_replaced_or_removed_counts_at_once() -> None:
    held = PairIndex([item("a", "bản Pơ")])
    assert shown(held, item("n", "bản Mơ")) == [("a", "distinct")]
    held.add(item("b", "bản Mơ"))
    assert shown(held, item("n", "bản Mơ"))[0] == ("b", "identical")
    assert sorted(shown(held, item("n", "bản Xơ"))) == [("a", "distinct"), ("b", "distinct")]
    held.replace(item("b", "bản Tơ"))
    assert sorted(shown(held, item("n", "bản Mơ"))) == [("a", "distinct"), ("b", "distinct")]
    held.remove("b")
    held.remove("nobody")
    assert shown(held, item("n", "bản Mơ")) == [("a", "distinct")]
    assert held.audit() == ()


def test_an_empty_index_knows_nothing() -> None:
    held = PairIndex()
    assert (held.audit(), held.near(item("n", "bản Mơ"))) == ((), ())
    held.add(Item("e", "", ()))
    assert held.near(item("n", "bản Mơ")) == ()


def test_items_of_several_banks_may_share_an_id() -> None:
    held = PairIndex([item("a", "bản Pơ"), item("a", "bản Pơ")])
    assert [(pair.items, pair.kind) for pair in held.audit()] == [(("a", "a"), "identical")]


def test_a_contest_adds_short_forms() -> None:
    one, other = item("a", "hội thẩm nhân dân tỉnh"), item("b", "HTND tỉnh")
    assert [pair.kind for pair in PairIndex([one, other], {"HTND": "hội thẩm nhân dân"}).audit()] == ["duplicate"]


def test_large_banks_and_late_items_are_found_by_their_rare_features(monkeypatch: pytest.MonkeyPatch) -> None:
    names = [f"{first}{last}" for first in "BCDGHKLMNT" for last in ("ơ", "ây", "anh", "en", "ung", "ich")]
    items = [item(str(at), f"bản {name}") for at, name in enumerate(names)]
    twin = Item("t", f"Trợ cấp cho người ở bản {names[7]} hưởng trong bao nhiêu ngày?", options(*DAYS), "C")
    for name, value in {"_SMALL": 10, "_FEW": 2}.items():
        monkeypatch.setattr(index, name, value)
    for name, value in {"_BUDGET": 20, "_LATE": 3, "_BLOCK": 16, "_SURE": 2}.items():
        monkeypatch.setattr(postings, name, value)
    held = PairIndex(items)
    held.near(items[0])
    for at in range(20):
        held.add(item(f"late{at}", f"bản Ph{'o' * at}"))
    assert shown(held, twin)[0] == ("7", "duplicate")
    assert shown(held, Item("q", "Kho bạc huyện mở cửa lúc nào?", options("8 giờ", "9 giờ"), "A")) == []
    held.add(twin)
    assert [pair.items for pair in held.audit() if pair.kind == "duplicate"] == [("7", "t")]


def test_features_of_too_many_items_lead_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postings, "_CUT", 1)
    held = PairIndex([item("a", "bản Pơ"), item("b", "bản Pơ")])
    assert (held.audit(), held.near(item("n", "bản Pơ"))) == ((), ())


def test_the_collector_runs_afterwards_as_before() -> None:
    gc.disable()
    try:
        assert len(PairIndex([item("a", "vùng cao")]).audit()) == 0
        assert not gc.isenabled()
    finally:
        gc.enable()
    PairIndex([item("a", "vùng cao")])
    assert gc.isenabled()
