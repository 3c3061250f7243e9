"""Ways: the screens that a sentence names, each as the link that opens it."""

import re

from authoring.screens.pieces.parts import esc
from authoring.screens.pieces.texts import SCREEN, SCREENS

WEEKLY = ("04-phat-hanh", "05-cham-bai-tuan")  # these open on the week that is asked for
_NAMED = re.compile(rf"{SCREEN} (?P<number>\d+)", re.IGNORECASE)
_ADDRESSES = {title.partition(" ")[0]: name for name, title in SCREENS}


def led(text: str, week: str = "") -> str:
    """A sentence as HTML, where “màn hình 5” leads to that screen, on this week where it shows one."""
    return _NAMED.sub(lambda found: _link(found, week), esc(text))


def _link(found: re.Match[str], week: str) -> str:
    name = _ADDRESSES.get(found["number"], "")
    asked = f"?week={esc(week)}" if week and name in WEEKLY else ""
    return f'<a href="{name}.ipynb{asked}">{found.group()}</a>' if name else found.group()
