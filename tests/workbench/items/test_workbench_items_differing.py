"""Two wordings of an item word by word."""

from authoring.model.items import Item, options
from authoring.workbench.items.differing import Change, changes, replaced


def test_words_blanks_and_signs_each_count() -> None:
    assert replaced("đóng 8% lương", "đóng 8,5% lương tháng") == (((5, 6), (5, 8)), ((13, 13), (15, 21)))
    assert replaced("Ai đóng", "Ai đóng?") == (((7, 7), (7, 8)),)
    assert replaced("bỏ đi", "") == (((0, 5), (0, 0)),)
    assert replaced("", "thêm") == (((0, 0), (0, 4)),)
    assert replaced("khỏan 1", "khoản 1") == (((0, 5), (0, 5)),)


def test_every_text_that_differs_is_told() -> None:
    before = Item("q", "Ai?", options("x", "y"), "A", "Điều 1", extra={"nguon": "cũ"})
    after = Item("q", "Ai?", options("x", "z", "t"), "B", "Điều 1", extra={"nguon": "mới"})
    assert changes(before, after) == (
        Change("B", "y", "z", (((0, 1), (0, 1)),)),
        Change("key", "A", "B", (((0, 1), (0, 1)),)),
        Change("nguon", "cũ", "mới", (((0, 2), (0, 3)),)),
        Change("C", "", "t", (((0, 0), (0, 1)),)),
    )
    assert changes(before, before) == ()
