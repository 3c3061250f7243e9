"""Moodle XML: choices in, other kinds said, hostile files refused with a sentence."""

from pathlib import Path

import pytest

from authoring.formats import read_items
from authoring.formats.texts import moodle
from authoring.model.errors import RefusedError
from authoring.model.items import Item, options

QUIZ = """<?xml version="1.0"?>
<quiz>
<question type="category"><category><text>$course$/x</text></category></question>
<question type="multichoice">
  <name><text>c1</text></name>
  <questiontext format="html"><text><![CDATA[<p>Mức&nbsp;đóng là?</p>]]></text></questiontext>
  <generalfeedback format="html"><text>Điều 6</text></generalfeedback>
  <answer fraction="0" format="html"><text>&lt;p&gt;3%&lt;/p&gt;</text></answer>
  <answer fraction="100"><text>8%</text><feedback><text>đúng</text></feedback></answer>
  <answer fraction="lạ"><text>9%</text></answer>
  <idnumber>2022-ha001</idnumber>
</question>
<question type="truefalse">
  <questiontext format="plain_text"><text>Trẻ em &lt; 6 tuổi được cấp thẻ.</text></questiontext>
  <answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer>
</question>
<question type="essay"><name><text>Viết</text></name></question>
</quiz>"""


def test_choices_are_items_and_other_kinds_are_said(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_text(QUIZ, encoding="utf-8")
    reading = read_items(path)
    assert reading.good == (
        Item("2022-ha001", "Mức đóng là?", options("3%", "8%", "9%"), "B", explanation="Điều 6"),
        Item("a-002", "Trẻ em < 6 tuổi được cấp thẻ.", options("Đúng", "Sai"), "A"),
    )
    assert [(one.row, one.found, one.cells) for one in reading.rejected] == [(3, "essay", ("Viết",))]


BOMB = '<!DOCTYPE quiz [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><quiz><question>&b;</question></quiz>'


@pytest.mark.parametrize(
    ("text", "found"), [(BOMB, "XML hỏng hoặc có DTD"), ("<quiz>", "XML hỏng hoặc có DTD"), ("<x/>", "XML khác")]
)
def test_what_is_no_quiz_is_refused(tmp_path: Path, text: str, found: str) -> None:
    (tmp_path / "a.xml").write_text(text, encoding="utf-8")
    with pytest.raises(RefusedError, match="Moodle XML") as refused:
        read_items(tmp_path / "a.xml")
    assert refused.value.trouble.found == found


def test_missing_and_huge_files_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(RefusedError, match="Không mở được tệp"):
        read_items(tmp_path / "a.xml")
    monkeypatch.setattr(moodle, "LIMIT", 3)
    (tmp_path / "a.xml").write_text("<quiz/>", encoding="utf-8")
    with pytest.raises(RefusedError, match="Tệp quá lớn"):
        read_items(tmp_path / "a.xml")
