"""LibreOffice as a reader of older files: found, run, ended, and never left behind."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Self

import pytest

from authoring.documents import office, read
from authoring.documents.office import to_book, to_word
from authoring.model.errors import RefusedError

POSIX = pytest.mark.skipif(os.name == "nt", reason="chương trình giả là tệp lệnh của POSIX")
PATH = Path("văn bản.doc")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

Program = Callable[[str], str]


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    """A program in the place of LibreOffice that does this; it gets the same arguments."""

    def make(body: str) -> str:
        path = tmp_path / "soffice"
        path.write_text(f"#!{sys.executable}\nimport pathlib, subprocess, sys, time\n{body}\n", encoding="utf-8")
        path.chmod(0o755)
        monkeypatch.setattr(office, "office", lambda: str(path))
        return str(path)

    return make


def refused(data: bytes = OLE) -> str:
    with pytest.raises(RefusedError) as caught:
        to_word(data, PATH)
    return str(caught.value)


@POSIX
def test_the_program_gets_a_profile_of_its_own_and_its_folder_is_gone(program: Program, tmp_path: Path) -> None:
    seen = tmp_path / "seen.txt"
    program(
        f"pathlib.Path({str(seen)!r}).write_text(chr(10).join(sys.argv[1:]))\n"
        "source = pathlib.Path(sys.argv[-1])\n"
        "settings = source.parent / 'profile/user/registrymodifications.xcu'\n"
        "out = pathlib.Path(sys.argv[-2]); out.mkdir()\n"
        "(out / 'van-ban.docx').write_bytes(source.read_bytes() + settings.read_bytes()[:5])"
    )
    assert to_word(OLE, PATH) == OLE + b"<?xml"
    profile, *rest = seen.read_text().split("\n")
    folder = Path(rest[-1]).parent
    assert profile == f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    assert "--headless" in rest
    assert not folder.exists()


@POSIX
def test_a_program_that_hangs_is_ended_with_its_children(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = tmp_path / "child"
    program(
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])\n"
        f"pathlib.Path({str(note)!r}).write_text(str(child.pid))\ntime.sleep(60)"
    )
    monkeypatch.setattr(office, "SECONDS", 3)
    assert "không đọc xong tệp này trong 3 giây" in refused()
    time.sleep(0.2)
    state = Path(f"/proc/{note.read_text()}/stat")
    assert not state.exists() or ") Z " in state.read_text()


@POSIX
def test_a_program_that_makes_nothing_or_does_not_start(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program("")
    assert "LibreOffice không đọc được tệp này, có thể tệp hỏng hoặc có mật khẩu; hãy mở bằng Word" in refused()
    monkeypatch.setattr(office, "office", lambda: str(tmp_path / "không có"))
    assert "Không chạy được LibreOffice" in refused()


def test_without_the_program_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "office", lambda: None)
    assert refused() == (
        "văn bản.doc: Máy này không có LibreOffice nên chưa đọc được tệp .doc; hãy mở bằng Word, chọn Lưu thành, kiểu "
        "Word (.docx), rồi nạp tệp mới. (cần .docx; đang là .doc)"
    )


def test_a_locked_file_is_not_tried() -> None:
    data = OLE + "EncryptedPackage".encode("utf-16-le")
    assert (
        refused(data)
        == "văn bản.doc: Tệp có mật khẩu; hãy mở bằng Word, bỏ mật khẩu (Tệp, Thông tin), lưu lại rồi nạp."
    )


def test_what_is_no_such_file_is_not_tried() -> None:
    assert refused(b"<html>") == (
        "văn bản.doc: Nội dung không phải tệp .doc; hãy mở bằng Word, chọn Lưu thành, kiểu Word (.docx), rồi nạp tệp "
        "mới. (đang là trang HTML)"
    )
    assert "đang là không rõ" in refused(b"abc")


@POSIX
@pytest.mark.parametrize(
    ("data", "name", "given"),
    [(OLE, "a.docx", "van-ban.doc"), (b"{\\rtf1", "a.doc", "van-ban.rtf"), (b"PK\x03\x04", "a.ott", "van-ban.ott")],
)
def test_the_program_is_told_what_the_bytes_are(program: Program, data: bytes, name: str, given: str) -> None:
    program(
        "out = pathlib.Path(sys.argv[-2]); out.mkdir()\n"
        "(out / 'van-ban.docx').write_text(pathlib.Path(sys.argv[-1]).name)"
    )
    assert to_word(data, Path(name)) == given.encode()


def test_the_program_is_found_on_the_path_and_in_program_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "_MAC", tmp_path / "mac")
    for name in ("PROGRAMFILES", "PROGRAMW6432", "PROGRAMFILES(X86)"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("shutil.which", lambda name: "/usr/bin/soffice" if name == "soffice" else None)
    assert office.office() == "/usr/bin/soffice"
    monkeypatch.setattr("shutil.which", lambda _name: None)
    assert office.office() is None
    place = tmp_path / "LibreOffice/program/soffice.exe"
    place.parent.mkdir(parents=True)
    place.touch()
    monkeypatch.setenv("PROGRAMFILES", str(tmp_path))
    assert office.office() == str(place)


def test_on_windows_no_window_and_the_whole_tree_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[dict[str, object]] = []
    ended: list[list[str]] = []

    class Process:
        pid = 7

        def __init__(self, _command: list[str], **more: object) -> None:
            made.append(more)

        def __enter__(self) -> Self:
            return self

        def __exit__(self, *_error: object) -> None:
            pass

        def wait(self, seconds: float) -> None:
            raise subprocess.TimeoutExpired("soffice", seconds)

    def run(command: list[str], **_more: object) -> None:
        ended.append(command)

    monkeypatch.setattr(office, "WINDOWS", True)
    monkeypatch.setattr(office, "office", lambda: "soffice")
    monkeypatch.setenv("SYSTEMROOT", "W")
    monkeypatch.setattr(subprocess, "Popen", Process)
    monkeypatch.setattr(subprocess, "run", run)
    assert "không đọc xong" in refused()
    assert (made[0]["creationflags"], made[0]["start_new_session"]) == (0x08000200, False)
    assert ended == [[str(Path("W/System32/taskkill.exe")), "/T", "/F", "/PID", "7"]]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("mau-ke-hoach-kiem-tra.doc", "[TÊN CƠ QUAN CÓ THẨM QUYỀN KIỂM TRA]"),
        ("qd-1835-qd-bgddt-2021.doc", "QUYẾT ĐỊNH"),
        ("phai-sinh/phai-sinh-bhyt-word97.doc", "Điều 16. Thẻ bảo hiểm y tế"),
    ],
)
def test_real_files_are_read(shared: Path, soffice: str, name: str, said: str) -> None:
    found = read(shared / "data/policies/originals" / name)
    assert any(said in paragraph.text for paragraph in found.paragraphs)
    assert found.notices[0] == (
        "Tệp .doc được LibreOffice chuyển sang .docx rồi đọc; hãy đối chiếu số đầu dòng và bảng với bản gốc."
    )


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["odt", "rtf"])
def test_other_kinds_give_the_same_text(shared: Path, soffice: str, tmp_path: Path, kind: str) -> None:
    source = shared / "data/policies/originals/qd-1667-qd-byt.docx"
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [soffice, profile, "--headless", "--convert-to", kind, "--outdir", str(tmp_path), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    ours = [
        text for paragraph in read(tmp_path / f"qd-1667-qd-byt.{kind}").paragraphs if (text := paragraph.text.split())
    ]
    theirs = [text for paragraph in read(source).paragraphs if (text := paragraph.text.split())]
    assert ours == theirs


@POSIX
@pytest.mark.parametrize(("data", "kind"), [(OLE, "xls"), (b"PK\x03\x04", "ods")])
def test_old_and_open_workbooks_become_excel_files(program: Program, data: bytes, kind: str) -> None:
    program(
        "source = pathlib.Path(sys.argv[-1])\n"
        "out = pathlib.Path(sys.argv[-2]); out.mkdir()\n"
        "(out / 'bang.xlsx').write_bytes(source.name.encode() + sys.argv[-4].encode())"
    )
    assert to_book(data, Path("a.xls")) == f"bang.{kind}xlsx:Calc MS Excel 2007 XML".encode()


def test_workbooks_that_cant_be_converted_say_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "office", lambda: None)
    how, said = "hãy mở bằng Excel, chọn Lưu thành, kiểu Excel (.xlsx), rồi nạp tệp mới.", []
    for data in (OLE, b"a,b", OLE + "EncryptedPackage".encode("utf-16-le")):
        with pytest.raises(RefusedError) as caught:
            to_book(data, Path("a.xls"))
        said.append(caught.value.trouble.message)
    assert said == [
        f"Máy này không có LibreOffice nên chưa đọc được tệp .xls; {how}",
        f"Nội dung không phải tệp .xls; {how}",
        "Tệp có mật khẩu; hãy mở bằng Excel, bỏ mật khẩu, lưu lại rồi nạp.",
    ]
