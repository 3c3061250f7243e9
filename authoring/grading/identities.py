"""Who a row belongs to: identity numbers, phones and birth dates cleaned, a key made of them, nothing guessed."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import IntEnum

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from authoring.grading.arrays import Flags, Ints
from authoring.grading.cells import distinct, mapped, plain_numbers
from authoring.text import bare, fold

NINE = 10**12  # a nine-digit number is kept above the twelve-digit ones by this

_DROPPED = re.compile(r"""[\s.'’‘`"=\u00a0\u200b\ufeff-]""")  # ="0123" is how a CSV keeps a spreadsheet from a number
_FLOATED = re.compile(r"([0-9]{9}|[0-9]{12})[.,]0")
_DESTROYED = re.compile(r"[0-9](?:[.,][0-9]+)?e\+?[0-9]{1,2}")
_NUMBER = re.compile(r"[0-9]{9}|[0-9]{12}")
_PASSPORT = re.compile(r"[A-Z]{1,2}[0-9]{6,8}")
_PHONE = re.compile(r"(?:\+?84|0084|0)?([1-9][0-9]{8,9})")
_DATES = (
    re.compile(r"(?P<d>[0-9]{1,2})[-/.](?P<m>[0-9]{1,2})[-/.](?P<y>[0-9]{4})(?: 0?0:00(?::00)?)?"),
    re.compile(r"(?P<y>[0-9]{4})[-/.](?P<m>[0-9]{1,2})[-/.](?P<d>[0-9]{1,2})(?:[ T]00:00(?::00)?)?"),
)


class Doubt(IntEnum):
    """Why a row's person isn't known."""

    NONE = 0
    ABSENT = 1
    DESTROYED = 2
    MALFORMED = 3


@dataclass(frozen=True, slots=True, eq=False)
class Persons:
    """The person of each row: a number ≥ 0 for an identity number, −1 − i for `texts[i]`; `doubts` where unknown."""

    keys: Ints
    texts: list[str]
    doubts: Ints


def clean_number(text: str) -> str:
    """An identity number of 12 or 9 digits, or a passport's, without what people put between; “” where it is none."""
    bare_text = _DROPPED.sub("", _FLOATED.sub(r"\1", text.strip())).upper()
    return bare_text if _NUMBER.fullmatch(bare_text) or _PASSPORT.fullmatch(bare_text) else ""


def clean_phone(text: str) -> str:
    """A phone number as 0 and nine or ten digits, whatever way it was written; “” where it is none."""
    match = _PHONE.fullmatch(re.sub(r"""[\s.()\u00a0'’"=-]""", "", re.sub(r"\.0$", "", text.strip())))
    return f"0{match[1]}" if match else ""


def clean_phones(column: pa.Array) -> pa.Array:
    """A column of phone numbers, each cleaned; those that are plain already aren't looked at one by one."""
    plain, values = plain_numbers(column, range(10, 11))
    odd = pa.array(~(plain & (values >= 10**8) & (values < 10**9)))
    typed = column.filter(odd)
    return pc.replace_with_mask(column, odd, mapped(typed, {text: clean_phone(text) for text in distinct(typed)[1]}))


def clean_date(text: str) -> str:
    """A date of birth as YYYY-MM-DD, day before month; “” where it is none."""
    match = next(filter(None, (form.fullmatch(text.strip()) for form in _DATES)), None)
    if not match or not (1 <= int(match["m"]) <= 12 and 1 <= int(match["d"]) <= 31):
        return ""
    return f"{match['y']}-{int(match['m']):02}-{int(match['d']):02}"


def number_text(key: int) -> str:
    """The identity number behind a key ≥ 0."""
    return f"{key - NINE:09}" if key >= NINE else f"{key:012}"


def key_of(person: str) -> int | None:
    """The key of an identity number; None for a person known otherwise."""
    return _key(person) if person.isdecimal() and len(person) in {9, 12} else None


def find_persons(columns: Mapping[str, pa.Array], specs: tuple[tuple[str, ...], ...], size: int) -> Persons:
    """The person of each row by the first of `specs` whose fields the row has; `columns` are texts by field."""
    keys, doubts = np.zeros(size, np.int64), np.full(size, Doubt.ABSENT, np.int64)
    texts: list[str] = []
    for spec in specs:
        rows: Ints = np.flatnonzero(doubts == Doubt.ABSENT)
        if rows.size and set(spec) <= set(columns):
            chosen = {field: columns[field] for field in spec}
            if rows.size < size:
                chosen = {field: column.take(pa.array(rows)) for field, column in chosen.items()}
            found = _numbers(chosen[spec[0]]) if spec == ("identity_number",) else _composed(chosen, rows.size)
            keys[rows] = np.where(found.keys < 0, found.keys - len(texts), found.keys)
            doubts[rows] = found.doubts
            texts += found.texts
    return Persons(keys, texts, doubts)


def matches(column: pa.Array, numbers: frozenset[str]) -> Flags:
    """Which cells hold one of these cleaned identity numbers."""
    if not numbers:
        return np.zeros(len(column), np.bool_)
    found = _numbers(column)
    wanted = np.array([_key(number) for number in numbers if number.isdigit()], np.int64)
    others = np.array([text.removeprefix("identity_number=") in numbers for text in found.texts] + [False])
    result: Flags = np.isin(found.keys, wanted) & (found.doubts == Doubt.NONE)
    result |= others[np.where(found.keys < 0, -1 - found.keys, -1)]
    return result


def _key(number: str) -> int:
    return int(number) + (NINE if len(number) == 9 else 0)


def _numbers(column: pa.Array) -> Persons:
    good, keys = plain_numbers(column, range(12, 13))
    short, nines = plain_numbers(column, range(9, 10))
    keys = np.where(short, nines + NINE, keys)
    doubts: Ints = np.where(good | short, Doubt.NONE, Doubt.ABSENT).astype(np.int64)
    odd: Ints = np.flatnonzero(~(good | short))
    group, written = distinct(column.take(pa.array(odd)))
    texts: list[str] = []
    read = np.array([_read(text, texts) for text in written] or [(0, 0)], np.int64)
    keys[odd], doubts[odd] = read[group].T
    return Persons(keys, texts, doubts)


def _read(written: str, texts: list[str]) -> tuple[int, int]:
    """Key and doubt of an identity number in an unusual form; a passport's is put among `texts`."""
    number = clean_number(written)
    if number.isdigit():
        return _key(number), Doubt.NONE
    if number:
        texts.append(f"identity_number={number}")
        return -len(texts), Doubt.NONE
    if not re.search("[0-9]", written):
        return 0, Doubt.ABSENT
    return 0, Doubt.DESTROYED if _DESTROYED.fullmatch(written.strip().lower()) else Doubt.MALFORMED


def _composed(columns: Mapping[str, pa.Array], size: int) -> Persons:
    """Persons known by several fields together; a row that lacks one of them is in doubt."""
    parts = []
    for field, column in columns.items():
        clean = _CLEANERS[field]
        meaning = {text: clean(text).replace("|", " ") for text in distinct(column)[1]}
        parts.append(mapped(column, {text: f"{field}={value}" if value else None for text, value in meaning.items()}))
    joined = pc.binary_join_element_wise(*parts, "|").dictionary_encode()
    known = np.asarray(joined.is_valid())
    keys = np.zeros(size, np.int64)
    keys[known] = -1 - np.asarray(joined.indices.drop_null(), np.int64)
    return Persons(keys, joined.dictionary.to_pylist(), np.where(known, Doubt.NONE, Doubt.ABSENT).astype(np.int64))


_CLEANERS: Mapping[str, Callable[[str], str]] = {
    "identity_number": clean_number,
    "phone": clean_phone,
    "name": fold,
    "birth_date": clean_date,
    "email": lambda text: text.strip().casefold(),
    "account": lambda text: text.strip().casefold(),
    "unit": bare,
}
