"""Corrections: what changed is said by number, and a reason that everybody reads names no answer."""

from dataclasses import replace

import pytest

from authoring.model.errors import RefusedError
from authoring.model.forms import Form, FormItem
from authoring.model.items import Item, options
from authoring.workbench.forms.corrections import changes, demand_reason

ITEMS = (
    Item("i", "Mức?", options("8%", "14%"), "A"),
    Item("j", "Cơ quan nào?", options("Ủy ban nhân dân tỉnh", "Có"), "A"),
    Item("k", "Có không?", options("Có", "Không"), "A"),
)
SHOWN = tuple(FormItem(at, one.id, 1, one.stem, one.options) for at, one in enumerate(ITEMS, 1))
FORM = Form("thi", "Cuộc thi", "w30", "Tuần", 1, 15, SHOWN)


@pytest.mark.parametrize("reason", ["câu 3 sai căn cứ", "câu 2 có hai phương án trùng nhau", "câu 3 không có căn cứ"])
def test_a_reason_that_tells_no_answer(reason: str) -> None:
    demand_reason(reason, ITEMS)


@pytest.mark.parametrize(
    ("reason", "message"),
    [
        ("sai rồi", "phải ghi lý do"),
        ("đáp án câu 1 là B", "không được nói đáp án"),
        ("câu 1 phải chọn phương án A", "không được nói đáp án"),
        ("câu 1 phải là 8% theo luật", "không được nói đáp án"),
        ("câu 2: đúng là ủy ban nhân dân tỉnh", "không được nói đáp án"),
    ],
)
def test_a_reason_that_says_too_little_or_too_much(reason: str, message: str) -> None:
    with pytest.raises(RefusedError, match=message):
        demand_reason(reason, ITEMS)


def test_each_question_that_changed_is_named() -> None:
    one, two, three = SHOWN
    assert changes(FORM, FORM) == ()
    new = replace(one, number=1, id="n")
    worded = replace(two, number=3, stem="Ai?")
    moved = replace(three, number=2)
    assert changes(FORM, replace(FORM, items=(new, moved, worded))) == (
        "Câu 1: thay bằng câu khác.",
        "Câu 2: trước là câu 3, nội dung không đổi.",
        "Câu 3: sửa lời văn (trước là câu 2).",
    )
    assert changes(FORM, replace(FORM, items=(one, two))) == ("Bộ đề có 2 câu, trước là 3 câu.",)
