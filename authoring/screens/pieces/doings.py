"""What came of an act on a screen: one sentence, and perhaps a file to save."""

from dataclasses import dataclass, field

from authoring.screens.pieces.parts import banner, download, esc
from authoring.screens.pieces.texts import SAVE


@dataclass(frozen=True, slots=True)
class Done:
    """What came of an act: one sentence and more, and a file to save."""

    text: str = ""
    more: str = ""
    name: str = ""
    data: bytes = field(default=b"", repr=False)
    level: str = "ok"


NOTHING = Done()


def told(done: Done) -> str:
    """The banner that says it, with the link that saves the file; “” where nothing came."""
    if not done.text:
        return ""
    link = download(done.name, done.data, SAVE.format(name=done.name)) if done.name else ""
    return banner(done.level, f"<b>{esc(done.text)}</b> {esc(done.more)}", link)
