"""The strip of Trang chủ with which the next person of a shared PC sits down, or another contest is opened."""

from authoring.screens import parts
from authoring.screens.parts import button, esc
from authoring.screens.texts import SEAT
from authoring.workbench.choices import Choice
from authoring.workbench.entrances import Entrance, enter
from authoring.workbench.offices import Office
from authoring.workbench.sittings import is_sheet

FIELD = "seat"


def change() -> str:
    """The button that opens the strip."""
    return button("seat", SEAT["change"], kind="wb-quiet", then=f'[data-field="{FIELD}"]')


def strip(office: Office) -> str:
    """Who can sit here, and the way to another contest; passphrases are asked for when something is signed."""
    people = [
        (person.writer, f"{person.name} · {person.agency}") for person in office.bank.people if not is_sheet(person)
    ]
    yes = button("seat-ok", SEAT["yes"], kind="wb-primary", then='[data-action="seat"]')
    other = button("front-doors", SEAT["other"], kind="wb-quiet")
    tools = f'<div class="wb-actions">{yes}{button("seat-cancel", SEAT["no"])}{other}</div>'
    body = f"<p>{esc(SEAT['asked'])}</p>{parts.choice(FIELD, SEAT['who'], people)}{tools}"
    return parts.card("seat", SEAT["title"], body)


def sit(office: Office, writer: str) -> Choice:
    """Who sits here from now on; RefusedError for somebody whom the contest doesn't know."""
    people = tuple(person for person in office.bank.people if not is_sheet(person))
    return enter(Entrance(office.bank.folder, office.bank.contest.name, people, "safe", ()), writer)
