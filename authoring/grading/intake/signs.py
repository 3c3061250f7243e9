"""Signs: entries and identities that a person should look at, each with what put it there; nothing is ever dropped."""

from collections.abc import Iterator, Sequence

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from authoring.grading.arrays import MISSING, Flags, Ints
from authoring.grading.cells import distinct, mapped, whole
from authoring.grading.identities import NINE, clean_date, clean_phone, number_text
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
    names, phones, births = (_clean(entries, field) for field in ("name", "phone", "birth_date"))
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
    clean = {"name": fold, "phone": clean_phone, "birth_date": clean_date}[field]
    column = whole(entries.texts[field])
    return mapped(column, {text: clean(text) for text in distinct(column)[1]})


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
    said = np.asarray(pc.not_equal(phones, ""))
    for rows in _groups(phones, said, entries.size):
        people = {(int(entries.keys[row]), names[row].as_py()) for row in rows.tolist()}
        different = {key for key, _ in people}, {name for _, name in people}
        if min(map(len, different)) >= MANY:
            first = int(rows[0])
            yield (
                WORDS[word],
                phones[first].as_py(),
                "",
                f"{len(different[0])} người, {len(different[1])} họ tên",
                len(rows),
            )


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
    for rows in _groups(both, said, entries.size):
        numbers = sorted({int(key) for key in entries.keys[rows]})
        if len(numbers) > 1:
            yield (
                WORDS["identities"],
                number_text(numbers[0]),
                _name(entries, rows),
                _listed(numbers),
                len(rows),
            )


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
    for one, other in sorted(pairs):
        rows: Ints = np.flatnonzero((entries.keys == one) | (entries.keys == other))
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
    busy = np.isin(entries.submitted // 1000, seconds[counts >= MANY])
    groups: dict[tuple[int, bytes], set[int]] = {}
    for row in np.flatnonzero(busy).tolist():
        said = (int(entries.submitted[row]) // 1000, entries.answers[:, row].tobytes())
        groups.setdefault(said, set()).add(row)
    for rows in groups.values():
        people = sorted({int(entries.keys[row]) for row in rows})
        if len(people) >= MANY:
            first: Ints = np.array([row for row in rows if entries.keys[row] == people[0]], np.int64)
            yield (WORDS["burst"], *_who(entries, first), f"{len(people)} người", len(rows))


def _groups(column: pa.Array, said: Flags, size: int) -> Iterator[Ints]:
    """Rows of each text that stands more than once, in the order of persons and texts."""
    place, _ = distinct(column)
    place = np.where(said, place, -1 - np.arange(size))
    rows: Ints = np.flatnonzero(np.isin(place, np.flatnonzero(np.bincount(place[said], minlength=1) > 1)) & said)
    rows = rows[np.argsort(place[rows], kind="stable")]
    for group in _runs(place[rows]):
        yield rows[group]


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
    written: list[str] = entries.texts["name"].take(pa.array(rows)).to_pylist()
    return min(written).strip()


def _listed(numbers: Sequence[int]) -> str:
    return ", ".join(map(number_text, numbers[:10])) + ("…" if len(numbers) > 10 else "")
