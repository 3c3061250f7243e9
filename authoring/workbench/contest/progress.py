"""Progress of a long job in a file that a screen reads: the step, how much of it is done, how long it may take yet."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from authoring.model.errors import RefusedError
from authoring.records import replace as put
from authoring.records import told

STEPS = (
    "Kiểm bộ đề",
    "Đọc bài thi",
    "Mở niêm phong",
    "Chấm điểm",
    "Soát đáp án",
    "Xếp giải",
    "Lập biên bản",
)
OFTEN = 0.5  # seconds between two writes of one step
EVERY = 0.5  # seconds between two looks whether a step has had nothing new to say: then it beats
CHECKING, READING, RANKING, WRITING = 1, 2, 6, 7  # the steps that are told
ANY = 0  # whatever step is reached


@dataclass(frozen=True, slots=True)
class Progress:
    """`step` counts from 1 among `STEPS`; `done` of `total` (0: unknown); `remaining` seconds (−1: unknown).

    `beats` counts the half seconds in which a long call had nothing new to say: whoever reads sees that it lives;
    `tied` is whether people who are equal at a prize stopped it.
    """

    step: int
    name: str
    done: int
    total: int
    remaining: int
    ended: bool = False
    trouble: str = ""
    beats: int = 0
    tied: bool = False


@dataclass(slots=True)
class Meter:
    """Writes progress to a file, not oftener than a screen reads it; without a file it says nothing."""

    path: Path | None = None
    clock: Callable[[], float] = field(default=time.monotonic, repr=False)
    _last: tuple[int, float] = (0, 0.0)
    _begun: tuple[int, float] = (0, 0.0)
    _done: int = 0

    def tell(self, step: int, done: int = 0, total: int = 0) -> None:
        """So much of a step is done; less than before is a new count, what remains is that of it alone."""
        now = self.clock()
        if self._begun[0] != step or done < self._done:
            self._begun = (step, now)
        self._done = done
        if self.path is None or (self._last[0] == step and now - self._last[1] < OFTEN and done != total):
            return
        self._last = (step, now)
        spent = now - self._begun[1]
        remaining = round(spent * (total - done) / done) if 0 < done <= total else -1
        _write(self.path, Progress(step, STEPS[step - 1], done, total, remaining))

    @contextmanager
    def steady(self, step: int, wait: "Wait | None" = None) -> Iterator[None]:
        """While a long call of a step runs, it is told each second that it goes on, until another step is told.

        Where another process of the same job tells something, or beats, this one keeps still.
        """
        over = threading.Event()
        thread = threading.Thread(target=self._beat, args=(step, over, _pause if wait is None else wait), daemon=True)
        if self.path is not None:
            thread.start()
        try:
            yield
        finally:
            over.set()
            if self.path is not None:
                thread.join()

    def _beat(self, step: int, over: threading.Event, wait: "Wait") -> None:
        before: Progress | None = None
        while self.path is not None and not wait(over):
            with suppress(RefusedError):  # a disk that is away for a moment
                reached = read_progress(self.path)
                if reached and (reached.ended or (reached.step > step != ANY)):
                    return
                if reached is None or reached.step < step:
                    reached = before = Progress(step or CHECKING, STEPS[(step or CHECKING) - 1], 0, 0, -1)
                if reached == before:
                    reached = _beaten(reached)
                    _write(self.path, reached)
                before = reached

    def end(self, trouble: str = "", *, tied: bool = False) -> None:
        """The job is over; `trouble` says why it stopped, `tied` that a draw is waited for."""
        if self.path is not None:
            reached = read_progress(self.path)  # other processes of the same job have told their steps there
            step = max(self._last[0], reached.step if reached else 0) or 1
            _write(self.path, Progress(step, STEPS[step - 1], 0, 0, 0, ended=True, trouble=trouble, tied=tied))


Wait = Callable[[threading.Event], bool]


def _beaten(reached: Progress) -> Progress:
    """One beat later: two beats are a second."""
    left = max(1, reached.remaining - reached.beats % 2) if reached.remaining > 0 else reached.remaining
    return replace(reached, beats=reached.beats + 1, remaining=left)


def _pause(over: threading.Event) -> bool:
    return over.wait(EVERY)


def read_progress(path: Path) -> Progress | None:
    """The progress in a file; None where there is none, or something else stands there."""
    with told(path, "đọc"):
        data = path.read_bytes() if path.is_file() else b""
    try:
        return Progress(**json.loads(data))
    except (ValueError, TypeError):
        return None


def _write(path: Path, progress: Progress) -> None:
    put(path, (json.dumps(asdict(progress), ensure_ascii=False) + "\n").encode())
