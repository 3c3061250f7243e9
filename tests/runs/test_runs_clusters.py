"""Clusters: a real scheduler and three worker processes give the bytes of one machine, also when one of them is killed."""

import gc
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from types import SimpleNamespace as Practice

import pytest

from authoring import grading as trade
from authoring.grading import Compact, Part
from authoring.model.errors import RefusedError, Trouble
from authoring.runs import clusters
from authoring.workbench.results import grading

ROOT = Path(__file__).resolve().parents[2]
WORKERS, FILES = 3, 12
ADDRESS_FILE = "may-dieu-phoi.json"

Kept = dict[str, bytes]


@dataclass(frozen=True, slots=True)
class Cluster:
    """A running cluster: the scheduler's address, the processes of its workers."""

    address: str
    workers: tuple[subprocess.Popen[bytes], ...]


def needs_dask() -> None:
    try:
        import distributed  # noqa: F401, PLC0415
    except ImportError:
        if os.environ.get("CI"):
            pytest.fail("CI thiếu Dask (phần mở rộng cluster)")
        pytest.skip("máy này chưa cài Dask (phần mở rộng cluster): bỏ qua phép thử trên nhiều máy chấm")


def started(stack: ExitStack, place: Path, workers: int) -> Cluster:
    """A scheduler and its workers as processes of their own, as on machines of their own; ended with the stack."""
    needs_dask()
    file = place / ADDRESS_FILE
    quiet = ("--no-dashboard", "--scheduler-file", str(file))
    beside = os.environ | {"PYTHONPATH": str(Path(__file__).parent)}  # where `slowly` is found

    def begin(name: str, *more: str) -> subprocess.Popen[bytes]:
        argv = (sys.executable, "-m", f"distributed.cli.dask_{name}", *quiet, *more)
        silent = subprocess.DEVNULL
        process = subprocess.Popen(argv, cwd=ROOT, env=beside, stdout=silent, stderr=silent)
        stack.callback(process.wait)
        stack.callback(process.kill)
        return process

    begin("scheduler", "--host", "127.0.0.1", "--port", "0")
    alone = ("--no-nanny", "--nthreads", "1", "--local-directory", str(place))
    found = tuple(begin("worker", *alone) for _ in range(workers))
    for _ in range(600):
        if file.exists() and file.stat().st_size:
            return Cluster(json.loads(file.read_bytes())["address"], found)
        time.sleep(0.2)
    pytest.fail("máy điều phối không khởi động")


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    with ExitStack() as stack:
        yield started(stack, tmp_path_factory.mktemp("cụm"), WORKERS)


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine under load starts slowly."""
    monkeypatch.setattr(clusters, "PATIENCE", 120)


@pytest.fixture
def work(practice: Practice) -> grading.Work:
    """The practised week, its submissions in a dozen files."""
    header, *rows = practice.submissions.read_text(encoding="utf-8").splitlines()
    for number in range(FILES):
        path = practice.submissions.parent / f"bài {number:02}.csv"
        path.write_text("\n".join([header, *rows[number::FILES], ""]), encoding="utf-8")
    practice.submissions.unlink()
    place = str(practice.submissions.parent)
    return grading.prepare(str(practice.stage.folder), "2022-w30", [place], str(practice.stage.exports))


def kept(work: grading.Work, run: trade.Runner) -> Kept:
    arrived = grading.receive(work, run=run)
    return grading.result_files(work, grading.grade(work, arrived))


def slowly(part: Part, work: clusters.Work) -> Compact:
    """The work with a pause, so that a worker is killed while it has some."""
    time.sleep(0.5)
    return work(part)


def refuse(part: Part) -> Compact:
    """A file that can't be read."""
    raise RefusedError("Không đọc được.", file=part.file.name, row=3, expected="UTF-8", found="byte 0xff")


def test_without_an_address_the_work_stays_here() -> None:
    with clusters.runner("") as run:
        assert run is trade.in_threads


def test_a_cluster_gives_the_bytes_of_one_machine(cluster: Cluster, work: grading.Work) -> None:
    with clusters.runner(cluster.address) as run:
        assert kept(work, run) == kept(work, map)


def test_a_file_that_a_worker_refuses_is_told_as_here(cluster: Cluster, tmp_path: Path) -> None:
    with (
        clusters.runner(cluster.address) as run,
        pytest.raises(RefusedError) as caught,
    ):
        list(run(refuse, [Part(tmp_path / "a.csv", 0, 1)]))
    assert caught.value.trouble == Trouble("Không đọc được.", "a.csv", 3, "UTF-8", "byte 0xff")


def test_another_program_on_the_workers_is_refused(cluster: Cluster, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clusters, "PARTS", ("numpy",))
    with pytest.raises(RefusedError, match="Máy chấm chạy bản chương trình khác"), clusters.runner(cluster.address):
        pass


@pytest.mark.skipif(os.name == "nt", reason="kill -9 có trên POSIX")
def test_a_worker_killed_in_the_middle_changes_nothing(cluster: Cluster, work: grading.Work) -> None:
    alone = kept(work, map)
    with clusters.runner(cluster.address) as run:

        def killing(compacting: clusters.Work, parts: object) -> Iterator[Compact]:
            for number, one in enumerate(run(partial(slowly, work=compacting), parts)):  # type: ignore[arg-type]
                if not number:
                    cluster.workers[0].send_signal(signal.SIGKILL)
                yield one

        assert kept(work, killing) == alone
    assert cluster.workers[0].wait(60) == -signal.SIGKILL
    assert [one.poll() for one in cluster.workers[1:]] == [None] * (WORKERS - 1)


def test_a_scheduler_without_workers_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with ExitStack() as stack:
        lonely = started(stack, tmp_path, 0)
        with clusters._connected(lonely.address) as client:
            monkeypatch.setattr(clusters, "PATIENCE", 0.2)
            with pytest.raises(RefusedError, match="chưa có máy chấm nào"):
                clusters._demand_same(client, lonely.address)


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:9", "không phải địa chỉ", "udp://127.0.0.1:9"])
def test_an_address_where_nobody_answers_is_told(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    needs_dask()
    from distributed import Client  # noqa: PLC0415 — an extra

    closed: list[str] = []

    def close(client: Client, *_given: object, plain: Callable[[Client], None] = Client.close) -> None:
        closed.append(client.status)
        plain(client)

    monkeypatch.setattr(clusters, "PATIENCE", 1)
    monkeypatch.setattr(Client, "close", close)
    with pytest.raises(RefusedError, match="Không nối được với máy điều phối"), clusters.runner(address):
        pass
    assert len(closed) == 1
    gc.collect()
    assert len(closed) == 1, "the collector would close it while another client begins, and wait without end"


def test_without_dask_it_is_told_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(RefusedError, match=r"chưa cài Dask.*bỏ --scheduler"), clusters.runner("tcp://a:1"):
        pass


def test_a_cluster_that_breaks_is_told_and_nothing_is_kept(tmp_path: Path) -> None:
    def broken(*_given: object) -> Iterator[Compact]:
        message = "mất liên lạc"
        raise OSError(message)

    client = SimpleNamespace(map=lambda *given, **_how: broken(*given))
    found = clusters._spread(client, "tcp://a:1", lambda _part: pytest.fail("not here"), [Part(tmp_path / "a", 0, 1)])
    with pytest.raises(RefusedError, match=r"Các máy chấm dừng giữa chừng.*mất liên lạc"):
        list(found)
