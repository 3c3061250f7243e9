"""Proposing: every condition holds, or it is said which one fails and what would help."""

from dataclasses import replace
from types import SimpleNamespace as Place

import pytest

from authoring.model.errors import RefusedError
from authoring.model.findings import Measure, Severity
from authoring.model.records import State
from authoring.workbench.audits.comparing import pairs
from authoring.workbench.audits.dismissing import pair_doubt
from authoring.workbench.forms import proposing
from authoring.workbench.forms.proposing import Cell, matrix, propose, stock
from authoring.workbench.items.reviewing import give_back, send
from tests.small_contest import CARD, approved


def test_the_matrix_of_a_proposal(place: Place) -> None:
    first, card = approved(place, place.question(1)), approved(place, CARD)
    found = propose(place.office(), "2022-w30")
    assert {entry.revision.item.id for entry in found.entries} == {first, card}
    assert found.lacking == ()
    assert [one for one in matrix(place.office(), found.entries) if one.wanted] == [
        Cell("bhxh-bat-buoc", "easy", 1, 1),
        Cell("bhyt", "easy", 1, 1),
    ]
    assert found.measures[0].measure == "guesser-score"
    with pytest.raises(RefusedError, match="Cuộc thi không có tuần này"):
        propose(place.office(), "2022-w99")


def test_what_is_lacking_is_said_with_what_waits(place: Place) -> None:
    approved(place, place.question(1))
    place.write(CARD)
    sent = place.write(replace(CARD, stem=f"{CARD.stem[:-1]} trong năm?"))
    send(place.office(), sent, place.ha)
    back = place.write(replace(CARD, stem=f"{CARD.stem[:-1]} trong tháng?"))
    send(place.office(), back, place.ha)
    give_back(place.office(), back, place.lam, "phải sửa lại câu")
    said = "Chủ đề Bảo hiểm y tế, mức dễ: cần 1 câu, chỉ còn 0 câu đã duyệt chưa dùng."
    help_ = "Duyệt thêm 1 câu (đang có 1 câu chờ thẩm định, 2 câu còn là bản nháp)."
    assert propose(place.office(), "2022-w30").lacking == (f"{said} {help_}",)


def test_nothing_waits_and_nothing_is_said_of_it(place: Place) -> None:
    approved(place, CARD)
    assert propose(place.office(), "2022-w30").lacking == (
        "Chủ đề Bảo hiểm xã hội bắt buộc, mức dễ: cần 1 câu, chỉ còn 0 câu đã duyệt chưa dùng. Duyệt thêm 1 câu.",
    )


def test_those_that_are_kept_stand_in_it(place: Place) -> None:
    approved(place, CARD)
    ids = [approved(place, replace(place.question(1), stem=stem)) for stem in STEMS]
    for id_ in ids:
        assert id_ in {entry.revision.item.id for entry in propose(place.office(), "2022-w30", [id_]).entries}
    crowded = propose(place.office(), "2022-w30", ids).lacking
    assert crowded == (
        f"Chủ đề Bảo hiểm xã hội bắt buộc, mức dễ: ma trận cần 1 câu mà đã giữ 2 câu ({ids[0]}, {ids[1]}). Bỏ bớt câu đã giữ.",
    )
    strange = propose(place.office(), "2022-w30", ["2022-ha999"]).lacking
    assert "Không dùng được câu 2022-ha999 cho tuần này" in strange[0]


STEMS = (
    "Theo Quyết định số 27/2021/QĐ-UBND, người lao động đóng bao nhiêu phần trăm tiền lương?",
    "Theo Quyết định số 27/2021/QĐ-UBND, ngân sách tỉnh hỗ trợ bao nhiêu phần trăm mức đóng của hộ nghèo?",
)


def test_a_pair_that_nothing_avoids_is_named_until_somebody_decides(place: Place) -> None:
    """An item of each topic, and the two are the same question."""
    one = approved(place, place.question(1))
    other = approved(place, replace(place.question(1), topic="bhyt"))
    said = propose(place.office(), "2022-w30").lacking
    assert f"Câu {one} và câu {other} không được cùng một tuần" in said[0]
    office = place.office()
    twins = pairs([office.bank.entry(id_).revision.item for id_ in (one, other)])
    assert {pair.items for pair in twins} == {(one, other)}
    assert stock(office, "2022-w30").apart == ((one, other),)


def test_what_somebody_has_decided_about_may_stand_in_one_week_but_a_contradiction_never(place: Place) -> None:
    first = place.question(1)
    worded = replace(first, stem=first.stem.replace("trường hợp 1, người lao động", "người lao động trường hợp 1"))
    for item, kind, kept in ((worded, "duplicate", 0), (replace(first, key="B"), "contradiction", 1)):
        ids = [approved(place, first), approved(place, replace(item, topic="bhyt"))]
        office = place.office()
        items = [office.bank.entry(id_).revision.item for id_ in ids]
        (pair,) = [pair for pair in pairs(items) if pair.apart]
        assert (pair.kind, proposing.undecided(office, items, [pair])) == (kind, (pair,))
        doubt = pair_doubt(pair, items[0], items[1], Severity.WARN)
        told = {"note": "hai đối tượng khác nhau", "rule": doubt.rule, "words": doubt.words}
        revision, lam = office.bank.entry(doubt.item).revision, place.lam
        office.bank.move(revision, "dismiss", "lam", lam.identity.sign, lam.now, **told)
        assert len(proposing.undecided(place.office(), items, [pair])) == kept


def test_a_form_that_is_guessed_too_often_says_what_helps(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    first, card = approved(place, place.question(1)), approved(place, CARD)
    monkeypatch.setattr(proposing, "LIMIT", 100)
    (said,) = propose(place.office(), "2022-w30").lacking
    assert "người không học đoán đúng 25,0%, giới hạn 10%" in said
    assert f"Sửa phương án của các câu dễ đoán ({first}, {card})" in said


def test_a_choice_that_comes_out_above_its_forecast_is_made_again(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    approved(place, place.question(1))
    approved(place, CARD)
    asked: list[str] = []

    def measures(_office: object, _chosen: object, _used: object, seed: str) -> tuple[Measure, ...]:
        asked.append(seed)
        over = 5 if len(asked) < 3 else 0
        return (Measure("guesser-score", 270 + over, 270, not over),)

    monkeypatch.setattr(proposing, "_measures", measures)
    assert propose(place.office(), "2022-w30").lacking == ()
    assert asked == [f"thi-thu/2022-w30/{number}" for number in range(3)]
    asked.clear()
    monkeypatch.setattr(proposing, "TRIES", 2)
    assert propose(place.office(), "2022-w30").measures == (Measure("guesser-score", 275, 270, ok=False),)


def test_items_of_other_states_are_not_free(place: Place) -> None:
    first = approved(place, place.question(1))
    bank = place.office().bank
    bank.move(bank.entry(first).revision, "retire", "lam", place.lam.identity.sign, place.lam.now)
    ready = stock(place.office(), "2022-w30")
    assert (ready.free, ready.waiting, ready.used) == ({}, {}, frozenset())
    assert place.office().bank.entry(first).state is State.RETIRED
