"""Moves: roles, states, and nobody on his own item."""

from dataclasses import replace

import pytest

from authoring.bank.moves import MOVES, STATES, Hands, hands_on, objection, settle
from authoring.bank.records.reviews import MOVES as RECORDED
from authoring.model.contests import Person
from authoring.model.records import Review, State

PEOPLE = {
    "ha": Person("ha", "Lê Thu Hà", "BHXH tỉnh", ("author", "reviewer")),
    "ha2": Person("ha2", "LÊ THU HÀ", "bhxh tỉnh", ("author", "approver")),
    "bo": Person("bo", "Trần Minh Đức", "Ban Tuyên giáo", ("author", "reviewer")),
    "la": Person("la", "Phạm Văn Lâm", "Ban Tuyên giáo", ("secretary",)),
}
HANDS = Hands(frozenset({"ha"}), PEOPLE)
BASE = Review("2022-ha001", 1, "0" * 64, "send", "ha", "1", "ba từ đây", "", "", "", (), "")


def said(move: str, person: str, note: str = "ba từ đây", rule: str = "key-longest") -> Review:
    return replace(BASE, move=move, person=person, note=note, rule=rule)


def test_moves_in_records_are_the_moves_with_rules() -> None:
    assert set(MOVES) == set(RECORDED)
    assert set(STATES) == set(State)


def test_the_way_of_an_item() -> None:
    way = [
        (said("send", "ha"), State.IN_REVIEW),
        (said("comment", "la"), State.IN_REVIEW),
        (said("return", "bo"), State.RETURNED),
        (said("send", "ha"), State.IN_REVIEW),
        (said("approve", "bo"), State.APPROVED),
        (said("retire", "bo"), State.RETIRED),
    ]
    for number, (_, state) in enumerate(way, 1):
        assert settle([review for review, _ in way[:number]], HANDS) == state


@pytest.mark.parametrize(
    ("review", "state", "message"),
    [
        (said("approve", "ha"), State.IN_REVIEW, "Người soạn không tự duyệt câu của mình. Cần người khác duyệt."),
        (said("approve", "ha2"), State.IN_REVIEW, "Người soạn không tự duyệt câu của mình. Cần người khác duyệt."),
        (said("return", "ha2"), State.IN_REVIEW, "Người soạn không tự duyệt câu của mình. Cần người khác duyệt."),
        (said("approve", "la"), State.IN_REVIEW, "không có vai trò"),
        (said("send", "la"), State.DRAFT, "không có vai trò"),
        (said("approve", "bo"), State.DRAFT, "đang ở trạng thái bản nháp; việc này cần trạng thái chờ thẩm định"),
        (said("approve", "bo"), State.APPROVED, "đang ở trạng thái đã duyệt"),
        (said("return", "bo"), State.DRAFT, "chờ thẩm định hoặc đã duyệt"),
        (said("retire", "bo"), State.IN_REVIEW, "đang ở trạng thái chờ thẩm định"),
        (said("send", "ha"), State.IN_REVIEW, "đang ở trạng thái chờ thẩm định"),
        (said("dismiss", "ha"), State.RETIRED, "đang ở trạng thái ngừng dùng"),
        (said("return", "bo", note="hai từ"), State.IN_REVIEW, "ít nhất 3 từ"),
        (said("dismiss", "ha", note=""), State.DRAFT, "ít nhất 3 từ"),
        (said("dismiss", "ha", rule=""), State.DRAFT, "quy tắc nào"),
        (said("reopen", "bo", rule=""), State.DRAFT, "quy tắc nào"),
        (said("comment", "la", note=" "), State.DRAFT, "ít nhất 3 từ"),
        (said("burn", "bo"), State.DRAFT, "Không có việc “burn”"),
        (said("approve", "xx"), State.IN_REVIEW, "Không có ai là “xx”"),
    ],
)
def test_what_cannot_be_done_says_why(review: Review, state: State, message: str) -> None:
    assert message in objection(review, state, HANDS)


@pytest.mark.parametrize(
    ("review", "state"),
    [
        (said("approve", "bo", note=""), State.IN_REVIEW),
        (said("return", "bo"), State.APPROVED),
        (said("dismiss", "ha"), State.DRAFT),
        (said("reopen", "bo", note=""), State.APPROVED),
        (said("retire", "ha"), State.APPROVED),
        (said("send", "bo"), State.RETURNED),
    ],
)
def test_what_can_be_done_has_no_objection(review: Review, state: State) -> None:
    assert objection(review, state, HANDS) == ""


def test_whoever_sent_a_revision_does_not_judge_it() -> None:
    reviews = [said("send", "bo"), said("approve", "bo")]
    assert settle(reviews, HANDS) == State.IN_REVIEW
    assert objection(reviews[1], State.IN_REVIEW, hands_on(reviews, HANDS)).startswith("Người soạn không tự duyệt")


def test_nobody_judges_what_an_unknown_person_wrote() -> None:
    hands = Hands(frozenset({"zz"}), PEOPLE)
    assert "Không rõ zz là ai" in objection(said("approve", "bo"), State.IN_REVIEW, hands)


def test_a_judgement_that_could_not_be_made_changes_nothing() -> None:
    assert settle([said("approve", "bo")], HANDS) == State.DRAFT
    assert settle([said("send", "ha"), said("approve", "ha2")], HANDS) == State.IN_REVIEW


def test_of_two_judgements_that_did_not_know_of_each_other_the_return_counts() -> None:
    one, other = said("approve", "bo"), said("return", "bo")
    assert settle([said("send", "ha"), one, other], HANDS) == State.RETURNED
    assert settle([said("send", "ha"), other, one], HANDS) == State.RETURNED
