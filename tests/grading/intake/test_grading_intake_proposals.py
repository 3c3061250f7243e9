"""Proposals: what the columns seem to be, and the questions that only a person can answer."""

from collections.abc import Callable
from pathlib import Path

import pytest

from authoring.grading import (
    WHOLE,
    Guide,
    Mapping,
    Proposal,
    Question,
    Scheme,
    answered,
    ask_whole,
    propose,
    still_open,
)

HEAD = "Họ và tên,Số CCCD,Nộp lúc,Dự đoán,Câu 1,Câu 2"
ROW = "A,001234567890,{},5,{}"

Look = Callable[..., Proposal]


@pytest.fixture
def look(week: Callable[..., Scheme], written: Callable[..., Path]) -> Look:
    def read(*lines: str, guide: Guide | None = None, **settings: object) -> Proposal:
        return propose(written("\n".join(lines) + "\n"), week("AB", **settings), guide or Guide())

    return read


def row(moment: str = "2022-07-18 11:00:00", answers: str = "A,B") -> str:
    return ROW.format(moment, answers)


def test_a_plain_file_needs_no_question(look: Look) -> None:
    found = look("Kết quả tuần 30", HEAD, row(), row())
    assert (found.header_row, found.questions, found.confirmed) == (2, (), False)
    assert [(one.field, one.samples) for one in found.columns] == [
        ("name", ("A",)),
        ("identity_number", ("001234567890",)),
        ("submitted", ("2022-07-18 11:00:00",)),
        ("forecast", ("5",)),
        ("1", ("A",)),
        ("2", ("B",)),
    ]


def test_an_empty_table_needs_no_question_either(look: Look) -> None:
    assert look(HEAD).questions == ()


def test_a_column_that_may_be_either_is_asked_once(look: Look) -> None:
    week = {"opens": "2022-08-01T10:00:00", "closes": "2022-08-07T16:00:00"}
    found = look(HEAD, row("3/8/2022 11:00"), row("4/8/2022 11:00"), **week)
    said = "ngày trước: 2 ô trong tuần thi; tháng trước: 0 ô trong tuần thi"
    assert found.questions == (Question("dates", ("Nộp lúc",), ("day-first", "month-first"), said),)
    assert found.mapping.dates == "day-first"
    (question,) = look(HEAD, row("8/3/2022 11:00"), **week).questions
    assert question.choices == ("month-first", "day-first")


@pytest.mark.parametrize(
    ("cells", "dates"),
    [(("18/7/2022 11:00", "1/8/2022 9:00"), "day-first"), (("7/18/22 11:00:01", "7/8/22 9:00"), "month-first")],
)
def test_a_column_that_only_one_order_reads_is_certain(look: Look, cells: tuple[str, ...], dates: str) -> None:
    found = look(HEAD, *map(row, cells))
    assert (found.questions, found.mapping.dates) == ((), dates)


def test_the_same_day_and_month_is_no_question(look: Look) -> None:
    assert look(HEAD, row("7/7/2022 11:00")).questions == ()


def test_what_is_missing_is_asked_with_the_nearest_column_first(look: Look) -> None:
    head = HEAD.replace("Nộp lúc", "Giờ nộp bài thi").replace("Dự đoán", "Ghi chú")
    found = look(head, row(), order=("score desc",))
    assert found.questions == (Question("field", ("submitted",), ("Giờ nộp bài thi", "Ghi chú"), ""),)
    guide = Guide(stems=("Mức đóng bảo hiểm là bao nhiêu?", "Ai được hưởng?"))
    head = HEAD.replace("Câu 1", "Mức đóng bảo hiểm y tế là bao nhiêu")
    assert look(head, row(), guide=guide).questions[0].choices == ("Mức đóng bảo hiểm y tế là bao nhiêu",)


def test_a_field_in_two_columns_is_asked(look: Look) -> None:
    found = look(f"{HEAD},CCCD", row() + ",1")
    assert found.questions == (Question("doubled", ("identity_number",), ("Số CCCD", "CCCD"), ""),)
    named = ["name", "identity_number", "submitted", "forecast", "1", "2", ""]
    assert answered(found, named).mapping == Mapping(found.mapping.header, tuple(named))


def test_minutes_taken_for_hours_are_asked(look: Look) -> None:
    head = f"{HEAD},Thời gian làm bài (MM:SS)"
    found = look(head, row() + ",0.229166", row() + ",05:31:00")
    said = "2 ô dài hơn 15 phút được phép nếu đọc như đang ghi"
    assert found.questions == (
        Question("durations", ("Thời gian làm bài (MM:SS)",), ("sixtieths", "as-written"), said),
    )
    assert look(head, row() + ",05:30").questions == ()
    assert look(head, row() + ",99:00").questions == ()


