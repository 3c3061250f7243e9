"""Soundness: whatever was removed, altered or forged is named."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from authoring.bank import Bank, Flaw, add_person, sign_settings
from authoring.bank.people.mandates import Appointment, Reissue, mandate_name
from authoring.bank.people.mandates import encode as encode_mandate
from authoring.bank.people.mandates import signed_part as mandate_part
from authoring.bank.records.items import encode as encode_item
from authoring.bank.records.reviews import decode, encode, signed_part
from authoring.bank.soundness import read_chains
from authoring.model.contests import Person
from authoring.model.errors import RefusedError
from authoring.model.items import Item
from authoring.model.records import Revision
from authoring.records import digest, dump_json
from authoring.seals import Identity, generate

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


def forge(bank: Bank, identities: Keys, person: str, **changes: object) -> Path:
    """A record that somebody wrote by hand with his own key, in place of the approval by bo."""
    path = next(path for path in (bank.folder / "reviews").iterdir() if "-bo-" in path.name)
    table = json.loads(path.read_bytes()) | {"person": person, "previous": ""} | changes
    review = decode(dump_json(table), "f")
    signed = dump_json(table | {"signature": identities[person].sign(signed_part(review))})
    path.unlink()
    path.with_name(f"{table['time']}-{person}-00000000.json").write_bytes(signed)
    return path


def test_an_approval_written_by_hand_of_what_nobody_sent_is_named(full: Bank, identities: Keys) -> None:
    for path in (full.folder / "reviews").iterdir():
        if "-ha-" in path.name:
            path.unlink()
    forge(full, identities, "bo", seen={})
    assert kinds(full) == [("bo", "move")]
    assert "đang ở trạng thái bản nháp" in full.verify()[0].message
    assert full.entry("2022-ha001").state.value == "draft"


def test_two_who_approve_without_knowing_of_one_another_are_both_right(
    full: Bank, identities: Keys, folder: Path
) -> None:
    path = next(path for path in (full.folder / "reviews").iterdir() if "-bo-" in path.name)
    kept = path.read_bytes()
    path.unlink()
    people = folder / "people"
    third = generate()
    add_person(folder, Person("tu", "Vũ Thị Tú", "Ban", ("approver",), third.signing_key), "x")
    sign_settings(folder, identities["ha"])
    full.move(full.entry("2022-ha001").revision, "approve", "tu", third.sign, TIME)
    path.write_bytes(kept)
    assert (people / "tu.toml").is_file()
    assert full.verify() == ()


def test_a_first_revision_under_another_name_than_its_id_is_named(full: Bank, make_item: Make) -> None:
    data, _ = encode_item(Revision(make_item("2022-la001"), 1, "bo", "20220725T024100Z", "", "", ""))
    (full.folder / "items/2022-la001.r0001.bo.md").write_bytes(data)
    assert kinds(full) == [("items/2022-la001.r0001.bo.md", "author")]
    assert full.verify()[0].message == "Lần sửa 1 của 2022-la001 ghi tên bo, không phải la."


def test_the_author_in_the_id_never_approves_even_when_his_revision_is_gone(
    bank: Bank, make_item: Make, identities: Keys
) -> None:
    first = bank.revise(make_item("2022-bo001"), "bo", TIME)
    made = bank.revise(make_item("2022-bo001", "Lần hai?"), "ha", TIME)
    (bank.folder / "items/2022-bo001.r0001.bo.md").unlink()
    bank.refresh()
    bank.move(made, "send", "ha", identities["ha"].sign, TIME)
    with pytest.raises(RefusedError, match="Người soạn không tự duyệt"):
        bank.move(made, "approve", "bo", identities["bo"].sign, TIME)
    assert first.revision == 1


def test_a_new_key_leaves_old_signatures_good_and_ends_the_old_key(full: Bank, identities: Keys) -> None:
    new, last = generate(), read_chains(full.folder).head("bo")
    made = Reissue("bo", new.signing_key, "age1", "x", last, "20220725T024200Z", "quên mật khẩu ký")
    by = tuple((writer, identities[writer].sign(mandate_part(made))) for writer in ("ha", "la"))
    (full.folder / "people" / mandate_name(made)).write_bytes(encode_mandate(replace(made, by=by)))
    assert (full.trusted(), full.verify(), full.strays()) == ((), (), ())
    item = full.entry("2022-ha001")
    assert item.state.value == "approved"
    with pytest.raises(RefusedError, match="Chữ ký không khớp"):
        full.move(item.revision, "comment", "bo", identities["bo"].sign, TIME, note="ba từ đây")
    full.move(item.revision, "comment", "bo", new.sign, TIME, note="ba từ đây")
    assert full.verify() == ()
    review = next(path for path in (full.folder / "reviews").iterdir() if "-bo-" in path.name)
    late = json.loads(review.read_bytes()) | {"move": "comment", "note": "tôi ba từ", "previous": last}
    part = signed_part(decode(dump_json(late), "f"))
    stolen = dump_json(late | {"signature": identities["bo"].sign(part)})
    (full.folder / "reviews/20220725T024100Z-bo-00000001.json").write_bytes(stolen)
    assert ("bo", "signature") in kinds(full)
    assert any("khóa cũ của Trần Minh Đức" in flaw.message for flaw in full.verify())


def test_a_mandate_that_does_not_count_stops_reviews_and_names_its_file(full: Bank, identities: Keys) -> None:
    made = Reissue("ha", "RW", "age1", "x", "", "20220725T024200Z", "lấy quyền chủ")
    by = (("bo", identities["bo"].sign(mandate_part(made))),)
    (full.folder / "people" / mandate_name(made)).write_bytes(encode_mandate(replace(made, by=by)))
    said = "people/ha.key-20220725T024200Z.json: Cấp khóa mới cần đúng 2 người khác cùng ký."
    assert full.trusted() == (said,)
    (full.folder / "people" / mandate_name(made)).write_bytes(b"{")
    assert "ha.key-20220725T024200Z.json: " in full.trusted()[0]


def test_a_deputy_approves_on_his_days_and_not_after(bank: Bank, make_item: Make, identities: Keys) -> None:
    made = bank.revise(make_item(), "ha", TIME)
    bank.move(made, "send", "ha", identities["ha"].sign, TIME)
    lent = Appointment("la", "bo", ("approver",), "20220725T000000Z", "20220726T165959Z", "20220724T000000Z", "")
    lent = replace(lent, signature=identities["bo"].sign(mandate_part(lent)))
    path = bank.folder / "people" / mandate_name(lent)
    path.write_bytes(encode_mandate(lent))
    with pytest.raises(RefusedError, match="không có vai trò"):
        bank.move(made, "approve", "la", identities["la"].sign, TIME + timedelta(days=3))
    bank.move(made, "approve", "la", identities["la"].sign, TIME)
    assert (bank.entry("2022-ha001").state.value, bank.verify()) == ("approved", ())
    path.unlink()
    assert kinds(bank) == [("la", "person")]
    assert bank.entry("2022-ha001").state.value == "in-review"


def test_a_folder_under_the_name_of_a_record_is_named(full: Bank) -> None:
    (full.folder / "items/2022-ha002.r0001.ha.md").mkdir()
    assert kinds(full) == [("items/2022-ha002.r0001.ha.md", "altered")]
    assert full.threats(full.history("2022-ha001")[-1:])[0] == ()


def test_bytes_that_changed_are_read_anew_however_often_they_were_looked_at(full: Bank) -> None:
    path = full.folder / TWO
    kept = path.read_bytes()
    assert full.verify() == ()
    path.write_bytes(kept.replace(b"22%", b"23%"))
    assert TWO in {flaw.path for flaw in full.verify()}
    path.write_bytes(kept)
    assert full.verify() == ()
