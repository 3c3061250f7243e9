"""Faults: grading killed at any step, or refused by the system at any call, leaves results whole or absent, and goes on.

The steps are the calls to the system that Python makes while all weeks are graded: files opened, written, forced to the
disk, named, removed, folders made and read. The notebook's own cells run in this process, so that every step is ours.
"""

import contextlib
import errno
import io
import json
import os
import random
import shutil
import signal
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from types import FrameType
from types import SimpleNamespace as Practice
from typing import Any, Self

import openpyxl  # type: ignore[import-untyped] # it ships no types
import pytest

from authoring.grading.intake import threads
from authoring.records import SUMS, check_sums, is_temporary
from authoring.runs import batches, weeks
from authoring.runs.batches import DONE, FAILED, SAME, Outcome, grade_all
from authoring.workbench.contest.offices import KEPT

pytestmark = pytest.mark.usefixtures("written_through")  # the disk may refuse that too

ALL = bool(os.environ.get("AUTHORING_KILLS"))
READS = frozenset({"open", "read", "readall", "scandir", "listdir", "stat", "lstat", "fstat"})
CHANGES = frozenset({"write", "writerow", "fsync", "mkdir", "rename", "replace", "link", "unlink", "rmdir"})
SYSTEMS = frozenset({"posix", "nt", "io", "_io", "_csv"})
ERRORS = (errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS)
UNREAD = (errno.EIO, errno.EACCES, errno.ENOENT)

OURS = f"{os.sep}authoring{os.sep}"

Act = Callable[[], None]
Way = tuple[tuple[str, int], ...]
Site = tuple[str, Way]


class Steps:
    """Counts the calls to the system of these names and does something at one of them.

    `sites`: the first and the last call made by way of the same lines of ours.
    """

    def __init__(self, calls: frozenset[str], at: int = 0, act: Act = lambda: None) -> None:
        self.calls, self.count, self.at, self.act = calls, 0, at, act
        self.sites: dict[Site, tuple[int, int]] = {}

    def __enter__(self) -> Self:
        sys.setprofile(self._seen)
        return self

    def __exit__(self, *_about: object) -> None:
        sys.setprofile(None)

    def _seen(self, frame: FrameType, event: str, call: Any) -> None:  # noqa: ANN401 — whatever is called
        if event != "c_call" or call.__name__ not in self.calls:
            return
        itself = getattr(call, "__self__", None)
        owner = getattr(call, "__module__", None) or type(itself).__module__
        if owner in SYSTEMS and not isinstance(itself, io.BytesIO):
            self.count += 1
            if not self.at:
                site = (call.__name__, way_to(frame))
                self.sites[site] = (self.sites.get(site, (self.count, 0))[0], self.count)
            elif self.count == self.at:
                self.act()


def way_to(frame: FrameType | None) -> Way:
    """The lines of ours by way of which a call is made, the innermost first."""
    lines = []
    while frame:
        if OURS in frame.f_code.co_filename:
            lines.append((frame.f_code.co_filename, frame.f_lineno))
        frame = frame.f_back
    return tuple(lines)


def run_here(notebook: Path, values: Mapping[str, object], executed: Path, told: Callable[[int, int], None]) -> None:
    """What papermill does with the notebook, in this process: the parameters, then cell after cell."""
    cells = [one for one in json.loads(notebook.read_bytes())["cells"] if one["cell_type"] == "code"]
    names: dict[str, Any] = {}
    here = Path.cwd()
    os.chdir(executed.parent)
    try:
        for place, cell in enumerate(cells):
            exec("".join(cell["source"]), names)  # noqa: S102 — our own notebook
            names |= values if place == 0 else {}
            told(place + 1, len(cells))
    finally:
        os.chdir(here)
    watching = sys.getprofile()
    sys.setprofile(None)  # papermill writes this file in a process of its own: no call of ours
    executed.write_text('{"cells": [], "metadata": {}}', encoding="utf-8")
    sys.setprofile(watching)


