"""What the system refuses, said in a sentence that names the file and what to do next."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from authoring.model.errors import RefusedError
from authoring.records.naming import shown
from authoring.records.system import is_sharing, name_of

_FULL = "đĩa đầy hoặc hết hạn mức lưu trữ. Cần dọn bớt chỗ rồi làm lại."
_NETWORK = "mất kết nối với ổ đĩa mạng. Cần nối lại mạng rồi làm lại."
_REASONS = {
    "ENOSPC": _FULL,
    "EDQUOT": _FULL,
    "EACCES": "không có quyền. Cần xin quyền với thư mục này hoặc chọn thư mục khác.",
    "EPERM": "không có quyền. Cần xin quyền với thư mục này hoặc chọn thư mục khác.",
    "EROFS": "ổ đĩa chỉ cho đọc. Cần chọn thư mục khác hoặc bỏ chế độ chỉ đọc.",
    "EIO": "thiết bị lưu trữ báo lỗi. Cần kiểm tra ổ đĩa rồi làm lại.",
    "ENOENT": "không thấy tệp hoặc thư mục chứa nó. Cần kiểm tra lại đường dẫn.",
    "ENOTDIR": "một phần của đường dẫn là tệp, không phải thư mục. Cần kiểm tra lại đường dẫn.",
    "EISDIR": "đây là thư mục, không phải tệp. Cần kiểm tra lại đường dẫn.",
    "EEXIST": "tên này đã có. Cần chọn tên khác.",
    "ENOTEMPTY": "tên này đã có. Cần chọn tên khác.",
    "ELOOP": "liên kết chỉ vòng về chính nó. Cần xóa liên kết này.",
    "ENAMETOOLONG": "đường dẫn quá dài. Cần chuyển thư mục tới nơi có đường dẫn ngắn hơn.",
    "EFBIG": "tệp vượt quá cỡ mà nơi lưu cho phép. Cần chọn nơi lưu khác.",
    "EMFILE": "đang mở quá nhiều tệp. Cần đóng bớt chương trình rồi làm lại.",
    "ENFILE": "đang mở quá nhiều tệp. Cần đóng bớt chương trình rồi làm lại.",
    "ESTALE": _NETWORK,
    "ETIMEDOUT": _NETWORK,
    "EHOSTDOWN": _NETWORK,
    "EHOSTUNREACH": _NETWORK,
    "ENETUNREACH": _NETWORK,
}
# What Windows says and Python maps to a number that says less.
_WINDOWS = {
    19: _REASONS["EROFS"],
    39: _FULL,
    112: _FULL,
    1295: _FULL,
    206: _REASONS["ENAMETOOLONG"],
    53: _NETWORK,
    59: _NETWORK,
    64: _NETWORK,
    67: _NETWORK,
    1117: _REASONS["EIO"],
}
_HELD = "chương trình khác đang giữ tệp, hoặc không có quyền. Cần đóng chương trình đó rồi làm lại."


class TakenError(RefusedError):
    """The name exists already: what stands there was not touched."""

    def __init__(self, path: Path) -> None:
        super().__init__("Tên này đã có, không ghi đè. Cần đọc lại thư mục rồi lưu bằng lần sửa mới.", file=shown(path))


def refusal(error: OSError, path: Path, verb: str = "ghi") -> RefusedError:
    """The sentence for what the system refused; `verb` is what was tried: ghi, đọc, xóa."""
    number = getattr(error, "winerror", None)
    reason = _WINDOWS.get(number or 0) or (_HELD if is_sharing(error) else _REASONS.get(name_of(error)))
    if reason is None:
        reason = f"hệ thống báo lỗi {number or name_of(error) or error.errno}. Cần báo người quản trị máy."
    return RefusedError(f"Không {verb} được: {reason}", file=shown(path))


@contextmanager
def told(path: Path, verb: str = "ghi") -> Iterator[None]:
    """Whatever the system refuses inside becomes a RefusedError that names the file."""
    try:
        yield
    except OSError as error:
        raise refusal(error, path, verb) from error
    except ValueError as error:  # a NUL or a lone surrogate in the path
        raise RefusedError(f"Không {verb} được: đường dẫn có ký tự không dùng được.", file=shown(path)) from error
