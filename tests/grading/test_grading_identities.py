"""Persons: numbers, phones and dates in all their writings, one key a person, nothing guessed."""

import numpy as np
import pyarrow as pa
import pytest

from authoring.grading.identities import (
    Doubt,
    clean_date,
    clean_number,
    clean_phone,
    find_persons,
    matches,
    number_text,
)

SPECS = (("identity_number",), ("phone", "name", "birth_date"))


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("001234567890", "001234567890"),
        (" 001 234 567 890 ", "001234567890"),
        ("001.234.567.890", "001234567890"),
        ("'001234567890", "001234567890"),
        ("012345678", "012345678"),
        ("123456789.0", "123456789"),
        ("123456789012,0", "123456789012"),
        ("b1234567", "B1234567"),
        ("12345678901", ""),
        ("1,23457E+11", ""),
        ("٠٠١٢٣٤٥٦٧٨٩٠", ""),
        ("", ""),
    ],
)
def test_identity_numbers_are_cleaned_never_completed(text: str, clean: str) -> None:
    assert clean_number(text) == clean


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("0912345678", "0912345678"),
        ("+84 912.345.678", "0912345678"),
        ("84912345678", "0912345678"),
        ("0084912345678", "0912345678"),
        ("912345678", "0912345678"),
        ("912345678.0", "0912345678"),
        ("(0214) 3812-345", "02143812345"),
        ("9.12345E+9", ""),
        ("0912", ""),
        ("113", ""),
    ],
)
def test_phones_have_one_writing(text: str, clean: str) -> None:
    assert clean_phone(text) == clean


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("1/2/1990", "1990-02-01"),
        ("01-02-1990", "1990-02-01"),
        ("1990-02-01 00:00:00", "1990-02-01"),
        ("1990.2.1", "1990-02-01"),
        ("31/13/1990", ""),
        ("0/1/1990", ""),
        ("1990", ""),
    ],
)
def test_dates_of_birth_have_one_writing(text: str, clean: str) -> None:
    assert clean_date(text) == clean


def test_one_person_is_one_key_and_doubts_are_told_apart() -> None:
    columns = {
        "identity_number": ["001234567890", "'001 234 567 890", "012345678", "", "không có", "1,23457E+11", "12345", "B1234567", "b 1234567"],
        "phone": ["", "", "", "+84912345678", "0912345678", "0912345678", "0912345678", "", ""],
        "name": ["A", "A", "A", "Hoà  Uỷ", "HÒA ỦY", "B", "B", "", ""],
        "birth_date": ["", "", "", "1/2/1990", "01/02/1990", "1/2/1990", "1/2/1990", "", ""],
    }  # fmt: skip
    found = find_persons({field: pa.array(texts) for field, texts in columns.items()}, SPECS, 9)
    assert found.doubts.tolist() == [0, 0, 0, 0, 0, Doubt.DESTROYED, Doubt.MALFORMED, 0, 0]
    keys = found.keys.tolist()
    assert keys[0] == keys[1] == 1_234_567_890
    assert number_text(keys[0]) == "001234567890"
    assert number_text(keys[2]) == "012345678"
    assert keys[3] == keys[4] < 0
    assert found.texts[-1 - keys[3]] == "phone=0912345678|name=hòa ủy|birth_date=1990-02-01"
    assert {found.texts[-1 - keys[7]], found.texts[-1 - keys[8]]} == {"identity_number=B1234567"}


def test_who_lacks_a_part_is_unknown() -> None:
    columns = {
        "phone": pa.array(["0912345678", "", "0912345678"]),
        "name": pa.array(["a", "a", ""]),
        "birth_date": pa.array(["1/2/1990"] * 3),
    }
    assert find_persons(columns, SPECS, 3).doubts.tolist() == [Doubt.NONE, Doubt.ABSENT, Doubt.ABSENT]
    assert find_persons({"name": columns["name"]}, SPECS, 3).doubts.tolist() == [Doubt.ABSENT] * 3


def test_any_fields_can_make_a_person() -> None:
    columns = {
        "email": pa.array([" A@x.vn", "a@X.vn", ""]),
        "account": pa.array(["", "", "một|hai"]),
        "unit": pa.array(["", "", "Huyện A"]),
        "identity_number": pa.array(["", "", "001234567890"]),
    }
    found = find_persons(columns, (("email",), ("account", "unit", "identity_number")), 3)
    assert found.keys[0] == found.keys[1] != found.keys[2]
    assert found.texts[-1 - found.keys[2]] == "account=một hai|unit=huyen a|identity_number=001234567890"


def test_excluded_numbers_are_found_in_any_writing() -> None:
    column = pa.array(["001234567890", "001 234 567 890", "123456789", "B 1234567", "", "1", "000000000000"])
    numbers = frozenset({"001234567890", "123456789", "B1234567"})
    assert matches(column, numbers).tolist() == [True, True, True, True, False, False, False]
    assert not matches(column, frozenset()).any()
    assert matches(column, frozenset({"000000000000"})).tolist() == [False] * 6 + [True]
    assert np.array_equal(matches(column[1:], numbers), matches(column, numbers)[1:])
