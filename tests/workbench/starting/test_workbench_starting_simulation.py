"""Simulated submissions: the same arguments give the same bytes, and each kind of dirt is there as counted."""

import csv
import io
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from authoring.model.contests import Unit, Week
from authoring.model.errors import RefusedError
from authoring.model.forms import AnswerKey, Form, FormItem, KeyEntry
from authoring.model.items import options
from authoring.workbench.starting.simulation import Exam, simulate

OPENS, CLOSES = datetime(2022, 7, 18, 3, tzinfo=UTC), datetime(2022, 7, 24, 9, tzinfo=UTC)
WEEK = Week("2022-w30", "Tuần thứ Nhất", OPENS, CLOSES, CLOSES)
UNITS = (Unit("a", "Đảng bộ huyện A", ("Huyện ủy A",)), Unit("b", "Đảng bộ huyện B"))


def exam(questions: int) -> Exam:
    items = tuple(FormItem(n, f"i{n}", 1, "?", options("a", "b", "c", "d")) for n in range(1, questions + 1))
    entries = tuple(KeyEntry(n, f"i{n}", "ABCD"[n % 4]) for n in range(1, questions + 1))
    return Exam(Form("c", "C", "2022-w30", "T", 1, 15, items), AnswerKey("c", "2022-w30", 1, entries), WEEK)


def rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8"))))


def test_the_same_arguments_give_the_same_bytes() -> None:
    made = simulate(exam(20), UNITS, 800, "x")
    assert made == simulate(exam(20), UNITS, 800, "x")
    assert made.csv != simulate(exam(20), UNITS, 800, "y").csv
    assert made.rows == 802
    assert len(rows(made.csv)) == 803
    assert rows(made.csv)[0][-1] == "Câu 20"


def test_ten_kinds_of_dirt_are_counted() -> None:
    made = simulate(exam(20), UNITS, 4000, "x")
    assert len(made.dirt) == 10
    assert [count for _kind, count in made.dirt] == [10] * 10
    table = rows(made.csv)[1:]
    sent = [row[7] for row in table]
    assert sent.count("chiều Chủ nhật") == 10
    assert sum(row[3] == "1,23457E+11" for row in table) >= 9
    assert sum(len(row) < 29 for row in table) >= 9
    assert sum(row[5].startswith("=HYPERLINK") for row in table) >= 9
    assert any("X" in row[9:] for row in table)


def test_every_clean_moment_is_its_own_second_inside_the_week() -> None:
    table = rows(simulate(exam(3), UNITS, 3000, "x").csv)[1:]
    inside = [row[7] for row in table if "2022-07-18 04" <= row[7] <= "2022-07-24 08"]
    assert len(inside) > 2900
    assert len(set(inside)) >= len(inside) - 8


def test_short_forms_and_no_units_do_too() -> None:
    made = simulate(exam(1), (), 400, "x")
    assert made.rows == 401
    assert {row[5] for row in rows(made.csv)[1:]} >= {"Đảng bộ thử nghiệm"}
    assert simulate(exam(0), (), 400, "x").rows == 401


def test_an_item_that_everybody_gets_right_has_no_wrong_answers() -> None:
    form = Form("c", "C", "2022-w30", "T", 1, 15, (FormItem(1, "i", 1, "?", options("a", "b")),))
    both = Exam(form, AnswerKey("c", "2022-w30", 1, (KeyEntry(1, "i", "AB"),)), WEEK)
    answers = {row[9] for row in rows(simulate(both, UNITS, 400, "x").csv)[1:] if len(row) == 10}
    assert answers <= {"AB", "X"}


def test_more_rows_than_the_week_has_seconds_are_refused() -> None:
    short = replace(WEEK, closes=OPENS + timedelta(seconds=1600))
    assert simulate(replace(exam(1), week=short), UNITS, 400, "x").rows == 401
    for week, most in ((short, "không quá 400"), (replace(WEEK, closes=OPENS + timedelta(seconds=9)), "không quá 0")):
        with pytest.raises(RefusedError, match="Tuần 30 quá ngắn") as caught:
            simulate(replace(exam(1), week=week), UNITS, 401, "x")
        assert (caught.value.trouble.expected, caught.value.trouble.found) == (most, "401")
