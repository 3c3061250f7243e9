"""A system that fails where a test wants it to, and children that save until they are killed."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from authoring.records.system import SYSTEM, System

ROOT = Path(__file__).resolve().parents[2]
CALLS = ("open", "write", "sync", "close", "link", "rename", "replace", "remove", "make")


@pytest.fixture(autouse=True)
def _on_the_disk(written_through: None) -> None:
    """What this room promises is tried on the disk as it is."""


@pytest.fixture
def failing() -> Callable[..., System]:
    """`failing(call, error, at=1, until=1, **fields)`: the calls number `at` to `until` of that name raise."""

    def make(call: str, error: OSError, at: int = 1, until: int = 0, **fields: Any) -> System:  # noqa: ANN401
        real: Callable[..., object] = fields.get(call, getattr(SYSTEM, call))
        seen: list[str] = []

        def instead(*args: object) -> object:
            seen.append(call)
            if at <= len(seen) <= max(at, until):
                if call == "close":
                    real(*args)
                raise error
            return real(*args)

        return replace(SYSTEM, **({"pause": lambda _: None} | fields | {call: instead}))

    return make


@pytest.fixture
def logged() -> tuple[System, list[str]]:
    """A system that works, and the names of its calls in order; temporary names read `tmp`."""
    log: list[str] = []

    def note(call: str) -> Callable[..., object]:
        real: Callable[..., object] = getattr(SYSTEM, call)

        def instead(*args: object) -> object:
            names = ["tmp" if arg.name.endswith(".tmp") else arg.name for arg in args if isinstance(arg, Path)]
            log.append(" ".join([call, *names]))
            return real(*args)

        return instead

    noted: dict[str, Any] = {call: note(call) for call in CALLS}
    return replace(SYSTEM, **noted), log


@pytest.fixture
def child() -> Callable[..., subprocess.Popen[str]]:
    """`child(script, *args)`: Python running a script in a process of its own, with the checkout on its path."""

    def start(script: str, *args: object) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-B", "-c", script, *map(str, args)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
        )

    return start


@pytest.fixture
def windows() -> Callable[[Path, Path], None]:
    """A rename as Windows has it: refuses a name that exists."""

    def rename(old: Path, new: Path) -> None:
        if new.exists():
            raise FileExistsError(17, "exists", str(new))
        old.rename(new)

    return rename
