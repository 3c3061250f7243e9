"""Aiken: what it can hold comes back, what it can't is said."""

import re
from types import SimpleNamespace as Keyed

from authoring.formats import hand_over
from authoring.formats.forms.aiken import aiken_limits, aiken_text
from authoring.formats.forms.keys import key_items
from authoring.model.findings import Remark
from authoring.model.forms import Form
from authoring.model.items import Item, options

FORM = Form("c", "Cuộc thi", "w", "Tuần", 1, 15, ())


def test_two_questions() -> None:
    items = (Item("q1", "Một?", options("a", "b"), "A"), Item("q2", "Hai?", options("c", "d"), "B"))
    assert aiken_text(FORM, items).decode() == ("Một?\nA. a\nB. b\nANSWER: A\n\nHai?\nA. c\nB. d\nANSWER: B\n")


def test_what_the_format_cannot_say() -> None:
    item = Item("q1", "B) Hỏi?", options("một\nhai", "b"), "AB")
    assert list(aiken_limits(item)) == [
        Remark("item", "Aiken chỉ nhận một đáp án đúng, câu này có 2"),
        Remark("A", "Aiken không nhận chữ xuống dòng"),
        Remark("stem", "câu dẫn bắt đầu như một phương án hoặc dòng đáp án nên Aiken đọc nhầm"),
    ]
    assert [one.place for one in aiken_limits(Item("q", "Answer: cái gì?", options("a", "b"), "A"))] == ["stem"]
    assert list(aiken_limits(Item("q", "Ai. đây?", options("A. a", "b"), "A"))) == []


def test_a_thousand_questions_come_back_or_are_told(single: Keyed) -> None:
    done = hand_over(single.form, single.key, "aiken")
    told = {finding.item for finding in done.findings}
    kept = [item for item in key_items(single.form, single.key) if item.id not in told]
    assert {finding.place for finding in done.findings} == {"stem"}
    assert len(kept) > 950
    read = []
    for block in done.data.decode().split("\n\n"):
        stem, *lines, last = block.strip("\n").split("\n")
        marks = [re.fullmatch(r"([A-Z])\. (.*)", line) for line in lines]
        found = re.fullmatch(r"ANSWER: ([A-H])", last)
        assert found
        read.append((stem, [mark[2] for mark in marks if mark], found[1]))
    assert read == [(item.stem, [option.text for option in item.options], item.key) for item in kept]
