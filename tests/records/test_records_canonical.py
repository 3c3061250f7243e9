"""JSON of records: one form for equal values, and nothing in it that two machines could read differently."""

import json
import unicodedata
from collections.abc import Mapping
from contextlib import suppress
from enum import StrEnum
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from authoring.model.errors import RefusedError
from authoring.records import dump_json, load_json


class Move(StrEnum):
    SEND = "send"


def test_the_form_has_sorted_keys_composed_letters_and_a_line_feed() -> None:
    value = MappingProxyType({"note": "mơ\u0309", "item": [1, True, None], "Move": Move.SEND, "seen": ()})
    assert dump_json(value).decode() == (
        '{\n  "Move": "send",\n  "item": [\n    1,\n    true,\n    null\n  ],\n  "note": "mở",\n  "seen": []\n}\n'
    )


def _deep() -> list[object]:
    value: list[object] = []
    for _ in range(20_000):
        value = [value]
    return value


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0.5, "float"),
        ({"a": [1, 2.0]}, "float"),
        (float("nan"), "float"),
        ({1: "a"}, "Khóa của JSON phải là chữ"),
        ({"é": 1, "e\u0301": 2}, "hai lần"),
        ("\ud800", "ký tự hỏng"),
        ({"\ud800": 1}, "ký tự hỏng"),
        (b"x", "bytes"),
        ({1, 2}, "set"),
        ([10**5000], "không ghi được thành JSON"),
        (_deep(), "không ghi được thành JSON"),
    ],
    ids=lambda value: type(value).__name__ if not isinstance(value, str) else ascii(value),
)
def test_what_has_no_single_form_is_refused(value: object, words: str) -> None:
    with pytest.raises(RefusedError, match=words):
        dump_json(value)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "dòng 1: Tệp không phải JSON"),
        (b'{"a": 1,\n "b" 2}', "dòng 2: Tệp không phải JSON"),
        (b'{"a": "\xc3\xa9",\n"b": "\xff"}', "dòng 2: Tệp không phải văn bản UTF-8"),
        (b'{"a": 1.0}', "số lẻ"),
        (b'{"a": 1e3}', "số lẻ"),
        (b'{"a": NaN}', "số lẻ"),
        (b"-Infinity", "số lẻ"),
        (b'{"a": 1, "a": 1}', "hai lần.*đang là a"),
        ('{"é": 1, "e\u0301": 2}'.encode(), "hai lần"),
        (b'"\\ud800"', "ký tự hỏng"),
        (b"[" * 100_000, "lồng quá sâu"),
        (b"9" * 5000, "số quá dài"),
    ],
    ids=lambda value: ascii(value)[:30],
)
def test_what_records_may_not_hold_is_refused_with_its_file(data: bytes, words: str) -> None:
    with pytest.raises(RefusedError, match=words) as caught:
        load_json(data, "manifest.json")
    assert caught.value.trouble.file == "manifest.json"


def test_a_byte_order_mark_is_passed_over_and_texts_are_composed() -> None:
    assert load_json('\ufeff{"e\u0301": "ơ\u0309"}'.encode()) == {"é": "ở"}


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


def _composed(value: object) -> object:
    if isinstance(value, Mapping):
        return {unicodedata.normalize("NFC", key): _composed(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_composed(part) for part in value]
    return unicodedata.normalize("NFC", value) if isinstance(value, str) else value


@given(VALUES)
@settings(max_examples=150)
def test_what_is_written_is_read_again_and_written_the_same(value: Any) -> None:  # noqa: ANN401
    try:
        data = dump_json(value)
    except RefusedError:
        assert json.dumps(_composed(value)) != json.dumps(value)  # two keys that are one composed
        return
    assert load_json(data) == _composed(value)
    assert dump_json(load_json(data)) == data


@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_no_bytes_raise_anything_but_a_refusal(data: bytes) -> None:
    with suppress(RefusedError):
        assert dump_json(load_json(data)).endswith(b"\n")
