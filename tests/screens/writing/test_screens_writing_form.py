"""The form: every field of an item, its head and its main action."""

import unicodedata
from dataclasses import replace
from types import SimpleNamespace as Place

import pytest

from authoring.model.records import State
from authoring.screens.writing import form
from authoring.workbench.items.advice import Advice
from authoring.workbench.items.writing import FIELDS, Writing


def window(place: Place, item: str = "") -> Writing:
    session = Writing(place.office(), "ha")
    session.resume(item)
    return session


def test_every_field_has_a_place_and_a_name(place: Place) -> None:
    session = window(place)
    html = form.frame(["bhyt", "lạ"]) + form.options(session, several=False)
    for field in (*FIELDS, "A", "B", "C", "D"):
        assert f'data-field="{field}"' in html
    assert '<option value="bhyt">Bảo hiểm y tế</option><option value="lạ">lạ</option>' in html
    assert 'aria-label="A là phương án đúng"' in html
    assert 'aria-describedby="because-B"' in html


def test_texts_come_as_people_write_them(place: Place) -> None:
    session = window(place)
    item = replace(place.question(1), citation="qd-27-2021-qd-ubnd:d5.k1")
    session.take(item)
    values = form.values(session)
    assert values["citation"] == "Điều 5 khoản 1, Quyết định 27/2021/QĐ-UBND"
    assert values["valid_on"] == "18/7/2022"
    assert set(values) == {*FIELDS, "A", "B", "C", "D"}
    assert {name: form.kept(session, name, value) for name, value in values.items()} == {
        **item.texts(),
        **{name: getattr(item, name) for name in FIELDS},
    }


@pytest.mark.parametrize(
    ("field", "value", "why"),
    [
        ("topic", "", "Còn thiếu: chủ đề"),
        ("B", " ", "Còn thiếu: phương án B"),
        ("valid_on", "sang năm", "Ngày chưa rõ: sang năm"),
        ("B", "8 %", "Còn 1 chỗ phải sửa"),
        ("B", "15%", ""),
    ],
)
def test_why_the_main_action_is_off(place: Place, field: str, value: str, why: str) -> None:
    session = window(place, place.write(place.question(1)))
    session.edit(field, value, left=True)
    advice = Advice(session)
    assert form.why_not(advice) == why
    assert ("aria-disabled" in form.actions(advice)) == bool(why)
    assert why in form.actions(advice)


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("Hai mươi hai phần trăm\r\n", "Hai mươi hai phần trăm"),  # a cell of Excel
        (unicodedata.normalize("NFD", "Mười phần trăm"), "Mười phần trăm"),  # macOS, or the text of a PDF
    ],
)
def test_what_is_pasted_is_kept_composed_and_without_its_frame(place: Place, pasted: str, kept: str) -> None:
    session = window(place, place.write(place.question(1)))
    session.edit("B", pasted, left=True)
    copy = {one.item.id: one.item for one in place.office().bank.drafts("ha")}[session.item.id]
    assert {option.label: option.text for option in copy.options}["B"] == kept


@pytest.mark.parametrize("pasted", ["8\u00a0%", " 8  % ", "8\u202f%", "8 %\n", unicodedata.normalize("NFD", "8%")])
def test_blanks_of_word_make_no_other_option(place: Place, pasted: str) -> None:
    session = window(place, place.write(place.question(1)))
    session.edit("B", pasted, left=True)
    assert [finding.rule for finding in Advice(session).findings() if finding.rule == "options-repeat"] != []


def test_two_copies_turn_it_off_and_a_locked_item_has_another(place: Place) -> None:
    session = window(place, place.write(place.question(1)))
    session.clash = session.seen
    assert form.why_not(Advice(session)) == "Câu này có hai bản, chọn một bản trước"
    session.locked = True
    assert "Soạn câu tiếp theo" in form.actions(Advice(session))
    assert form.why_not(Advice(session)) == "Câu này chỉ xem"


def test_the_head_tells_state_and_place(place: Place) -> None:
    item = place.write(place.question(1))
    assert "Bản nháp · lần sửa 1" in form.head(window(place, item), "")
    session = window(place)
    session.start()
    assert "Câu mới" in form.head(session, "")
    assert "<small>2/2 câu của tôi</small>" in form.head(session, "2/2 câu của tôi")
    session.edit("stem", "x", left=False)
    assert "Bản nháp</span>" in form.head(session, "")
    assert set(form.MARKS) <= set(State)
