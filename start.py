"""Set up the workbench and run it: `python3 start.py [demo | test | lab | bundle | update | measure | VERB …]`."""

from __future__ import annotations  # a Python that is too old must read this file to say so

import hashlib
import io
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent
HOME = ROOT / ".venv"
PYTHON = HOME / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
MARK = HOME / "da-cai-dat.txt"  # what was installed: digest of locks and Python's version
WHEELS = ROOT / "goi-cai-dat"  # the parts that a bundle brings along
CHOSEN = ROOT / "phien-ban/dang-dung.txt"  # which version an update has put in use (installation/updating.py)
APART = {"PYTHONSAFEPATH": "1"}  # whoever starts it in another program's folder doesn't run that program
OWN = {**APART, "PYTHONPATH": str(ROOT)}
SCRIPTS = {"test": "tests.gate", "measure": "benchmarks.measure", "bench": "benchmarks.bench"}
NO_VENV = """Python này thiếu phần tạo môi trường riêng (venv). Cách cài:
  Debian, Ubuntu: sudo apt install python3-venv
  Windows, macOS: cài lại Python 3.11 trở lên từ python.org, giữ nguyên các mục đã chọn sẵn.
Sau đó chạy lại lệnh này."""
NO_PARTS = """Chưa cài được các phần cần thiết. Thường do máy chưa nối mạng hoặc mạng cơ quan chặn kho phần mềm.
  1. Kiểm tra mạng rồi chạy lại lệnh này: phần đã tải không phải tải lại.
  2. Nếu cơ quan có kho riêng, nhờ cán bộ CNTT đặt địa chỉ kho trong cấu hình của pip.
Chưa có gì khác bị thay đổi."""
NOT_CARRIED = """Gói mang theo (thư mục goi-cai-dat) không có đủ các phần cho Python {version} của máy này.
  1. Xem tệp DOC-TRUOC.txt: gói dành cho loại máy và bản Python nào; cài đúng bản Python ấy rồi chạy lại.
  2. Hoặc nối mạng rồi chạy lại, hoặc xin gói khác.
Chưa có gì khác bị thay đổi."""


class StopError(Exception):
    """Set-up can't go on; the text tells the person what to do."""


def main(argv: list[str]) -> int:
    """Set up what is missing, then hand over to the verb; the exit status is that of the work."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", newline="\n", line_buffering=True)
    try:
        check_python(sys.version_info[:2])
        newer = chosen(argv)
        if newer:
            return wait([sys.executable, newer, *argv], {"AUTHORING_HOME": str(ROOT)})
        if argv[:1] == ["update"]:
            return wait([sys.executable, "-m", "installation.updating", *argv[1:]], OWN)
        set_up(locks_for(argv))
    except StopError as stop:
        sys.stderr.write(f"{stop}\n")
        return 2
    except KeyboardInterrupt:
        sys.stderr.write("Đã dừng theo yêu cầu. Chạy lại lệnh này để tiếp tục.\n")
        return 130
    return hand_over(argv)


def check_python(version: tuple[int, int]) -> None:
    """An older Python can read this file, and must be told."""
    if version < (3, 11):
        found = ".".join(map(str, version))
        message = f"Cần Python 3.11 trở lên, máy đang chạy {found}. Tải ở python.org rồi chạy lại."
        raise StopError(message)


def chosen(argv: list[str]) -> Path | None:
    """The start.py of the version that an update has put in use; going back is done by the program that lies here."""
    words = CHOSEN.read_text(encoding="utf-8").split() if CHOSEN.is_file() else []
    if not words or words[0] == "." or argv[:2] == ["update", "--back"]:
        return None
    newer = CHOSEN.parent / words[0] / "start.py"
    if not newer.is_file():
        raise StopError(f"Thiếu bản đang dùng: {newer.parent}. Về bản trước: python3 start.py update --back")
    return newer


def locks_for(argv: list[str]) -> Path:
    """Which lock a verb needs: the tests, measurements and benches have more parts."""
    return ROOT / ("requirements-test.lock" if argv[:1] and argv[0] in SCRIPTS else "requirements.lock")


def set_up(lock: Path) -> None:
    """Make `.venv` and install the lock, unless the mark says that it is there already."""
    have = MARK.read_text(encoding="utf-8").split() if MARK.is_file() and PYTHON.is_file() else []
    if digest(lock) in have:
        return
    begin = time.monotonic()
    if not runs():
        say("Bước 1/3: tạo môi trường riêng trong thư mục .venv")
        make_venv()
    say(f"Bước 2/3: cài các phần cần thiết ({lock.name}), lần đầu mất vài phút")
    install(lock)
    say("Bước 3/3: nối chương trình vào môi trường")
    link()
    done = [digest(lock), digest(ROOT / "requirements.lock")]  # the test lock holds all of the other
    MARK.write_text("\n".join(dict.fromkeys(done)) + "\n", encoding="utf-8")
    say(f"Xong phần cài đặt sau {time.monotonic() - begin:.0f} giây. Lần sau không phải cài lại.")


def runs() -> bool:
    """Whether the environment is there and works; one that was moved or lost its Python doesn't."""
    try:
        return PYTHON.is_file() and not run(PYTHON, "-m", "pip", "--version").returncode
    except OSError:
        return False


