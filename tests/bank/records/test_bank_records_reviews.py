"""Records of reviews: canonical JSON, signed over everything but the signature."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from authoring.bank.records.reviews import decode, encode, signed_part
from authoring.model.errors import RefusedError
from authoring.model.records import Review

REVIEW = Review(
    item="2022-ha147",
    revision=4,
    sha256="a" * 64,
    move="approve",
    person="bo",
    time="20220725T024100Z",
    note="đã đọc",
    rule="",
    words="",
    previous="",
    seen=(("bo", "b" * 64), ("ha", "a" * 64)),
    signature="ký",
)


def test_a_record_is_canonical_json() -> None:
    assert json.loads(encode(REVIEW)) == {
        "format": "review/1",
        "item": "2022-ha147",
        "revision": 4,
        "sha256": "a" * 64,
        "move": "approve",
        "person": "bo",
        "time": "20220725T024100Z",
        "note": "đã đọc",
        "previous": "",
        "seen": {"bo": "b" * 64, "ha": "a" * 64},
        "signature": "ký",
    }
    assert encode(REVIEW).startswith(b'{\n  "format"')


def test_the_signature_covers_all_but_itself() -> None:
    assert signed_part(REVIEW) == signed_part(replace(REVIEW, signature="khác"))
    for changed in (
        {"note": "x"},
        {"rule": "x"},
        {"words": "x"},
        {"previous": "c" * 64},
        {"seen": ()},
        {"revision": 5},
    ):
        assert signed_part(replace(REVIEW, **changed)) != signed_part(REVIEW)


TEXT = st.text(st.characters(exclude_categories=["Cs"]))


@given(TEXT, TEXT, TEXT)
def test_every_review_comes_back(note: str, rule: str, words: str) -> None:
    once = decode(encode(replace(REVIEW, note=note, rule=rule, words=words, previous="d" * 64)), "f")
    assert decode(encode(once), "f") == once


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"format": "review/2"}, "bản mới hơn"),
        ({"format": "item/1"}, "không phải là bản ghi cần đọc"),
        ({"format": None}, "không phải là bản ghi cần đọc"),
        ({"note": 5}, "bị rách hoặc bị sửa"),
        ({"rule": 5}, "bị rách hoặc bị sửa"),
        ({"rule": ""}, "bị rách hoặc bị sửa"),
        ({"revision": "4"}, "bị rách hoặc bị sửa"),
        ({"revision": True}, "bị rách hoặc bị sửa"),
        ({"revision": 0}, "bị rách hoặc bị sửa"),
        ({"seen": []}, "bị rách hoặc bị sửa"),
        ({"seen": {"HA": "a" * 64}}, "bị rách hoặc bị sửa"),
        ({"seen": {"ha": 5}}, "bị rách hoặc bị sửa"),
        ({"seen": {"ha": "x"}}, "bị rách hoặc bị sửa"),
        ({"sha256": "x"}, "bị rách hoặc bị sửa"),
        ({"previous": "x"}, "bị rách hoặc bị sửa"),
        ({"item": "dev-1"}, "bị rách hoặc bị sửa"),
        ({"person": "Bộ"}, "bị rách hoặc bị sửa"),
        ({"move": "burn"}, "bị rách hoặc bị sửa"),
        ({"time": "hôm nay"}, "bị rách hoặc bị sửa"),
        ({"extra": "x"}, "bị rách hoặc bị sửa"),
    ],
)
def test_a_record_of_another_form_is_refused(changes: dict[str, object], message: str) -> None:
    table = json.loads(encode(REVIEW)) | changes
    data = json.dumps(table, ensure_ascii=False, sort_keys=True, indent=2).encode() + b"\n"
    with pytest.raises(RefusedError, match=message) as caught:
        decode(data, "reviews/x.json")
    assert caught.value.trouble.file == "reviews/x.json"


@pytest.mark.parametrize("data", [b"", b"[]", b"{", b"\xff", encode(REVIEW)[:-1], b" " + encode(REVIEW)])
def test_torn_or_rewritten_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(RefusedError):
        decode(data, "f")


@given(st.integers(0, 10**4), st.binary(max_size=3))
def test_damaged_bytes_give_a_refusal_or_another_review_never_another_error(place: int, other: bytes) -> None:
    data = encode(REVIEW)
    place %= len(data)
    try:
        read = decode(data[:place] + other + data[place + 1 :], "f")
    except RefusedError:
        return
    assert encode(read) == data[:place] + other + data[place + 1 :]
