"""A model of two PCs: random saves, reviews, kills, exchanges and restores; in the end both hold the same bank.

A kill is a real one where the system can fork: the process dies at some call to the disk, and nothing cleans up.
"""

import itertools
import os
import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from unittest import mock

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule

from authoring.bank import Bank, add_person, open_bank, sign_settings
from authoring.model.contests import Person
from authoring.model.errors import RefusedError
from authoring.model.items import Item, options
from authoring.records import SYSTEM, System
from authoring.seals import Identity, generate, lock
from authoring.workbench.contest.offices import open_office
from authoring.workbench.contest.sittings import Sitting
from authoring.workbench.travel import exchanging
from authoring.workbench.travel.exchanging import receive_package, restore, write_package

PLAN = Path(__file__).resolve().parents[2] / "data/thi-thu/contest.toml"
START = datetime(2022, 7, 25, tzinfo=UTC)
WRITERS = ("ha", "lam")
KEYS: dict[str, Identity] = {writer: generate() for writer in WRITERS}
SECRETS = {writer: lock(KEYS[writer], "mot hai ba bon") for writer in WRITERS}
HANDS = ("author", "reviewer", "approver")
PEOPLE = {"ha": ("Lê Thu Hà", (*HANDS, "owner")), "lam": ("Phạm Văn Lâm", HANDS)}
CALLS = ("open", "write", "sync", "link", "remove")
PC = st.integers(0, 1)


def dying(at: int) -> System:
    """A system under which the process dies at some call."""
    count = itertools.count(1)

    def fatal(call: Callable[..., Any]) -> Callable[..., Any]:
        def instead(*given: Any) -> Any:  # noqa: ANN401 - whatever the call takes
            if next(count) == at:
                os._exit(9)
            return call(*given)

        return instead

    changes: dict[str, Any] = {name: fatal(getattr(SYSTEM, name)) for name in CALLS}
    return replace(SYSTEM, **changes)


def in_a_process_that_dies(work: Callable[[System], object], at: int) -> None:
    """Do something in a process of its own that is killed at its call number `at` to the disk, if it gets there."""
    if not hasattr(os, "fork"):
        return
    child = os.fork()
    if not child:
        with suppress(RefusedError):
            work(dying(at))
        os._exit(0)
    os.waitpid(child, 0)


