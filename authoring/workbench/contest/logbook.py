"""The logbook: what went wrong and where in the program, for the person who helps; never a name, number or key.

One small rotating file in the user's log folder. A line holds the constant sentence of the call and, of an error,
its kind and the places of the program that it passed; what the error says may quote a question or a person, so that
it stays out.
"""

import logging
import os
import sys
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

FILE = "authoring.log"
LIMIT = 1_000_000
BACKUPS = 1
PACKAGE = "authoring"

_Trouble = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class _Discreet(logging.Formatter):
    """Moment, level, module, the sentence as it stands in the program, and of an error its kind and places."""

    def format(self, record: logging.LogRecord) -> str:
        line = f"{self.formatTime(record)} {record.levelname} {record.name}: {record.msg}"
        return f"{line} | {self.formatException(record.exc_info)}" if record.exc_info else line

    def formatException(self, ei: _Trouble) -> str:  # noqa: N802 — logging's own name
        kind, _error, where = ei
        frames = [f"{Path(frame.filename).name}:{frame.lineno}" for frame in traceback.extract_tb(where)]
        return f"{kind.__name__ if kind else '-'} at {' > '.join(frames) or '-'}"


class _Quiet(RotatingFileHandler):
    """A full disk, or another window that holds the file, costs a line of the log and nothing else."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 — logging's own name
        """Nothing: the work goes on."""


def keep_log(folder: Path | None = None) -> Path | None:
    """Begin the log of this program in `folder` (default: the user's); the file, or None where there can be none.

    A second call changes the file, never writes twice.
    """
    log = logging.getLogger(PACKAGE)
    for old in [handler for handler in log.handlers if isinstance(handler, (_Quiet, logging.NullHandler))]:
        log.removeHandler(old)
        old.close()
    try:
        path = (folder or log_folder()) / FILE
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except (OSError, RuntimeError):
        log.addHandler(logging.NullHandler())
        return None
    handler = _Quiet(path, maxBytes=LIMIT, backupCount=BACKUPS, encoding="utf-8", delay=True)
    handler.setFormatter(_Discreet())
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    return path


def log_folder() -> Path:
    """The log folder by the customs of Windows, macOS and the others (XDG)."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "authoring" / "log"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Logs" / "authoring"
    return Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state") / "authoring" / "log"
