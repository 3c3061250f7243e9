"""Grading in the background: a process of its own that goes on when its screen is left, beats, and can be stopped."""

import _thread
import logging
import os
import secrets
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from authoring.model.errors import RefusedError
from authoring.records import TakenError, create, dump_json, load_json, make_folder, read, refusal, replace, told
from authoring.runs.weeks import grade_week, progress_path
from authoring.workbench.contest.logbook import keep_log
from authoring.workbench.contest.offices import KEPT
from authoring.workbench.contest.progress import Meter, read_progress

EVERY = 1.0  # seconds between two beats
SILENCE = 30.0  # seconds without a beat after which a run counts as lost
PATIENCE = 15.0  # seconds that a run has to clear up after it was told to stop
CODE = "import sys; from authoring.runs.background import main; sys.exit(main(sys.argv[1:]))"
TAKEN = "Tuần này đang được chấm; chưa chấm thêm lần nào."
STOPPED = "Đã dừng chấm theo yêu cầu. Chưa có kết quả nào được ghi."
FAILED = "Việc chấm dừng vì một lỗi của chương trình. Chưa có kết quả nào được ghi; nhật ký kỹ thuật ghi chỗ lỗi."
RUNNING, LOST, IDLE = "running", "lost", ""

_CHILDREN: dict[str, "subprocess.Popen[bytes]"] = {}  # by token: the runs that this process began


@dataclass(frozen=True, slots=True)
class Pulse:
    """What a run says of itself while it lives: which run it is, how often it has beaten."""

    token: str
    beat: int


@dataclass(slots=True)
class Watch:
    """Whether a week is being graded, on this PC or another: only its beats tell, no clock of another machine."""

    exports: Path
    week: str
    clock: Callable[[], float] = field(default=time.monotonic, repr=False)
    seen: Pulse | None = None
    since: float = 0.0

    def state(self) -> str:
        """RUNNING, LOST (it has stopped beating) or IDLE."""
        found, now = pulse(self.exports, self.week), self.clock()
        if found != self.seen:
            self.seen, self.since = found, now
        if found is None:
            return IDLE
        if _died(found.token) and pulse(self.exports, self.week) == found:  # without a word, as where memory is short
            return LOST
        return LOST if now - self.since > SILENCE else RUNNING


def start(contest: Path, week: str, files: Sequence[Path], exports: Path, *, lost: Pulse | None = None) -> None:
    """Begin to grade a week in a process of its own; RefusedError where a run lives that isn't the `lost` one."""
    place = _beats(exports, week)
    make_folder(place.parent)
    token = secrets.token_hex(8)
    with told(place, "chuẩn bị"):
        if lost and pulse(exports, week) == lost:
            place.unlink(missing_ok=True)
        _stops(exports, week).unlink(missing_ok=True)
    try:
        create(place, _written(Pulse(token, 0)))
    except TakenError as error:
        raise RefusedError(TAKEN, file=place) from error
    with told(place, "chuẩn bị"):
        progress_path(exports, week).unlink(missing_ok=True)
    argv = [sys.executable, "-c", CODE, str(contest), week, str(exports), token, *map(str, files)]
    try:
        _begin(token, argv)
    except OSError as error:
        place.unlink(missing_ok=True)
        raise refusal(error, Path(sys.executable), "chạy") from error


def stop(exports: Path, week: str) -> None:
    """Ask the run of a week to stop; it clears up first."""
    found = pulse(exports, week)
    if found:
        replace(_stops(exports, week), found.token.encode())


def pulse(exports: Path, week: str) -> Pulse | None:
    """What the run of a week said last; None where none is there."""
    place = _beats(exports, week)
    try:
        table = load_json(read(place), place) if place.is_file() else {}
        return Pulse(str(table["token"]), int(table["beat"])) if table else None
    except (RefusedError, KeyError, TypeError, ValueError):
        return None


def main(argv: Sequence[str]) -> int:
    """The process itself: contest, week, exports, token, files."""
    contest, week, exports, token, *files = argv
    place = Path(exports)
    keep_log()
    signal.signal(signal.SIGINT, signal.default_int_handler)  # also where whoever started us ignores it
    heart = Heart(place, week, token)
    heart.start()
    trouble = FAILED
    try:
        grade_week(Path(contest), week, [Path(name) for name in files], place)
        trouble = ""
    except RefusedError as refused:
        trouble = str(refused)
    except KeyboardInterrupt:
        trouble = STOPPED
    except Exception:
        logging.getLogger(__name__).exception("grading in the background failed")
    finally:
        heart.end(trouble)
    return int(bool(trouble))


@dataclass(slots=True)
class Heart:
    """Beats while the process works, and ends the work when it is asked to."""

    exports: Path
    week: str
    token: str
    every: float = EVERY
    patience: float = PATIENCE
    interrupt: Callable[[], None] = _thread.interrupt_main
    leave: Callable[[int], object] = os._exit
    over: threading.Event = field(default_factory=threading.Event)
    thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin to beat."""
        self.thread = threading.Thread(target=self.live, daemon=True)
        self.thread.start()

    def end(self, trouble: str) -> None:
        """The work is over: say how, and be gone."""
        self.over.set()
        if self.thread:
            self.thread.join()
        self._close(trouble)

    def live(self) -> None:
        """One beat after the other until the work is over, or until it was asked to stop and doesn't."""
        beat = 0
        while not self.over.wait(self.every):
            beat += 1
            with suppress(RefusedError):  # a disk that is away for a moment
                replace(_beats(self.exports, self.week), _written(Pulse(self.token, beat)))
            if _stops(self.exports, self.week).is_file():
                self.interrupt()
                if not self.over.wait(self.patience):
                    self._close(STOPPED)
                    self.leave(1)
                return

    def _close(self, trouble: str) -> None:
        progress = progress_path(self.exports, self.week)
        with suppress(RefusedError, OSError):
            reached = read_progress(progress)
            if reached is None or not reached.ended:
                meter = Meter(progress)
                meter.tell(reached.step if reached else 1)
                meter.end(trouble)
            _stops(self.exports, self.week).unlink(missing_ok=True)
        _beats(self.exports, self.week).unlink(missing_ok=True)


def _died(token: str) -> bool:
    """Whether a run that this process began is over."""
    child = _CHILDREN.get(token)
    return child is not None and child.poll() is not None


def _begin(token: str, argv: Sequence[str]) -> None:
    """A process that lives on when the one that began it ends."""
    nothing = subprocess.DEVNULL
    apart: int = getattr(subprocess, "CREATE_NO_WINDOW", 0) | getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)
    _CHILDREN[token] = subprocess.Popen(
        argv,
        stdin=nothing,
        stdout=nothing,
        stderr=nothing,
        env=os.environ | {"PYTHONUTF8": "1"},
        start_new_session=True,
        creationflags=apart,
    )


def _written(said: Pulse) -> bytes:
    return dump_json({"token": said.token, "beat": said.beat})


def _beats(exports: Path, week: str) -> Path:
    return exports / KEPT / f"dang-cham-{week}.json"


def _stops(exports: Path, week: str) -> Path:
    return exports / KEPT / f"dung-cham-{week}.txt"
