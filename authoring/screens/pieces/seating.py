"""Seating: what stands round every screen: the way to the others, *Đổi người*, the lock after half an hour without use.

A screen keeps who gave the passphrase as `sitting` (or as a `seat`); nothing else of this is its business.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from authoring.model.clock import stamp
from authoring.model.contests import Person
from authoring.model.errors import RefusedError
from authoring.screens.pieces import parts
from authoring.screens.pieces.asking import yes
from authoring.screens.pieces.desk import Fixing, Receiver, Screen, Seated, Signed, Watcher, Worker
from authoring.screens.pieces.parts import YES, button, esc
from authoring.screens.pieces.texts import NO_SCREEN, PRODUCT, ROLES, SCREENS, SEAT
from authoring.workbench.contest.offices import Office
from authoring.workbench.contest.sittings import AWAY, Seat, Sitting, is_sheet
from authoring.workbench.items.writing import utc_now

FIELD = "seat"
GO = "screen"  # the action of a link to another screen: `screen:NAME?QUERY`
MANY = 1_000_000  # openings that one screen can have before the next one's begin
TITLES = {name: title.partition(" ")[2] for name, title in SCREENS}


@dataclass(slots=True)
class SeatedScreen:
    """A screen with the chair before it; in the same window it becomes any other of the screens.

    `make` gives a screen by its notebook's name for whoever sits there, at a `name=value` of its address (None: at what
    the page was opened with); `office` opens the contest that is chosen; `writer` says who sits there, `sit` remembers
    who does from now on; `name` is the first screen; at `ways` the strip also leads to another contest.
    """

    make: Callable[[str, str | None], Screen]
    office: Callable[[], Office]
    writer: Callable[[], str]
    sit: Callable[[str], None]
    name: str
    ways: str = ""
    clock: Callable[[], datetime] = utc_now
    asked: bool = False
    number: int = 0
    sat: Sitting | None = None  # who gave the passphrase on a screen before this one
    screen: Screen = field(init=False)
    drawn: str = field(init=False)
    used: datetime = field(init=False)

    def __post_init__(self) -> None:
        self._show(self.name, None)

    @property
    def keys(self) -> Mapping[str, str]:
        """Those of the screen."""
        return self.screen.keys

    def frame(self) -> str:
        """One place for all of the screen, so that it can become the next person's."""
        return '<div data-slot="whole"></div>'

    def opened(self) -> tuple[int, str]:
        """What the screen says; the next person's screen is another thing."""
        number, query = self.screen.opened()
        return self.number * MANY + number, query

    def whereabouts(self) -> tuple[str, str]:
        """The notebook whose screen is shown, and the title of its page."""
        return self.name, f"{TITLES[self.name]} · {PRODUCT}"

    def watched(self) -> object:
        """What the screen watches."""
        return self.screen.watched() if isinstance(self.screen, Watcher) else None

    def slots(self) -> dict[str, str]:
        """The screen's frame first, then what changes in it, and the strip."""
        return {"whole": self.drawn, **self.screen.slots(), FIELD: self._strip() if self.asked else ""}

    def values(self) -> dict[str, str]:
        """Those of the screen."""
        return self.screen.values()

    def levels(self) -> dict[str, str]:
        """Those of the screen."""
        return self.screen.levels()

    def locked(self) -> bool:
        """As the screen says."""
        return self.screen.locked()

    def fixed(self) -> Sequence[str]:
        """Those of the screen."""
        return self.screen.fixed() if isinstance(self.screen, Fixing) else ()

    def status(self) -> str:
        """As the screen says."""
        return self.screen.status()

    def pending(self) -> str:
        """The screen's next step of long work."""
        return self.screen.pending() if isinstance(self.screen, Worker) else ""

    def edit(self, field: str, value: str, *, left: bool) -> bool:
        """Hand a text to the screen: whoever types is there."""
        self._use()
        return self.screen.edit(field, value, left=left)

    def act(self, name: str, local: Mapping[str, object]) -> bool:
        """Change seats or screens, or do what it says; after half an hour nothing is signed without the passphrase."""
        action, _, place = name.partition(":")
        if action == GO:
            self._go(place)
            return True
        if name in ("seat", "seat-cancel"):
            self.asked = name == "seat"
            return False
        if name == "seat-ok":
            self._change(str(local.get(FIELD, "")))
            return True
        if name == self.pending():  # the browser asks by itself: nobody need be there
            return self.screen.act(name, local)
        self.asked = self.asked and name != "front-doors"
        if self._use() and name.endswith(YES):
            self.screen.trouble(SEAT["locked"].format(minutes=int(AWAY.total_seconds()) // 60))
            return False
        return self.screen.act(name, local)

    def receive(self, field: str, name: str, data: bytes) -> bool:
        """Hand a file to the screen."""
        self._use()
        return isinstance(self.screen, Receiver) and self.screen.receive(field, name, data)

    def trouble(self, text: str) -> None:
        """The screen shows it."""
        self.screen.trouble(text)

    def _use(self) -> bool:
        """Somebody is there; True where he was away too long and what he had opened is locked now."""
        now, before, sat = self.clock(), self.used, False
        self.used = now
        if self.sat and Seat(self.sat, before).locked(now):
            self.sat = None
        if isinstance(self.screen, Signed):
            sat = self.screen.sitting is not None
            if not sat or not Seat(self.screen.sitting, before).locked(now):
                return False
            self.screen.sitting = None
        elif isinstance(self.screen, Seated):
            sat, self.screen.seat = self.screen.seat.sitting is not None, self.screen.seat.touched(now)
            sat = sat and self.screen.seat.sitting is None
        return sat

    def _show(self, name: str, query: str | None) -> None:
        self.screen = self.make(name, query)
        self.name, self.drawn, self.used, self.asked = name, self.screen.frame(), self.clock(), False

    def _go(self, place: str) -> None:
        """Another screen for who sits here: once given, the passphrase counts there too."""
        name, _, query = place.partition("?")
        if name not in TITLES:
            raise RefusedError(NO_SCREEN, expected=", ".join(TITLES), found=name)
        self._use()
        self.sat = self._sitting() or self.sat
        self._show(name, query)
        self.number += 1
        if self.sat and not (self.sat.person.writer == self.writer() and self.sat.person in self._people()):
            self.sat = None
        if self.sat and isinstance(self.screen, Signed):
            self.screen.sitting = self.sat
        elif self.sat and isinstance(self.screen, Seated):
            self.screen.seat = Seat(self.sat, self.used)

    def _sitting(self) -> Sitting | None:
        """Who gave the passphrase on the screen that is shown."""
        if isinstance(self.screen, Signed):
            return self.screen.sitting
        return self.screen.seat.sitting if isinstance(self.screen, Seated) else None

    def _change(self, writer: str) -> None:
        known = [person.writer for person in self._people()]
        if writer not in known:
            raise RefusedError(SEAT["nobody"], expected=", ".join(known), found=writer)
        self.sit(writer)
        self.sat = None
        self._show(self.name, self.screen.opened()[1])
        self.number += 1

    def _people(self) -> tuple[Person, ...]:
        return tuple(person for person in self.office().bank.people if not is_sheet(person))

    def _strip(self) -> str:
        """Who can sit here, who does now last; passphrases are asked for when something is signed."""
        now, here = stamp(self.clock()), self.writer()
        others = sorted(self._people(), key=lambda one: one.writer == here)
        offers = "".join(f'<option value="{esc(one.writer)}">{esc(_told(one, now))}</option>' for one in others)
        people = (
            f'<div class="wb-field"><label for="{FIELD}">{esc(SEAT["who"])}</label>'
            f'<select id="{FIELD}" data-field="{FIELD}" data-local>{offers}</select></div>'
        )
        sits = yes("seat", SEAT["yes"], here, then='[data-action="seat"]')
        other = button("front-doors", SEAT["other"], kind="wb-quiet") if self.name == self.ways else ""
        tools = f'<div class="wb-actions">{sits}{button("seat-cancel", SEAT["no"])}{other}</div>'
        return parts.card("seat", SEAT["title"], f"<p>{esc(SEAT['asked'])}</p>{people}{tools}")


def _told(person: Person, now: str) -> str:
    """Somebody with his office and his roles, those that are lent to him now among them."""
    lent = person.roles_at(now) - {*person.roles}
    roles = [word for role, word in ROLES.items() if role in person.roles]
    roles += [SEAT["lent"].format(role=word) for role, word in ROLES.items() if role in lent]
    return " · ".join((person.name, person.agency, *filter(None, [", ".join(roles).lower()])))
