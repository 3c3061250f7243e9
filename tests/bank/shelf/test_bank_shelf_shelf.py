"""The shelf: in step with the folder, reading only what is new, whatever the index says."""

import os
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from authoring.bank.listing import Listed, look_at
from authoring.bank.records.items import encode
from authoring.bank.shelf import shelf as subject
from authoring.bank.shelf.index import Index, Words
from authoring.bank.shelf.searching import words_of
from authoring.bank.shelf.shelf import Shelf
from authoring.bank.shelf.slips import Slip, read_slip
from authoring.model.errors import RefusedError
from authoring.model.items import Item
from authoring.model.records import Revision

Make = Callable[..., Item]
TIME = "20220725T024100Z"


def write(folder: Path, item: Item, number: int = 1, writer: str = "ha", parent: str = "") -> Revision:
    data, revision = encode(Revision(item, number, writer, TIME, "", parent, ""))
    (folder / "items").mkdir(exist_ok=True)
    (folder / "items" / f"{item.id}.r{number:04}.{writer}.md").write_bytes(data)
    return revision


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of records that were opened."""
    names: list[str] = []

    def counted(folder: Path, kind: str, listed: Listed) -> Slip:
        names.append(listed.name)
        return read_slip(folder, kind, listed)

    monkeypatch.setattr(subject, "read_slip", counted)
    return names


def index(tmp_path: Path) -> Index:
    return Index(tmp_path / "cache" / "x.sqlite3")


def add(shelf: Shelf, item: Item) -> None:
    """One's own record, just written."""
    write(shelf.folder, item)
    shelf.add(read_slip(shelf.folder, "items", look(shelf.folder, item)))


def look(folder: Path, item: Item) -> Listed:
    found = look_at(folder / "items" / f"{item.id}.r0001.ha.md")
    assert found
    return found


