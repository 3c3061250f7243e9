"""Clusters: the parts of a week read by the workers of a Dask cluster, with the same bytes as on one machine.

Dask is an extra; this is the only module that knows of it. Workers read the files themselves, so all machines see them
under the same path, and run the very same program.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any

import authoring
from authoring.grading import Compact, Part, Runner, in_threads
from authoring.model.errors import RefusedError

PATIENCE = 20  # seconds to wait for the scheduler, then for its first worker
PARTS = ("numpy", "pyarrow", "tzdata")
INSTALL = "phần mở rộng “cluster” (xem docs/cho-can-bo-cntt.md)"

Work = Callable[[Part], Compact]


@contextmanager
def runner(scheduler: str) -> Iterator[Runner]:
    """Who does the work on parts: threads here without a scheduler's address, else the workers of its cluster.

    RefusedError where Dask isn't installed, nobody answers at the address, or a worker runs another program.
    """
    if not scheduler:
        yield in_threads
        return
    with _connected(scheduler) as client:
        _demand_same(client, scheduler)
        yield partial(_spread, client, scheduler)


def program() -> str:
    """A digest of the program and of the parts that reading depends on, equal on machines that give equal bytes."""
    top = Path(authoring.__file__).parent
    sources = sorted(top.rglob("*.py"), key=lambda path: path.relative_to(top).as_posix())
    lines = [f"{path.relative_to(top).as_posix()} {hashlib.sha256(path.read_bytes()).hexdigest()}" for path in sources]
    lines += [f"{part} {version(part)}" for part in PARTS]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


@contextmanager
def _connected(scheduler: str) -> Iterator[Any]:
    try:
        from distributed import Client  # noqa: PLC0415 — an extra, and a second to import
    except ImportError as error:
        message = "Máy này chưa cài Dask nên không chấm trên nhiều máy được; bỏ --scheduler để chấm trên máy này."
        raise RefusedError(message, expected=INSTALL) from error
    begun: list[Client] = []

    class Ours(Client):
        """A client that only we close: one of Dask's that is collected while another begins waits for itself."""

        def __init__(self) -> None:
            begun.append(self)
            super().__init__(scheduler, timeout=PATIENCE, set_as_default=False)  # type: ignore[no-untyped-call]

        def __del__(self) -> None: ...

    try:
        client = Ours()
    except (OSError, ValueError, TypeError, RuntimeError, AssertionError) as error:  # Dask asserts that its loop began
        begun[0].close()  # type: ignore[no-untyped-call]
        message = "Không nối được với máy điều phối; kiểm tra địa chỉ, hoặc bỏ --scheduler để chấm trên máy này."
        raise RefusedError(message, expected="tcp://MÁY:8786", found=f"{scheduler}: {type(error).__name__}") from error
    with client:
        yield client


def _demand_same(client: Any, scheduler: str) -> None:  # noqa: ANN401 — Dask ships no types
    try:
        client.wait_for_workers(1, timeout=PATIENCE)
        said = client.run(program)
    except Exception as error:
        message = "Máy điều phối chưa có máy chấm nào, hoặc máy chấm chưa cài chương trình này. Chưa chấm gì."
        raise RefusedError(message, expected="ít nhất một máy chấm", found=f"{scheduler}: {error}"[:200]) from error
    strange = sorted(worker for worker, mark in said.items() if mark != program())
    if strange:
        message = "Máy chấm chạy bản chương trình khác, nên kết quả có thể khác; cài cùng một bản rồi chấm lại."
        raise RefusedError(message, expected=f"mã {program()[:8]} trên mọi máy", found=", ".join(strange)[:200])


def _spread(client: Any, scheduler: str, work: Work, parts: Iterable[Part], /) -> Iterator[Compact]:  # noqa: ANN401
    """The work done by the workers; what a worker that died was doing is done again by another.

    Parts go out with their whole path, since workers stand in other folders, and come back with the path that they had.
    """
    sent = list(parts)
    whole = [replace(part, file=part.file.resolve()) for part in sent]
    try:
        for part, given in zip(sent, client.map(work, whole, pure=False), strict=True):
            yield replace(given.result(), part=part)
    except RefusedError:
        raise
    except Exception as error:
        message = (
            "Các máy chấm dừng giữa chừng nên chưa ghi gì; xem máy có hết bộ nhớ không, hoặc bỏ --scheduler để chấm "
            "trên máy này."
        )
        raise RefusedError(message, found=f"{scheduler}: {type(error).__name__}: {error}"[:200]) from error
