"""Files that can't be opened, each with its sentence."""

from pathlib import Path

import pytest

from authoring.documents import files
from authoring.documents.files import load, locked, look_like
from authoring.model.errors import RefusedError

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def refusal(path: Path) -> RefusedError:
    with pytest.raises(RefusedError) as caught:
        load(path)
    assert caught.value.trouble.file == str(path)
    return caught.value


def test_the_bytes_of_a_file(tmp_path: Path) -> None:
    path = tmp_path / "Luật số 41.txt"
    path.write_bytes(b"abc")
    assert load(path) == b"abc"


def test_a_folder_a_missing_file_and_an_empty_one_are_refused(tmp_path: Path) -> None:
    assert "thư mục" in str(refusal(tmp_path))
    assert "Không thấy tệp" in str(refusal(tmp_path / "không có.docx"))
    empty = tmp_path / "rỗng.docx"
    empty.touch()
    assert "Tệp rỗng" in str(refusal(empty))


def test_a_path_that_cannot_be_is_refused() -> None:
    assert "Không" in str(refusal(Path("a\0b.docx")))


def test_what_is_no_ordinary_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a"
    path.touch()
    monkeypatch.setattr(Path, "is_file", lambda _: False)
    assert "tệp thường" in str(refusal(path))


def test_a_file_held_by_word_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"a")

    def held(*_: object) -> None:
        raise PermissionError(13, "The process cannot access the file")

    monkeypatch.setattr(Path, "open", held)
    assert "đóng tệp trong Word" in str(refusal(path))


def test_a_file_beyond_the_limit_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LIMIT", 2**20)
    path = tmp_path / "to.docx"
    path.write_bytes(bytes(2 * 2**20))
    assert str(refusal(path)).endswith("(cần không quá 1 MB; đang là 2 MB)")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"%PDF-1.7", "tệp PDF"),
        (OLE, "tệp Office kiểu cũ (.doc, .xls)"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "tệp Word có mật khẩu"),
        (b"\n <HTML>", "trang HTML"),
        (b"PK\x03\x04", "tệp nén ZIP"),
        (b"chu", ""),
    ],
)
def test_what_bytes_look_like(data: bytes, expected: str) -> None:
    assert look_like(data) == expected


def test_a_password_shows_in_an_ole_file_only() -> None:
    assert not locked("EncryptedPackage".encode("utf-16-le"))
