"""Signs: entries and identities that a person should look at, each with what put it there; nothing is ever dropped."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from authoring.grading.arrays import MISSING, Bytes, Ints
from authoring.grading.cells import distinct
from authoring.grading.identities import NINE, clean_date, clean_phones, number_text
from authoring.grading.intake.entries import Entries
from authoring.grading.schemes import Scheme
from authoring.text import fold

FASTEST = 1500  # milliseconds a question: less than it takes to read one
MANY = 3  # names on one phone, which parents and children share
_CROWD = 200  # people of one name and half a number: no pair of them says anything
COLUMNS = ("sign", "person", "name", "detail", "attempts")
WORDS = {
    "fast": "Làm bài quá nhanh",
    "phone": "Một số điện thoại, nhiều người",
    "number": "Số CCCD gần giống nhau, cùng họ tên",
    "identities": "Cùng họ tên và ngày sinh, khác số CCCD",
    "names": "Một số CCCD, nhiều họ tên",
    "burst": "Nhiều bài giống hệt nhau trong cùng một giây",
}

Line = tuple[str, str, str, str, int]


def signs(entries: Entries, scheme: Scheme) -> pd.DataFrame:
    """All signs as a table: the sign, whose entries, what was seen, how many entries; the same for any order of rows.

    Equal answers inside a unit are no sign: units study together.
    """
    names, births = (_clean(entries, field) for field in ("name", "birth_date"))
    phones = clean_phones(entries.texts["phone"].told())
    lines = [
        *_fast(entries, scheme),
        *_shared(entries, phones, names, "phone"),
        *_named(entries, names),
        *_split(entries, names, births),
        *_near(entries, names),
        *_burst(entries),
    ]
    order = {WORDS[word]: place for place, word in enumerate(WORDS)}
    return pd.DataFrame(sorted(lines, key=lambda line: (order[str(line[0])], line[1:])), columns=list(COLUMNS))


def _clean(entries: Entries, field: str) -> pa.Array:
    clean = {"name": fold, "birth_date": clean_date}[field]
    column = entries.texts[field]
    return replace(column, texts=pa.array(map(clean, column.texts.to_pylist()), pa.string())).told()


def _fast(entries: Entries, scheme: Scheme) -> Iterator[Line]:
    taken = entries.submitted - entries.started
    flags = (entries.started != MISSING) & (taken >= 0) & (taken < FASTEST * len(scheme.labels))
    rows: Ints = np.flatnonzero(flags)
    rows = rows[np.lexsort((taken[rows], entries.keys[rows]))]
    for group in _runs(entries.keys[rows]):
        least = int(taken[rows[group[0]]]) // 1000
        yield (
            WORDS["fast"],
            *_who(entries, rows[group]),
            f"{least} giây cho {len(scheme.labels)} câu",
            len(group),
        )


def _shared(entries: Entries, phones: pa.Array, names: pa.Array, word: str) -> Iterator[Line]:
    """Phones under which several people stand, by identity and by name."""
    place, texts = distinct(phones)
    said = np.asarray(pc.not_equal(phones, ""))
    people, called = (_different(place[said], one[said]) for one in (entries.keys, distinct(names)[0]))
    many: Ints = np.flatnonzero((people >= MANY) & (called >= MANY))
    counts = np.bincount(place[said], minlength=len(texts))
    for one in many.tolist():
        yield WORDS[word], texts[one], "", f"{people[one]} người, {called[one]} họ tên", int(counts[one])


def _named(entries: Entries, names: pa.Array) -> Iterator[Line]:
    """Persons whose entries bear several names."""
    place, texts = distinct(names)
    order = np.lexsort((place, entries.keys))
    changes = (entries.keys[order][1:] == entries.keys[order][:-1]) & (place[order][1:] != place[order][:-1])
    odd = np.isin(entries.keys, np.unique(entries.keys[order][1:][changes]))
    rows: Ints = np.flatnonzero(odd)
    rows = rows[np.argsort(entries.keys[rows], kind="stable")]
    for group in _runs(entries.keys[rows]):
        found = sorted({texts[place[rows[at]]] for at in group} - {""})
        if len(found) > 1:
            yield WORDS["names"], _person(entries, int(rows[group[0]])), "", "; ".join(found), len(group)


def _split(entries: Entries, names: pa.Array, births: pa.Array) -> Iterator[Line]:
    """People of one name born on one day who have several identity numbers: one person, or two?"""
    both = pc.binary_join_element_wise(names, births, "|")
    said = np.asarray(pc.and_(pc.not_equal(names, ""), pc.not_equal(births, ""))) & (entries.keys >= 0)
    place = distinct(both)[0]
    several = said & (_different(place[said], entries.keys[said], int(place.max(initial=0)) + 1) > 1)[place]
    rows: Ints = np.flatnonzero(several)
    rows = rows[np.argsort(place[rows], kind="stable")]
    for group in _runs(place[rows]):
        numbers = sorted({int(key) for key in entries.keys[rows[group]]})
        yield WORDS["identities"], number_text(numbers[0]), _name(entries, rows[group]), _listed(numbers), len(group)


def _near(entries: Entries, names: pa.Array) -> Iterator[Line]:
    """Numbers of one name that differ in one digit, or by two neighbours exchanged."""
    said = np.asarray(pc.not_equal(names, "")) & (entries.keys >= 0)
    keys, first = np.unique(np.where(said, entries.keys, -1), return_index=True)
    keys, first = keys[keys >= 0], first[keys >= 0]
    buckets: dict[tuple[str, str], list[int]] = {}
    told = names.take(pa.array(first)).to_pylist()
    for key, name in zip(keys.tolist(), told, strict=True):
        text = number_text(key)
        half = len(text) // 2
        for part in (f"<{text[:half]}", f">{text[half:]}"):
            buckets.setdefault((name, part), []).append(key)
    pairs = {pair for found in buckets.values() if len(found) < _CROWD for pair in _close(found)}
    order: Ints = np.argsort(entries.keys, kind="stable")
    for one, other in sorted(pairs):
        ends = np.searchsorted(entries.keys[order], [one, one + 1, other, other + 1])
        rows = np.concatenate([order[ends[0] : ends[1]], order[ends[2] : ends[3]]])
        yield WORDS["number"], number_text(one), _name(entries, rows), _listed([one, other]), len(rows)


def _close(keys: Sequence[int]) -> Iterator[tuple[int, int]]:
    for place, one in enumerate(keys):
        for other in keys[place + 1 :]:
            if (one >= NINE) == (other >= NINE) and _is_slip(number_text(one), number_text(other)):
                yield one, other


def _is_slip(one: str, other: str) -> bool:
    apart = [place for place, (first, second) in enumerate(zip(one, other, strict=True)) if first != second]
    if len(apart) == 2 and apart[1] == apart[0] + 1:
        return one[apart[0]] == other[apart[1]] and one[apart[1]] == other[apart[0]]
    return len(apart) == 1


def _burst(entries: Entries) -> Iterator[Line]:
    """Many persons' equal answers in one second: a program may have sent them."""
    seconds, counts = np.unique(entries.submitted // 1000, return_counts=True)
    busy = np.isin(entries.submitted // 1000, seconds[counts >= MANY]) & ~entries.untimed
    rows: Ints = np.flatnonzero(busy)
    said = entries.submitted[rows] // 1000 * (len(rows) + 1) + _sheets(entries.answers[:, rows])
    place: Ints = np.unique(said, return_inverse=True)[1]
    crowded = (_different(place, entries.keys[rows], len(rows)) >= MANY)[place]
    rows, place = rows[crowded], place[crowded]
    order = np.lexsort((entries.keys[rows], place))
    rows, place = rows[order], place[order]
    for group in _runs(place):
        people = entries.keys[rows[group]]
        first = rows[group][people == people[0]]
        yield WORDS["burst"], *_who(entries, first), f"{len(np.unique(people))} người", len(group)


def _sheets(answers: Bytes) -> Ints:
    """A number for each column of answers, the same for equal ones."""
    width, size = answers.shape
    data = pa.py_buffer(np.ascontiguousarray(answers.T))
    coded = pa.FixedSizeBinaryArray.from_buffers(pa.binary(width), size, [None, data]).dictionary_encode()
    return np.asarray(coded.indices, np.int64)


def _different(places: Ints, values: Ints, size: int = 0) -> Ints:
    """How many different values stand at each place."""
    order = np.lexsort((values, places))
    places, values = places[order], values[order]
    fresh = np.ones(len(places), np.bool_)
    fresh[1:] = (np.diff(places) != 0) | (np.diff(values) != 0)
    return np.bincount(places[fresh], minlength=size)


def _runs(keys: Ints) -> list[Ints]:
    """Places of each run of equal numbers."""
    return np.split(np.arange(len(keys)), np.flatnonzero(np.diff(keys)) + 1) if len(keys) else []


def _who(entries: Entries, rows: Ints) -> tuple[str, str]:
    return _person(entries, int(rows[0])), _name(entries, rows)


def _person(entries: Entries, row: int) -> str:
    key = int(entries.keys[row])
    return number_text(key) if key >= 0 else entries.person(key)


def _name(entries: Entries, rows: Ints) -> str:
    """The name as written in these rows; of several writings the first by code points."""
    written: list[str] = entries.texts["name"].take(rows).told().to_pylist()
    return min(written).strip()


def _listed(numbers: Sequence[int]) -> str:
    return ", ".join(map(number_text, numbers[:10])) + ("…" if len(numbers) > 10 else "")
