"""Files of older Office and of other programs (.doc, .odt, .rtf; .xls, .ods) become new ones through LibreOffice."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from authoring.documents.files import locked, look_like
from authoring.model.errors import RefusedError

OFFICE_KINDS = (".doc", ".dot", ".odt", ".ott", ".rtf")
OLD_BOOKS = (".xls", ".xlt", ".ods", ".ots")
SECONDS = 180
WINDOWS = sys.platform == "win32"

_NO_WINDOW, _OWN_GROUP = 0x08000000, 0x00000200

_SIGNS = ((b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ".doc"), (b"{\\rtf", ".rtf"), (b"PK\x03\x04", ".odt"))
_BOOK_SIGNS = ((b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ".xls"), (b"PK\x03\x04", ".ods"))
_SAVE_AS = "hãy mở bằng Word, chọn Lưu thành, kiểu Word (.docx), rồi nạp tệp mới"
_SAVE_BOOK_AS = "hãy mở bằng Excel, chọn Lưu thành, kiểu Excel (.xlsx), rồi nạp tệp mới"
_WORD, _BOOK = ("docx:MS Word 2007 XML", _SAVE_AS), ("xlsx:Calc MS Excel 2007 XML", _SAVE_BOOK_AS)
_PLACES = ("PROGRAMFILES", "PROGRAMW6432", "PROGRAMFILES(X86)")
_MAC = Path("/Applications/LibreOffice.app/Contents/MacOS/soffice")
_SETTINGS = (
    '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">'
    + "".join(
        f'<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="{name}" oor:op="fuse">'
        "<value>true</value></prop></item>"
        for name in ("DisableMacrosExecution", "BlockUntrustedRefererLinks")
    )
    + "</oor:items>"
)
"""No macro runs and nothing is fetched from the net while a file is read."""


def to_word(data: bytes, path: Path) -> bytes:
    """The same document as the bytes of a Word file (.docx); made in a folder of its own and kept nowhere.

    Raises:
        RefusedError: LibreOffice isn't there, takes too long, or can't read the bytes.
    """
    if locked(data):
        raise RefusedError(
            "Tệp có mật khẩu; hãy mở bằng Word, bỏ mật khẩu (Tệp, Thông tin), lưu lại rồi nạp.", file=path
        )
    kind = _kind(data, path)
    return _made(data, path, f"van-ban{kind}", _WORD)


def to_book(data: bytes, path: Path) -> bytes:
    """The same sheets as the bytes of an Excel file (.xlsx), with their formats and looks; refuses as `to_word`."""
    if locked(data):
        raise RefusedError("Tệp có mật khẩu; hãy mở bằng Excel, bỏ mật khẩu, lưu lại rồi nạp.", file=path)
    kind = next((kind for sign, kind in _BOOK_SIGNS if data.startswith(sign)), "")
    if not kind:
        message = f"Nội dung không phải tệp {path.suffix.lower()}; {_SAVE_BOOK_AS}."
        raise RefusedError(message, file=path, found=look_like(data) or "không rõ")
    return _made(data, path, f"bang{kind}", _BOOK)


def office() -> str | None:
    """Where LibreOffice is on this machine: on the path, or where its installers for Windows and macOS put it."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    roots = [Path(os.environ[name]) / "LibreOffice" / "program" for name in _PLACES if name in os.environ]
    places = [root / name for root in roots for name in ("soffice.com", "soffice.exe")]
    return found or next((str(place) for place in (*places, _MAC) if place.is_file()), None)


def _kind(data: bytes, path: Path) -> str:
    """The kind of these bytes, by how they begin; without this check LibreOffice reads anything as text."""
    named = path.suffix.lower()
    kind = next((kind for sign, kind in _SIGNS if data.startswith(sign)), "")
    if not kind:
        message = f"Nội dung không phải tệp {named}; {_SAVE_AS}."
        raise RefusedError(message, file=path, found=look_like(data) or "không rõ")
    return named if kind == ".odt" and named == ".ott" else kind


def convert(program: str, source: Path, kind: str) -> Path:
    """Where the outcome lies that LibreOffice makes of a source (`kind` as it names it); a profile lies beside it.

    Raises:
        OSError, subprocess.TimeoutExpired: LibreOffice doesn't start, or takes too long.
    """
    ending = kind.partition(":")[0]
    made, profile = source.parent / ending / f"{source.stem}.{ending}", source.parent / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_SETTINGS, encoding="utf-8")
    quiet = ("--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck", "--nofirststartwizard")
    task = ("--convert-to", kind, "--outdir", str(made.parent), str(source))
    _run([program, f"-env:UserInstallation={profile.as_uri()}", *quiet, *task])
    return made


def _made(data: bytes, path: Path, name: str, wanted: tuple[str, str]) -> bytes:
    program, kind = office(), Path(name).suffix
    if program is None:
        message = f"Máy này không có LibreOffice nên chưa đọc được tệp {kind}; {wanted[1]}."
        raise RefusedError(message, file=path, expected=f".{wanted[0].partition(':')[0]}", found=kind)
    with tempfile.TemporaryDirectory(prefix="authoring-", ignore_cleanup_errors=True) as folder:
        return _converted(program, data, path, Path(folder) / name, wanted)


def _converted(program: str, data: bytes, path: Path, source: Path, wanted: tuple[str, str]) -> bytes:
    """The file that LibreOffice makes of a source beside which a profile and the outcome lie."""
    kind, remedy = wanted
    source.write_bytes(data)
    try:
        made = convert(program, source, kind)
    except subprocess.TimeoutExpired as error:
        message = f"LibreOffice không đọc xong tệp này trong {SECONDS} giây; {remedy}."
        raise RefusedError(message, file=path) from error
    except OSError as error:
        raise RefusedError(f"Không chạy được LibreOffice để đọc tệp này; {remedy}.", file=path) from error
    if not made.is_file():
        raise RefusedError(
            f"LibreOffice không đọc được tệp này, có thể tệp hỏng hoặc có mật khẩu; {remedy}.", file=path
        )
    return made.read_bytes()


def _run(command: list[str]) -> None:
    """Run a program without a window; it and its children are ended when the time is over."""
    flags = _NO_WINDOW | _OWN_GROUP if WINDOWS else 0
    nothing = subprocess.DEVNULL
    with subprocess.Popen(
        command, stdin=nothing, stdout=nothing, stderr=nothing, start_new_session=not WINDOWS, creationflags=flags
    ) as process:
        try:
            process.wait(SECONDS)
        except subprocess.TimeoutExpired:
            _end(process.pid)
            raise


def _end(process: int) -> None:
    """End a process that we started in a group of its own, and its children."""
    if WINDOWS:
        program = Path(os.environ.get("SYSTEMROOT", "C:/Windows")) / "System32" / "taskkill.exe"
        subprocess.run([str(program), "/T", "/F", "/PID", str(process)], check=False, capture_output=True)
    else:
        os.killpg(process, signal.SIGKILL)
