"""Responses: letters, texts, numbers, ids, one string, wrong ones, shuffled versions; all become the form's letters."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from authoring.grading import Compact, Guide, Mapping, Scheme, compact, cut
from authoring.grading.answers import sheet
from authoring.model.forms import Place

HEAD = "Họ và tên,Số CCCD,Nộp lúc,Dự đoán"
ROW = "A,001234567890,2022-07-18 11:00:00,5"
TEXTS = (("22%", "26%", "8%", "Cả A và B"), ("Có", "Không, trừ khi ốm", "Chưa rõ", "Có."))

Read = Callable[..., str]


@pytest.fixture
def told(week: Callable[..., Scheme], written: Callable[..., Path]) -> Read:
    """The answers of one entry as a sheet shows them: column headers, cells, whatever the guide has."""

    def read(header: str, cells: str, guide: Guide | None = None, week_: Scheme | None = None) -> str:
        found = week_ or week("AB")
        (part,) = cut([written(f"{HEAD},{header}\n{ROW},{cells}\n")])
        done: Compact = compact(part, found, guide)
        if not done.entries.size:
            return done.rejects[0].reasons[0]
        return str(sheet(done.entries.answers, found.labels)[0])

    return read


@pytest.mark.parametrize(
    ("cells", "shown"),
    [
        ("B,A", "BA"),
        ("26%,Chưa rõ", "BC"),
        ("26 %,chua ro", "BC"),
        ("B. 26%,C) Chưa rõ", "BC"),
        ("A. 26%,x", "??"),
        ("22%; 8%,", "[AC]-"),
        ('"22%, 26%","Không, trừ khi ốm"', "[AB]B"),
        ("Cả A và B,Có", "DA"),
        ("Cả A và B,Có.", "DD"),
        ("Cả A và B,CÓ", "D?"),
        (",?", "-?"),
        ("1,2", "??"),
    ],
)
def test_a_column_a_question_holds_letters_or_texts(told: Read, cells: str, shown: str) -> None:
    assert told("Câu 1,Câu 2", cells, Guide(options=TEXTS)) == shown


def test_numbers_are_places_only_where_a_person_said_so(told: Read) -> None:
    header = (*HEAD.split(","), "Câu 1", "Câu 2")
    fields = ("name", "identity_number", "submitted", "forecast", "1", "2")
    known = Mapping(header, fields, answers="numbers")
    assert told("Câu 1,Câu 2", "1,4", Guide((known,))) == "AD"
    assert told("Câu 1,Câu 2", "0,5", Guide((known,))) == "??"


def test_ids_of_options_come_from_the_map(told: Read) -> None:
    ids = ((("58213", "C"), ("58214", "A")), (("7", "B"), ("8", "D")))
    assert told("Câu 1,Câu 2", "58213,7;8", Guide(ids=ids)) == "C[BD]"


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("BA", "BA"),
        ('"B,A"', "BA"),
        ("B-", "B-"),
        ("b a", "BA"),
        ("1B 2A", "BA"),
        ('"2A, 1B"', "BA"),
        ("2A", "-A"),
        ("1AC 2-", "[AC]-"),
        ("", "--"),
        ("BAC", "??"),
        ("3A", "??"),
        ("1A 1B", "??"),
        ("XA", "?A"),
        ('"26%,Có"', "BA"),
    ],
)
def test_all_answers_in_one_column(told: Read, cell: str, shown: str) -> None:
    assert told("Bài làm", cell, Guide(options=TEXTS)) == shown


@pytest.mark.parametrize(
    ("cell", "shown"), [("2C", "AC"), ('"1B, 2-"', "B-"), ("", "AB"), ("-", "AB"), ("9B", "??"), ("hai", "??")]
)
def test_wrong_answers_leave_the_others_right_by_the_key_handed_over(told: Read, cell: str, shown: str) -> None:
    assert told("Câu sai", cell, Guide(handed=("A", "B"))) == shown


def test_wrong_answers_say_nothing_without_that_key(told: Read) -> None:
    assert told("Câu sai", "2C") == "??"


def test_a_string_of_versions_of_nobody_is_no_entry(told: Read) -> None:
    assert told("Bài làm", "BA") == "BA"


def test_a_score_alone_tells_no_answer(told: Read) -> None:
    assert told("Số câu đúng", "2") == "--"


@pytest.fixture
def shuffled(week: Callable[..., Scheme]) -> Scheme:
    """A version in which question 2 comes first, its options the other way round."""
    return replace(week("AB"), versions={"101": (Place(2, "DCBA"), Place(1, "ABCD"))})


@pytest.mark.parametrize(
    ("header", "cells", "shown"),
    [
        ("Mã đề,Câu 1,Câu 2", "101,A,B", "BD"),
        ("Mã đề,Câu 1,Câu 2", "101,AB,X", "?[CD]"),
        ("Mã đề,Câu 1,Câu 2", "101,Chưa rõ,26%", "BC"),
        ("Mã đề,Bài làm", "101,AB", "BD"),
        ("Mã đề,Bài làm", "102,AB", "Không có mã đề này trong các mã đề đã giao"),
        ("Mã đề,Câu 1,Câu 2", "102,A,B", "Không có mã đề này trong các mã đề đã giao"),
    ],
)
def test_a_version_is_put_back_into_the_forms_order(
    told: Read, shuffled: Scheme, header: str, cells: str, shown: str
) -> None:
    assert told(header, cells, Guide(options=TEXTS), shuffled) == shown


def test_a_text_of_nothing_but_letters_of_options_is_the_option_that_reads_so(told: Read, shuffled: Scheme) -> None:
    known = Guide(options=(("Hai", "Ba", "Bốn", "Năm"), ("Một", "BA", "Bể", "Năm")))
    assert told("Câu 1,Câu 2", "ba,Ba", known) == "BB"
    assert told("Câu 1,Câu 2", "AB,B A", known) == "[AB][AB]"
    assert told("Mã đề,Câu 1,Câu 2", "101,ba,AB", known, shuffled) == "[AB]B"