@pytest.fixture
def inbox(practice: Practice, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The submissions of the practised week as a workbook in the inbox; all runs here, in one thread."""
    monkeypatch.setattr(weeks, "run", run_here)
    monkeypatch.setattr(threads, "cores", lambda: 1)
    folder: Path = practice.stage.exports / KEPT / "bai-thi" / practice.week.tag
    folder.mkdir(parents=True)
    book = openpyxl.Workbook()
    for line in practice.submissions.read_text(encoding="utf-8").splitlines()[:25]:
        book.worksheets[0].append(line.split(","))
    book.save(folder / "bài.xlsx")
    return folder


def graded(practice: Practice) -> Outcome:
    """What becomes of the only week that has files."""
    (found,) = (one for one in grade_all([practice.stage.folder]) if one.state in {DONE, SAME, FAILED})
    return found


def found_results(exports: Path) -> dict[str, bytes]:
    """Every file of every results folder but the executed notebook, after having seen that each folder is whole."""
    folders = sorted(exports.glob("*-results-*"))
    assert [check_sums(folder) for folder in folders] == [()] * len(folders)
    return {
        str(path.relative_to(exports)): path.read_bytes()
        for folder in folders
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name not in {weeks.RECORD, SUMS}
    }


def strangers(exports: Path, before: frozenset[Path]) -> list[Path]:
    """What lies at the top of the exports or of its inner folder and is neither ours by name nor was there before."""
    inside = {*exports.iterdir(), *(exports / KEPT).iterdir()} - before
    known = {"tien-do-2022-w30.json", batches.STATE}
    return [
        one for one in sorted(inside) if not (is_temporary(one.name) or "-results-" in one.name or one.name in known)
    ]


def is_told(outcome: Outcome, exports: Path) -> bool:
    """Whether a run that failed says so in a sentence, with whether the week has results now."""
    if outcome.state == DONE:
        return True
    left = weeks.KEPT_ALL if found_results(exports) else weeks.NOTHING
    return outcome.message.endswith((left, weeks.UNSEEN)) and "Errno" not in outcome.message


class Disk:
    """Notes which files are opened for reading and which folders are listed, and refuses one of them for good.

    `seen`: the first path asked for by way of the same lines of ours.
    """

    def __init__(self, monkeypatch: pytest.MonkeyPatch, root: Path) -> None:
        self.root, self.bad, self.error = root, Path(), 0
        self.seen: dict[Way, Path] = {}
        for module, name in ((io, "open"), (os, "scandir"), (os, "listdir")):
            monkeypatch.setattr(module, name, self._asking(getattr(module, name)))

    def _asking(self, call: Callable[..., Any]) -> Callable[..., Any]:
        def ask(path: Any = ".", mode: str = "r", *more: Any, **named: Any) -> Any:  # noqa: ANN401 — as the system's
            place = Path(os.fsdecode(path)).absolute() if isinstance(path, str | Path) else self.root.parent
            if place.is_relative_to(self.root) and "r" in mode and way_to(sys._getframe(1)):
                self.seen.setdefault(way_to(sys._getframe(1)), place)
                if place == self.bad:
                    raise OSError(self.error, os.strerror(self.error), str(place))
            return call(path, mode, *more, **named) if call.__name__ == "open" else call(path)

        return ask


def points(steps: Sequence[int], wanted: int, seed: str) -> Iterator[int]:
    """Which of these steps are tried: all of them at night, else a seeded sample."""
    yield from steps if ALL else sorted(random.Random(seed).sample(steps, min(wanted, len(steps))))


def listed(exports: Path) -> frozenset[Path]:
    return frozenset((*exports.iterdir(), *(exports / KEPT).iterdir()))


def removed(exports: Path, before: frozenset[Path]) -> None:
    """The exports as they were."""
    for one in sorted(listed(exports) - before):
        shutil.rmtree(one) if one.is_dir() else one.unlink()


def left_behind(exports: Path, before: frozenset[Path]) -> str:
    """A digest of what a run has left, whatever its temporary files are called and its progress says."""
    lines = []
    for top in sorted(listed(exports) - before):
        for path in (top, *sorted(top.rglob("*"))):
            parts = ("*" if is_temporary(part) else part for part in path.relative_to(exports).parts)
            data = path.read_bytes() if path.is_file() and path.name not in {weeks.RECORD, SUMS} else b""
            lines.append(f"{'/'.join(parts)} {sha256(data).hexdigest()}")
    return "\n".join(sorted(line for line in lines if "tien-do-" not in line))


def whole_or_absent(
    practice: Practice, before: frozenset[Path], wanted: Mapping[str, bytes], known: set[str] | None = None
) -> None:
    """Nothing half lies there; graded once more, the results are those of an undisturbed run.

    What was left is graded on once only: `known` holds what was tried before.
    """
    exports = practice.stage.exports
    found = found_results(exports)
    assert found in ({}, wanted)
    assert strangers(exports, before) == []
    state = left_behind(exports, before)
    if known is not None and state in known:
        removed(exports, before)
        return
    known = set() if known is None else known
    known.add(state)
    again = graded(practice)
    assert again.state == (SAME if found and again.results == "2022-w30-results-1" else DONE)
    folders = {name.split("/")[0] for name in found_results(exports)}
    for folder in folders:
        kept = {
            name.partition("/")[2]: data for name, data in found_results(exports).items() if name.startswith(folder)
        }
        assert kept == {name.partition("/")[2]: data for name, data in wanted.items()}
    assert len(folders) <= 1 + bool(found)
    removed(exports, before)


@pytest.fixture
def undisturbed(practice: Practice, inbox: Path) -> "Undisturbed":
    """The exports before grading, the results of an undisturbed run, and the steps that change the disk."""
    before = listed(practice.stage.exports)
    assert graded(practice).state == DONE
    wanted = found_results(practice.stage.exports)
    removed(practice.stage.exports, before)
    with Steps(CHANGES) as steps:
        graded(practice)
    removed(practice.stage.exports, before)
    return before, wanted, steps


Undisturbed = tuple[frozenset[Path], dict[str, bytes], Steps]


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="fork và kill -9 có trên POSIX")
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
@pytest.mark.timeout(3600)
def test_grading_killed_before_any_change_of_the_disk_is_whole_or_absent_and_goes_on(
    practice: Practice, undisturbed: Undisturbed
) -> None:
    before, wanted, steps = undisturbed
    known: set[str] = set()
    for step in points(range(1, steps.count + 1), 12, "kill"):
        child = os.fork()
        if not child:
            with contextlib.suppress(BaseException), Steps(CHANGES, step, lambda: os.kill(os.getpid(), signal.SIGKILL)):
                graded(practice)
            os._exit(0)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL, step
        whole_or_absent(practice, before, wanted, known)


@pytest.mark.slow
@pytest.mark.timeout(7200)
@pytest.mark.parametrize("error", ERRORS, ids=errno.errorcode.__getitem__)
def test_a_call_that_the_system_refuses_is_told_and_leaves_results_whole_or_absent(
    practice: Practice, undisturbed: Undisturbed, error: int
) -> None:
    """At every line of ours by way of which the disk is changed: its first call and its last."""
    before, wanted, steps = undisturbed
    known: set[str] = set()

    def refuse() -> None:
        raise OSError(error, os.strerror(error))

    ends = sorted({step for both in steps.sites.values() for step in both})
    for step in points(ends, 4, errno.errorcode[error]):
        with Steps(CHANGES, step, refuse):
            outcome = graded(practice)
        assert is_told(outcome, practice.stage.exports), step
        whole_or_absent(practice, before, wanted, known)


@pytest.mark.slow
@pytest.mark.timeout(7200)
def test_a_reading_call_that_the_system_refuses_is_told_and_leaves_results_whole_or_absent(
    practice: Practice, undisturbed: Undisturbed
) -> None:
    """At every line of ours by way of which a file is opened, read or looked at, or a folder listed: once each."""
    before, wanted, _steps = undisturbed
    with Steps(READS) as steps:
        graded(practice)
    removed(practice.stage.exports, before)
    known: set[str] = set()
    firsts = sorted(first for first, _last in steps.sites.values())
    for number, step in enumerate(points(firsts, 8, "read")):
        error = UNREAD[number % len(UNREAD)]

        def refuse(error: int = error) -> None:
            raise OSError(error, os.strerror(error))

        with Steps(READS, step, refuse):
            outcome = graded(practice)
        assert is_told(outcome, practice.stage.exports), step
        whole_or_absent(practice, before, wanted, known)


@pytest.mark.slow
@pytest.mark.timeout(7200)
def test_a_file_or_folder_that_can_never_be_read_is_told_and_no_result_lacks_it(
    practice: Practice, undisturbed: Undisturbed, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Results are those of an undisturbed run, or there are none: never some without what stands there."""
    before, wanted, _steps = undisturbed
    disk = Disk(monkeypatch, practice.stage.folder.parent.parent)
    assert graded(practice).state == DONE
    removed(practice.stage.exports, before)
    paths = sorted({path for path in disk.seen.values() if not any(map(is_temporary, path.parts))})
    assert len(paths) > 20
    known: set[str] = set()
    for number in points(range(len(paths)), 6, "unreadable"):
        disk.bad, disk.error = paths[number], UNREAD[number % 2]
        outcome = graded(practice)
        assert is_told(outcome, practice.stage.exports), disk.bad
        disk.bad = Path()
        whole_or_absent(practice, before, wanted, known)


@pytest.mark.skipif(os.name == "nt", reason="giới hạn của POSIX")
def test_a_disk_that_takes_no_more_is_told_and_nothing_half_is_left(
    practice: Practice, undisturbed: Undisturbed
) -> None:
    import resource  # noqa: PLC0415 — Windows has none

    before, wanted, _steps = undisturbed
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    for size in (300, 2_000, 8_000, 30_000):
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, limits[1]))
        try:
            outcome = graded(practice)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        assert outcome.state == FAILED
        assert "vượt quá cỡ" in outcome.message
        assert found_results(practice.stage.exports) == {}
        whole_or_absent(practice, before, wanted)
