"""Searching: with marks where they are typed, without where they aren't; index and plain reading agree."""

from hypothesis import given
from hypothesis import strategies as st

from authoring.bank.shelf.searching import matches, terms_of, words_of
from authoring.model.items import Item, options

ITEM = Item("2022-ha001", "Mức đóng hoà giải bằng 4,5 %?", options("Uỷ ban", "Khác"), "A", "luat-58:d87", topic="bhyt")


def test_words_of_an_item() -> None:
    words = words_of("m", [ITEM])
    assert words.mark == "m"
    assert words.folded == "2022 ha001 bhyt mức đóng hòa giải bằng 4 5 ủy ban khác luat 58 d87"
    assert words.bare == "2022 ha001 bhyt muc dong hoa giai bang 4 5 uy ban khac luat 58 d87"


def test_terms_look_where_they_were_typed_for() -> None:
    assert terms_of("  Đóng hoa 4,5% … hoa") == (("folded", "đóng"), ("bare", "hoa"), ("bare", "4"), ("bare", "5"))
    assert terms_of("…!") == ()


def found(text: str) -> bool:
    return matches(words_of("", [ITEM]), terms_of(text))


def test_what_matches() -> None:
    assert [found(text) for text in ("muc dong", "mức dong", "hòa", "hoà", "uỷ ban", "2022-ha001", "4,5%", "gia")] == [
        True
    ] * 8
    assert [found(text) for text in ("mực", "óng", "đóng xe", "dong xe", "45")] == [False] * 5


@given(st.text(max_size=30))
def test_an_item_is_found_by_its_own_words(text: str) -> None:
    item = Item("2022-ha001", text, options("x", "y"))
    assert matches(words_of("", [item]), terms_of(text))
