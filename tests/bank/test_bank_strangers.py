"""Strangers: each odd name with a sentence of its own kind."""

from pathlib import Path

import pytest

from authoring.bank.listing import Listed
from authoring.bank.strangers import rejection, stranger
from authoring.model.errors import RefusedError
from authoring.model.readings import Rejection


@pytest.mark.parametrize(
    "name",
    [
        "2022-ha147.r0004.ha (Bản sao xung đột của Hà).md",
        "2022-ha147.r0004.ha (1).md",
        "2022-ha147.r0004.ha - Copy.md",
        "2022-ha147.r0004.ha.sync-conflict-20220725-094100-ABCDEF.md",
        "2022-ha147.r0004.ha-PC.md",
        "2022-ha147.r0004.ha.md.orig",
        "2022-ha147.r0004.ha_conflict-20220725.md",
        "2022-ha147.r0004.ha-DESKTOP-7K2PQ9.md",  # OneDrive
        "2022-ha147.r0004.ha-MAYTINH01.md",
        "Bản sao của 2022-ha147.r0004.ha.md",  # Google Drive
        "Copy of 2022-ha147.r0004.ha.md",
        "2022-ha147.r0004.ha (Ha's conflicted copy 2022-07-25).md",  # Dropbox
        "2022-ha147.r0004.ha (Bản sao bị xung đột của Ha 2022-07-25).md",
        "2022-ha147.r0004.ha (conflicted copy 2022-07-25 094100).md",  # Nextcloud
        "2022-ha147.r0004.ha (Case Conflict).md",
    ],
)
def test_copies_of_other_programs_are_told_apart(name: str) -> None:
    one = stranger(Path("bank"), "items", Listed(name, 1, 1))
    assert (one.file, one.row, one.found) == (str(Path("bank", "items", name)), 0, name)
    assert one.expected == "2022-ha147.r0004.ha.md"
    assert one.message.startswith("Bản sao")


@pytest.mark.parametrize("name", ["Thumbs.db", "ghi chú.txt", "2022-ha147.md"])
def test_other_files_are_named(name: str) -> None:
    assert stranger(Path("bank"), "items", Listed(name, 1, 1)).message.startswith("Tên tệp không thuộc")


def test_folders_are_named() -> None:
    assert stranger(Path("bank"), "", Listed("contest (1)", 0, 1, is_file=False)).message.startswith("Thư mục lạ")


def test_a_name_of_any_bytes_can_be_printed() -> None:
    one = stranger(Path("bank"), "drafts", Listed("c\udce2u", 0, 1))
    assert one.found.encode()
    assert one.file.encode()


def test_a_refusal_becomes_a_value() -> None:
    assert rejection(RefusedError("Sai.", file="f", row=3, expected="a", found="b")) == Rejection(
        "f", 3, "a", "b", "Sai."
    )
    assert rejection(RefusedError("Sai.", row="B2")).row == 0
