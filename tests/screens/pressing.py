"""A button pressed as the browser presses it: with the mark of the question that stands beside it."""

import re

from authoring.screens.pieces.desk import Desk


def mark(desk: Desk, name: str) -> str:
    """The mark of the button that does `name`; “” where it has none, or doesn't stand there."""
    found = re.search(rf'<button data-asked="(\w+)"[^>]*data-action="{re.escape(name)}"', " ".join(desk.slots.values()))
    return found[1] if found else ""
