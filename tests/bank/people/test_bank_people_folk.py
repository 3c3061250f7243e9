"""Folk: people worked out from files alone, with whom the owner has signed and every key that was theirs."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from authoring.bank import Bank
from authoring.bank.people.folk import folk_of, read_folk_files, united
from authoring.bank.people.mandates import Reissue, encode, mandate_name, signed_part
from authoring.model.items import Item
from authoring.seals import Identity, generate

Make = Callable[..., Item]
Keys = dict[str, Identity]


def test_the_people_of_a_folder_are_those_of_its_files(folder: Path, identities: Keys) -> None:
    (folder / "people/ghi chú.txt").write_bytes(b"x")
    files = read_folk_files(folder)
    assert sorted(files) == [f"{w}.toml{more}" for w in ("bo", "ha", "ha2", "la") for more in ("", ".minisig")]
    folk = folk_of(files)
    assert sorted(folk.vouched) == ["bo", "ha", "ha2", "la"]
    assert folk.root == identities["ha"].signing_key
    assert folk.covers(identities["ha"].sign(b"x").encode(), b"x")
    assert not folk.covers(identities["bo"].sign(b"x").encode(), b"x")
    assert not folk.covers(None, b"x")


def test_whom_the_owner_has_not_signed_counts_not(folder: Path) -> None:
    files = read_folk_files(folder)
    del files["bo.toml.minisig"]
    assert sorted(folk_of(files | {"la.toml": b"broken"}).vouched) == ["ha", "ha2"]
    nobody = folk_of({name: data for name, data in files.items() if not name.startswith("ha.")})
    assert (nobody.vouched, nobody.root, nobody.covers(b"x", b"x")) == ({}, "", False)


def test_a_new_key_given_by_two_others_counts_beside_the_old_one(folder: Path, identities: Keys) -> None:
    files, new = read_folk_files(folder), generate()
    bare = Reissue("la", new.signing_key, new.sealing_key, "khóa", "", "20220726T000000Z", "Mất mật khẩu ký")
    by = tuple((writer, identities[writer].sign(signed_part(bare))) for writer in ("bo", "ha"))
    mandate = replace(bare, by=by)
    known = folk_of(files | {mandate_name(mandate): encode(mandate)}).vouched["la"]
    assert known.keys == (new.signing_key, identities["la"].signing_key)
    assert folk_of(files | {mandate_name(mandate): b"{}"}).vouched["la"].keys == (identities["la"].signing_key,)


def test_files_here_come_first_and_a_signature_goes_with_its_bytes() -> None:
    here = {"ha.toml": b"1", "bo.toml": b"1", "bo.toml.minisig": b"own", "la.toml": b"1"}
    there = {"ha.toml": b"1", "ha.toml.minisig": b"s", "bo.toml": b"1", "la.toml": b"2", "la.toml.minisig": b"s"}
    assert united(here, there | {"moi.toml": b"3"}) == {
        "ha.toml": b"1",
        "ha.toml.minisig": b"s",
        "bo.toml": b"1",
        "bo.toml.minisig": b"own",
        "la.toml": b"1",
        "la.toml.minisig": b"",
        "moi.toml": b"3",
    }


def test_a_bank_says_whom_its_owner_vouches_for_and_what_it_holds(
    bank: Bank, identities: Keys, make_item: Make
) -> None:
    assert [person.writer for person in bank.vouched()] == ["bo", "ha", "ha2", "la"]
    assert (bank.root(), bank.marks()) == (identities["ha"].signing_key, frozenset())
    made = bank.revise(make_item(), "ha", datetime(2022, 7, 25, tzinfo=UTC))
    assert bank.marks() == {made.sha256}
    (bank.folder / "people/bo.toml.minisig").unlink()
    assert [person.writer for person in bank.vouched()] == ["ha", "ha2", "la"]
    (bank.folder / "people/ha.toml").unlink()
    assert (bank.vouched(), bank.root()) == ((), "")
