"""Practising: one alone sees a paper of items that nobody has approved; it says so, and nothing is written."""

import io
import re
import zipfile
from dataclasses import replace
from types import SimpleNamespace as Place

from authoring.model.items import Item, options
from authoring.workbench.forms.practising import MARK, practise

CARD = Item("", "Phiếu hẹn khám lại được sử dụng mấy lần?", options("Một", "Hai", "Ba", "Bốn"), "A", topic="bhyt", difficulty="easy")  # fmt: skip


def test_a_paper_of_drafts_bears_the_mark_and_nothing_is_released(place: Place) -> None:
    first, card = place.write(place.question(1)), place.write(CARD)
    made = practise(place.office(), "2022-w30", "mầm")
    assert made.form is not None
    assert made.key is not None
    assert (made.form.week_name, made.form.revision) == (f"Tuần thi thứ Nhất - {MARK}", 0)
    assert {item.id for item in made.form.items} == {first, card}
    assert [one.id for one in made.key.entries] == [item.id for item in made.form.items]
    with zipfile.ZipFile(io.BytesIO(made.paper)) as parts:
        assert MARK in re.sub("<[^>]+>", "", parts.read("word/document.xml").decode())
    assert not place.office().exports.exists()
    assert practise(place.office(), "2022-w30", "mầm") == made


def test_what_is_lacking_is_said(place: Place) -> None:
    place.write(place.question(1))
    assert practise(place.office(), "2022-w30", "x").lacking == (
        "Chủ đề Bảo hiểm y tế, mức dễ: cần 1 câu, chỉ có 0 câu.",
    )
    other = place.write(replace(place.question(1), topic="bhyt"))
    (said,) = practise(place.office(), "2022-w30", "x").lacking
    assert f"và câu {other} không được cùng một đề" in said


def test_one_item_twice_in_the_contests_short_forms_stands_in_no_paper(place: Place) -> None:
    settings = place.folder / "contest.toml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text + '\n[abbreviations]\nNTGBH = "người tham gia bảo hiểm"\n', encoding="utf-8")
    item = place.question(1)
    place.write(replace(item, stem=item.stem.replace("người lao động", "NTGBH")))
    told = item.stem.replace("người lao động", "người tham gia bảo hiểm")
    other = place.write(replace(item, stem=told, topic="bhyt"))
    (said,) = practise(place.office(), "2022-w30", "x").lacking
    assert f"và câu {other} không được cùng một đề" in said
