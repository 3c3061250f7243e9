"""Opening: which screen a notebook shows, for which contest and person; a refusal is a page, never a traceback."""

import logging
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import ipywidgets

from authoring.model.errors import RefusedError
from authoring.screens import texts
from authoring.screens.batch import OPENER, QUERY
from authoring.screens.desk import HERE, Desk, Screen
from authoring.screens.home import HomeScreen
from authoring.screens.parts import banner, esc
from authoring.screens.practice import Practice
from authoring.screens.writing import WritingScreen
from authoring.workbench.choices import Choice, chosen
from authoring.workbench.logbook import keep_log
from authoring.workbench.offices import Office, open_office
from authoring.workbench.rehearsal import PASSPHRASE
from authoring.workbench.samples import is_practice
from authoring.workbench.writing import Writing

CONTEST = "AUTHORING_CONTEST"
WRITER = "AUTHORING_WRITER"
PRACTICE = "AUTHORING_PRACTICE"
ADDRESS = "QUERY_STRING"  # Voilà tells the kernel what stood in the page's address
HOME = "00-trang-chu"
CHECKING = "02-kiem-tra"
REVIEWING = "03-tham-dinh"
RELEASING = "04-phat-hanh"
LIBRARY = "07-van-ban"
SAMPLE = "bhxh-bhyt-2022"


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
    """The screen of a notebook; Trang chủ is there also where no contest is open yet."""
    if name != HOME:
        return make(name, environment)
    from authoring.screens.front import FrontScreen  # noqa: PLC0415 — a page loads what it shows

    return FrontScreen(lambda: _home(environment), lambda: _chosen(environment), environment.get(CONTEST, ""))


def make(name: str, environment: Mapping[str, str]) -> Screen:
    """The screen object of a notebook, for the contest and the person that are chosen."""
    if name == HOME:
        return _home(environment)
    office, writer, who, practice = _sit(environment)
    folder = office.bank.folder
    asked = {key: values[-1] for key, values in parse_qs(environment.get(ADDRESS, "")).items()}
    if name == CHECKING:
        from authoring.screens.checking import FIRST, CheckingScreen  # noqa: PLC0415 — a page loads what it shows

        return CheckingScreen(lambda: open_office(folder), writer, who, practice, shown=asked.get("show", FIRST))
    if name == LIBRARY:
        from authoring.screens.shelf import LibraryScreen  # noqa: PLC0415 — a page loads what it shows

        document, _, path = asked.get("place", "").partition(":")
        return LibraryScreen(lambda: open_office(folder), writer, who, practice, document=document, path=path)
    if name == REVIEWING:
        from authoring.screens.reviewing import ReviewingScreen  # noqa: PLC0415 — a page loads what it shows
        from authoring.workbench.queue import Queue  # noqa: PLC0415 — a page loads what it shows

        queue = Queue(office, writer)
        queue.open(asked.get("item", ""))
        return ReviewingScreen(queue, who, practice)
    if name == RELEASING:
        from authoring.screens.releasing import ReleasingScreen  # noqa: PLC0415 — a page loads what it shows

        return ReleasingScreen(lambda: open_office(folder), writer, who, practice, tag=asked.get("week", ""))
    session = Writing(office, writer)
    session.resume(asked.get("item", ""))
    screen = WritingScreen(session, who, practice)
    if office.library.find(asked.get("from", "")):
        screen.act(f"offer:{asked['from']}", {})
    if asked.get(QUERY):
        screen.act(f"{OPENER}:{asked[QUERY]}", {})
    return screen


def _home(environment: Mapping[str, str]) -> HomeScreen:
    office, writer, who, practice = _sit(environment)
    return HomeScreen(lambda: open_office(office.bank.folder), writer, who, practice)


def _chosen(environment: Mapping[str, str]) -> Choice | None:
    return chosen(environment.get(CONTEST, ""), environment.get(WRITER, ""))


def _sit(environment: Mapping[str, str]) -> tuple[Office, str, str, Practice]:
    """The office, who sits in it, as who, and whether this is practice."""
    choice = _chosen(environment)
    if choice is None:
        raise RefusedError(texts.NO_CONTEST)
    office = open_office(choice.folder)
    person = next((p for p in office.bank.people if p.writer == choice.writer), None)
    if person is None:
        known = ", ".join(p.writer for p in office.bank.people) or texts.NOBODY
        raise RefusedError(texts.WHO_IS_IT, expected=known, found=choice.writer or texts.EMPTY)
    told = bool(environment.get(PRACTICE)) and choice.folder == Path(environment.get(CONTEST, ""))
    known_word = PASSPHRASE if told or is_practice(choice.folder) else ""
    practice = Practice(office.bank.contest.id == SAMPLE, known_word)
    return office, choice.writer, f"{person.name} · {person.agency}", practice


def _page(said: str) -> Any:  # noqa: ANN401 — a widget, of a package without types
    css = (HERE / "theme.css").read_text(encoding="utf-8")
    told = banner("block", f"<h1>{esc(texts.NO_SCREEN)}</h1> {esc(said)}", role="alert")
    return ipywidgets.HTML(
        f'<style>{css}</style><div class="wb" lang="vi"><main class="wb-body">{told}</main></div>',
        layout=ipywidgets.Layout(width="100%"),
    )
