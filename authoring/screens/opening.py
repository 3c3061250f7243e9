"""Opening: which screen a notebook shows, for which contest and person; a refusal is a page, never a traceback."""

import os
from pathlib import Path
from typing import Any

import ipywidgets

from authoring.model.errors import RefusedError
from authoring.screens.desk import HERE, Desk, Screen
from authoring.screens.home import HomeScreen
from authoring.screens.parts import banner, esc
from authoring.screens.texts import NO_CONTEST
from authoring.screens.writing import WritingScreen
from authoring.workbench.offices import Office, open_office
from authoring.workbench.writing import Writing

CONTEST = "AUTHORING_CONTEST"
WRITER = "AUTHORING_WRITER"
SAMPLE = "bhxh-bhyt-2022"


def show(name: str) -> Any:  # noqa: ANN401 — a widget, of a package without types
    """The widget of a screen by its notebook's name."""
    try:
        return Desk(make(name))
    except RefusedError as refusal:
        css = (HERE / "theme.css").read_text(encoding="utf-8")
        said = banner("block", f"<b>{esc(NO_CONTEST)}</b> {esc(refusal)}", role="alert")
        return ipywidgets.HTML(f'<style>{css}</style><div class="wb" lang="vi"><main>{said}</main></div>')


def make(name: str) -> Screen:
    """The screen object of a notebook: contest and person as the app was started with."""
    folder, writer = Path(os.environ.get(CONTEST, ".")), os.environ.get(WRITER, "")
    office = open_office(folder)
    person = next((p for p in office.bank.people if p.writer == writer), None)
    if person is None:
        known = ", ".join(p.writer for p in office.bank.people) or "chưa có ai"
        raise RefusedError("Chưa biết ai đang dùng bàn soạn câu hỏi.", expected=known, found=writer or "để trống")
    who = f"{person.name} · {person.agency}"
    if name == "00-trang-chu":
        return HomeScreen(lambda: open_office(folder), writer, who, sample=_sample(office))
    session = Writing(office, writer)
    session.step(1)
    return WritingScreen(session, who)


def _sample(office: Office) -> bool:
    return office.bank.contest.id == SAMPLE
