"""The text of a picked file: UTF-8, UTF-16 that says so, old Vietnamese letters; everything else one clear sentence."""

import errno
import os
from pathlib import Path

import pytest

from authoring.formats.texts import sources
from authoring.formats.texts.sources import read_text
from authoring.model.errors import RefusedError


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_marked_and_unmarked_text(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.md"
    path.write_text("Đóng\n", encoding=encoding)
    assert read_text(path) == "Đóng\n"


def test_the_letters_of_old_editors(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(
        "Quy\u0303 ba\u0309o hiê\u0309m do tô\u0309 chư\u0301c na\u0300o gi\u01b0\u0303?\r\nANSWER: A\r\n".encode(
            "cp1258"
        )
    )
    assert read_text(path) == "Quỹ bảo hiểm do tổ chức nào giữ?\r\nANSWER: A\r\n"


@pytest.mark.parametrize(
    ("data", "row", "message"),
    [
        (b"a\n\xd0\xf3", 2, "không phải văn bản UTF-8"),
        (b" \n", None, "không có chữ nào"),
        (b"\xff\xfea", 1, "UTF-8"),
        (b"a\0b", None, "không phải tệp chữ"),
    ],
)
def test_other_bytes_are_refused(tmp_path: Path, data: bytes, row: int | None, message: str) -> None:
    (tmp_path / "a.md").write_bytes(data)
    with pytest.raises(RefusedError, match=message) as refused:
        read_text(tmp_path / "a.md")
    assert refused.value.trouble.row == row


def test_a_folder_a_device_and_a_file_too_large_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for path in (tmp_path, Path(os.devnull)):
        with pytest.raises(RefusedError, match="không phải tệp"):
            read_text(path)
    (tmp_path / "a.md").write_bytes(b"abc")
    monkeypatch.setattr(sources, "LIMIT", 2)
    with pytest.raises(RefusedError, match="quá lớn"):
        read_text(tmp_path / "a.md")


def test_what_cannot_be_asked_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_path: Path) -> None:
        raise PermissionError(errno.EACCES, "no")

    monkeypatch.setattr(Path, "exists", refuse)
    with pytest.raises(RefusedError, match=r"a\.md: Không đọc được: không có quyền"):
        read_text(tmp_path / "a.md")
