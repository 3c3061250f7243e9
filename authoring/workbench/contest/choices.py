"""Choices: which contest was open last and who sat there, and a founding that isn't finished; on this PC alone.

Small files in the user's settings folder, never in a contest and never in the program. They hold no secret.
"""

import os
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from authoring.model.errors import RefusedError
from authoring.records import dump_json, load_json, make_folder, read, replace

CHOICE, FOUNDING = "lua-chon.json", "lap-cuoc-thi.json"
FORMAT = "choice/1"


@dataclass(frozen=True, slots=True)
class Choice:
    """A contest folder, and the writer who sits here."""

    folder: Path
    writer: str


def remember(choice: Choice, over: str = "") -> None:
    """What a screen opens from now on; `over` is the folder that the program was started with, where it was another.

    RefusedError where the user's settings folder can't be written.
    """
    keep_table(CHOICE, {"folder": str(choice.folder), "writer": choice.writer, "over": over})


def recall() -> Choice | None:
    """What was open last; None where nothing was, or where the note of it can't be read."""
    table = read_table(CHOICE)
    folder, writer = table.get("folder"), table.get("writer")
    return Choice(Path(folder), writer) if isinstance(folder, str) and folder and isinstance(writer, str) else None


def chosen(folder: str, writer: str) -> Choice | None:
    """What a screen shows: the contest that the program was started with, else the one that was open last.

    Since the start somebody can have opened another one instead, or somebody else can sit there.
    """
    last = recall()
    since = last and (not folder or last.folder == Path(folder) or read_table(CHOICE).get("over") == folder)
    return last if since or not folder else Choice(Path(folder), writer)


def forget(name: str = CHOICE) -> None:
    """From now on nothing is remembered."""
    with suppress(OSError):
        (settings_folder() / name).unlink()


def keep_table(name: str, table: dict[str, object]) -> None:
    """Write one of these notes."""
    replace(make_folder(settings_folder()) / name, dump_json({"format": FORMAT, **table}))


def read_table(name: str) -> dict[str, object]:
    """One of these notes; empty where it isn't there, or isn't one of this program."""
    path = settings_folder() / name
    try:
        table = load_json(read(path), str(path)) if path.is_file() else {}
    except (OSError, RefusedError):
        return {}
    return dict(table) if isinstance(table, dict) and table.get("format") == FORMAT else {}


def settings_folder() -> Path:
    """The settings folder by the customs of Windows, macOS and the others (XDG)."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "authoring"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "authoring"
    return Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config") / "authoring"
