"""Names of files: which ones every system can bear, and which ones are our own temporary files."""

import re
import secrets
from pathlib import Path

from authoring.model.errors import RefusedError

_TEMPORARY = re.compile(r"\.authoring-[0-9a-f]{16}\.tmp")
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f\ud800-\udfff]')
_DEVICES = frozenset({"con", "prn", "aux", "nul", "conin$", "conout$"}) | {
    f"{port}{digit}" for port in ("com", "lpt") for digit in "0123456789¹²³"
}
_LONGEST = 255


def temporary_beside(path: Path) -> Path:
    """A fresh name in the same folder that nobody else uses and that `sweep` recognises."""
    return path.parent / f".authoring-{secrets.token_hex(8)}.tmp"


def is_temporary(name: str) -> bool:
    """Whether a file or folder name is one of our temporary ones, which a bank doesn't read."""
    return name.startswith(".authoring-") and _TEMPORARY.fullmatch(name) is not None


def demand_portable(name: str, file: object) -> None:
    """RefusedError where a single name (no path) can't stand on Windows, macOS and Linux alike."""
    wrong = _wrong(name)
    if wrong:
        raise RefusedError(f"Tên tệp không dùng được trên mọi máy: {wrong}.", file=shown(file), found=shown(name))


def shown(place: object) -> str:
    """A path as it can be printed, also where it isn't UTF-8 on the disk."""
    return str(place).encode("utf-8", "backslashreplace").decode()


def _wrong(name: str) -> str:
    if not name.strip(" ."):
        return "tên trống"
    if _FORBIDDEN.search(name):
        return 'có ký tự cấm (< > : " / \\ | ? * hoặc ký tự điều khiển)'
    if name[-1] in " .":
        return "kết thúc bằng dấu cách hoặc dấu chấm"
    if name.split(".", maxsplit=1)[0].strip().casefold() in _DEVICES:
        return "trùng tên thiết bị của Windows"
    return "dài quá" if len(name.encode()) > _LONGEST else ""
