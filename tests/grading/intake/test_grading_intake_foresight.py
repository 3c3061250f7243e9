"""Foresight: a file of which most would be lost as it is read is asked about; single rows never are."""

from collections.abc import Callable
from pathlib import Path

import pytest

from authoring.grading import AS_IT_IS, Guide, Proposal, Question, Scheme, answered, ask_odd, propose, still_open

HEAD = "Họ và tên,Số CCCD,Nộp lúc,Câu 1,Câu 2,Câu 3"
SCORES = "Họ và tên,Số CCCD,Nộp lúc,Điểm"
GOOD = "19/07/2022 10:00:00"
Look = Callable[..., Proposal]


@pytest.fixture
def look(week: Callable[..., Scheme], written: Callable[..., Path]) -> Look:
    """A file's proposal with what is odd about it; `guide` says what a person has said before."""

    def read(*lines: str, guide: Guide | None = None, **settings: object) -> Proposal:
        scheme = week(**({"order": ("score desc", "submitted asc"), "asks": "none"} | settings))
        path, known = written("\n".join(lines) + "\n"), guide or Guide()
        return ask_odd(propose(path, scheme, known), path, scheme, known, lambda: "dấu")

    return read


def row(number: int, moment: str = GOOD, answers: str = "A,B,C", identity: str = "") -> str:
    return f"Mai,{identity or f'{number:012d}'},{moment},{answers}"


@pytest.mark.parametrize(
    ("lines", "columns", "found"),
    [
        (
            (HEAD, row(1, "hôm qua"), row(2, "hôm kia"), row(3)),
            ("Nộp lúc",),
            "2 trong 3 dòng đầu sẽ bị loại: Không đọc được thời điểm nộp, ví dụ “hôm qua”",
        ),
        (
            (HEAD, row(1, identity="1.2E+11"), row(2, identity="1.3E+11")),
            ("Số CCCD",),
            "2 trong 2 dòng đầu sẽ bị loại: Số CCCD đã bị bảng tính làm mất chữ số; lấy lại số từ hệ thống thi, ví dụ “1.2E+11”",
        ),
        (
            (HEAD, "Mai,,,A,B,C"),
            ("Số CCCD",),
            "1 trong 1 dòng đầu sẽ bị loại: Không đủ thông tin để biết là bài của ai",
        ),
        (
            (HEAD, row(1, answers="A,TRUE,C"), row(2, answers="A,FALSE,C"), row(3, answers="X,B,C")),
            ("Câu 2",),
            "2 trong 3 câu trả lời không phải phương án nào của câu 2",
        ),
        (
            (HEAD, "Mai", "Páo"),
            (),
            "2 trong 2 dòng đầu sẽ bị loại: Số ô của dòng khác số cột, ví dụ “1 ô, cần 6 ô”",
        ),
    ],
)
def test_what_most_rows_have_is_asked(look: Look, lines: tuple[str, ...], columns: tuple[str, ...], found: str) -> None:
    assert look(*lines).questions == (Question("odd", columns, (AS_IT_IS,), found),)
    assert look(*lines, guide=Guide(whole=("dấu",))).questions == ()


def test_single_rows_totals_and_empty_files_are_not_asked_about(look: Look) -> None:
    assert look(HEAD, row(1), row(2, "hôm qua")).questions == ()
    assert look(HEAD, row(1, answers="X,B,C"), row(2)).questions == ()
    assert look(HEAD, "Tổng cộng,,,3,2,1").questions == ()
    assert look(HEAD).questions == ()


def test_scores_on_a_scale_of_ten_are_asked_about_where_the_form_has_more_questions(look: Look) -> None:
    rows = [f"Mai,{number:012d},{GOOD},{number % 11}" for number in range(40)]
    (asked,) = look(SCORES, *rows, key="ABCD" * 5).questions
    assert asked == Question(
        "odd", ("Điểm",), (AS_IT_IS,), "điểm cao nhất là 10 mà đề có 20 câu: có phải thang điểm 10"
    )
    assert look(SCORES, *rows[:20], key="ABCD" * 5).questions == ()
    assert look(SCORES, *rows, key="ABCD" * 2 + "AB").questions == ()


def test_only_where_nothing_else_is_open(look: Look) -> None:
    assert [one.about for one in look(HEAD.replace("Số CCCD", "Số"), row(1, "hôm qua")).questions] == ["field"]


def test_a_column_that_is_read_otherwise_is_no_longer_odd(look: Look, week: Callable[..., Scheme]) -> None:
    found = look(HEAD, row(1, "hôm qua"))
    scheme = week(order=("score desc",), asks="none")
    kept = still_open(answered(found, found.mapping.fields), found.questions, scheme)
    assert [one.about for one in kept.questions] == ["odd"]
    fields = ["" if field == "submitted" else field for field in found.mapping.fields]
    left = still_open(answered(found, fields), found.questions, scheme)
    assert [one.about for one in left.questions] == ["moments"]
    dates = Question("dates", ("Nộp lúc",), ("day-first", "month-first"), "")
    assert still_open(answered(found, found.mapping.fields), (dates,), scheme).questions == (dates,)
