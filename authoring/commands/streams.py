"""The three standard streams: UTF-8 with LF on every system, whatever the console, also where one is closed."""

import io
import os
import sys
from contextlib import suppress


def settle() -> None:
    """Make the streams fit for JSON Lines and passphrases.

    A file name that is no UTF-8 is written as JSON writes lone surrogates; what is read loses a byte order mark; a
    stream that the caller has closed becomes one that holds nothing.
    """
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, io.StringIO())
        stream = getattr(sys, name)
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", newline="\n", errors="backslashreplace")
    if sys.stdin is None:
        sys.stdin = io.StringIO()
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8-sig", errors="surrogateescape")


def let_go() -> None:
    """Point standard output at nothing, so that the interpreter's last flush doesn't meet the trouble again."""
    with suppress(OSError):
        place = sys.stdout.fileno()
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, place)
        os.close(nowhere)
