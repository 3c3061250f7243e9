"""Versions (mã đề): answers in the order shown are put back into the form's order and letters."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from authoring.grading import Results, Scheme, scheme
from authoring.model.contests import Contest
from authoring.model.errors import RefusedError
from authoring.model.forms import AnswerKey, Form, Place, Version

HEADER = "Họ và tên,Số CCCD,Nộp lúc,Dự đoán,Mã đề,Câu 1,Câu 2\n"
PLACES = (Place(2, "DCBA"), Place(1, "BACD"))


@pytest.fixture
def shuffled(
    contest: Callable[..., Contest], form: Callable[..., Form], key: Callable[..., AnswerKey]
) -> Callable[..., Scheme]:
    def make(*versions: Version) -> Scheme:
        made = contest(prizes=())
        return scheme(made, made.weeks[0], form(2), key(["A", "BC"]), (), versions=versions)

    return make


def row(number: int, code: str, answers: str) -> str:
    return f"N{number},{number:012},2022-07-18 11:0{number}:00,1,{code},{answers}\n"


def test_answers_are_put_back(shuffled: Callable[..., Scheme], graded: Callable[..., Results]) -> None:
    """Shown first: the form's second question, letters reversed: its B and C are shown as C and B."""
    rows = [row(1, "101", "B C,B"), row(2, " 101 ", "A,E"), row(3, "102", "B,A"), row(4, "", "A,B"), row(5, "101", ",")]
    result = graded(HEADER + "".join(rows), shuffled(Version("101", PLACES)))
    assert result.scores[["name", "answers", "score"]].to_numpy().tolist() == [
        ["N1", "A[BC]", 2],
        ["N2", "?D", 0],
        ["N5", "--", 0],
    ]
    assert result.rejected[["Họ và tên", "reason", "detail"]].to_numpy().tolist() == [
        ["N4", "Không có mã đề này trong các mã đề đã giao", "để trống"],
        ["N3", "Không có mã đề này trong các mã đề đã giao", "102"],
    ]


def test_files_and_releases_must_both_know_versions(
    shuffled: Callable[..., Scheme], graded: Callable[..., Results]
) -> None:
    with pytest.raises(RefusedError, match="chưa giao mã đề nào"):
        graded(HEADER + row(1, "101", "A,B"), shuffled())
    with pytest.raises(RefusedError, match="Mã đề") as caught:
        graded(HEADER.replace(",Mã đề", "") + row(1, "A", "B"), shuffled(Version("101", PLACES)))
    assert caught.value.trouble.expected == "“Mã đề”"


@pytest.mark.parametrize(
    "places", [PLACES[:1], (PLACES[0], replace(PLACES[1], letters="BAC")), (*PLACES, Place(3, "A"))]
)
def test_versions_of_another_form_are_refused(shuffled: Callable[..., Scheme], places: tuple[Place, ...]) -> None:
    with pytest.raises(RefusedError, match="Mã đề không khớp bộ đề"):
        shuffled(Version("101", places))
