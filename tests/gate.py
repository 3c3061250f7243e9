"""The quality gate, what `python3 start.py test` runs: every step, one line each, the failed ones with their words."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
CODE = ("authoring", "installation", "tests", "benchmarks", "start.py")
DATA = ROOT / ".coverage"
UNIT = ("-m", "not browser", "-n", "2", "--dist", "worksteal")


@dataclass(frozen=True, slots=True)
class Step:
    """One command of the gate; `loud` steps show what they print also when they pass."""

    name: str
    argv: tuple[str, ...]
    loud: bool = False
    plugin: str = ""  # of pytest, in each of its processes from the start


def steps(only: Sequence[str]) -> list[Step]:
    """The whole gate in order; `only` names steps to run alone."""
    python = sys.executable
    gate = [
        Step("format", (tool("ruff"), "format", "--check", *CODE)),
        Step("lint", (tool("ruff"), "check", *CODE)),
        Step("types", (tool("mypy"), *CODE)),
        Step("imports", (tool("lint-imports"), "--no-cache")),
        Step("licences", (python, "tests/licences.py"), loud=True),
        Step("windows", (python, "tests/windows_lock.py"), loud=True),
        Step("tests", (python, "-m", "pytest", *UNIT), loud=True, plugin="tests.marking"),
        Step("marks", (tool("coverage"), "combine", "-q")),
        Step("coverage", (tool("coverage"), "report", "--fail-under=100"), loud=True),
        Step("exclusions", (python, "tests/exclusions.py"), loud=True),
        Step("browser", (python, "-m", "pytest", "-m", "browser", "-n", "2", "--dist", "loadfile"), loud=True),
        Step("docs", (python, "tests/docs_freshness.py")),
    ]
    return [step for step in gate if not only or step.name in only]


def tool(name: str) -> str:
    """A program of the environment that this gate runs in."""
    return str(BIN / (f"{name}.exe" if os.name == "nt" else name))


def run(step: Step) -> bool:
    """Run one step and say how it went."""
    begin = time.monotonic()
    env = os.environ | ({"PYTEST_PLUGINS": step.plugin} if step.plugin else {})
    done = subprocess.run(
        step.argv, cwd=ROOT, env=env, capture_output=not step.loud, encoding="utf-8", errors="replace", check=False
    )
    word = "đạt" if done.returncode == 0 else "KHÔNG ĐẠT"
    sys.stdout.write(f"[{step.name}] {word} sau {time.monotonic() - begin:.0f} giây\n")
    if done.returncode and not step.loud:
        sys.stdout.write(done.stdout + done.stderr)
    sys.stdout.flush()
    return done.returncode == 0


def main(only: Sequence[str]) -> int:
    """Run the gate: 0 where every step passed, 1 where one did not, 2 where a named step isn't one."""
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr] # a text stream here
    known = [step.name for step in steps(())]
    if strange := [name for name in only if name not in known]:
        sys.stdout.write(f"Không có bước {', '.join(strange)}. Các bước: {', '.join(known)}\n")
        return 2
    for old in ROOT.glob(".coverage*"):
        old.unlink()
    failed = [step.name for step in steps(only) if not run(step)]
    sys.stdout.write(f"Không đạt: {', '.join(failed)}\n" if failed else "Mọi bước đều đạt\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
