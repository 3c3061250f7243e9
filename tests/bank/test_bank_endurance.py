"""Two hundred kills and eight writers at once: what was acknowledged is there, whole, and nobody's work is lost.

`AUTHORING_KILLS=1000` is the nightly run. A killed process runs no `finally` and flushes nothing; it is forked, so that
hundreds of them cost seconds.
"""

import os
import random
import signal
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TextIO

import pytest

from authoring.bank import open_bank
from authoring.model.items import Item, options
from authoring.seals import Identity

KILLS = int(os.environ.get("AUTHORING_KILLS", "200"))
WRITERS = 8
EACH = 12
READY = "đã đọc"
TIME = datetime(2022, 7, 25, 2, 41, tzinfo=UTC)
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="chỉ có trên hệ POSIX")

Keys = dict[str, Identity]


def fork(work: Callable[[Callable[[str], None]], None]) -> tuple[int, int]:
    """A process that works and says what is done; its id, and where its words are read."""
    reading, writing = os.pipe()
    child = os.fork()
    if child:
        os.close(writing)
        return child, reading
    status = 1
    try:
        os.close(reading)
        work(partial(say, writing))
        status = 0
    finally:
        os._exit(status)


def say(writing: int, line: str) -> None:
    os.write(writing, f"{line}\n".encode())


def words(pipe: TextIO) -> list[str]:
    with pipe:
        return [line.rstrip("\n") for line in pipe if line.endswith("\n")]


def typing(folder: Path, cache: Path, identity: Identity, seed: int) -> Callable[[Callable[[str], None]], None]:
    def work(tell: Callable[[str], None]) -> None:
        bank = open_bank(folder, cache)
        for number in range(1_000):
            text = f"Câu {seed} {number}? " + "chữ " * (number * 37 % 400)
            item = Item(bank.next_id("ha", 2022), text, options("8%", "22%"), "B")
            bank.save_draft(item, "ha")
            tell(f"draft {item.id}")
            made = bank.revise(item, "ha", TIME)
            tell(f"record {made.sha256}")
            sent = bank.move(made, "send", "ha", identity.sign, TIME)
            tell(f"sent {sent.sha256}")

    return work


@pytest.mark.slow
@pytest.mark.timeout(max(300, 3 * KILLS))  # a bank that was killed a thousand times is large, and read anew each time
def test_two_hundred_kills_lose_nothing_that_was_acknowledged(folder: Path, tmp_path: Path, identities: Keys) -> None:
    said: set[str] = set()
    chance = random.Random(1)
    open_bank(folder, tmp_path / "cache")
    for seed in range(KILLS):
        child, reading = fork(typing(folder, tmp_path / "cache", identities["ha"], seed))
        with os.fdopen(reading, encoding="utf-8") as pipe:
            lines = [pipe.readline() for _ in range(chance.randrange(4))]
            time.sleep(chance.uniform(0, 0.006))
            os.kill(child, signal.SIGKILL)
            lines += pipe.readlines()
        said |= {line.rstrip("\n") for line in lines if line.endswith("\n")}
        _, status = os.waitpid(child, 0)
        assert os.waitstatus_to_exitcode(status) == -signal.SIGKILL
        if seed % 50 == 0 or seed == KILLS - 1:
            prove(folder, tmp_path / f"fresh-{seed}", said)
    assert len(said) > KILLS // 2


def prove(folder: Path, cache: Path, said: set[str]) -> None:
    """Every acknowledged record is in the bank, and the bank is whole."""
    bank = open_bank(folder, cache)
    assert (bank.verify(), bank.strays()) == ((), ())
    ids = [entry.revision.item.id for entry in bank.items()]
    made = {f"record {one.sha256}" for id_ in ids for one in bank.history(id_)}
    made |= {f"sent {one.sha256}" for id_ in ids for one in bank.reviews(id_)}
    made |= {f"draft {id_}" for id_ in (*ids, *(copy.item.id for copy in bank.drafts("ha")))}
    assert said - made == set()


def writing(folder: Path, cache: Path, writer: str, gate: tuple[int, int]) -> Callable[[Callable[[str], None]], None]:
    def work(tell: Callable[[str], None]) -> None:
        bank = open_bank(folder, cache)
        shared = bank.entry("2022-ha001").revision
        tell(READY)
        os.close(gate[1])
        os.read(gate[0], 1)  # nobody writes before all have read: ends once the test has closed the gate's other side
        for number in range(EACH):
            item = Item(bank.next_id(writer, 2022), f"{writer} {number}?", options("8%", "22%"), "B")
            tell(bank.revise(item, writer, TIME).sha256)
            shared = bank.revise(
                Item("2022-ha001", f"{writer} {number}", item.options, "A"), writer, TIME, shared.sha256
            )
            tell(shared.sha256)

    return work


def test_eight_writers_at_once_lose_nothing_and_fork_openly(folder: Path, tmp_path: Path) -> None:
    bank = open_bank(folder, tmp_path / "cache")
    first = bank.revise(Item("2022-ha001", "Câu chung?", options("8%", "22%"), "A"), "ha", TIME)
    names = [f"w{letter}" for letter in "abcdefgh"]
    gate = os.pipe()
    children = [fork(writing(folder, tmp_path / "cache", name, gate)) for name in names]
    pipes = [os.fdopen(reading, encoding="utf-8") for _, reading in children]
    assert [pipe.readline() for pipe in pipes] == [f"{READY}\n"] * WRITERS
    os.close(gate[1])
    said = [words(pipe) for pipe in pipes]
    os.close(gate[0])
    assert [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child, _ in children] == [0] * WRITERS
    assert [len(lines) for lines in said] == [2 * EACH] * WRITERS
    fresh = open_bank(folder, tmp_path / "fresh")
    made = {one.sha256 for entry in fresh.items() for one in fresh.history(entry.revision.item.id)}
    assert made == {first.sha256, *(line for lines in said for line in lines)}
    assert {side.writer for side in fresh.entry("2022-ha001").forks} == set(names)
    assert {flaw.kind for flaw in fresh.verify()} <= {"person"}
    assert bank.items() == fresh.items()
