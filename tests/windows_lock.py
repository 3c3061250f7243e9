"""The lock, and the extra “cluster”, resolve to Windows wheels: asked of the package index for each Python we name."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TRIES = 2
PYTHONS = ("3.11", "3.12", "3.13", "3.14")


def missing(python: str, target: str) -> str:
    """What uv says is missing for one Python on 64-bit Windows; empty where every part has a wheel.

    The extra's versions and hashes are those of the test lock.
    """
    platform = ("--python-platform", "x86_64-pc-windows-msvc", "--python-version", python)
    wheels = ("--only-binary", ":all:", "--require-hashes", "--target", target)
    argv = (sys.executable, "-m", "uv", "pip", "install", "--quiet", "--dry-run", *platform, *wheels)
    asked = (("-r", ROOT / "requirements.lock"), ("-c", ROOT / "requirements-test.lock", f"distributed=={_cluster()}"))
    for what in asked:
        done = subprocess.run([*argv, *what], capture_output=True, encoding="utf-8", errors="replace", check=False)
        if done.returncode:
            return done.stderr.strip()
    return ""


def _cluster() -> str:
    """The version of Dask that the test lock pins."""
    text = (ROOT / "requirements-test.lock").read_text(encoding="utf-8")
    return next(line.split("==")[1].split()[0] for line in text.splitlines() if line.startswith("distributed=="))


def main() -> int:
    """0 where all resolve, or where the index can't be reached outside CI."""
    status = 0
    with tempfile.TemporaryDirectory() as target:
        for python in PYTHONS:
            said = missing(python, target)
            for _again in range(TRIES if said and os.environ.get("CI") else 0):
                said = said and missing(python, target)  # an index can be slow to answer
            offline = said and ("client error" in said or "dns" in said or "fetch" in said.lower())
            word = "bỏ qua: máy chưa nối mạng" if offline and not os.environ.get("CI") else said or "đủ gói win_amd64"
            sys.stdout.write(f"  Python {python}: {word}\n")
            status |= bool(said and not word.startswith("bỏ qua"))
    return status


if __name__ == "__main__":
    sys.exit(main())
