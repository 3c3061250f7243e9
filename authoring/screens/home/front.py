"""The front: Trang chủ as one page that shows the four ways, the founding, or the office, one after the other.

All of the page stands in one place, so that it changes in Voilà and in JupyterLab without being opened again.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from authoring.model.errors import RefusedError
from authoring.screens.home.amending import AmendingScreen
from authoring.screens.home.doors import DoorsScreen
from authoring.screens.home.founding import FoundingScreen
from authoring.screens.home.home import HomeScreen
from authoring.screens.home.people import PeopleScreen
from authoring.screens.pieces.desk import Fixing, Receiver, Screen, Signed, Worker
from authoring.workbench.contest import choices
from authoring.workbench.contest.choices import Choice
from authoring.workbench.contest.sittings import Sitting
from authoring.workbench.starting.founding import resume

WAYS = {
    "front-home": "home",
    "front-found": "found",
    "front-doors": "doors",
    "front-settings": "settings",
    "front-people": "people",
}
MANY = 1_000_000  # openings that one page can have before the next page's begin


class Page(Screen, Protocol):
    """A screen that can lead to another one (`leads`: one of those in WAYS, or “”) and choose what is open."""

    leads: str
    choice: Choice | None


@dataclass(slots=True)
class FrontScreen:
    """`home` makes the screen of the office that is chosen now, `chosen` says whether one is.

    `over` is the contest folder that the program was started with.
    """

    home: Callable[[], HomeScreen]
    chosen: Callable[[], Choice | None]
    over: str = ""
    page: Page = field(default_factory=DoorsScreen)
    number: int = 0
    keys: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """The office where one was open last; where it can't be opened again, the four ways and the reason."""
        try:
            self.page = self.home() if self.chosen() else self.page
        except RefusedError as refused:
            self.page = DoorsScreen(missing=str(refused))

    @property
    def sitting(self) -> Sitting | None:
        """Who gave the passphrase on the page."""
        return self.page.sitting if isinstance(self.page, Signed) else None

    @sitting.setter
    def sitting(self, sitting: Sitting | None) -> None:
        if isinstance(self.page, Signed):
            self.page.sitting = sitting

    def frame(self) -> str:
        """One place for the whole page."""
        return '<div data-slot="page"></div>'

    def opened(self) -> tuple[int, str]:
        """What the page says; another page is another thing."""
        number, query = self.page.opened()
        return self.number * MANY + number, query

    def slots(self) -> dict[str, str]:
        """The page's frame first, then what changes in it."""
        return {"page": self.page.frame(), **self.page.slots()}

    def values(self) -> dict[str, str]:
        """Those of the page."""
        return self.page.values()

    def levels(self) -> dict[str, str]:
        """Those of the page."""
        return self.page.levels()

    def locked(self) -> bool:
        """As the page says."""
        return self.page.locked()

    def fixed(self) -> Sequence[str]:
        """Those of the page."""
        return self.page.fixed() if isinstance(self.page, Fixing) else ()

    def status(self) -> str:
        """As the page says."""
        return self.page.status()

    def pending(self) -> str:
        """The page's next step of long work."""
        return self.page.pending() if isinstance(self.page, Worker) else ""

    def edit(self, field: str, value: str, *, left: bool) -> bool:
        """Hand a text to the page."""
        return self.page.edit(field, value, left=left)

    def act(self, name: str, local: Mapping[str, object]) -> bool:
        """Do what the page says; go where it leads."""
        self.page.leads = WAYS.get(name, "")
        pushed = name not in WAYS and self.page.act(name, local)
        if self.page.choice:
            choices.remember(self.page.choice, self.over)
            self.page.choice = None
        return self._lead() or pushed

    def receive(self, field: str, name: str, data: bytes) -> bool:
        """Hand a file to the page."""
        return isinstance(self.page, Receiver) and self.page.receive(field, name, data)

    def trouble(self, text: str) -> None:
        """The page shows it."""
        self.page.trouble(text)

    def _lead(self) -> bool:
        """Another page where this one leads to one; it stays where the other can't be opened."""
        leads, self.page.leads = self.page.leads, ""
        if not leads:
            return False
        self.page = self._page(leads)
        self.number += 1
        return True

    def _page(self, leads: str) -> Page:
        if leads == "home":
            return self.home()
        if leads in ("settings", "people"):
            at = self.home()
            made = AmendingScreen if leads == "settings" else PeopleScreen
            return made(at.reopen, at.writer, at.who, at.practice)
        return FoundingScreen(resume()) if leads == "found" else DoorsScreen()
