"""Strays: nothing odd in a bank's folder is taken in, and nothing is passed over."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from authoring.bank import Bank
from authoring.bank.versions import snapshot
from authoring.model.items import Item
from authoring.seals import Identity

Make = Callable[..., Item]
TIME = datetime(2022, 7, 25, 2, 41, tzinfo=UTC)


def test_a_sound_bank_has_none(bank: Bank, make_item: Make) -> None:
    bank.revise(make_item(), "ha", TIME)
    bank.save_draft(make_item("2022-ha002"), "ha")
    assert bank.strays() == ()


def test_each_odd_thing_is_named_once(bank: Bank, make_item: Make) -> None:
    folder = bank.folder
    one = bank.revise(make_item(), "ha", TIME)
    bank.revise(make_item(stem="Bên này?"), "ha", TIME)
    bank.revise(make_item(stem="Bên kia?"), "bo", TIME, one.sha256)
    bank.save_draft(make_item("2022-ha002"), "ha")
    data = (folder / "items" / "2022-ha001.r0001.ha.md").read_bytes()
    odd = [
        "contest (1).toml",
        "units-PC.csv",
        "people/bo (1).toml",
        "people/ghi chú.txt",
        "items/2022-ha001.r0001.ha (1).md",
        "items/2022-ha003.r0001.ha.md",
        "reviews/20220725T024100Z-ha-0a1b2c3d.json",
        "reviews/x.json",
        "drafts/2022-ha002.ha.md.bak",
    ]
    (folder / "reviews").mkdir()
    for name in odd:
        (folder / name).write_bytes(data)
    (folder / "people" / "xx.toml").write_bytes(b"name = 5\n")
    (folder / "units.csv").write_text("code,name,aliases,members,members_on\n,x,,,\n", encoding="utf-8")
    (folder / "README.md").write_bytes(b"x")
    found = [Path(one.file).relative_to(folder).as_posix() for one in bank.strays()]
    assert sorted(found) == sorted([*odd, "people/xx.toml", "units.csv", "items/2022-ha001.r0002.bo.md"])
    assert [entry.revision.item.id for entry in bank.items()] == ["2022-ha001"]


PRODUCTS = {
    "OneDrive": "{stem}-MAYTINH01{ending}",
    "Google Drive": "{stem} (1){ending}",
    "Dropbox": "{stem} (Hà's conflicted copy 2022-07-25){ending}",
    "Syncthing": "{stem}.sync-conflict-20220725-094100-ABCDEFG{ending}",
    "Nextcloud": "{stem} (conflicted copy 2022-07-25 094100){ending}",
}


@pytest.mark.parametrize("product", PRODUCTS)
def test_copies_of_sync_products_are_findings_and_never_read(
    bank: Bank, make_item: Make, identities: dict[str, Identity], product: str
) -> None:
    made = bank.revise(make_item(), "ha", TIME)
    bank.move(made, "send", "ha", identities["ha"].sign, TIME)
    bank.save_draft(make_item("2022-ha002"), "ha")
    snapshot(bank.folder, {"contest.toml": b"x"})
    before = bank.items(), bank.reviews("2022-ha001"), bank.drafts("ha"), bank.people
    copies = []
    for kind in ("items", "reviews", "drafts", "people", "versions", ""):
        original = next(path for path in sorted((bank.folder / kind).iterdir()) if path.is_file())
        name = PRODUCTS[product].format(stem=original.stem, ending=original.suffix)
        copies.append(original.with_name(name))
        copies[-1].write_bytes(original.read_bytes())
    assert {one.file for one in bank.strays()} == {str(path) for path in copies}
    assert (bank.items(), bank.reviews("2022-ha001"), bank.drafts("ha"), bank.people) == before
    assert (bank.verify(), bank.trusted()) == ((), ())


def test_a_fork_names_all_its_sides(bank: Bank, make_item: Make) -> None:
    one = bank.revise(make_item(), "ha", TIME)
    bank.revise(make_item(stem="Bên này?"), "ha", TIME)
    bank.revise(make_item(stem="Bên kia?"), "bo", TIME, one.sha256)
    (fork,) = bank.strays()
    assert (fork.expected, fork.found) == ("một lần sửa mới nhất", "2022-ha001: 2 lần sửa")
    assert fork.cells == ("2022-ha001.r0002.bo.md", "2022-ha001.r0002.ha.md")


def test_a_name_that_is_no_text_is_named_all_the_same(bank: Bank) -> None:
    for kind in ("items", "reviews", "drafts", "people", "policies"):
        (bank.folder / kind).mkdir(exist_ok=True)
        try:
            (bank.folder / kind / "c\udce2u.md").write_bytes(b"x")
        except OSError:
            pytest.skip("hệ thống này không nhận tên như vậy")
    found = bank.strays()
    assert [Path(one.file).parent.name for one in found] == ["people", "items", "reviews", "drafts"]
    assert [one.file.encode() and one.found.encode() for one in found] == ["c\ufffdu.md".encode()] * 4
    assert (bank.items(), bank.verify(), bank.trusted()) == ((), (), ())
