"""The pairs of a few items in their order."""

from authoring.checks import pairs
from authoring.checks.pairs.comparing import across, deciding_words
from authoring.model.items import Item, options

DAYS = ("20 ngày", "30 ngày", "40 ngày", "60 ngày")
PAY = "Cơ quan bảo hiểm xã hội thanh toán trực tiếp chi phí khám bệnh, chữa bệnh trong thời hạn nào?"


def item(id_: str, stem: str) -> Item:
    return Item(id_, stem, options(*DAYS), "C", "Điều 35 khoản 2")


def test_pairs_come_in_the_order_of_the_items_and_only_once() -> None:
    items = [item("c", PAY), item("a", PAY), item("b", f"Xin cho biết, {PAY.lower()}")]
    found = [(pair.items, pair.kind) for pair in pairs(items)]
    assert found == [(("c", "a"), "identical"), (("c", "b"), "duplicate"), (("a", "b"), "duplicate")]
    assert found == [(pair.items, pair.kind) for pair in pairs(items)]


def test_all_but_lookalikes_stay_apart_in_a_week() -> None:
    other = item("b", PAY.replace("khám bệnh, chữa bệnh", "mai táng"))
    assert [(pair.kind, pair.apart) for pair in pairs([item("a", PAY), item("c", PAY), other])] == [
        ("identical", True),
        ("distinct", False),
        ("distinct", False),
    ]


def test_beside_others_only_what_concerns_the_own_items_is_told() -> None:
    own = [item("a", PAY), item("b", f"Xin cho biết, {PAY.lower()}")]
    others = [item("x", PAY), item("y", PAY)]
    found = [(pair.items, pair.kind) for pair in across(own, others)]
    assert found == [
        (("a", "b"), "duplicate"),
        (("a", "x"), "identical"),
        (("a", "y"), "identical"),
        (("b", "x"), "duplicate"),
        (("b", "y"), "duplicate"),
    ]
    assert across([], others) == ()


def test_the_words_that_decide_are_the_stem_and_the_key_however_they_are_written() -> None:
    one = Item("a", "Câu 3. Ai  ký SỔ hoá đơn?", options("A. Kế toán.", "b) Thủ quỹ", "Lái xe"), "AB")
    assert deciding_words(one) == "ai ký sổ hóa đơn [kế toán; thủ quỹ]"
    same = Item("b", "ai ký sổ hóa đơn", options("thủ quỹ", "Thư ký", "kế toán"), "AC")
    assert deciding_words(same) == deciding_words(one)
    assert deciding_words(Item("b", one.stem, one.options, "A")) != deciding_words(one)
