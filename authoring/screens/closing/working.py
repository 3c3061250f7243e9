"""Work: tasks done one after another beside the page, so that it stays alive and can stop them between two."""

import logging
from collections import deque
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotYetError
from dataclasses import dataclass, field

from authoring.model.errors import RefusedError
from authoring.screens.pieces.texts import BROKEN
from authoring.workbench.contest.offices import Office

LOOK, DRAW, MAKE, COMPARE, GIVE = "look", "draw", "make", "compare", "give"  # kinds of tasks
PATIENCE = 0.5  # seconds that one step waits for a task: the page hears from it at least as often


@dataclass(frozen=True, slots=True)
class Task:
    """Something to do with the office as it is then: what kind of thing, about what, how."""

    kind: str
    about: str
    do: Callable[[Office], object] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a task: its value, or why it was refused."""

    task: Task
    value: object = None
    wrong: str = ""


class Work:
    """A line of tasks and how far it is; `done` counts those that are over, refused ones too."""

    def __init__(self, reopen: Callable[[], Office], tasks: Iterable[Task]) -> None:
        self.left = deque(tasks)
        self.total, self.done, self.stopped = len(self.left), 0, False
        self.now: Task | None = None
        self._reopen = reopen
        self._thread = ThreadPoolExecutor(1)
        self._running: Future[object] | None = None

    @property
    def current(self) -> Task | None:
        """What runs, or what the next step begins."""
        return self.now or (self.left[0] if self.left and not self.stopped else None)

    @property
    def tasks(self) -> list[Task]:
        """What runs and what is left."""
        return [*([self.now] if self.now else []), *self.left]

    @property
    def over(self) -> bool:
        """Whether nothing runs and nothing is left to begin."""
        return self.now is None and (self.stopped or not self.left)

    def add(self, tasks: Iterable[Task]) -> None:
        """More tasks behind those that are left."""
        self.left.extend(tasks)
        self.total = self.done + len(self.left) + (self.now is not None)

    def stop(self) -> None:
        """Begin nothing more; what runs is still taken."""
        self.stopped = True

    def drop(self) -> None:
        """Forget everything: what runs ends by itself, nobody waits for it."""
        self.stopped = True
        self._thread.shutdown(wait=False, cancel_futures=True)

    def step(self, patience: float = PATIENCE) -> Outcome | None:
        """Begin the next task, or wait a moment for the one that runs; its outcome once there is one."""
        if self.now is None:
            if self.over:
                return None
            self.now = self.left.popleft()
            self._running = self._thread.submit(self._do, self.now)
        task, running = self.now, self._running
        try:
            value = running.result(patience) if running else None
        except NotYetError:
            return None
        except RefusedError as refused:
            return self._told(Outcome(task, wrong=str(refused)))
        except Exception:
            logging.getLogger(__name__).exception("a task of a screen failed")
            return self._told(Outcome(task, wrong=BROKEN))
        return self._told(Outcome(task, value))

    def _do(self, task: Task) -> object:
        return task.do(self._reopen())

    def _told(self, outcome: Outcome) -> Outcome:
        self.now, self._running, self.done = None, None, self.done + 1
        if self.over:
            self._thread.shutdown(wait=False)
        return outcome