def test_the_index_learns_own_records_in_portions_and_their_words_once_somebody_asks_or_looks(
    tmp_path: Path, make_item: Make, reads: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(subject, "OWED", 3)
    shelf = Shelf(tmp_path, index(tmp_path))
    for number in (1, 2):
        add(shelf, make_item(f"2022-ha00{number}"))
    assert index(tmp_path).load() == ({}, {})
    assert shelf.search("muc dong") == ("2022-ha001", "2022-ha002")
    assert len(index(tmp_path).load()[0]) == 2
    folded: list[str] = []

    def counted(mark: str, items: Iterable[Item]) -> Words:
        folded.append(mark)
        return words_of(mark, items)

    monkeypatch.setattr(subject, "words_of", counted)
    for number in (3, 4, 5):
        add(shelf, make_item(f"2022-ha00{number}"))
    slips, marks = index(tmp_path).load()
    assert (len(slips), sorted(marks), folded) == (5, ["2022-ha001", "2022-ha002"], [])
    add(shelf, make_item("2022-ha006"))  # and the program ends
    again = Shelf(tmp_path, index(tmp_path))
    again.refresh()
    assert (reads, len(folded)) == (["2022-ha006.r0001.ha.md"], 4)
    assert again.search("muc dong")[-4:] == ("2022-ha003", "2022-ha004", "2022-ha005", "2022-ha006")


def test_known_records_are_not_opened_again(tmp_path: Path, make_item: Make, reads: list[str]) -> None:
    write(tmp_path, make_item())
    write(tmp_path, make_item("2022-ha002"))
    shelf = Shelf(tmp_path, index(tmp_path))
    shelf.refresh()
    shelf.refresh()
    assert sorted(reads) == ["2022-ha001.r0001.ha.md", "2022-ha002.r0001.ha.md"]
    again = Shelf(tmp_path, index(tmp_path))
    again.refresh()
    assert len(reads) == 2
    write(tmp_path, make_item("2022-ha003"))
    again.refresh()
    assert reads[2:] == ["2022-ha003.r0001.ha.md"]
    assert again.ids() == ("2022-ha001", "2022-ha002", "2022-ha003")


def test_an_old_folder_is_not_even_listed(tmp_path: Path, make_item: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, make_item())
    os.utime(tmp_path / "items", (1, 1))
    shelf = Shelf(tmp_path, index(tmp_path))
    shelf.refresh()
    monkeypatch.setattr(subject, "list_names", lambda _folder: pytest.fail("listed"))
    shelf.glance()
    monkeypatch.undo()
    write(tmp_path, make_item("2022-ha002"))
    shelf.glance()
    assert shelf.ids() == ("2022-ha001", "2022-ha002")


def test_what_was_removed_is_gone(tmp_path: Path, make_item: Make) -> None:
    write(tmp_path, make_item())
    shelf = Shelf(tmp_path, index(tmp_path))
    shelf.refresh()
    (tmp_path / "items" / "2022-ha001.r0001.ha.md").unlink()
    shelf.read_names()
    assert (shelf.ids(), shelf.newest("2022-ha001"), shelf.search("mức")) == ((), (), ())


def test_a_record_that_was_altered_is_a_trouble_at_the_next_refresh(tmp_path: Path, make_item: Make) -> None:
    write(tmp_path, make_item())
    shelf = Shelf(tmp_path, index(tmp_path))
    shelf.refresh()
    path = tmp_path / "items" / "2022-ha001.r0001.ha.md"
    data = path.read_bytes()
    path.write_bytes(data.replace(b"22%", b"23%"))
    os.utime(path, ns=(1, 1))
    shelf.refresh()
    assert shelf.ids() == ()
    assert [one.message.split(";")[0] for one in shelf.troubles] == ["Bản ghi bị rách hoặc bị sửa"]
    path.write_bytes(data)
    shelf.read_names()
    assert (shelf.ids(), shelf.troubles) == (("2022-ha001",), ())


@pytest.mark.parametrize("how", ["none", "garbage", "read-only folder", "altered words"])
def test_without_a_sound_index_the_answers_are_the_same(
    tmp_path: Path, make_item: Make, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    write(tmp_path, make_item("2022-ha001", "Mức đóng?"))
    write(tmp_path, make_item("2022-ha002", "Quyền lợi?"))
    first = Shelf(tmp_path, index(tmp_path))
    first.refresh()
    kept = index(tmp_path)
    if how == "none":
        kept = Index(None)
    elif how == "garbage":
        (tmp_path / "cache" / "x.sqlite3").write_bytes(b"garbage" * 999)
    elif how == "read-only folder":
        kept = Index(tmp_path / "items" / "2022-ha001.r0001.ha.md" / "x")
    else:
        kept.store([], [], {"2022-ha001": None, "2022-ha009": Words("x", "quyền", "quyen")})
    shelf = Shelf(tmp_path, kept)
    shelf.refresh()
    assert shelf.ids() == first.ids()
    for text in ("quyền", "quyen loi", "mức đóng", "2022", "22", "xyz", ""):
        assert shelf.search(text) == first.search(text)
    assert shelf.search("quyen") == ("2022-ha002",)


def test_the_words_are_those_of_the_newest_revisions(tmp_path: Path, make_item: Make) -> None:
    one = write(tmp_path, make_item(stem="Mức đóng?"))
    shelf = Shelf(tmp_path, index(tmp_path))
    shelf.refresh()
    write(tmp_path, make_item(stem="Quyền lợi?"), 2, "ha", one.sha256)
    shelf.read_names()
    assert (shelf.search("quyền"), shelf.search("mức")) == (("2022-ha001",), ())
    write(tmp_path, make_item(stem="Thủ tục?"), 2, "bo", one.sha256)
    shelf.read_names()
    assert (shelf.search("quyền"), shelf.search("thủ tục")) == (("2022-ha001",), ("2022-ha001",))


def test_a_name_that_goes_away_meanwhile_is_left_out(
    tmp_path: Path, make_item: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, make_item())
    shelf = Shelf(tmp_path, index(tmp_path))
    monkeypatch.setattr(subject, "look_at", lambda path: look_at(path) if path == tmp_path else None)
    shelf.read_names()
    assert (shelf.ids(), shelf.troubles) == ((), ())


def test_a_folder_that_is_gone_is_a_sentence_and_nothing_is_forgotten(tmp_path: Path, make_item: Make) -> None:
    folder = tmp_path / "bank"
    folder.mkdir()
    write(folder, make_item())
    shelf = Shelf(folder, index(tmp_path))
    shelf.refresh()
    shutil.move(folder, tmp_path / "away")
    with pytest.raises(RefusedError, match="Không thấy thư mục ngân hàng"):
        shelf.read_names()
    shutil.move(tmp_path / "away", folder)
    assert shelf.ids() == ("2022-ha001",)


def test_a_slip_with_other_size_or_moment_is_read_again(tmp_path: Path, make_item: Make, reads: list[str]) -> None:
    write(tmp_path, make_item())
    kept = index(tmp_path)
    Shelf(tmp_path, kept).refresh()
    (key, slip), *_ = kept.load()[0].items()
    kept.store([slip._replace(size=slip.size + 1)], [], {})
    Shelf(tmp_path, kept).refresh()
    assert len(reads) == 2
    assert kept.load()[0][key] == slip
