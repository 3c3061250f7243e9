"""The machines that a bundle can be for, and which parts of the lock each of them needs."""

import platform
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from packaging.markers import Marker

PYTHONS = ("3.11", "3.12", "3.13", "3.14")
PART = re.compile(r"(?P<pin>[A-Za-z0-9._-]+==[^\s;\\]+)\s*(?:;\s*(?P<marker>[^\\]+?))?\s*\\?$")
LINUX = tuple(f"manylinux_2_{minor}_x86_64" for minor in (28, 27, 26, 24, 17, 12, 5))
OLD_LINUX = ("manylinux2014_x86_64", "manylinux2010_x86_64", "manylinux1_x86_64", "linux_x86_64")


@dataclass(frozen=True, slots=True)
class Machine:
    """One kind of computer: the names of wheels that run on it, and what markers say of it."""

    tags: tuple[str, ...]
    marks: tuple[tuple[str, str], ...]


MACHINES = {
    "win_amd64": Machine(
        ("win_amd64",),
        (("os_name", "nt"), ("sys_platform", "win32"), ("platform_system", "Windows"), ("platform_machine", "AMD64")),
    ),
    "linux_x86_64": Machine(
        (*LINUX, *OLD_LINUX),
        (
            ("os_name", "posix"),
            ("sys_platform", "linux"),
            ("platform_system", "Linux"),
            ("platform_machine", "x86_64"),
        ),
    ),
    "macos_arm64": Machine(
        ("macosx_14_0_arm64", "macosx_14_0_universal2"),
        (
            ("os_name", "posix"),
            ("sys_platform", "darwin"),
            ("platform_system", "Darwin"),
            ("platform_machine", "arm64"),
        ),
    ),
}
HERE = {("win32", "AMD64"): "win_amd64", ("linux", "x86_64"): "linux_x86_64", ("darwin", "arm64"): "macos_arm64"}


def this_machine() -> str | None:
    """The name of the computer that this runs on; None where it is none of those we make bundles for."""
    return HERE.get((sys.platform, platform.machine()))


def needed(lock: str, machine: str, python: str) -> dict[str, str]:
    """The parts of a lock for one machine, without markers, each with all its hashes.

    By the patch of Python that first needs them: `3.11.0` nearly all, `3.11.5` what the later patches have instead.
    """
    lists: dict[str, list[str]] = {}
    taken: set[str] = set()
    for full in patches(lock, python):
        for pin, marker, hashes in parts(lock):
            if pin not in taken and (not marker or applies(marker, machine, full)):
                taken.add(pin)
                lists.setdefault(full, []).append(f"{pin} \\\n{hashes}\n")
    return {full: "".join(blocks) for full, blocks in lists.items()}


def parts(lock: str) -> Iterator[tuple[str, str, str]]:
    """Pin, marker and the lines of hashes of every part."""
    for block in re.split(r"\n(?=\S)", lock):
        first, _, rest = block.partition("\n")
        if found := PART.match(first):
            yield found["pin"], found["marker"] or "", "\n".join(line for line in rest.splitlines() if "--hash" in line)


def patches(lock: str, python: str) -> list[str]:
    """The first patch of a Python, the last, and those around each that a marker of the lock names."""
    named = [int(found) for found in re.findall(rf"'{re.escape(python)}\.(\d+)'", lock)]
    around = {patch + step for patch in named for step in (-1, 0, 1) if patch + step >= 0}
    return [f"{python}.{patch}" for patch in sorted({0, 99} | around)]


def applies(marker: str, machine: str, full: str) -> bool:
    """Whether a marker of the lock is true on another machine than this."""
    short = ".".join(full.split(".")[:2])
    version = {"python_version": short, "python_full_version": full, "implementation_version": full}
    same = {"implementation_name": "cpython", "platform_python_implementation": "CPython"}
    return Marker(marker).evaluate({**version, **same, **dict(MACHINES[machine].marks)})