class Exchange(RuleBasedStateMachine):
    """What two PCs do; `said` are the digests that somebody was told of, by PC."""

    def __init__(self) -> None:
        super().__init__()
        self.top = Path(tempfile.mkdtemp())
        self.quick = mock.patch.object(exchanging, "unlock", return_value=KEYS["lam"])  # half a second each
        self.quick.start()
        self.folders = [self.top / str(at) / "banks/thi-thu" for at in (0, 1)]
        one = self.folders[0]
        (one / "policies").mkdir(parents=True)
        shutil.copy(PLAN, one / "contest.toml")
        for writer, (name, roles) in PEOPLE.items():
            person = Person(writer, name, "B", roles, KEYS[writer].signing_key, KEYS[writer].sealing_key)
            add_person(one, person, SECRETS[writer])
        sign_settings(one, KEYS["ha"])
        self.people = {person.writer: person for person in self.bank(0).people}
        self.packages: list[tuple[Path, int]] = []
        self.said: list[set[str]] = [set(), set()]
        self.minute = 0
        shutil.copytree(one, self.folders[1])

    def teardown(self) -> None:
        try:
            self.everything_exchanged()
        finally:
            self.quick.stop()
            shutil.rmtree(self.top)

    def bank(self, pc: int, system: System = SYSTEM) -> Bank:
        return open_bank(self.folders[pc], self.top / f"cache-{pc}", system=system)

    def sitting(self, writer: str) -> Sitting:
        self.minute += 1
        return Sitting(self.people[writer], KEYS[writer]).at(START + timedelta(minutes=self.minute))

    @rule(pc=PC, writer=st.sampled_from(WRITERS), dies=st.integers(0, 30))
    def save(self, pc: int, writer: str, dies: int) -> None:
        self.minute += 1

        def work(system: System) -> str:
            bank = self.bank(pc, system)
            item = Item(bank.next_id(writer, 2022), f"Câu {self.minute}?", options("x", "y"), "A")
            bank.save_draft(item, writer)
            return bank.revise(item, writer, START).sha256

        self._do(work, pc, dies)

    @rule(pc=PC, writer=st.sampled_from(WRITERS), dies=st.integers(0, 30), data=st.data())
    def edit(self, pc: int, writer: str, dies: int, data: st.DataObject) -> None:
        entries = self.bank(pc).items()
        if entries:
            old = data.draw(st.sampled_from(entries)).revision
            item = Item(old.item.id, f"Sửa {pc} {self.minute}?", old.item.options, "B")
            self._do(lambda system: self.bank(pc, system).revise(item, writer, START, old.sha256).sha256, pc, dies)

    @rule(pc=PC, writer=st.sampled_from(WRITERS), move=st.sampled_from(["send", "approve", "comment"]), data=st.data())
    def review(self, pc: int, writer: str, move: str, data: st.DataObject) -> None:
        entries = self.bank(pc).items()
        if entries:
            made = data.draw(st.sampled_from(entries)).revision
            with suppress(RefusedError):
                self.bank(pc).move(made, move, writer, KEYS[writer].sign, START, "đã xem")

    @rule(pc=PC, writer=st.sampled_from(WRITERS), whole=st.booleans())
    def write(self, pc: int, writer: str, whole: bool) -> None:  # noqa: FBT001 - drawn
        office = open_office(self.folders[pc], cache=self.top / f"cache-{pc}")
        self.packages.append((write_package(office, self.sitting(writer), whole=whole).path, pc))

    @precondition(lambda self: self.packages)
    @rule(writer=st.sampled_from(WRITERS), dies=st.integers(0, 60), data=st.data())
    def receive(self, writer: str, dies: int, data: st.DataObject) -> None:
        path, pc = data.draw(st.sampled_from(self.packages))
        self._receive(path, 1 - pc, writer, dies)

    @precondition(lambda self: self.packages)
    @rule(pc=PC, dies=st.integers(0, 40))
    def lose_and_restore(self, pc: int, dies: int) -> None:
        """The PC breaks down after a whole package; what is done since is lost to it, and told to nobody."""
        office = open_office(self.folders[pc], cache=self.top / f"cache-{pc}")
        path = write_package(office, self.sitting("ha"), whole=True).path
        kept = self.top / "saved.zip"
        shutil.copy(path, kept)
        shutil.rmtree(self.folders[pc])
        if dies:
            in_a_process_that_dies(lambda system: self._restore(kept, pc, system), dies)
        if not (self.folders[pc] / "contest.toml").exists():
            self._restore(kept, pc, SYSTEM)
        self._prove(pc)

    def everything_exchanged(self) -> None:
        """After one whole package each way both PCs hold the same."""
        self.said = [self.said[0] | self.said[1]] * 2
        for pc in (0, 1, 0):
            office = open_office(self.folders[pc], cache=self.top / f"cache-{pc}")
            self._receive(write_package(office, self.sitting("ha"), whole=True).path, 1 - pc, "lam", 0)
        held = [sorted(self._records(pc)) for pc in (0, 1)]
        assert held[0] == held[1]
        assert self.bank(0).items() == self.bank(1).items()
        for pc in (0, 1):
            self._prove(pc)

    def _do(self, work: Callable[[System], str], pc: int, dies: int) -> None:
        if dies % 3 == 0:
            in_a_process_that_dies(work, dies)
        else:
            with suppress(RefusedError):
                self.said[pc].add(work(SYSTEM))
        self._prove(pc)

    def _receive(self, path: Path, pc: int, writer: str, dies: int) -> None:
        def work(system: System) -> object:
            office = open_office(self.folders[pc], cache=self.top / f"cache-{pc}")
            return receive_package(office, path, self.sitting(writer), system=system)

        if dies % 3 == 2:
            in_a_process_that_dies(work, dies)
        work(SYSTEM)

    def _restore(self, path: Path, pc: int, system: System) -> None:
        restore(path, self.folders[pc], "lam", "mot hai ba bon", system=system)

    def _prove(self, pc: int) -> None:
        bank = open_bank(self.folders[pc], self.top / "fresh" / str(self.minute))
        shutil.rmtree(self.top / "fresh", ignore_errors=True)
        made = {one.sha256 for entry in bank.items() for one in bank.history(entry.revision.item.id)}
        assert self.said[pc] <= made
        assert {flaw.kind for flaw in bank.verify()} <= {"chain", "missing"}
        assert bank.trusted() == ()

    def _records(self, pc: int) -> list[bytes]:
        paths = (path for kind in ("items", "reviews") for path in (self.folders[pc] / kind).glob("[!.]*"))
        return [path.read_bytes() for path in paths]


TestExchange = Exchange.TestCase
TestExchange.settings = settings(
    max_examples=int(os.environ.get("AUTHORING_MODELS", "4")),
    stateful_step_count=12,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
