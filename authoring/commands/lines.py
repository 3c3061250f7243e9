"""What commands print: JSON Lines on standard output, troubles as JSON on standard error, and the exit status."""

import json
import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from enum import IntEnum

from authoring.model.errors import RefusedError, Trouble
from authoring.model.readings import Rejection


class Status(IntEnum):
    """How a command ended: everything done, some input rejected, nothing done."""

    DONE = 0
    SOME_REJECTED = 1
    NOTHING_DONE = 2


def emit(value: Mapping[str, object]) -> None:
    """One line of result."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")


def refuse(refusal: RefusedError) -> Status:
    """Say why nothing was done."""
    complain(refusal.trouble)
    return Status.NOTHING_DONE


def reject(rejections: Iterable[Rejection]) -> Status:
    """Say which inputs were not taken in; the status that follows from there being any."""
    status = Status.DONE
    for one in rejections:
        complain(Trouble(one.message, one.file, one.row, one.expected, one.found))
        status = Status.SOME_REJECTED
    return status


def complain(trouble: Trouble) -> None:
    """One line on standard error, with the five fields of the contract."""
    fields = ("file", "row", "expected", "found", "message")
    value = {name: getattr(trouble, name) for name in fields}
    tell(json.dumps(value, ensure_ascii=False))


def remark(line: str) -> None:
    """A sentence for a person who looks on; a program that reads the error stream finds troubles only."""
    if sys.stderr.isatty():
        tell(line)


def tell(line: str) -> None:
    """One line on standard error; where nobody can read it (closed, full), the exit status alone tells."""
    with suppress(OSError):
        sys.stderr.write(f"{line}\n")
        sys.stderr.flush()
