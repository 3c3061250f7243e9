"""Writing: revisions and reviews with their place in the chain, and every reason not to write."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from authoring.bank import Bank, writing
from authoring.bank.writing import stamp_of
from authoring.model.errors import RefusedError
from authoring.model.items import Item
from authoring.model.records import State
from authoring.records import TakenError, digest
from authoring.seals import Identity
from tests.uniting import unite

Make = Callable[..., Item]
Keys = dict[str, Identity]
TIME = datetime(2022, 7, 25, 2, 41, tzinfo=UTC)


def test_moments_are_written_in_utc() -> None:
    assert stamp_of(datetime(2022, 7, 25, 9, 41, tzinfo=timezone(timedelta(hours=7)))) == "20220725T024100Z"


@pytest.mark.parametrize("time", [datetime(2022, 7, 25), datetime(9999, 1, 1, tzinfo=UTC)])  # noqa: DTZ001
def test_a_moment_without_zone_or_out_of_range_is_refused(time: datetime) -> None:
    with pytest.raises(RefusedError, match="múi giờ"):
        stamp_of(time)


def test_records_form_a_chain_over_items_and_reviews(bank: Bank, make_item: Make, identities: Keys) -> None:
    first = bank.revise(make_item(), "ha", TIME)
    sent = bank.move(first, "send", "ha", identities["ha"].sign, TIME)
    second = bank.revise(make_item("2022-ha002"), "ha", TIME)
    mark = digest(next((bank.folder / "reviews").iterdir()).read_bytes())
    assert (first.previous, sent.previous, second.previous) == ("", first.sha256, mark)
    assert sent.seen == (("ha", first.sha256),)
    approved = bank.move(first, "approve", "bo", identities["bo"].sign, TIME)
    assert (approved.previous, approved.seen) == ("", (("ha", second.sha256),))


def test_revisions_are_numbered_after_their_parents(bank: Bank, make_item: Make) -> None:
    one = bank.revise(make_item(), "ha", TIME)
    two = bank.revise(make_item(stem="Khác?"), "bo", TIME)
    assert [(made.revision, made.parent) for made in (one, two)] == [(1, ""), (2, one.sha256)]
    aside = bank.revise(make_item(stem="Bên kia?"), "ha", TIME, one.sha256)
    merged = unite(bank, make_item(stem="Gộp?"), "ha", TIME)
    assert (aside.revision, merged.revision) == (2, 3)
    assert sorted(merged.parent.split()) == sorted([two.sha256, aside.sha256])
    assert bank.entry("2022-ha001").forks == ()


@pytest.mark.parametrize(
    ("item", "writer", "message"),
    [
        ("2022-ha001", "HA", "mã người soạn không dùng được"),
        ("2022-ha001", "bo", "phải mang tên người soạn"),
        ("2022-ha2001", "ha", "phải mang tên người soạn"),
        ("dev-001", "ha", "không dùng được"),
    ],
)
def test_a_new_item_bears_its_writers_name(bank: Bank, make_item: Make, item: str, writer: str, message: str) -> None:
    with pytest.raises(RefusedError, match=message):
        bank.revise(make_item(item), writer, TIME)
    assert not (bank.folder / "items").exists()


def test_a_merge_needs_a_writer_too(bank: Bank, make_item: Make) -> None:
    bank.revise(make_item(), "ha", TIME)
    with pytest.raises(RefusedError, match="Mã câu hỏi hoặc mã người soạn không dùng được"):
        unite(bank, make_item(), "HA", TIME)


def test_an_unknown_parent_is_refused(bank: Bank, make_item: Make) -> None:
    bank.revise(make_item(), "ha", TIME)
    with pytest.raises(RefusedError, match="không có lần sửa mang mã ffffffff"):
        bank.revise(make_item(), "ha", TIME, "f" * 64)


def test_a_fork_needs_a_parent_or_a_merge(bank: Bank, make_item: Make, identities: Keys) -> None:
    one = bank.revise(make_item(), "ha", TIME)
    two = bank.revise(make_item(stem="Hai?"), "ha", TIME)
    bank.revise(make_item(stem="Ba?"), "bo", TIME, one.sha256)
    with pytest.raises(RefusedError, match="2 lần sửa mới nhất cùng tồn tại"):
        bank.revise(make_item(stem="Bốn?"), "ha", TIME)
    with pytest.raises(RefusedError, match="2 lần sửa mới nhất cùng tồn tại"):
        bank.move(two, "send", "ha", identities["ha"].sign, TIME)
    assert bank.revise(make_item(stem="Bốn?"), "ha", TIME, two.sha256).revision == 3


def test_the_same_writer_does_not_make_one_number_twice(bank: Bank, make_item: Make) -> None:
    one = bank.revise(make_item(), "ha", TIME)
    bank.revise(make_item(stem="Hai?"), "ha", TIME)
    with pytest.raises(TakenError, match="đã có, không ghi đè"):
        bank.revise(make_item(stem="Ba?"), "ha", TIME, one.sha256)
    assert bank.entry("2022-ha001").revision.item.stem == "Hai?"


@pytest.mark.parametrize("writer", ["", "Hà", "ha/..", "ha b"])
def test_a_writer_is_named_as_files_can_be(bank: Bank, make_item: Make, writer: str) -> None:
    with pytest.raises(RefusedError, match="mã người soạn không dùng được"):
        bank.revise(make_item(), writer, TIME)
    assert not [*(bank.folder / "items").glob("*.md")]


def test_there_is_a_last_number(bank: Bank, make_item: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    bank.revise(make_item(), "ha", TIME)
    monkeypatch.setattr(writing, "LAST", 1)
    with pytest.raises(RefusedError, match="quá nhiều lần sửa"):
        bank.revise(make_item(), "ha", TIME)


def test_only_the_newest_revision_is_judged(bank: Bank, make_item: Make, identities: Keys) -> None:
    one = bank.revise(make_item(), "ha", TIME)
    bank.revise(make_item(stem="Hai?"), "ha", TIME)
    with pytest.raises(RefusedError, match="đã có lần sửa 2 của ha; đọc lần sửa đó rồi mới ký"):
        bank.move(one, "send", "ha", identities["ha"].sign, TIME)
    with pytest.raises(RefusedError, match="không có câu này"):
        bank.move(replace(one, item=make_item("2022-ha009")), "send", "ha", identities["ha"].sign, TIME)


def test_a_judgement_is_bound_to_the_bytes_on_the_disk(bank: Bank, make_item: Make, identities: Keys) -> None:
    one = bank.revise(make_item(), "ha", TIME)
    path = bank.folder / "items" / "2022-ha001.r0001.ha.md"
    data = path.read_bytes()
    path.write_bytes(data.replace(b"*C", b"C"))
    with pytest.raises(RefusedError, match="bị rách hoặc bị sửa"):
        bank.move(one, "send", "ha", identities["ha"].sign, TIME)
    above = data[:-73].replace(b"*C", b"C")
    path.write_bytes(above + f"sha256: {digest(above)}\n".encode())
    with pytest.raises(RefusedError, match="không còn là lần sửa đã đọc"):
        bank.move(one, "send", "ha", identities["ha"].sign, TIME)
    assert not (bank.folder / "reviews").exists()


def test_a_signature_of_somebody_else_is_not_written(bank: Bank, make_item: Make, identities: Keys) -> None:
    one = bank.revise(make_item(), "ha", TIME)
    for sign in (identities["bo"].sign, lambda _data: "rác"):
        with pytest.raises(RefusedError, match="Chữ ký không khớp với khóa đã công bố của Lê Thu Hà"):
            bank.move(one, "send", "ha", sign, TIME)
    assert not (bank.folder / "reviews").exists()


def test_a_note_that_no_file_can_hold_is_refused(bank: Bank, make_item: Make, identities: Keys) -> None:
    one = bank.revise(make_item(), "ha", TIME)
    with pytest.raises(RefusedError, match="ký tự hỏng"):
        bank.move(one, "comment", "ha", identities["ha"].sign, TIME, "một hai \ud800")


@pytest.mark.parametrize("answer", [None, RefusedError("Mất mạng.")])
def test_a_record_just_written_that_cannot_be_asked_about_is_read_at_the_next_refresh(
    bank: Bank, make_item: Make, monkeypatch: pytest.MonkeyPatch, answer: RefusedError | None
) -> None:
    def ask(path: Path) -> None:
        if answer:
            raise answer

    with monkeypatch.context() as patch:
        patch.setattr(writing, "look_at", ask)
        bank.revise(make_item(), "ha", TIME)
    assert [entry.state for entry in bank.items()] == [State.DRAFT]
    bank.refresh()
    assert [entry.state for entry in bank.items()] == [State.DRAFT]