def test_answers_in_numbers_are_asked(look: Look) -> None:
    found = look(HEAD, row(answers="1,4"), row(answers="2,B"))
    assert found.questions == (Question("answers", (), ("numbers", "letters"), "3 câu trả lời là số"),)
    assert found.mapping.answers == "numbers"
    texts = Guide(options=(("1", "2", "3", "4"), ("5", "6", "7", "8")))
    assert look(HEAD, row(answers="1,5"), guide=texts).questions == ()
    ids = Guide(ids=((("1", "B"),), (("2", "A"),)))
    assert look(HEAD, row(answers="1,2"), guide=ids).questions == ()


def test_a_confirmed_header_is_never_asked_again(look: Look) -> None:
    header = tuple(HEAD.split(","))
    known = Mapping(header, ("name", "identity_number", "submitted", "forecast", "2", "1"), "month-first")
    found = look(HEAD, row("3/8/2022 11:00"), guide=Guide((known,)))
    assert (found.confirmed, found.mapping, found.questions) == (True, known, ())
    assert found.columns[4].field == "2"


def test_questions_stay_open_until_their_columns_are_named(look: Look, week: Callable[..., Scheme]) -> None:
    head = HEAD.replace("Nộp lúc", "Lúc")
    found = look(head, row(), order=("score desc",))
    rest = still_open(answered(found, found.mapping.fields), found.questions, week("AB"))
    assert [one.columns for one in rest.questions] == [("submitted",)]
    named = ("name", "identity_number", "submitted", "forecast", "1", "2")
    assert still_open(answered(found, named), found.questions, week("AB")).questions == ()
    twice = still_open(answered(found, (*named[:5], "1")), (), week("AB"))
    assert [one.about for one in twice.questions] == ["field", "doubled"]


def test_a_file_that_may_be_cut_is_asked_about_until_somebody_says_that_it_is_whole(
    week: Callable[..., Scheme], written: Callable[..., Path]
) -> None:
    path = written("Họ và tên,Số CCCD,Nộp lúc,Dự đoán,Câu 1\nA,001000000001,20/07/2022 10:00,1,A\n")
    proposal = propose(path, week("A"), Guide())
    asked = ask_whole(proposal, 65_536, "ab", Guide(whole=("cd",)))
    assert (asked.questions, asked.mark) == ((Question("cut", (), (WHOLE,), "65536 dòng"),), "ab")
    assert still_open(asked, [], week("A")).questions == ()
    assert ask_whole(proposal, 65_536, "ab", Guide(whole=("cd", "ab"))).questions == ()


def test_dates_that_a_spreadsheet_has_swapped_are_asked_about(look: Look) -> None:
    week = {"opens": "2022-08-08T10:00:00", "closes": "2022-08-14T16:00:00"}
    found = look(HEAD, row("2022-09-08 11:00:00"), row("13/8/2022 11:00"), **week)
    said = "bảng tính đã đổi chỗ ngày và tháng: 2 ô trong tuần thi; ngày trước: 1 ô trong tuần thi"
    assert found.questions == (Question("dates", ("Nộp lúc",), ("swapped", "day-first"), said),)


def test_an_order_of_dates_that_was_confirmed_is_asked_again_where_another_reads_more_of_the_week(look: Look) -> None:
    week = {"opens": "2022-08-08T10:00:00", "closes": "2022-08-14T16:00:00"}
    mapping = answered(look(HEAD, row()), look(HEAD, row()).mapping.fields, {"dates": "swapped"}).mapping
    known = Guide(mappings=(mapping,))
    assert look(HEAD, row("2022-09-08 11:00:00"), guide=known, **week).questions == ()
    again = look(HEAD, row("2022-08-09 11:00:00"), guide=known, **week)
    assert [(one.about, one.choices) for one in again.questions] == [("dates", ("day-first", "swapped"))]
    assert again.confirmed


def test_totals_below_are_no_numbers_of_options(look: Look) -> None:
    assert look(HEAD, row(), "Tổng cộng,,,,2,2").questions == ()


def test_what_is_said_anew_of_a_confirmed_file_is_not_yet_confirmed(look: Look) -> None:
    known = Guide(mappings=(look(HEAD, row()).mapping,))
    found = look(HEAD, row(), guide=known)
    fields = found.mapping.fields
    assert [one.confirmed for one in (found, answered(found, fields), answered(found, fields, {"cut": "whole"}))] == [
        True, True, False,
    ]  # fmt: skip
    assert not answered(found, ("", *fields[1:])).confirmed
