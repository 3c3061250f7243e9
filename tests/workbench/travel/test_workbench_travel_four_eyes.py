"""Four eyes across an exchange: what an author signs for himself on his own PC approves nothing on the other one."""

import shutil
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace as Place

import pytest

from authoring.bank.records.reviews import encode, signed_part
from authoring.model.errors import RefusedError
from authoring.model.records import State
from authoring.workbench.contest.approvals import approver_of
from authoring.workbench.contest.offices import Office, open_office
from authoring.workbench.items.reviewing import approve, send
from authoring.workbench.travel.exchanging import receive_package, restore, write_package
from tests.small_contest import MOMENT, PASSPHRASE


@pytest.fixture
def other(place: Place, tmp_path: Path) -> Path:
    """The same contest on a second PC."""
    package = write_package(place.office(), place.ha.at(MOMENT)).path
    folder: Path = tmp_path / "máy hai/banks/thi-thu"
    restore(package, folder, "lam", PASSPHRASE)
    return folder


def received(place: Place, other: Path) -> Office:
    """The second PC after it has received what is new on the first."""
    package = write_package(place.office(), place.ha.at(MOMENT + timedelta(minutes=9))).path
    receive_package(open_office(other), package, place.lam.at(MOMENT + timedelta(minutes=10)))
    return open_office(other)


def test_an_own_approval_that_travels_with_a_good_signature_approves_nothing_and_is_named(
    place: Place, other: Path
) -> None:
    item = place.write(place.question(1))
    send(place.office(), item, place.ha.at(MOMENT))
    bank = place.office().bank
    made, sent = bank.entry(item).revision, bank.reviews(item)[0]
    own = replace(sent, move="approve", note="tự duyệt lấy", signature="")
    signed = replace(own, signature=place.ha.identity.sign(signed_part(own)))
    (place.folder / f"reviews/{signed.time}-ha-00000000.json").write_bytes(encode(signed))
    there = received(place, other).bank
    assert (other / f"reviews/{signed.time}-ha-00000000.json").is_file()
    assert (there.entry(item).state, approver_of(there, made)) == (State.IN_REVIEW, "")
    assert [flaw.kind for flaw in there.verify()].count("author") == 1
    approve(open_office(other), item, place.lam.at(MOMENT + timedelta(minutes=11)))
    assert open_office(other).bank.entry(item).state is State.APPROVED


def test_whose_own_item_came_back_by_exchange_approves_it_no_more_than_before(place: Place, other: Path) -> None:
    item = place.write(place.question(1))
    send(place.office(), item, place.ha.at(MOMENT))
    there = received(place, other)
    with pytest.raises(RefusedError, match="không tự duyệt"):
        approve(there, item, place.ha.at(MOMENT + timedelta(minutes=11)))
    shutil.rmtree(other / "reviews")
    with pytest.raises(RefusedError):
        approve(open_office(other), item, place.lam.at(MOMENT + timedelta(minutes=12)))
    assert open_office(other).bank.entry(item).state is State.DRAFT, "what nobody sent is no more than a draft"
