"""People: the counted attempt of each person with everything that ranks, describes or names them, as columns."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from authoring.grading.answers import sheet
from authoring.grading.arrays import MISSING, Flags, Ints, at, thin
from authoring.grading.cells import distinct, mapped, plain_numbers, spelled
from authoring.grading.forecasts import PERCENT, SCALE, distances
from authoring.grading.identities import NINE, clean_phone
from authoring.grading.intake.entries import Entries, Note
from authoring.grading.schemes import IDENTITY, Scheme
from authoring.grading.settling.attempts import Counted
from authoring.grading.settling.marking import full_score
from authoring.grading.units import match_entries
from authoring.grading.words import Words, categories

Totals = tuple[int, int, int]

NOTES = {
    Note.LETTER: "có chữ cái không thuộc phương án nào, tính là sai",
    Note.FORECAST: "số dự đoán không đọc được, tính là không dự đoán",
    Note.NAMELESS: "không ghi họ tên",
    Note.SCORE: "tệp chỉ có điểm, không có từng câu trả lời",
    Note.UNTIMED: "tệp không có thời điểm nộp, được xác nhận là nộp trong giờ",
}


@dataclass(frozen=True, slots=True, eq=False)
class People:
    """One element a person, in the order of their keys.

    `fields` hold score, attempts, forecast and forecast_distance (for a percentage in whole units, see `distances`),
    submitted, started, registered, duration in milliseconds, points of the extra question; `units` the place of the
    unit, −1 unknown; `totals` people, attempts and people all right that the forecasts are held against.
    """

    entries: Entries
    fields: Mapping[str, Ints]
    units: Ints
    totals: Totals

    @property
    def scores(self) -> Ints:
        """Right answers of each."""
        return self.fields["score"]

    def named(self, scheme: Scheme) -> tuple[list[str], list[str], list[str]]:
        """Person, name and unit of each."""
        name = _tidy(self.entries.texts["name"])
        return persons(self.entries).to_pylist(), name.to_pylist(), _unit_names(self, scheme).to_pylist()


def gather(entries: Entries, counted: Counted, scheme: Scheme, target: Totals | None = None) -> People:
    """Everything about the people whose counted entries these are; `target` as in `weigh`."""
    fields, totals = weigh(entries, counted, scheme, target)
    chosen = replace(  # the same arrays, not a second time
        entries.select(counted.rows),
        submitted=fields["submitted"],
        started=fields["started"],
        forecasts=fields["forecast"],
    )
    units = match_entries(chosen.texts["unit"], chosen.submitted, scheme.units, scheme.contest.timezone)
    return People(chosen, fields, units, target or totals)


def weigh(
    entries: Entries, counted: Counted, scheme: Scheme, target: Totals | None = None
) -> tuple[dict[str, Ints], Totals]:
    """Every field that can rank, of each person's counted entry; and people, attempts, people all right.

    Forecasts are held against `target`, where something else than these totals came true.
    """
    rows = counted.rows
    right = int((counted.scores == full_score(scheme)).sum())
    totals = (len(rows), int(counted.attempts.sum()), right)
    forecasts, submitted, started = (at(one, rows) for one in (entries.forecasts, entries.submitted, entries.started))
    known = (started != MISSING) & (started <= submitted)
    fields = {
        "score": counted.scores,
        "attempts": counted.attempts,
        "forecast": forecasts,
        "forecast_distance": thin(distances(forecasts, scheme.contest.forecast.asks, target or totals)),
        "submitted": submitted,
        "started": started,
        "duration": thin(np.where(known, submitted - started, MISSING)),
        "registered": at(entries.more[0], rows),
        "extra": at(entries.more[1], rows),
    }
    return fields, totals


def describe(people: People, scheme: Scheme) -> pd.DataFrame:
    """People as a table for reading: who, unit, answers, and every field as people write it.

    Moments are in the contest's zone, durations are time spans, a forecast of a percentage is a float; what is missing
    is missing, never 0. Texts that many share are kept once (pandas' categories), the others as they are.
    """
    entries, texts = people.entries, people.entries.texts
    person, numbered = persons(entries), entries.keys >= 0
    percent = scheme.contest.forecast.asks == PERCENT
    timed = ~entries.untimed
    moments = {name: _moment(people.fields[name], scheme).where(timed) for name in ("started", "submitted")}
    numbers = person if numbered.all() else _passports(person, numbered)
    frame = pd.DataFrame(
        {
            "person": person.to_pandas(),
            IDENTITY: numbers.to_pandas(),
            "name": categories(_tidy(texts["name"])),
            "birth_date": categories(_tidy(texts["birth_date"])),
            "phone": _phones(texts["phone"].told()).to_pandas(),
            "unit_code": categories(_of_unit(people, [unit.code for unit in scheme.units])),
            "unit": categories(_unit_names(people, scheme)),
            "code": _tidy(texts["code"]).to_pandas(),
            "answers": sheet(entries.answers, scheme.labels).to_pandas(),
            "note": categories(pa.array(_NOTES).take(pa.array(entries.notes))),
        },
        copy=False,
    )
    frame["score"] = people.scores
    frame["forecast"] = _amounts(people.fields["forecast"], SCALE if percent else 1)
    frame["forecast_distance"] = _amounts(
        people.fields["forecast_distance"], SCALE * people.totals[0] if percent else 1
    )
    frame["started"], frame["submitted"] = moments["started"], moments["submitted"]
    frame["duration"] = people.fields["duration"].view("timedelta64[ms]")
    frame["attempts"] = people.fields["attempts"]
    if scheme.ranks_by("registered"):
        frame["registered"] = _moment(people.fields["registered"], scheme)
    if scheme.ranks_by("extra"):
        frame["extra"] = _amounts(people.fields["extra"], 1)
    frame["ranked"] = ~entries.barred
    return frame


def persons(entries: Entries) -> pa.Array:
    """The identity number of each person, or what else makes the person."""
    keys = entries.keys
    kinds = [np.flatnonzero(keys < 0), np.flatnonzero((keys >= 0) & (keys < NINE)), np.flatnonzero(keys >= NINE)]
    pieces = [
        pa.array([entries.person(key) for key in keys[kinds[0]].tolist()], pa.string()),
        spelled(keys[kinds[1]], 12),
        spelled(keys[kinds[2]] - NINE, 9),
    ]
    return pa.concat_arrays(pieces).take(pa.array(np.argsort(np.concatenate(kinds))))


def _passports(person: pa.Array, numbered: Flags) -> pa.Array:
    """The identity number of each person, or the passport's; “” where there is neither."""
    passport = pc.starts_with(person, f"{IDENTITY}=")
    number = pc.if_else(passport, pc.replace_substring(person, f"{IDENTITY}=", "", max_replacements=1), "")
    return pc.if_else(pa.array(numbered), person, number)


def _tidy(column: Words) -> pa.Array:
    return replace(column, texts=pc.utf8_trim_whitespace(pc.utf8_normalize(column.texts, "NFC"))).told()


def _unit_names(people: People, scheme: Scheme) -> pa.Array:
    """The name of each person's unit, or what he typed where the unit isn't known."""
    return pc.coalesce(_of_unit(people, [unit.name for unit in scheme.units]), _tidy(people.entries.texts["unit"]))


def _phones(column: pa.Array) -> pa.Array:
    """Phones in one writing; one that is none stays as it was typed."""
    plain, values = plain_numbers(column, range(10, 11))
    odd = ~(plain & (values < 10**9))
    typed = column.filter(pa.array(odd))
    meaning = {text: clean_phone(text) or text.strip() for text in distinct(typed)[1]}
    return pc.replace_with_mask(column, pa.array(odd), mapped(typed, meaning))


def _of_unit(people: People, names: list[str]) -> pa.Array:
    """What belongs to the unit of each person; null where the unit isn't known."""
    return pa.array([*names, None], pa.string()).take(pa.array(people.units % (len(names) + 1)))


def _moment(values: Ints, scheme: Scheme) -> pd.Series:
    absolute = pd.Series(values.view("datetime64[ms]")).dt.tz_localize("UTC")
    return absolute.dt.tz_convert(scheme.contest.timezone)


def _amounts(values: Ints, unit: int) -> pd.api.extensions.ExtensionArray:
    """Whole numbers, or parts of `unit` as floats."""
    missing = values == MISSING
    if unit == 1:
        return pd.arrays.IntegerArray(np.where(missing, 0, values), missing)
    return pd.arrays.FloatingArray(np.where(missing, 0, values) / unit, missing)


_NOTES = ["; ".join(text for note, text in NOTES.items() if bits & note) for bits in range(64)]
