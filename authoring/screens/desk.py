"""Desk: the one widget of the screens with typing, keys or focus.

A screen is a plain object that turns a session into HTML fragments. Desk only carries: edits and actions up to it,
fragments down to the browser.
"""

import logging
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Protocol

import anywidget
import traitlets

from authoring.model.errors import RefusedError
from authoring.screens.texts import BROKEN

HERE = Path(__file__).resolve().parent


class Screen(Protocol):
    """What Desk needs from a screen; no widget type appears in it, so plain pytest can drive it."""

    keys: Mapping[str, str]

    def frame(self) -> str:
        """The HTML that never changes."""
        ...

    def slots(self) -> dict[str, str]:
        """The HTML that does, by the name of its place."""
        ...

    def values(self) -> dict[str, str]:
        """The texts of the fields."""
        ...

    def levels(self) -> dict[str, str]:
        """Field → block or warn."""
        ...

    def locked(self) -> bool:
        """Whether texts can be read and copied, but not changed."""
        ...

    def status(self) -> str:
        """The line of status: saved when, sent when."""
        ...

    def edit(self, field: str, value: str, *, left: bool) -> bool:
        """Take a text; True where Python changed fields itself."""
        ...

    def act(self, name: str, local: Mapping[str, object]) -> bool:
        """Do what a button or key says; True where Python changed fields itself."""
        ...

    def trouble(self, text: str) -> None:
        """Show a refusal: what happened, what to do."""
        ...


class Desk(anywidget.AnyWidget):  # type: ignore[misc] # anywidget ships no types
    """Show one screen and keep it up to date."""

    _esm = HERE / "desk.js"
    _css = HERE / "theme.css"
    frame = traitlets.Unicode().tag(sync=True)
    shortcuts = traitlets.Dict().tag(sync=True)
    slots = traitlets.Dict().tag(sync=True)
    values = traitlets.Dict().tag(sync=True)
    levels = traitlets.Dict().tag(sync=True)
    locked = traitlets.Bool(default_value=False).tag(sync=True)
    status = traitlets.Dict().tag(sync=True)

    def __init__(self, screen: Screen) -> None:
        self.screen = screen
        super().__init__(
            frame=screen.frame(),
            shortcuts=dict(screen.keys),
            slots=screen.slots(),
            values=screen.values(),
            levels=screen.levels(),
            locked=screen.locked(),
            status={"seq": 0, "text": screen.status()},
        )
        self.on_msg(self._hear)

    def _hear(self, _widget: object, content: Mapping[str, Any], _buffers: object) -> None:
        """One message of the browser: an edit or an action; the answer goes back in one update."""
        with self.hold_sync():
            if self._do(content):
                self.values = {**self.screen.values(), "": str(content["seq"])}  # a new value even when texts repeat
            self.levels, self.slots, self.locked = self.screen.levels(), self.screen.slots(), self.screen.locked()
            self.status = {"seq": content["seq"], "text": self.screen.status()}

    def _do(self, content: Mapping[str, Any]) -> bool:
        try:
            if content["kind"] == "edit":
                return self.screen.edit(content["field"], content["value"], left=content["left"])
            return self.screen.act(content["name"], content["local"])
        except RefusedError as refusal:
            self.screen.trouble(str(refusal))
        except Exception:
            logging.getLogger(__name__).exception("a screen failed")
            self.screen.trouble(BROKEN)
        return False
