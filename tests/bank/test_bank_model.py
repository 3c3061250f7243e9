"""A model of the bank: random work in two windows, and every window, old or new, says the same."""

import shutil
import tempfile
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from authoring.bank import Bank, add_person, open_bank, sign_settings
from authoring.bank.records.reviews import MOVES
from authoring.model.contests import Person
from authoring.model.errors import RefusedError
from authoring.model.items import Item, options
from authoring.model.records import Revision, State
from authoring.records import TakenError
from authoring.seals import generate
from tests.uniting import unite

PLAN = Path(__file__).with_name("plan.toml")
WRITERS = ("ha", "ha2", "bo")
KEYS = {writer: generate() for writer in WRITERS}
START = datetime(2022, 7, 25, tzinfo=UTC)
OWNER = ("author", "reviewer", "owner")
PEOPLE = {"ha": ("Hà", OWNER), "ha2": ("hà", ("author", "approver")), "bo": ("Bộ", ("author", "reviewer"))}


class Work(RuleBasedStateMachine):
    """What two windows on one folder do, and what they were told."""

    def __init__(self) -> None:
        super().__init__()
        self.top = Path(tempfile.mkdtemp())
        self.folder = self.top / "bank"
        self.folder.mkdir()
        shutil.copy(PLAN, self.folder / "contest.toml")
        for writer, (name, roles) in PEOPLE.items():
            add_person(self.folder, Person(writer, name, "B", roles, KEYS[writer].signing_key))
        sign_settings(self.folder, KEYS["ha"])
        self.windows = [open_bank(self.folder, self.top / "cache"), open_bank(self.folder, self.top / "other")]
        self.made: dict[str, Revision] = {}
        self.count = 0

    def teardown(self) -> None:
        shutil.rmtree(self.top)

    @rule(window=st.integers(0, 1), writer=st.sampled_from(WRITERS), stem=st.text("áb ", max_size=3))
    def write(self, window: int, writer: str, stem: str) -> None:
        bank = self.windows[window]
        self._keep(bank.revise(Item(bank.next_id(writer, 2022), stem, options("x", "y"), "A"), writer, START))

    @precondition(lambda self: self.made)
    @rule(window=st.integers(0, 1), writer=st.sampled_from(WRITERS), data=st.data())
    def edit(self, window: int, writer: str, data: st.DataObject) -> None:
        parent = self.made[data.draw(st.sampled_from(sorted(self.made)))]
        item = Item(parent.item.id, f"sửa {self.count}", parent.item.options, "B")
        with suppress(TakenError):
            self._keep(self.windows[window].revise(item, writer, START, parent.sha256))

    @precondition(lambda self: self.made)
    @rule(window=st.integers(0, 1), writer=st.sampled_from(WRITERS), data=st.data())
    def merge(self, window: int, writer: str, data: st.DataObject) -> None:
        parent = self.made[data.draw(st.sampled_from(sorted(self.made)))]
        item = Item(parent.item.id, f"gộp {self.count}", parent.item.options, "B")
        made = unite(self.windows[window], item, writer, START)
        self._keep(made)
        assert self.windows[window].entry(item.id).forks == ()

    @precondition(lambda self: self.made)
    @rule(window=st.integers(0, 1), writer=st.sampled_from(WRITERS), move=st.sampled_from(MOVES), data=st.data())
    def judge(self, window: int, writer: str, move: str, data: st.DataObject) -> None:
        bank = self.windows[window]
        revision = self.made[data.draw(st.sampled_from(sorted(self.made)))]
        time = START + timedelta(minutes=data.draw(st.integers(-5, 5)))
        before = bank.entry(revision.item.id)
        try:
            bank.move(revision, move, writer, KEYS[writer].sign, time, "ba từ đây", "key-longest")
        except RefusedError:
            assert bank.entry(revision.item.id) == before
            return
        after = bank.entry(revision.item.id)
        assert (after.revision, after.forks) == (revision, ())
        changed = {
            "send": State.IN_REVIEW,
            "return": State.RETURNED,
            "approve": State.APPROVED,
            "retire": State.RETIRED,
        }
        assert after.state == changed.get(move, before.state)
        if move in ("approve", "return"):
            history = bank.history(revision.item.id)
            hands = {one.writer for one in history if one.revision == 1} | {revision.writer}
            assert {one.removesuffix("2") for one in hands}.isdisjoint({writer.removesuffix("2")})

    @rule(window=st.integers(0, 1))
    def open_again(self, window: int) -> None:
        self.windows[window] = open_bank(self.folder, self.top / "cache")

    @invariant()
    def every_window_says_the_same(self) -> None:
        fresh = open_bank(self.folder, self.top / f"fresh-{self.count}")
        self.count += 1
        for bank in self.windows:
            assert bank.items() == fresh.items()
            assert [bank.reviews(item) for item in self._ids(fresh)] == [
                fresh.reviews(item) for item in self._ids(fresh)
            ]
            assert bank.search("sua") == fresh.search("sua")
        written = {one.sha256: one for item in self._ids(fresh) for one in fresh.history(item)}
        assert written == self.made
        assert fresh.verify() == ()

    def _keep(self, revision: Revision) -> None:
        assert revision.sha256 not in self.made
        self.made[revision.sha256] = revision

    def _ids(self, bank: Bank) -> list[str]:
        return [entry.revision.item.id for entry in bank.items()]


TestWork = Work.TestCase
TestWork.settings = settings(
    max_examples=6, stateful_step_count=15, deadline=None, suppress_health_check=list(HealthCheck)
)
