"""Errands: long work beside the page, so that clicks are heard meanwhile; its refusal is raised where it is fetched."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(slots=True)
class Errand:
    """One piece of work in a thread of its own; `name` says which."""

    name: str
    work: Callable[[], object]
    result: object = None
    error: BaseException | None = None
    thread: threading.Thread = field(init=False)

    def __post_init__(self) -> None:
        """It begins at once."""
        self.thread = threading.Thread(target=self._run, daemon=True)
        self.thread.start()

    def ready(self, patience: float) -> bool:
        """Whether it is done, after waiting so many seconds at most."""
        self.thread.join(patience)
        return not self.thread.is_alive()

    def fetch(self) -> object:
        """What came of it; whatever stopped it is raised here."""
        if self.error:
            raise self.error
        return self.result

    def _run(self) -> None:
        try:
            self.result = self.work()
        except BaseException as error:  # noqa: BLE001 — it is raised again by `fetch`
            self.error = error
