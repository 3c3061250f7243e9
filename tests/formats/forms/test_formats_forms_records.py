"""A form and its key as canonical JSON, and back; anything else is refused by name."""

import json
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from authoring.formats.forms.records import form_bytes, key_bytes, read_form, read_key
from authoring.model.errors import RefusedError, Trouble
from authoring.model.forms import AnswerKey, Form, FormItem, KeyEntry
from authoring.model.items import Option

FORM = Form(
    "c", "Cuộc thi", "2022-w30", "Tuần Một", 1, 15, (FormItem(1, "q1", 2, "Ai?", (Option("A", "x"), Option("B", "y"))),)
)
KEY = AnswerKey("c", "2022-w30", 1, (KeyEntry(1, "q1", "AC", "d1", "Vì."),))


def test_the_bytes_are_canonical() -> None:
    assert (
        form_bytes(FORM).decode()
        == """\
{
  "contest": "c",
  "contest_name": "Cuộc thi",
  "format": "form/1",
  "items": [
    {
      "id": "q1",
      "number": 1,
      "options": [
        {
          "label": "A",
          "text": "x"
        },
        {
          "label": "B",
          "text": "y"
        }
      ],
      "revision": 2,
      "stem": "Ai?"
    }
  ],
  "minutes": 15,
  "revision": 1,
  "week": "2022-w30",
  "week_name": "Tuần Một"
}
"""
    )
    assert json.loads(key_bytes(KEY)) == {
        "format": "answer-key/1",
        "contest": "c",
        "week": "2022-w30",
        "revision": 1,
        "entries": [{"number": 1, "id": "q1", "key": "AC", "citation": "d1", "explanation": "Vì."}],
    }


def test_there_and_back() -> None:
    assert read_form(form_bytes(FORM), "f") == FORM
    assert read_key(key_bytes(KEY), "f") == KEY


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (b'"number": 1', b'"number": 2', r"items\[1\].number.*cần 1; đang là 2"),
        (b'"label": "B"', b'"label": "C"', r"items\[1\].options\[2\].label.*cần B; đang là C"),
        (b'"revision": 2', b'"revision": "2"', r"items\[1\].revision.*cần số nguyên"),
        (b'"minutes": 15', b'"minutes": 0', "minutes.*cần số nguyên từ 1"),
        (b"form/1", b"answer-key/1", "không phải bản ghi cần đọc"),
        (b"{", b"", "JSON"),
    ],
)
def test_a_form_out_of_order_is_refused_by_its_member(old: bytes, new: bytes, message: str) -> None:
    with pytest.raises(RefusedError, match=message) as refused:
        read_form(form_bytes(FORM).replace(old, new, 1), "đề.json")
    assert refused.value.trouble.file == "đề.json"


@pytest.mark.parametrize("letters", ["CA", "AA", "X", "a"])
def test_letters_out_of_order_are_refused(letters: str) -> None:
    with pytest.raises(RefusedError, match=r"entries\[1\].key.*A–H theo thứ tự"):
        read_key(key_bytes(KEY).replace(b'"AC"', f'"{letters}"'.encode()), "k")


ANYTHING: list[object] = [None, True, -2, 0, 1, 9, "", "A", "x", [], [1], {}, {"number": 1}]
WRONG = st.sampled_from(ANYTHING)


@given(st.sampled_from([(form_bytes(FORM), read_form), (key_bytes(KEY), read_key)]), st.data())
def test_only_a_refusal_comes_of_a_record_with_any_member_exchanged(
    pair: tuple[bytes, Callable[[bytes, object], object]], data: st.DataObject
) -> None:
    value = json.loads(pair[0])
    spot = value
    for _ in range(data.draw(st.integers(0, 4))):
        inner = [
            one for one in (spot.values() if isinstance(spot, dict) else spot) if isinstance(one, dict | list) and one
        ]
        spot = data.draw(st.sampled_from(inner)) if inner else spot
    names = list(spot) if isinstance(spot, dict) else list(range(len(spot)))
    spot[data.draw(st.sampled_from(names))] = data.draw(WRONG)
    refused = refusal(pair[1], json.dumps(value).encode())
    assert refused is None or refused.file == "f"


def refusal(reader: Callable[[bytes, object], object], data: bytes) -> Trouble | None:
    try:
        reader(data, "f")
    except RefusedError as refused:
        return refused.trouble
    return None
