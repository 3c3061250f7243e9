"""Soundness: whatever was removed, altered or forged is named."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from authoring.bank import Bank, Flaw
from authoring.model.items import Item
from authoring.records import digest, dump_json
from authoring.seals import Identity

Make = Callable[..., Item]
Keys = dict[str, Identity]
TIME = datetime(2022, 7, 25, 2, 41, tzinfo=UTC)
ONE, TWO = "items/2022-ha001.r0001.ha.md", "items/2022-ha001.r0002.ha.md"


@pytest.fixture
def full(bank: Bank, make_item: Make, identities: Keys) -> Bank:
    """Two revisions of one item, the second sent and approved."""
    bank.revise(make_item(), "ha", TIME)
    made = bank.revise(make_item(stem="Lần hai?"), "ha", TIME)
    bank.move(made, "send", "ha", identities["ha"].sign, TIME)
    bank.move(made, "approve", "bo", identities["bo"].sign, TIME)
    return bank


def kinds(bank: Bank) -> list[tuple[str, str]]:
    return [(flaw.path.partition("Z-")[2].partition("-")[0] or flaw.path, flaw.kind) for flaw in bank.verify()]


def reseal(path: Path, old: bytes, new: bytes) -> None:
    data = path.read_bytes()[:-73]
    assert old in data
    data = data.replace(old, new)
    path.write_bytes(data + f"sha256: {digest(data)}\n".encode())


def test_a_sound_bank_has_no_flaw(full: Bank) -> None:
    assert full.verify() == ()


def test_an_altered_record_is_named(full: Bank) -> None:
    path = full.folder / ONE
    path.write_bytes(path.read_bytes().replace(b"22%", b"23%"))
    flaws = full.verify()
    assert flaws[0].path == ONE
    assert (flaws[0].kind, "bị rách hoặc bị sửa" in flaws[0].message) == ("altered", True)
    assert (TWO, "chain") in kinds(full)


def test_an_altered_record_with_a_new_digest_breaks_the_chain(full: Bank) -> None:
    reseal(full.folder / ONE, b"22%", b"23%")
    assert kinds(full) == [(TWO, "chain"), (TWO, "missing")]
    reseal(full.folder / TWO, b"22%", b"23%")
    assert ("bo", "missing") in kinds(full)
    assert ("ha", "missing") in kinds(full)


def test_a_missing_record_is_noticed(full: Bank) -> None:
    (full.folder / ONE).unlink()
    assert kinds(full) == [(TWO, "chain"), (TWO, "missing")]
    assert f"mã {full.history('2022-ha001')[0].parent[:8]}" in full.verify()[0].message


def test_a_missing_review_is_noticed_by_those_who_saw_it(full: Bank) -> None:
    sent = next(path for path in (full.folder / "reviews").iterdir() if "-ha-" in path.name)
    sent.unlink()
    assert ("bo", "missing") in kinds(full)


def test_the_last_record_of_all_is_missed_by_nobody_yet(full: Bank) -> None:
    approved = next(path for path in (full.folder / "reviews").iterdir() if "-bo-" in path.name)
    approved.unlink()
    assert full.verify() == ()


def change_review(bank: Bank, writer: str, **changes: object) -> Path:
    path = next(path for path in (bank.folder / "reviews").iterdir() if f"-{writer}-" in path.name)
    path.write_bytes(dump_json(json.loads(path.read_bytes()) | changes))
    return path


def test_a_changed_review_has_a_bad_signature(full: Bank) -> None:
    change_review(full, "bo", note="khác")
    assert kinds(full) == [("bo", "signature")]


def test_a_review_that_was_rewritten_is_altered(full: Bank) -> None:
    path = change_review(full, "bo")
    path.write_bytes(path.read_bytes() + b" ")
    assert kinds(full) == [("bo", "altered")]


def test_a_digest_of_another_item_is_noticed(full: Bank) -> None:
    change_review(full, "bo", item="2022-ha009")
    assert kinds(full) == [("bo", "altered"), ("bo", "signature")]


def test_an_unknown_person_is_named(full: Bank) -> None:
    (full.folder / "people" / "bo.toml").unlink()
    assert kinds(full) == [("bo", "person")]
    (full.folder / "people" / "ha.toml").unlink()
    assert (ONE, "person") in kinds(full)


def test_a_role_that_is_not_there_is_named(full: Bank) -> None:
    path = full.folder / "people" / "bo.toml"
    path.write_bytes(path.read_bytes().replace(b'"reviewer", "approver"', b'"secretary"'))
    assert kinds(full) == [("bo", "person")]


@pytest.mark.parametrize("person", ["ha", "ha2"])
def test_an_approval_by_the_author_is_named_whichever_machine(full: Bank, identities: Keys, person: str) -> None:
    from authoring.bank.reviewrecords import decode, encode, signed_part  # noqa: PLC0415 - to forge with

    path = next(path for path in (full.folder / "reviews").iterdir() if "-bo-" in path.name)
    table = json.loads(path.read_bytes()) | {"person": person, "previous": ""}
    review = decode(dump_json(table), "f")
    signed = dump_json(table | {"signature": identities[person].sign(signed_part(review))})
    path.with_name(f"20220725T024100Z-{person}-00000000.json").write_bytes(signed)
    path.unlink()
    assert kinds(full) == [(person, "author")]
    assert "Người soạn không tự duyệt" in full.verify()[0].message
    assert encode(decode(signed, "f")) == signed


def test_names_that_do_not_parse_are_strays_not_flaws(full: Bank) -> None:
    (full.folder / "items" / "ghi chú.txt").write_bytes(b"x")
    assert full.verify() == ()
    assert [Path(one.file).name for one in full.strays()] == ["ghi chú.txt"]


def test_flaws_come_in_order(full: Bank) -> None:
    (full.folder / "people" / "ha.toml").unlink()
    flaws = full.verify()
    assert flaws == tuple(sorted(flaws))
    assert all(isinstance(flaw, Flaw) for flaw in flaws)
