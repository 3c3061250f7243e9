"""Opening: which screen a notebook shows, for which contest and person; a refusal is a page, never a traceback."""

import logging
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

import ipywidgets

from authoring.model.errors import RefusedError
from authoring.screens.pieces import texts
from authoring.screens.pieces.desk import HERE, Desk, Screen
from authoring.screens.pieces.parts import banner, esc
from authoring.screens.pieces.practice import Practice
from authoring.screens.pieces.seating import SeatedScreen
from authoring.workbench.contest.choices import Choice, chosen, remember
from authoring.workbench.contest.logbook import keep_log
from authoring.workbench.contest.offices import Office, Offices
from authoring.workbench.starting.samples import is_practice

if TYPE_CHECKING:
    from authoring.screens.home.home import HomeScreen

CONTEST = "AUTHORING_CONTEST"
WRITER = "AUTHORING_WRITER"
PRACTICE = "AUTHORING_PRACTICE"
ADDRESS = "QUERY_STRING"  # Voilà tells the kernel what stood in the page's address
HOME = "00-trang-chu"
SAMPLE = "bhxh-bhyt-2022"
_OFFICES = Offices()  # a page has a process of its own


def show(name: str) -> Any:  # noqa: ANN401 — a widget, of a package without types
    """The widget of a screen by its notebook's name."""
    keep_log()
    try:
        return Desk(start(name, os.environ))
    except RefusedError as refused:
        return _page(str(refused))
    except Exception:
        logging.getLogger(__name__).exception("a screen could not be opened")
        return _page(texts.BROKEN)


def start(name: str, environment: Mapping[str, str]) -> Screen:
    """The screen of a notebook in its frame; Trang chủ is there also where no contest is open yet."""
    return SeatedScreen(
        lambda other, query: _front(environment) if other == HOME else make(other, _at(environment, query)),
        lambda: _OFFICES.open(_here(environment).folder),
        lambda: _here(environment).writer,
        lambda writer: remember(Choice(_here(environment).folder, writer), environment.get(CONTEST, "")),
        name=name,
        ways=HOME,
    )


def make(name: str, environment: Mapping[str, str]) -> Screen:
    """The screen object of a notebook, for the contest and the person that are chosen."""
    return SCREENS.get(name, _writing)(_sit(environment))


@dataclass(frozen=True, slots=True)
class _Seat:
    """The office, who sits in it, as who, whether this is practice, and what the address asks for."""

    office: Office
    writer: str
    who: str
    practice: Practice
    asked: Mapping[str, str]

    @property
    def all(self) -> tuple[Callable[[], Office], str, str, Practice]:
        """What most screens begin with."""
        folder = self.office.bank.folder
        return lambda: _OFFICES.open(folder), self.writer, self.who, self.practice


def _home(seat: _Seat) -> "HomeScreen":
    from authoring.screens.home.home import HomeScreen  # noqa: PLC0415 — a page loads what it shows

    return HomeScreen(*seat.all)


def _writing(seat: _Seat) -> Screen:
    from authoring.screens.writing.batch import OPENER, QUERY  # noqa: PLC0415 — a page loads what it shows
    from authoring.screens.writing.writing import WritingScreen  # noqa: PLC0415 — a page loads what it shows
    from authoring.workbench.items.writing import Writing  # noqa: PLC0415 — a page loads what it shows

    asked, session = seat.asked, Writing(seat.office, seat.writer)
    drawn = seat.office.library.find(asked.get("from", ""))
    session.start() if drawn else session.resume(asked.get("item", ""))
    screen = WritingScreen(session, seat.who, seat.practice)
    if drawn:
        screen.act(f"offer:{asked['from']}", {})
    if asked.get(QUERY):
        screen.act(f"{OPENER}:{asked[QUERY]}", {})
    return screen


def _checking(seat: _Seat) -> Screen:
    from authoring.screens.checking.checking import FIRST, CheckingScreen  # noqa: PLC0415 — a page loads what it shows

    return CheckingScreen(*seat.all, shown=seat.asked.get("show", FIRST))


