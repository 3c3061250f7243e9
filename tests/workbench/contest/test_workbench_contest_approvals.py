"""Approvals: replayed from the signed reviews; what an author signs for himself by hand is none."""

from dataclasses import replace
from types import SimpleNamespace as Place

from authoring.bank.records.reviews import encode, signed_part
from authoring.workbench.contest.approvals import approver_of, hands_of
from authoring.workbench.items.reviewing import approve, give_back, send
from tests.uniting import unite


def test_who_approved_a_revision(place: Place) -> None:
    item = place.write(place.question(1))
    made = place.office().bank.entry(item).revision
    assert approver_of(place.office().bank, made) == ""
    send(place.office(), item, place.ha)
    approve(place.office(), item, place.lam)
    assert approver_of(place.office().bank, made) == "lam"
    give_back(place.office(), item, place.lam, "phải sửa lại số")
    assert approver_of(place.office().bank, made) == "lam"


def test_an_approval_written_by_hand_by_its_author_is_none(place: Place) -> None:
    item = place.write(place.question(1))
    send(place.office(), item, place.ha)
    bank = place.office().bank
    made, sent = bank.entry(item).revision, bank.reviews(item)[0]
    own = replace(sent, move="approve", note="tự duyệt lấy", signature="")
    signed = replace(own, signature=place.ha.identity.sign(signed_part(own)))
    (place.folder / f"reviews/{signed.time}-ha-00000000.json").write_bytes(encode(signed))
    again = place.office().bank
    assert [one.move for one in again.reviews(item)].count("approve") == 1
    assert approver_of(again, made) == ""
    assert "author" in {flaw.kind for flaw in again.verify()}


def test_hands_go_back_to_the_first_revision_and_to_no_other(place: Place) -> None:
    item = place.write(place.question(1))
    bank = place.office().bank
    first = bank.entry(item).revision
    second = bank.revise(replace(first.item, explanation="Lâm sửa."), "lam", place.lam.now)
    assert hands_of(bank, second).writers == {"ha", "lam"}
    bank.revise(replace(first.item, explanation="Hà sửa."), "ha", place.ha.now, first.sha256)
    merged = unite(bank, replace(first.item, explanation="Gộp."), "lam", place.lam.now)
    assert hands_of(place.office().bank, merged).writers == {"ha", "lam"}
    assert hands_of(place.office().bank, first).writers == {"ha"}