def make_venv() -> None:
    """A fresh environment of its own; a broken one is made anew."""
    if HOME.exists():
        shutil.rmtree(HOME, ignore_errors=True)
    result = run(sys.executable, "-m", "venv", str(HOME))
    if result.returncode or not PYTHON.is_file():
        shutil.rmtree(HOME, ignore_errors=True)
        raise StopError(
            NO_VENV if "ensurepip" in result.stdout + result.stderr else tail(result, "Chưa tạo được .venv.")
        )


def install(lock: Path) -> None:
    """Every part of the lock by its hash: from the wheels that a bundle brought, else from the network."""
    carried = lock.name == "requirements.lock" and any(WHEELS.glob("*.whl"))
    result = fetch(lock, ("--no-index", "--find-links", WHEELS)) if carried else fetch(lock, ())
    if result.returncode and carried:
        say("  Gói mang theo không đủ cho máy này; thử qua mạng")
        if not fetch(lock, ()).returncode:
            return
        raise StopError(tail(result, NOT_CARRIED.format(version=".".join(map(str, sys.version_info[:3])))))
    if result.returncode:
        raise StopError(tail(result, NO_PARTS))


def fetch(lock: Path, places: tuple[object, ...]) -> subprocess.CompletedProcess[str]:
    """Install through uv where it can be had, else through pip."""
    if get_uv(lock, places):
        how = ("-m", "uv", "pip", "install", "--quiet", "--python", PYTHON, "--require-hashes", *places)
        result = run(PYTHON, *how, "-r", lock)
        if not result.returncode:
            return result
        say("  uv không tải được, chuyển sang pip (chậm hơn, kết quả như nhau)")
    return run(PYTHON, "-m", "pip", "install", "--quiet", "--require-hashes", *places, "-r", lock)


def get_uv(lock: Path, places: tuple[object, ...]) -> bool:
    """Install uv alone, by the hashes that the lock has for it."""
    part = HOME / "uv.txt"
    lines, taking = [], False
    for line in lock.read_text(encoding="utf-8").splitlines():
        taking = line.startswith("uv==") or (taking and line.startswith(" "))
        lines += [line] if taking else []
    part.write_text("\n".join(lines) + "\n", encoding="utf-8")
    how = ("-m", "pip", "install", "--quiet", "--require-hashes", *places)
    return bool(lines) and not run(PYTHON, *how, "-r", part).returncode


def link() -> None:
    """Install the project itself in place; the build backend comes from the lock, so nothing is fetched."""
    how = ("install", "--quiet", "--no-deps", "--no-build-isolation", "--no-index", "-e", ROOT)
    result = run(PYTHON, "-m", "pip", *how)
    if result.returncode:
        raise StopError(tail(result, "Chưa nối được chương trình vào môi trường."))


def hand_over(argv: list[str]) -> int:
    """Run the verb in the environment."""
    verb, rest = (argv[0], argv[1:]) if argv else ("app", [])
    if verb in SCRIPTS:
        return wait([PYTHON, "-m", SCRIPTS[verb], *rest], {}, ROOT)
    if verb == "bundle":
        return wait([PYTHON, "-m", "installation.bundling", *rest], OWN)
    return wait([PYTHON, "-m", "authoring", verb, *rest], APART)


def wait(argv: list[object], more: dict[str, str], place: Path | None = None) -> int:
    """Run a program with UTF-8 everywhere and wait for it; its exit status."""
    env = {**os.environ, "PYTHONUTF8": "1", **more}
    with subprocess.Popen([str(part) for part in argv], env=env, cwd=place) as child:
        while True:
            try:
                return child.wait()
            except KeyboardInterrupt:  # Ctrl+C reaches the child too, which tidies up and ends by itself
                continue


def digest(lock: Path) -> str:
    """What identifies an installation: the lock, the project's own description and the Python that runs it."""
    text = lock.read_bytes() + (ROOT / "pyproject.toml").read_bytes() + sys.version.encode() + str(ROOT).encode()
    return hashlib.sha256(text).hexdigest()


def run(*argv: object) -> subprocess.CompletedProcess[str]:
    """Run a quiet step; its words are kept for the case that it fails."""
    env = {**os.environ, "PYTHONUTF8": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    return subprocess.run(
        [str(part) for part in argv], env=env, capture_output=True, encoding="utf-8", errors="replace", check=False
    )


def tail(result: subprocess.CompletedProcess[str], said: str) -> str:
    """A sentence with the last words of the program that failed, for the person who helps."""
    last = (result.stderr or result.stdout).strip().splitlines()[-3:]
    return "\n".join([said, "Chi tiết cho cán bộ kỹ thuật:", *(f"  {line}" for line in last)])


def say(line: str) -> None:
    """One line about one step."""
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