def _reviewing(seat: _Seat) -> Screen:
    from authoring.screens.reviewing.reviewing import ReviewingScreen  # noqa: PLC0415 — a page loads what it shows
    from authoring.workbench.items.queue import Queue  # noqa: PLC0415 — a page loads what it shows

    queue, asked = Queue(seat.office, seat.writer), seat.asked.get("item", "")
    known = {entry.revision.item.id for entry in seat.office.bank.items()}
    queue.open(asked if asked in known else "")  # an old link may name an item that is no longer there
    return ReviewingScreen(queue, seat.who, seat.practice)


def _releasing(seat: _Seat) -> Screen:
    from authoring.screens.releasing.releasing import ReleasingScreen  # noqa: PLC0415 — a page loads what it shows

    return ReleasingScreen(*seat.all, tag=seat.asked.get("week", ""))


def _grading(seat: _Seat) -> Screen:
    from authoring.screens.grading.grading import GradingScreen  # noqa: PLC0415 — a page loads what it shows

    return GradingScreen(*seat.all, tag=seat.asked.get("week", ""))


def _closing(seat: _Seat) -> Screen:
    from authoring.screens.closing.closing import ClosingScreen  # noqa: PLC0415 — a page loads what it shows

    return ClosingScreen(*seat.all, place=seat.asked.get("place", ""))


def _library(seat: _Seat) -> Screen:
    from authoring.screens.library.shelf import LibraryScreen  # noqa: PLC0415 — a page loads what it shows

    document, _, path = seat.asked.get("place", "").partition(":")
    return LibraryScreen(*seat.all, document=document, path=path)


SCREENS: Mapping[str, Callable[[_Seat], Screen]] = {
    HOME: _home,
    "01-soan-cau-hoi": _writing,
    "02-kiem-tra": _checking,
    "03-tham-dinh": _reviewing,
    "04-phat-hanh": _releasing,
    "05-cham-bai-tuan": _grading,
    "06-tong-ket": _closing,
    "07-van-ban": _library,
}


def _front(environment: Mapping[str, str]) -> Screen:
    from authoring.screens.home.front import FrontScreen  # noqa: PLC0415 — a page loads what it shows

    return FrontScreen(lambda: _home(_sit(environment)), lambda: _chosen(environment), environment.get(CONTEST, ""))


def _at(environment: Mapping[str, str], query: str | None) -> Mapping[str, str]:
    """The same with another address, where one is told."""
    return environment if query is None else {**environment, ADDRESS: query}


def _here(environment: Mapping[str, str]) -> Choice:
    """The contest that is open and who sits there."""
    choice = _chosen(environment)
    if choice is None:
        raise RefusedError(texts.NO_CONTEST)
    return choice


def _chosen(environment: Mapping[str, str]) -> Choice | None:
    return chosen(environment.get(CONTEST, ""), environment.get(WRITER, ""))


def _sit(environment: Mapping[str, str]) -> _Seat:
    """The office, who sits in it, as who, and whether this is practice."""
    choice = _here(environment)
    office = _OFFICES.open(choice.folder)
    person = next((p for p in office.bank.people if p.writer == choice.writer), None)
    if person is None:
        known = ", ".join(p.writer for p in office.bank.people) or texts.NOBODY
        raise RefusedError(texts.WHO_IS_IT, expected=known, found=choice.writer or texts.EMPTY)
    told = bool(environment.get(PRACTICE)) and choice.folder == Path(environment.get(CONTEST, ""))
    practice = Practice(office.bank.contest.id == SAMPLE, _known() if told or is_practice(choice.folder) else "")
    asked = {key: values[-1] for key, values in parse_qs(environment.get(ADDRESS, "")).items()}
    return _Seat(office, choice.writer, f"{person.name} · {person.agency}", practice, asked)


def _known() -> str:
    """The passphrase of every practice contest."""
    from authoring.workbench.starting.rehearsal import PASSPHRASE  # noqa: PLC0415 — only who practises needs it

    return PASSPHRASE


def _page(said: str) -> Any:  # noqa: ANN401 — a widget, of a package without types
    css = (HERE / "theme.css").read_text(encoding="utf-8")
    told = banner("block", f"<h1>{esc(texts.NO_SCREEN)}</h1> {esc(said)}", role="alert")
    return ipywidgets.HTML(
        f'<style>{css}</style><div class="wb" lang="vi"><main class="wb-body">{told}</main></div>',
        layout=ipywidgets.Layout(width="100%"),
    )
