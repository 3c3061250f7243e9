"""A form with its key: only its own; shares and reasons as sites are told them."""

from dataclasses import replace

import pytest

from authoring.formats import key_items
from authoring.formats.forms.keys import reasons, share
from authoring.model.errors import RefusedError
from authoring.model.forms import AnswerKey, Form, FormItem, KeyEntry
from authoring.model.items import Item, options

FORM = Form("c", "Cuộc thi", "w", "Tuần", 1, 15, (FormItem(1, "q1", 4, "Hỏi?", options("a", "b")),))
KEY = AnswerKey("c", "w", 1, (KeyEntry(1, "q1", "B", "d1", "Vì thế."),))


def test_the_items_of_a_form_with_their_keys() -> None:
    assert key_items(FORM, KEY) == (Item("q1", "Hỏi?", options("a", "b"), "B", "d1", "Vì thế."),)


@pytest.mark.parametrize(
    ("key", "said"),
    [
        (replace(KEY, contest="x"), "khác bản phát hành. (cần c w-r1; đang là x w-r1)"),
        (replace(KEY, revision=2), "khác bản phát hành. (cần c w-r1; đang là c w-r2)"),
        (replace(KEY, entries=()), "khác các câu. (cần ['q1']; đang là [])"),
    ],
)
def test_another_key_is_refused(key: AnswerKey, said: str) -> None:
    with pytest.raises(RefusedError) as caught:
        key_items(FORM, key)
    assert str(caught.value) == f"Bảng đáp án không thuộc bộ đề này: {said}"


def test_shares_are_those_that_moodle_lists() -> None:
    many = Item("q", "?", options(*"abcdefgh"))
    letters = ("A", "AB", "ABC", "ABCD", "ABCDE", "ABCDEF", "ABCDEFG", "ABCDEFGH")
    wanted = ["100", "50", "33.33333", "25", "20", "16.66667", "14.28571", "12.5"]
    assert [share(replace(many, key=key)) for key in letters] == wanted


def test_reasons_are_one_text() -> None:
    item = Item("q", "?", options("a", "b"), "A", "d1", "Vì thế.")
    assert reasons(item) == "Vì thế.\nCăn cứ: d1"
    assert reasons(replace(item, citation="")) == "Vì thế."
    assert reasons(replace(item, explanation="")) == "Căn cứ: d1"
    assert reasons(replace(item, citation="", explanation="")) == ""
