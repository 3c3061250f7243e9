"""Where deciding words stand in the texts as given."""

import unicodedata

import pytest

from authoring.checks.pairs.index import PairIndex
from authoring.checks.pairs.marks import marked
from authoring.model.findings import Pair
from authoring.model.items import Item, options

DAYS = ("A. 20 ngày", "B. 30 ngày", "C. 40 ngày", "D. 60 ngày")
ASK = "Người thuộc hộ nghèo được hỗ trợ tối đa trong bao nhiêu ngày?"


def item(id_: str, stem: str, texts: tuple[str, ...] = DAYS, key: str = "C") -> Item:
    return Item(id_, stem, options(*texts), key)


def places(one: Item, other: Item) -> list[tuple[int, str, str]]:
    (pair,) = PairIndex([one]).near(other)
    return [
        (
            mark.item,
            mark.place,
            unicodedata.normalize("NFC", (one, other)[mark.item].texts()[mark.place][slice(*mark.span)]),
        )
        for mark in pair.marks
    ]


@pytest.mark.parametrize(
    ("other", "found"),
    [
        (item("b", ASK.replace("tối đa", "tối thiểu")), [(0, "stem", "tối đa"), (1, "stem", "tối thiểu")]),
        (
            item("b", unicodedata.normalize("NFD", ASK.replace("hộ nghèo", "hộ  cận nghèo"))),
            [(0, "stem", "hộ nghèo"), (1, "stem", "hộ  cận nghèo")],
        ),
        (item("b", ASK.replace("trong", "ở đảo xa trong")), [(1, "stem", "đảo xa")]),
        (item("b", ASK, key="D"), [(0, "C", "40 ngày"), (1, "D", "60 ngày")]),
        (item("b", ASK), [(0, "C", "40 ngày"), (1, "C", "40 ngày")]),
        (
            item(
                "b", "Ngoài 40 ngày hỗ trợ tối đa, người thuộc hộ nghèo được gì?", ("Tiền ăn", "Nhà", "Vé", "Quà"), "A"
            ),
            [(0, "C", "40 ngày"), (1, "stem", "40 ngày")],
        ),
        (
            item(
                "b",
                "Trong bao nhiêu ngày thì người thuộc hộ nghèo được hỗ trợ tối đa?",
                ("40 ngày", "1 ngày", "2 ngày"),
                "A",
            ),
            [(0, "C", "40 ngày"), (1, "A", "40 ngày")],
        ),
    ],
)
def test_marks_show_what_decided(other: Item, found: list[tuple[int, str, str]]) -> None:
    assert places(item("a", ASK), other) == found


def test_an_empty_option_has_no_place() -> None:
    assert places(item("a", ASK, ("", "1 ngày"), "A"), item("b", ASK, ("", "1 ngày"), "A")) == []


def test_words_that_stand_in_neither_text_are_found_by_what_differs() -> None:
    one, other = item("a", "Được nghỉ không quá mấy ngày?"), item("b", "Được nghỉ ít nhất mấy ngày?")
    pair = marked(Pair(("a", "b"), "distinct", ("tối đa / tối thiểu",), ""), one, other)
    assert [(mark.item, mark.span) for mark in pair.marks] == [(0, (10, 19)), (1, (10, 17))]
