"""Folders of a contest's exports: which there are of one form, and which of them are releases."""

from pathlib import Path

from authoring.records import told

MANIFEST = "manifest.json"


def release_folders(exports: Path, pattern: str = "*") -> list[Path]:
    """Every release folder of a week (by its tag; all weeks without), sorted; refused where they can't be listed."""
    return listed(exports, f"{pattern}-r[0-9]*")


def listed(exports: Path, pattern: str) -> list[Path]:
    """Sorted paths of this form; a folder that can't be listed is refused, not taken for an empty one."""
    if not exports.exists():
        return []
    with told(exports, "đọc"):
        return sorted(path for path in exports.iterdir() if path.match(pattern))
