"""Moodle XML: read back through lxml as Moodle does, first the file, then the HTML in it."""

import html
from types import SimpleNamespace as Keyed

from lxml import etree

from authoring.formats import hand_over
from authoring.formats.forms.keys import key_items
from authoring.formats.forms.moodle import moodle_xml
from authoring.model.forms import Form
from authoring.model.items import Item, options

FORM = Form("c", "Cuộc thi và/hoặc", "2022-w30", "Tuần 1", 1, 15, ())
ITEM = Item("q1", "1 < 2 & “đúng”?\nChọn:", options("<b>", "&amp;"), "A", "d1", "Vì thế.")


def text(node: etree._Element, path: str) -> str:
    return html.unescape(node.findtext(f"{path}/text", "").replace("<br>", "\n"))


def test_one_question_word_for_word() -> None:
    said = moodle_xml(FORM, (ITEM,)).decode()
    assert said.split("\n")[2] == (
        '<question type="category"><category><text>$course$/top/Cuộc thi và//hoặc/Tuần 1 (2022-w30)</text>'
        "</category></question>"
    )
    assert "<text>1 &amp;lt; 2 &amp;amp; “đúng”?&lt;br&gt;Chọn:</text>" in said
    assert '<answer fraction="0" format="html"><text>&amp;amp;amp;</text>' in said


def test_several_right_options_share_and_a_wrong_one_costs_everything() -> None:
    item = Item("q", "Hỏi?", options("một", "hai", "ba", "bốn"), "ABC")
    question = etree.fromstring(moodle_xml(FORM, (item,)))[1]
    assert [one.get("fraction") for one in question.iter("answer")] == ["33.33333"] * 3 + ["-100"]
    assert (question.findtext("single"), question.findtext("generalfeedback/text")) == ("false", "")


def test_a_thousand_questions_come_back(thousand: Keyed) -> None:
    root = etree.fromstring(hand_over(thousand.form, thousand.key, "moodle").data)
    read = []
    for question in root.findall("question[@type='multichoice']"):
        answers = question.findall("answer")
        key = "".join("ABCDEFGH"[at] for at, one in enumerate(answers) if float(one.get("fraction", "0")) > 0)
        texts = tuple(text(one, ".") for one in answers)
        assert question.findtext("single") == ("true" if len(key) == 1 else "false")
        id_ = question.findtext("idnumber")
        read.append((id_, text(question, "questiontext"), texts, key, text(question, "generalfeedback")))
    assert read == [
        (i.id, i.stem, tuple(o.text for o in i.options), i.key, f"{i.explanation}\nCăn cứ: {i.citation}")
        for i in key_items(thousand.form, thousand.key)
    ]
