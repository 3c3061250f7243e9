"""Working copies: replaced while typing, never over what another window typed."""

import errno
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from authoring.bank.drafts import Drafts
from authoring.bank.records.items import WorkingCopy
from authoring.model.errors import RefusedError
from authoring.model.items import Item
from authoring.records import SYSTEM

Make = Callable[..., Item]


@pytest.fixture
def drafts(tmp_path: Path) -> Drafts:
    return Drafts(tmp_path, SYSTEM)


def copy(item: Item, stem: str = "?", parent: str = "") -> WorkingCopy:
    return WorkingCopy(replace(item, stem=stem), "ha", parent)


def stems(drafts: Drafts) -> list[str]:
    return [one.item.stem for one in drafts.all().good]


def test_saving_again_replaces(drafts: Drafts, make_item: Make) -> None:
    saved = drafts.save(copy(make_item(), " một "))
    assert saved.item.stem == "một"
    drafts.save(copy(make_item(), "hai", "a" * 64))
    assert drafts.all().good == (copy(make_item(), "hai", "a" * 64),)
    assert drafts.peek("2022-ha001", "ha") == copy(make_item(), "hai", "a" * 64)


def test_an_unfinished_item_is_kept_as_it_is(drafts: Drafts) -> None:
    empty = WorkingCopy(Item("2022-ha001", "", ()), "ha", "")
    assert drafts.save(empty) == empty
    assert drafts.all().good == (empty,)


def test_another_windows_text_is_not_replaced(drafts: Drafts, tmp_path: Path, make_item: Make) -> None:
    other = Drafts(tmp_path, SYSTEM)
    drafts.save(copy(make_item(), "cửa sổ một"))
    with pytest.raises(RefusedError, match="cửa sổ khác"):
        other.save(copy(make_item(), "cửa sổ hai"))
    assert stems(other) == ["cửa sổ một"]
    other.save(copy(make_item(), "cửa sổ hai, đã đọc"))
    with pytest.raises(RefusedError, match="cửa sổ khác"):
        drafts.save(copy(make_item(), "cửa sổ một nữa"))
    with pytest.raises(RefusedError, match="cửa sổ khác"):
        drafts.drop("2022-ha001", "ha")
    assert stems(drafts) == ["cửa sổ hai, đã đọc"]


def test_the_same_text_twice_is_no_conflict(drafts: Drafts, tmp_path: Path, make_item: Make) -> None:
    drafts.save(copy(make_item(), "một"))
    other = Drafts(tmp_path, SYSTEM)
    other.save(copy(make_item(), "một"))
    other.save(copy(make_item(), "hai"))
    assert stems(other) == ["hai"]


def test_a_copy_made_between_look_and_write_is_not_replaced(
    drafts: Drafts, tmp_path: Path, make_item: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    Drafts(tmp_path, SYSTEM).save(copy(make_item(), "nhanh hơn"))
    monkeypatch.setattr(drafts, "_standing", lambda _path: None)
    with pytest.raises(RefusedError, match="cửa sổ khác"):
        drafts.save(copy(make_item(), "chậm hơn"))
    assert stems(drafts) == ["nhanh hơn"]


def test_dropping(drafts: Drafts, make_item: Make) -> None:
    drafts.drop("2022-ha001", "ha")
    drafts.save(copy(make_item()))
    drafts.drop("2022-ha001", "ha")
    assert (stems(drafts), drafts.peek("2022-ha001", "ha")) == ([], None)


def test_a_copy_that_cannot_be_removed_is_a_sentence(tmp_path: Path, make_item: Make) -> None:
    def refuse(path: Path) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    drafts = Drafts(tmp_path, replace(SYSTEM, remove=refuse))
    drafts.save(copy(make_item()))
    with pytest.raises(RefusedError, match="Không xóa được: ổ đĩa chỉ cho đọc"):
        drafts.drop("2022-ha001", "ha")
    drafts.drop_sent(copy(make_item()))
    assert stems(drafts) == ["?"]


def test_what_was_sent_goes_unless_it_changed_since(drafts: Drafts, make_item: Make) -> None:
    drafts.save(copy(make_item(), "một"))
    drafts.drop_sent(copy(make_item(), "khác"))
    assert stems(drafts) == ["một"]
    drafts.drop_sent(copy(make_item(), "một"))
    assert stems(drafts) == []
    drafts.drop_sent(copy(make_item(), "một"))


def test_odd_files_are_told_apart(drafts: Drafts, tmp_path: Path, make_item: Make) -> None:
    drafts.save(copy(make_item()))
    folder = tmp_path / "drafts"
    data = (folder / "2022-ha001.ha.md").read_bytes()
    (folder / "2022-ha001.ha (1).md").write_bytes(data)
    (folder / "2022-ha002.ha.md").write_bytes(data)
    (folder / "2022-ha003.ha.md").write_bytes(data[:-1])
    (folder / "2022-ha004.ha.md").mkdir()
    read = drafts.all()
    assert [one.item.id for one in read.good] == ["2022-ha001"]
    assert [(Path(one.file).name, one.message.split()[0]) for one in read.rejected] == [
        ("2022-ha001.ha (1).md", "Bản"),
        ("2022-ha002.ha.md", "Tên"),
        ("2022-ha003.ha.md", "Bản"),
        ("2022-ha004.ha.md", "Thư"),
    ]
    assert drafts.peek("2022-ha003", "ha") is None
    assert [name.item for name in drafts.names()] == ["2022-ha001", "2022-ha002", "2022-ha003", "2022-ha004"]


@pytest.mark.parametrize(("item", "writer"), [("../x", "ha"), ("2022-ha001", "../ha"), ("2022-ha001", "HA")])
def test_no_name_leads_out_of_the_folder(drafts: Drafts, item: str, writer: str) -> None:
    for ask in (drafts.peek, drafts.drop):
        with pytest.raises(RefusedError, match="không dùng được"):
            ask(item, writer)
