"""Listings: what lies in a folder, without opening a file."""

import errno
from pathlib import Path

import pytest

from authoring.bank.listing import Listed, last_change, list_folder, list_names, look_at
from authoring.model.errors import RefusedError


def test_names_sizes_and_kinds_in_order(tmp_path: Path) -> None:
    (tmp_path / "b.md").write_bytes(b"12345")
    (tmp_path / "a").mkdir()
    (tmp_path / ".authoring-0123456789abcdef.tmp").write_bytes(b"x")
    found = list_folder(tmp_path)
    assert [(one.name, one.is_file) for one in found.values()] == [("a", False), ("b.md", True)]
    assert found["b.md"].size == 5
    assert look_at(tmp_path / "b.md") == found["b.md"]
    assert list_names(tmp_path) == {"a", "b.md"}
    assert last_change(tmp_path) > 0


def test_no_folder_is_an_empty_one(tmp_path: Path) -> None:
    nowhere = tmp_path / "không có"
    assert (list_folder(nowhere), list_names(nowhere), last_change(nowhere), look_at(nowhere)) == (
        {},
        frozenset(),
        0,
        None,
    )


def test_what_cannot_be_listed_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    for ask in (list_folder, list_names):
        with pytest.raises(RefusedError, match="Không đọc được"):
            ask(tmp_path / "file")
    with pytest.raises(RefusedError, match="Không đọc được"):
        look_at(tmp_path / "file" / "inside")


def test_a_file_that_goes_away_meanwhile_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"")
    (tmp_path / "b").symlink_to(tmp_path / "nowhere")
    assert list(list_folder(tmp_path)) == ["a"]
    assert list_names(tmp_path) == {"a", "b"}


def test_a_name_of_any_bytes_can_be_shown() -> None:
    assert "\ufffd" in Listed("c\udce2u.md", 0, 0).shown
    assert Listed("câu.md", 0, 0).shown == "câu.md"


def test_a_link_to_itself_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "vòng.md").symlink_to("vòng.md")
    assert list(list_folder(tmp_path).values()) == [Listed("vòng.md", 0, 0, is_file=False)]
    assert look_at(tmp_path / "vòng.md") == Listed("vòng.md", 0, 0, is_file=False)


def test_any_other_refusal_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_path: Path) -> None:
        raise OSError(errno.EIO, "io")

    monkeypatch.setattr(Path, "stat", refuse)
    with pytest.raises(RefusedError, match="thiết bị lưu trữ báo lỗi"):
        look_at(tmp_path / "a.md")
