"""A bundle to read from, a folder or a zip, whose every file is compared with the manifest."""

import shutil
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from installation import manifests
from installation.manifests import BundleError, Manifest

BROKEN = "Gói hỏng, chắc do chép hoặc tải dở. Xin lại gói rồi làm lại."


@contextmanager
def opened(path: Path) -> Iterator[Callable[[str], bytes]]:
    """The reader of a bundle's files by name."""
    if path.is_dir():
        folder = find_folder(path)
        yield _told(path, lambda name: (folder / name).read_bytes())
        return
    if not path.exists():
        raise BundleError(f"Không có {path}. Nêu thư mục hoặc tệp .zip của gói.")
    try:
        packed = zipfile.ZipFile(path)
    except zipfile.BadZipFile as error:
        raise BundleError(f"{BROKEN}\n  {path} không phải tệp .zip đọc được.") from error
    with packed:
        front = find_front(packed.namelist())
        yield _told(path, lambda name: packed.read(front + name))


def find_folder(path: Path) -> Path:
    """The folder that holds the manifest: unpacking often makes one folder more."""
    inner = [path, *sorted(inside for inside in path.iterdir() if inside.is_dir())]
    return next((folder for folder in inner if (folder / manifests.NAME).is_file()), path)


def find_front(names: list[str]) -> str:
    """What stands before every name in a zip: the bundle's own folder."""
    ends = (name.removesuffix(manifests.NAME) for name in names if name.split("/")[-1] == manifests.NAME)
    return min(ends, key=len, default="")


def copy(read: Callable[[str], bytes], manifest: Manifest, folder: Path) -> None:
    """Every file of a bundle into a folder, compared while it is copied; the manifest itself first."""
    for name, wanted in sorted(manifest.files.items()):
        data = read(name)
        if manifests.digest(data) != wanted:
            raise BundleError(f"{BROKEN}\n  {name} khác với bảng kê.")
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)


def clear(folder: Path) -> None:
    """Take away an old program: its own unchanged files and what set-up made; whatever people put there stays."""
    try:
        manifest = manifests.read((folder / manifests.NAME).read_bytes())
    except (OSError, BundleError):
        return
    for made in (folder / ".venv", *sorted(folder.rglob("__pycache__"))):
        shutil.rmtree(made, ignore_errors=True)
    for name, wanted in manifest.files.items():
        path = folder / name
        if path.is_file() and manifests.digest(path.read_bytes()) == wanted:
            path.unlink()
    if all(path.is_dir() or path.name == manifests.NAME for path in folder.rglob("*")):
        shutil.rmtree(folder)


def _told(path: Path, get: Callable[[str], bytes]) -> Callable[[str], bytes]:
    """A reader that says which file of the bundle is missing or torn."""

    def read(name: str) -> bytes:
        try:
            return get(name)
        except (KeyError, FileNotFoundError, NotADirectoryError, zipfile.BadZipFile, EOFError, zlib.error) as error:
            raise BundleError(f"{BROKEN}\n  {path}: thiếu hoặc không đọc được {name}") from error

    return read
