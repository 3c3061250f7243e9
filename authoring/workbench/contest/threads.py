"""Work behind a screen: one call in a thread of its own, which goes on when nobody asks for it."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")


def begun(work: Callable[[], T]) -> "Future[T]":
    """The answer that a call will give once it is done; the call begins at once."""
    crew = ThreadPoolExecutor(1)
    future = crew.submit(work)
    crew.shutdown(wait=False)
    return future
