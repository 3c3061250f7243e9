"""The bytes of a file a person picked, or one sentence why they can't be had."""

from pathlib import Path

from authoring.model.errors import RefusedError

LIMIT = 64 * 2**20

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SIGNS = (
    (b"%PDF", "tệp PDF"),
    (b"{\\rtf", "tệp RTF"),
    (b"\x89PNG", "hình PNG"),
    (b"\xff\xd8\xff", "hình JPEG"),
    (b"Rar!", "tệp nén RAR"),
    (b"7z\xbc\xaf", "tệp nén 7z"),
    (b"PK\x03\x04", "tệp nén ZIP"),
)


def load(path: Path) -> bytes:
    """The bytes of `path`.

    Raises:
        RefusedError: the file is missing, a folder, locked, empty or larger than `LIMIT` bytes.
    """
    try:
        if path.is_dir():
            raise RefusedError("Đây là một thư mục; hãy chọn một tệp trong thư mục.", file=path)
        if not path.exists():
            raise RefusedError("Không thấy tệp này; hãy kiểm tra lại tên và nơi để tệp.", file=path)
        if not path.is_file():
            raise RefusedError("Đây không phải một tệp thường; hãy chọn tệp khác.", file=path)
        data = _bounded(path)
    except (OSError, ValueError) as error:
        message = "Không mở được tệp; hãy đóng tệp trong Word hoặc kiểm tra quyền đọc rồi thử lại."
        raise RefusedError(message, file=path) from error
    if not data:
        raise RefusedError("Tệp rỗng (0 byte); hãy chép hoặc tải lại tệp.", file=path)
    return data


def look_like(data: bytes) -> str:
    """What the bytes really are, in Vietnamese, judged by how they begin; "" if that isn't known."""
    if data.startswith(_OLE):
        return "tệp Word có mật khẩu" if locked(data) else "tệp Office kiểu cũ (.doc, .xls)"
    if data[:1024].lstrip().lower().startswith((b"<html", b"<!doctype html")):
        return "trang HTML"
    return next((name for sign, name in _SIGNS if data.startswith(sign)), "")


def locked(data: bytes) -> bool:
    """Whether these bytes are an Office file behind a password: an OLE container with an encrypted package."""
    return data.startswith(_OLE) and "EncryptedPackage".encode("utf-16-le") in data


def _bounded(path: Path) -> bytes:
    with path.open("rb") as stream:
        data = stream.read(LIMIT + 1)
    if len(data) > LIMIT:
        message = "Tệp quá lớn; hãy bỏ bớt hình hoặc tách thành nhiều tệp nhỏ hơn."
        found = f"{path.stat().st_size / 2**20:.0f} MB"
        raise RefusedError(message, file=path, expected=f"không quá {LIMIT // 2**20} MB", found=found)
    return data
