"""Threads: the parts of a week read beside each other, as many as this machine has cores; a single core reads alone."""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor

from authoring.grading.intake.compacts import Compact
from authoring.grading.intake.parts import Part

MOST = 4  # more threads only wait for one another

Work = Callable[[Part], Compact]


def in_threads(work: Work, parts: Iterable[Part], /) -> Iterator[Compact]:
    """The results of the work on every part, in the order of the parts, as the built-in `map` gives them.

    A part more than there are threads waits at the most, so that little lies in memory. What fails first in the order
    of the parts is what is raised.
    """
    count = min(cores(), MOST)
    return map(work, parts) if count == 1 else _spread(work, parts, count)


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _spread(work: Work, parts: Iterable[Part], count: int) -> Iterator[Compact]:
    waiting: deque[Future[Compact]] = deque()
    with ThreadPoolExecutor(count) as pool:
        try:
            for future in _begun(pool, work, parts):
                waiting.append(future)
                if len(waiting) > count:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            pool.shutdown(cancel_futures=True)


def _begun(pool: Executor, work: Work, parts: Iterable[Part]) -> Iterator[Future[Compact]]:
    """The work on each part, begun; what goes wrong in finding the next part waits its turn."""
    try:
        for part in parts:
            yield pool.submit(work, part)
    except Exception as error:  # noqa: BLE001 — raised where its turn comes
        failed: Future[Compact] = Future()
        failed.set_exception(error)
        yield failed
