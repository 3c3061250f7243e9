"""The catalogue: states from signed records only, bound to revision and digest."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from authoring.bank import Bank, Entry, open_bank, sign_settings
from authoring.model.errors import RefusedError
from authoring.model.items import Item
from authoring.model.records import Revision, State
from authoring.records import dump_json
from authoring.seals import Identity, generate

Make = Callable[..., Item]
Keys = dict[str, Identity]
TIME = datetime(2022, 7, 25, 2, 41, tzinfo=UTC)


def approved(bank: Bank, item: Item, identities: Keys) -> Revision:
    made = bank.revise(item, "ha", TIME)
    bank.move(made, "send", "ha", identities["ha"].sign, TIME)
    bank.move(made, "approve", "bo", identities["bo"].sign, TIME)
    return made


def states(bank: Bank) -> list[State]:
    return [entry.state for entry in bank.items()]


def test_an_edit_after_approval_is_a_draft_again(bank: Bank, make_item: Make, identities: Keys) -> None:
    made = approved(bank, make_item(), identities)
    assert bank.entry("2022-ha001") == Entry(made, State.APPROVED)
    bank.revise(make_item(stem="Sửa một chữ?"), "bo", TIME)
    assert states(bank) == [State.DRAFT]
    assert [review.move for review in bank.reviews("2022-ha001")] == ["send", "approve"]


def test_every_window_sees_it(bank: Bank, make_item: Make, identities: Keys, folder: Path, tmp_path: Path) -> None:
    other, uncached = open_bank(folder, tmp_path / "cache"), open_bank(folder, tmp_path / "cache2")
    approved(bank, make_item(), identities)
    for window in (bank, other, uncached, open_bank(folder, tmp_path / "cache")):
        assert states(window) == [State.APPROVED]
        assert window.reviews("2022-ha001") == bank.reviews("2022-ha001")


def test_clocks_that_go_wrong_change_nothing(bank: Bank, make_item: Make, identities: Keys) -> None:
    made = bank.revise(make_item(), "ha", TIME)
    bank.move(made, "send", "ha", identities["ha"].sign, TIME)
    bank.move(made, "approve", "bo", identities["bo"].sign, TIME - timedelta(hours=3))
    assert states(bank) == [State.APPROVED]
    assert [review.move for review in bank.reviews("2022-ha001")] == ["send", "approve"]


def test_a_fork_is_a_draft_with_all_sides(bank: Bank, make_item: Make, identities: Keys) -> None:
    made = approved(bank, make_item(), identities)
    one = bank.revise(make_item(stem="Bên này?"), "ha", TIME)
    other = bank.revise(make_item(stem="Bên kia?"), "bo", TIME, made.sha256)
    assert bank.entry("2022-ha001") == Entry(other, State.DRAFT, (other, one))
    assert bank.history("2022-ha001") == (made, other, one)


def test_an_approved_revision_with_a_side_that_came_later_is_a_draft(
    bank: Bank, make_item: Make, identities: Keys
) -> None:
    made = bank.revise(make_item(), "ha", TIME)
    two = bank.revise(make_item(stem="Bên này?"), "ha", TIME)
    bank.move(two, "send", "ha", identities["ha"].sign, TIME)
    bank.move(two, "approve", "bo", identities["bo"].sign, TIME)
    bank.revise(make_item(stem="Bên kia?"), "bo", TIME, made.sha256)
    assert states(bank) == [State.DRAFT]


def test_an_unknown_item_is_refused(bank: Bank) -> None:
    with pytest.raises(RefusedError, match="Ngân hàng không có câu này"):
        bank.entry("2022-ha001")
    assert (bank.items(), bank.history("x"), bank.reviews("x")) == ((), (), ())


def test_an_approval_without_a_good_signature_is_none(bank: Bank, make_item: Make, identities: Keys) -> None:
    made = bank.revise(make_item(), "ha", TIME)
    bank.move(made, "send", "ha", identities["ha"].sign, TIME)
    path = next((bank.folder / "reviews").iterdir())
    table = json.loads(path.read_bytes()) | {"move": "approve", "person": "bo"}
    forged = bank.folder / "reviews" / "20220725T024100Z-bo-00000000.json"
    forged.write_bytes(dump_json(table))
    assert states(bank) == [State.IN_REVIEW]
    assert [review.person for review in bank.reviews("2022-ha001")] == ["ha"]
    forged.write_bytes(dump_json(table | {"signature": identities["la"].sign(b"x")}))
    bank.refresh()
    assert states(bank) == [State.IN_REVIEW]


def test_an_approval_copied_to_another_revision_is_none(bank: Bank, make_item: Make, identities: Keys) -> None:
    approved(bank, make_item(), identities)
    newer = bank.revise(make_item(stem="Sửa?"), "ha", TIME)
    for path in list((bank.folder / "reviews").iterdir()):
        table = json.loads(path.read_bytes()) | {"revision": 2, "sha256": newer.sha256}
        copy = path.with_name(path.name.replace("20220725", "20220726"))
        copy.write_bytes(dump_json(table | {"time": table["time"].replace("20220725", "20220726")}))
    bank.refresh()
    assert states(bank) == [State.DRAFT]


def test_whose_key_or_role_is_another_now_has_approved_nothing(
    bank: Bank, make_item: Make, identities: Keys, folder: Path
) -> None:
    approved(bank, make_item(), identities)
    path = folder / "people" / "bo.toml"
    text = path.read_text("utf-8")
    path.write_text(text.replace('"reviewer", "approver"', '"secretary"'), encoding="utf-8", newline="\n")
    assert states(bank) == [State.IN_REVIEW]
    key = generate().signing_key
    path.write_text(text.replace(identities["bo"].signing_key, key), encoding="utf-8", newline="\n")
    assert states(bank) == [State.IN_REVIEW]
    path.write_text(text, encoding="utf-8", newline="\n")
    sign_settings(folder, identities["ha"])
    assert states(bank) == [State.APPROVED]


def test_all_items_are_gathered_anew_only_after_a_change(bank: Bank, make_item: Make, identities: Keys) -> None:
    made = bank.revise(make_item(), "ha", TIME)
    before = bank.items()
    assert bank.items() is before
    bank.move(made, "send", "ha", identities["ha"].sign, TIME)
    assert bank.items() is not before
    assert states(bank) == [State.IN_REVIEW]
