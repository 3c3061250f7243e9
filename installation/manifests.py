"""What a bundle says of itself: its version, the machines that it is for, the digest of every file."""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

NAME = "bang-ke.json"
PROGRAM = "ban-soan-cau-hoi"
NOT_LEGAL = re.compile(r'[<>:"|?*\x00-\x1f\\]|[. ]$|^$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)', re.IGNORECASE)


class BundleError(Exception):
    """A bundle that can't be used; the text tells the person what to do."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """One bundle: `machines` are words like `win_amd64 3.11`, `files` its names with their SHA-256."""

    version: str
    machines: tuple[str, ...]
    files: Mapping[str, str]


def write(manifest: Manifest) -> str:
    """The manifest as the text of its file."""
    values = {
        "program": PROGRAM,
        "version": manifest.version,
        "machines": list(manifest.machines),
        "files": dict(sorted(manifest.files.items())),
    }
    return json.dumps(values, ensure_ascii=False, indent=1) + "\n"


def read(data: bytes) -> Manifest:
    """The manifest of a bundle; refuses what isn't one, and names that lead out of the bundle's folder."""
    try:
        values = json.loads(data)
        files = {str(name): str(code) for name, code in values["files"].items()}
        manifest = Manifest(str(values["version"]), tuple(map(str, values["machines"])), files)
        ours = values["program"] == PROGRAM and number(manifest.version) and "start.py" in files
    except (ValueError, KeyError, TypeError, AttributeError):
        ours = False
    if not ours:
        raise BundleError(f"{NAME} không phải bảng kê của một gói Bàn soạn câu hỏi. Xin lại gói.")
    if odd := [name for name in files if not is_legal(name)]:
        raise BundleError(f"Bảng kê của gói có tên tệp không được phép: {odd[0]!r}. Không dùng gói này.")
    return manifest


def is_legal(name: str) -> bool:
    """Whether a name stays in its folder and can be written on every system."""
    return not any(NOT_LEGAL.search(part) for part in name.split("/"))


def number(version: str) -> tuple[int, ...]:
    """A version that can be compared: `0.10.0` is newer than `0.9.1`."""
    return tuple(int(part) for part in version.split("."))


def digest(data: bytes) -> str:
    """What identifies the bytes of a file."""
    return hashlib.sha256(data).hexdigest()


def code(data: bytes) -> str:
    """The first half of a manifest's digest in groups of four, to be compared by telephone."""
    half = digest(data)[:32].upper()
    return " ".join(half[at : at + 4] for at in range(0, 32, 4))
