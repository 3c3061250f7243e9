"""Outsiders: an item that stays in the bank and contradicts one of the form stops it until somebody decides."""

from dataclasses import replace
from types import SimpleNamespace as Place

import pytest

from authoring.model.errors import RefusedError
from authoring.workbench.audits.outsiders import RULE, clashes, decide
from authoring.workbench.items.reviewing import approve, send


def two(place: Place) -> tuple[str, str]:
    """An approved item and a draft that says the opposite."""
    one = place.write(place.question(1))
    send(place.office(), one, place.ha)
    approve(place.office(), one, place.lam)
    return one, place.write(replace(place.question(1), key="B"))


def test_a_clash_is_decided_by_an_approver_who_did_not_write_it(place: Place) -> None:
    one, other = two(place)
    office = place.office()
    entries = [office.bank.entry(one)]
    (clash,) = clashes(office, entries)
    assert (clash.inside.revision.item.id, clash.outside.revision.item.id, clash.decision) == (one, other, None)
    with pytest.raises(RefusedError, match="Phải nói vì sao"):
        decide(office, clash, place.lam, "câu đúng")
    with pytest.raises(RefusedError, match="Người soạn không tự quyết định"):
        decide(office, clash, place.ha, "khoản 1 Điều 5 nói 8%")
    secretary = replace(place.lam, person=replace(place.lam.person, roles=("secretary",)))
    with pytest.raises(RefusedError, match="Chỉ người duyệt quyết định"):
        decide(office, clash, secretary, "khoản 1 Điều 5 nói 8%")
    signed = decide(office, clash, place.lam, "khoản 1 Điều 5 nói 8%")
    (again,) = clashes(place.office(), entries)
    assert (again.decision, signed.rule, signed.item) == (signed, RULE, one)
    assert place.office().bank.verify() == ()


def test_a_decision_falls_when_a_word_of_either_item_changes(place: Place) -> None:
    one, other = two(place)
    office = place.office()
    (clash,) = clashes(office, [office.bank.entry(one)])
    decide(office, clash, place.lam, "khoản 1 Điều 5 nói 8%")
    item = office.bank.entry(other).revision.item
    office.bank.revise(replace(item, key="C"), "ha", place.ha.now)
    again = place.office()
    assert [found.decision for found in clashes(again, [again.bank.entry(one)])] == [None]


def test_what_the_author_signs_for_himself_by_another_path_does_not_count(place: Place) -> None:
    one, _other = two(place)
    office = place.office()
    (clash,) = clashes(office, [office.bank.entry(one)])
    said = {"note": "tôi viết câu này", "rule": RULE, "words": clash.words}
    office.bank.move(clash.inside.revision, "dismiss", "ha", place.ha.identity.sign, place.ha.now, **said)
    again = place.office()
    assert [found.decision for found in clashes(again, [again.bank.entry(one)])] == [None]


def test_a_reopened_decision_and_a_retired_or_inner_item(place: Place) -> None:
    one, other = two(place)
    office = place.office()
    (clash,) = clashes(office, [office.bank.entry(one)])
    decide(office, clash, place.lam, "khoản 1 Điều 5 nói 8%")
    said = {"rule": RULE, "words": clash.words}
    office.bank.move(clash.inside.revision, "reopen", "lam", place.lam.identity.sign, place.lam.now, **said)
    again = place.office()
    assert [found.decision for found in clashes(again, [again.bank.entry(one)])] == [None]
    assert clashes(again, [again.bank.entry(one), again.bank.entry(other)]) == ()
    send(again, other, place.ha)
    approve(again, other, place.lam)
    bank = place.office().bank
    bank.move(bank.entry(other).revision, "retire", "lam", place.lam.identity.sign, place.lam.now)
    last = place.office()
    assert clashes(last, [last.bank.entry(one)]) == ()
