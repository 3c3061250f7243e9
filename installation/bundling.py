"""`python3 start.py bundle`: program and wheels in one folder, for machines without network."""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from installation import machines, manifests

ROOT = Path(__file__).resolve().parent.parent
HOME = Path(os.environ.get("AUTHORING_HOME") or ROOT)
WHEELS = "goi-cai-dat"
PROGRAM = (
    *("start.py", "Ban-soan-cau-hoi.cmd", "pyproject.toml", "requirements.lock", "requirements-test.lock"),
    *("README.md", "CHANGELOG.md", "LICENSE", "authoring", "installation", "notebooks", "docs"),
    *("banks/bhxh-bhyt-2022", "exports/bhxh-bhyt-2022"),
)
LEFT_OUT = {"__pycache__", ".ipynb_checkpoints", "drafts"}
README = """BÀN SOẠN CÂU HỎI {version}

Gói này cài được trên máy không nối mạng: {machines}.

1. Chép cả thư mục này vào ổ đĩa của máy (không chạy từ USB, không chạy trong tệp nén).
2. Máy cần có Python (bản 64 bit) thuộc một trong các bản nói trên, tải ở python.org bằng máy có mạng.
3. Windows: bấm đúp Ban-soan-cau-hoi.cmd. Linux, macOS: python3 start.py
   Lần đầu chương trình tự cài từ thư mục {wheels}, mất vài phút, không cần mạng.

Máy đã có bản cũ: không chép đè. Vào thư mục của bản cũ, chạy
   Windows:        py start.py update "đường dẫn của thư mục hay tệp nén này"
   Linux, macOS:   python3 start.py update "đường dẫn của thư mục hay tệp nén này"
Dữ liệu không bị đụng tới; muốn về bản cũ: start.py update --back

Mã gói in ra lúc đóng gói và lúc cập nhật phải như nhau; hỏi người đưa gói qua điện thoại.
Hướng dẫn: docs/huong-dan.md. Cán bộ CNTT: docs/cho-can-bo-cntt.md.
"""


def main(argv: Sequence[str]) -> int:
    """Make the bundle; 0 done, 2 nothing done."""
    asked = read_arguments(argv)
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    folder = asked.out.resolve() / f"{manifests.PROGRAM}-{version}"
    pairs = [(machine, python) for machine in asked.machine for python in asked.python]
    try:
        code = make(folder, version, pairs)
        if asked.zip:
            pack(folder)
    except (OSError, manifests.BundleError) as error:
        sys.stderr.write(f"{error}\nChưa đóng được gói. Chương trình và dữ liệu không thay đổi.\n")
        return 2
    kind = f"{folder}.zip" if asked.zip else f"{folder}"
    sys.stdout.write(f"Đã đóng gói: {kind}\nMã gói (đọc cho người nhận để so): {code}\n")
    return 0


def read_arguments(argv: Sequence[str]) -> argparse.Namespace:
    """What was asked for; without words: this machine and its Python."""
    here = machines.this_machine()
    parser = argparse.ArgumentParser(prog="start.py bundle", description="Đóng gói cho máy không nối mạng.")
    parser.add_argument("--for", dest="machine", action="append", choices=machines.MACHINES, help="loại máy; lặp được")
    parser.add_argument("--python", action="append", choices=machines.PYTHONS, help="bản Python của máy ấy; lặp được")
    parser.add_argument("--out", type=Path, default=HOME / "dist", help="thư mục nhận gói")
    parser.add_argument("--zip", action="store_true", help="ghi thêm một tệp .zip của cả gói")
    asked = parser.parse_args(argv)
    asked.machine = list(dict.fromkeys(asked.machine or ([here] if here else [])))
    asked.python = list(dict.fromkeys(asked.python or [f"3.{sys.version_info.minor}"]))
    if not asked.machine:
        parser.error(f"máy này không thuộc loại nào có gói sẵn; chọn --for {', '.join(machines.MACHINES)}")
    return asked


def make(folder: Path, version: str, pairs: Sequence[tuple[str, str]]) -> str:
    """Fill a fresh folder; its manifest is written last, so that a broken-off bundle is none. The bundle's code."""
    if folder.exists():
        raise manifests.BundleError(f"Đã có {folder}. Xóa hay đổi tên thư mục ấy, hoặc chọn --out khác.")
    folder.mkdir(parents=True)
    try:
        for name in program_files(ROOT):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, folder / name)
        for machine, python in pairs:
            sys.stdout.write(f"Tải các phần cho {machine}, Python {python}\n")
            sys.stdout.flush()
            download(folder / WHEELS, machine, python)
        words = tuple(f"{machine} {python}" for machine, python in pairs)
        told = README.format(version=version, machines=", ".join(words), wheels=WHEELS).replace("\n", "\r\n")
        (folder / "DOC-TRUOC.txt").write_bytes(b"\xef\xbb\xbf" + told.encode())  # Notepad needs the mark
        text = manifests.write(manifests.Manifest(version, words, digests(folder))).encode()
        (folder / manifests.NAME).write_bytes(text)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return manifests.code(text)


def program_files(root: Path) -> Iterator[str]:
    """Every file of the program and of the sample contest; nothing that people have made."""
    for name in PROGRAM:
        top = root / name
        found = [top] if top.is_file() else sorted(path for path in top.rglob("*") if path.is_file())
        for path in found:
            if not LEFT_OUT & set(path.relative_to(root).parts) and path.suffix != ".pyc":
                yield path.relative_to(root).as_posix()


def download(shelf: Path, machine: str, python: str) -> None:
    """The wheels of the lock for one machine; pip takes only files whose hash stands in the lock."""
    kind = ("--only-binary", ":all:", "--implementation", "cp")
    tags = [word for tag in machines.MACHINES[machine].tags for word in ("--platform", tag)]
    how = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--require-hashes", *kind, *tags]
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    for full, wanted in machines.needed(lock, machine, python).items():
        with tempfile.TemporaryDirectory() as place:
            listed = Path(place) / "parts.txt"
            listed.write_text(wanted, encoding="utf-8")
            argv = [*how, "--python-version", full, "--dest", str(shelf), "-r", str(listed)]
            done = subprocess.run(argv, capture_output=True, encoding="utf-8", errors="replace", check=False)
        if done.returncode:
            last = "\n  ".join((done.stderr or done.stdout).strip().splitlines()[-3:])
            raise manifests.BundleError(f"Không tải đủ các phần cho {machine}, Python {python}.\n  {last}")


def digests(folder: Path) -> dict[str, str]:
    """The digest of each file of a folder."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): manifests.digest(path.read_bytes()) for path in files}


def pack(folder: Path) -> None:
    """The folder as one zip beside it, the same bytes each time."""
    with zipfile.ZipFile(f"{folder}.zip", "w") as target:
        for name in [*digests(folder)]:
            info = zipfile.ZipInfo(f"{folder.name}/{name}")
            info.external_attr = 0o644 << 16
            info.compress_type = zipfile.ZIP_STORED if name.endswith((".whl", ".png")) else zipfile.ZIP_DEFLATED
            target.writestr(info, (folder / name).read_bytes())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
