"""Texts of items: whatever was typed comes back, tidied once and for all."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from authoring.bank.records.texts import read_item, tidy, write_item
from authoring.model.errors import RefusedError
from authoring.model.items import Item, Option, options

ODD = st.sampled_from(
    ["A. x", "*B. y", "*C.", "D.", "A.x", "B) y", "Giải thích: z", "Giải thích:", "id: 3", "sha256: 0", "\\", "\\A. x",
     "", " ", "\t", "*", "# đề", "e\u0301", "\u2028", "\x85", "\x0b", "\x00", "\ufeff", "١", "kết  thúc ", "\\\\"]
)  # fmt: skip
LINE = st.one_of(ODD, st.text(st.characters(exclude_categories=["Cs"]), max_size=8))
TEXT = st.lists(LINE, max_size=4).flatmap(
    lambda lines: st.sampled_from(["\n", "\r\n", "\r"]).map(lambda end: end.join(lines))
)
ITEMS = st.builds(
    Item,
    id=st.sampled_from(["2022-ha147", "2022-ha2147"]),
    stem=TEXT,
    options=st.lists(TEXT, max_size=8).map(lambda texts: options(*texts)),
    key=st.one_of(st.text("ABCDEFGH", max_size=3), TEXT),
    citation=TEXT,
    explanation=TEXT,
    topic=TEXT,
    difficulty=TEXT,
    valid_on=TEXT,
    extra=st.dictionaries(TEXT, TEXT, max_size=3),
)


@given(ITEMS)
def test_every_item_comes_back_tidy_and_tidy_is_final(item: Item) -> None:
    tidied = tidy(item)
    fields, body = write_item(tidied)
    assert all("\n" not in value for value in fields.values())
    assert read_item({"id": item.id} | fields, body, "f") == tidied
    assert tidy(tidied) == tidied


def test_what_tidying_does() -> None:
    item = Item(
        "2022-ha001",
        "  Câu\r\ndẫn e\u0301  ",
        options(" một ", "hai\rdòng"),
        "BAB",
        citation=" d6\n.k1 ",
        explanation="\n\nVì",
        extra={"b": "2\r\n", "a": "1"},
    )
    assert tidy(item) == Item(
        "2022-ha001",
        "Câu\ndẫn é",
        options("một", "hai\ndòng"),
        "AB",
        citation="d6 .k1",
        explanation="Vì",
        extra={"a": "1", "b": "2"},
    )


def test_the_form_on_disk() -> None:
    item = Item("2022-ha001", "Câu\nA. không phải phương án", options("một", "hai"), "B", explanation="Vì\nhai")
    fields, body = write_item(item)
    assert fields == {"citation": "", "topic": "", "difficulty": "", "valid_on": ""}
    assert body == "Câu\n\\A. không phải phương án\nA. một\n*B. hai\nGiải thích: Vì\nhai\n"
    odd = replace(item, key="E", extra={"nguồn": "họp"})
    assert write_item(odd)[0] == fields | {"key": "E", "extra": '{"nguồn": "họp"}'}


@pytest.mark.parametrize(
    ("item", "message"),
    [
        (Item("2022-ha001", "?", (Option("B", "x"), Option("A", "y"))), "chữ cái liền nhau"),
        (Item("2022-ha001", "?", tuple(Option(letter, "x") for letter in "ABCDEFGHI")), "nhiều nhất là H"),
        (Item("dev-001", "?", options("x", "y")), "Mã câu hỏi không đúng dạng"),
        (Item("../2022-ha001", "?", options("x", "y")), "Mã câu hỏi không đúng dạng"),
    ],
)
def test_what_no_record_can_hold_is_refused(item: Item, message: str) -> None:
    with pytest.raises(RefusedError, match=message):
        tidy(item)


@pytest.mark.parametrize(
    ("fields", "body", "expected"),
    [
        ({"colour": "x"}, "?\n", "citation, topic, difficulty, valid_on"),
        ({}, "?\nA. x\nC. y\n", "A, B, C … theo thứ tự"),
        ({"extra": "[1]"}, "?\n", "extra: {tên: chữ}"),
        ({"extra": '{"a": 1}'}, "?\n", "extra: {tên: chữ}"),
        ({"extra": '{"a": "\\ud800"}'}, "?\n", ""),
        ({"extra": "{"}, "?\n", "JSON"),
    ],
)
def test_a_record_that_says_something_else_is_refused(fields: dict[str, str], body: str, expected: str) -> None:
    with pytest.raises(RefusedError) as caught:
        read_item({"id": "2022-ha001"} | fields, body, "f.md")
    assert caught.value.trouble.file == "f.md"
    assert expected in caught.value.trouble.expected
