"""What the system refuses is said in one sentence that names the file and what to do next."""

import errno
from pathlib import Path

import pytest

from authoring.model.errors import RefusedError
from authoring.records import TakenError, refusal
from authoring.records.naming import demand_portable, shown
from authoring.records.refusals import told

NAMES = [
    "ENOSPC",
    "EACCES",
    "EPERM",
    "EROFS",
    "EIO",
    "ENOENT",
    "ENOTDIR",
    "EISDIR",
    "EEXIST",
    "EFBIG",
    "EMFILE",
    "ESTALE",
]


@pytest.mark.parametrize("name", NAMES)
def test_every_common_error_says_what_to_do(name: str) -> None:
    said = str(refusal(OSError(getattr(errno, name), "English words"), Path("ngân hàng/a.md"), "đọc"))
    assert said.startswith(f"{Path('ngân hàng/a.md')}: Không đọc được: ")
    assert ("Cần " in said, "English" in said, "!" in said) == (True, False, False)


@pytest.mark.parametrize(
    ("number", "words"),
    [(112, "đĩa đầy"), (19, "chỉ cho đọc"), (206, "quá dài"), (53, "mạng"), (1117, "thiết bị"), (5, "đang giữ")],
)
def test_what_windows_says_is_understood(number: int, words: str) -> None:
    error = OSError(errno.EINVAL, "words")
    error.winerror = number  # type: ignore[attr-defined, unused-ignore]
    assert words in str(refusal(error, Path("a.md")))


def test_an_unknown_error_is_told_with_its_name() -> None:
    assert "hệ thống báo lỗi EXDEV." in str(refusal(OSError(errno.EXDEV, "x"), Path("a")))
    assert "hệ thống báo lỗi 99999." in str(refusal(OSError(99999, "x"), Path("a")))
    assert "hệ thống báo lỗi None." in str(refusal(OSError("x"), Path("a")))


def test_errors_inside_become_refusals_with_their_cause() -> None:
    with pytest.raises(RefusedError) as caught, told(Path("a"), "xóa"):
        raise PermissionError(errno.EACCES, "no")
    assert (str(caught.value).startswith("a: Không xóa được"), type(caught.value.__cause__)) == (True, PermissionError)
    with pytest.raises(TakenError), told(Path("a")):
        raise TakenError(Path("a"))


BAD = [
    "",
    ".",
    "..",
    "a ",
    "a.",
    "con",
    "CON.txt",
    "com1.md",
    "lpt¹",
    "nul .md",
    "a:b",
    "a/b",
    "a\\b",
    "a?",
    "a\n",
    "\udcff",
]


@pytest.mark.parametrize("name", [*BAD, "đ" * 128])
def test_names_that_some_system_cannot_bear_are_refused(name: str) -> None:
    with pytest.raises(RefusedError, match="Tên tệp không dùng được trên mọi máy") as caught:
        demand_portable(name, Path("x") / name)
    assert str(caught.value).encode()


@pytest.mark.parametrize(
    "name", ["2022-ha147.r0001.ha.md", ".gitattributes", "Quyết định số 1.docx", "console.md", "đ" * 127]
)
def test_names_that_every_system_bears_pass(name: str) -> None:
    demand_portable(name, name)


def test_a_path_that_is_no_text_is_shown_printable() -> None:
    assert (shown("đề/\udcff"), shown(Path("đề"))) == ("đề/\\udcff", "đề")
