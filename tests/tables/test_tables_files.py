"""Tables that can't be opened, each with its sentence."""

import codecs
from pathlib import Path

import pytest

from authoring.model.errors import RefusedError
from authoring.tables import files
from authoring.tables.files import decode, is_locked, is_old_office, load

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
TEXT = "Họ tên;Điểm\r\nHà;9\r\n"


def refusal(path: Path) -> str:
    with pytest.raises(RefusedError) as caught:
        load(path)
    assert caught.value.trouble.file == str(path)
    return str(caught.value)


def test_a_folder_a_missing_file_and_an_empty_one_are_refused(tmp_path: Path) -> None:
    assert "thư mục" in refusal(tmp_path)
    assert "Không thấy tệp" in refusal(tmp_path / "không có.csv")
    assert "Không" in refusal(Path("a\0b.csv"))
    empty = tmp_path / "rỗng.csv"
    empty.touch()
    assert "Tệp rỗng" in refusal(empty)


def test_what_is_no_ordinary_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "is_file", lambda _: False)
    (tmp_path / "a").touch()
    assert "tệp thường" in refusal(tmp_path / "a")


def test_a_file_held_by_excel_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def held(*_: object) -> None:
        raise PermissionError(13, "The process cannot access the file")

    (tmp_path / "a.csv").write_bytes(b"a")
    monkeypatch.setattr(Path, "open", held)
    assert "đóng tệp trong Excel" in refusal(tmp_path / "a.csv")


def test_a_file_beyond_the_limit_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LIMIT", 2**20)
    path = tmp_path / "to.csv"
    path.write_bytes(bytes(2**20 + 1))
    assert refusal(path).endswith("(cần không quá 1 MB)")
    path.write_bytes(bytes(2**20))
    assert len(load(path)) == 2**20


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
    ],
)
def test_every_unicode_file_decodes_alike(data: bytes) -> None:
    assert decode(data, Path("a.csv")) == TEXT


@pytest.mark.parametrize(
    ("data", "row", "message"),
    [
        (b"a,b\nc,\xc0\xe1\n", 2, "CSV UTF-8"),
        (codecs.BOM_UTF16_LE + b"a", None, "CSV UTF-8"),
        (b"a" * 100 + b"\0", None, "không phải tệp chữ"),
    ],
)
def test_what_is_no_unicode_text_is_refused(data: bytes, row: int | None, message: str) -> None:
    with pytest.raises(RefusedError, match=message) as caught:
        decode(data, Path("a.csv"))
    assert caught.value.trouble.row == row


def test_office_files_are_known_by_their_bytes() -> None:
    locked = OLE + "EncryptedPackage".encode("utf-16-le")
    assert [is_old_office(data) for data in (OLE, locked, b"PK")] == [True, True, False]
    assert [is_locked(data) for data in (OLE, locked, locked[1:])] == [False, True, False]
