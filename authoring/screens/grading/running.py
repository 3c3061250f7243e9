"""What works beside the page: an errand of this page alone, and the grading of a week in a process of its own."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from authoring.model.errors import RefusedError
from authoring.runs import background
from authoring.runs.background import IDLE, LOST, RUNNING, STOPPED, Watch
from authoring.runs.weeks import progress_path
from authoring.screens.grading.errands import Errand
from authoring.screens.grading.heads import Run
from authoring.screens.grading.texts import GRADING_SIGN
from authoring.workbench.contest.progress import read_progress
from authoring.workbench.results.secretary import Secretary


@dataclass(slots=True)
class Running:
    """Both are asked step by step; `pause` is how long a step waits."""

    secretary: Secretary
    pause: float
    run: Run = field(default_factory=Run)
    errand: Errand | None = None
    since: float = 0.0  # when the run's step was seen first
    watch: Watch = field(init=False)

    def __post_init__(self) -> None:
        self.watch = Watch(self.secretary.office.exports, self.secretary.tag)

    @property
    def grading(self) -> bool:
        """Whether the week is being graded now."""
        return self.run.state == RUNNING

    @property
    def busy(self) -> bool:
        """Whether there is something to wait for."""
        return self.grading or self.errand is not None

    @property
    def failed(self) -> bool:
        """Whether the last run stopped by itself, so that a tie may be why."""
        return bool(self.run.trouble) and self.run.trouble != STOPPED

    def begin(self, name: str, work: Callable[[], object]) -> None:
        """Begin an errand; RefusedError while one is under way."""
        if self.errand:
            raise RefusedError(GRADING_SIGN["busy"])
        self.errand = Errand(name, work)

    def grade(self) -> None:
        """Grade in a process of its own, in place of a run that was lost."""
        office = self.secretary.office
        lost = self.watch.seen if self.run.state == LOST else None
        background.start(office.bank.folder, self.secretary.tag, self.secretary.paths(), office.exports, lost=lost)
        self.look()

    def stop(self) -> None:
        """Ask the run to stop."""
        background.stop(self.secretary.office.exports, self.secretary.tag)
        self.run = replace(self.run, stopping=True)

    def look(self) -> bool:
        """How far the run is; True where it has ended since the last look."""
        before, state = self.run, self.watch.state()
        told = read_progress(progress_path(self.secretary.office.exports, self.secretary.tag))
        trouble = told.trouble if told and told.ended and state == IDLE else ""
        here, step = (one.step if one else 0 for one in (before.progress, told))
        self.since = self.since if (before.state, here) == (state, step) else time.monotonic()
        waited = int(time.monotonic() - self.since)
        self.run = Run(state, told, trouble, before.stopping and state == RUNNING, waited)
        return before.state == RUNNING and state != RUNNING

    def forget(self) -> None:
        """What stopped a run beside results that lie there no longer matters, but who is equal is still to be drawn."""
        if not self.run.tied or self.secretary.final:
            self.run = replace(self.run, trouble="")

    def ended(self) -> Errand | None:
        """Wait a little for the errand; it comes back once, when it is done."""
        done = self.errand if self.errand and self.errand.ready(self.pause) else None
        if done:
            self.errand = None
        return done

    def wait(self) -> bool:
        """Wait a little for the run; True where it has ended."""
        time.sleep(self.pause)
        return self.look()
