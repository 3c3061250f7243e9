"""Desk: the one widget of the screens with typing, keys or focus.

A screen is a plain object that turns a session into HTML fragments. Desk only carries: edits and actions up to it,
fragments down to the browser.
"""

import logging
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol, runtime_checkable

import anywidget
import traitlets

from authoring.model.errors import RefusedError
from authoring.screens.pieces.parts import YES, esc, refusal
from authoring.screens.pieces.texts import BROKEN, OVERTAKEN, TOO_LARGE, WORDS
from authoring.workbench.contest.sittings import Seat, Sitting

HERE = Path(__file__).resolve().parent
BANNER = "banner"  # every frame has this place
LIMIT = 160 * 2**20  # bytes of a file that a person brings: a week's submissions can be 150 MB


class Screen(Protocol):
    """What Desk needs from a screen; no widget type appears in it, so plain pytest can drive it."""

    @property
    def keys(self) -> Mapping[str, str]:
        """Key → action."""
        ...

    def frame(self) -> str:
        """The HTML that never changes."""
        ...

    def opened(self) -> tuple[int, str]:
        """What the fields belong to: a number that grows with each opening, and its `name=value` in the address."""
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


@runtime_checkable
class Receiver(Protocol):
    """A screen that takes files."""

    def receive(self, field: str, name: str, data: bytes) -> bool:
        """Take a whole file; True where Python changed fields itself."""
        ...


@runtime_checkable
class Worker(Protocol):
    """A screen with long work, done step by step so that the browser can show how far it is."""

    def pending(self) -> str:
        """The action that does the next step; “” where nothing is left to do."""
        ...


@runtime_checkable
class Watcher(Protocol):
    """A screen that shows what others may overtake; while its page is seen, the browser has it look by itself."""

    def watched(self) -> object:
        """A value that is another one once what stands on the screen is overtaken; None: nothing is watched."""
        ...


@runtime_checkable
class Roaming(Protocol):
    """A screen that becomes another one in the same page."""

    def whereabouts(self) -> tuple[str, str]:
        """The notebook whose screen is shown, and the title of its page."""
        ...


@runtime_checkable
class Fixing(Protocol):
    """A screen of which some fields can't be changed any more."""

    def fixed(self) -> Sequence[str]:
        """The names of these fields."""
        ...


@runtime_checkable
class Signed(Protocol):
    """A screen that keeps who gave the passphrase; None: it is asked for at the next signature."""

    sitting: Sitting | None


@runtime_checkable
class Seated(Protocol):
    """A screen that keeps the same as a chair with its clock."""

    seat: Seat


class Desk(anywidget.AnyWidget):
    """Show one screen and keep it up to date."""

    _esm = HERE / "desk.js"
    _css = HERE / "theme.css"
    frame = traitlets.Unicode().tag(sync=True)
    words = traitlets.Dict(dict(WORDS)).tag(sync=True)
    shortcuts = traitlets.Dict().tag(sync=True)
    opened = traitlets.Dict().tag(sync=True)
    slots = traitlets.Dict().tag(sync=True)
    values = traitlets.Dict().tag(sync=True)
    levels = traitlets.Dict().tag(sync=True)
    locked = traitlets.Bool(default_value=False).tag(sync=True)
    fixed: traitlets.List[str] = traitlets.List().tag(sync=True)
    status = traitlets.Dict().tag(sync=True)

    def __init__(self, screen: Screen) -> None:
        self.screen = screen
        self.held: list[bytes] = []  # the parts of a file that is on its way
        self.overtaken = False  # whether what the browser answered last was asked no longer
        self.stood: object = None  # what the screen watches, as it stood when it was drawn
        super().__init__(frame=screen.frame(), **self._state(0, pushed=True))
        self.on_msg(self._hear)

    def _hear(self, _widget: object, content: Mapping[str, Any], buffers: Sequence[bytes] | None) -> None:
        """One message of the browser: an edit, an action or a part of a file; the answer goes back in one update."""
        state = self._answer(content, buffers or ())
        with self.hold_sync():
            for name, value in state.items():
                setattr(self, name, value)

    def _answer(self, content: Mapping[str, Any], buffers: Sequence[bytes]) -> dict[str, object]:
        """What changes on the screen; where even that fails, a banner over what stands there."""
        seq = content["seq"]
        try:
            if content["kind"] == "look" and self._watched() == self.stood:
                return {"status": {**self.status, "seq": seq}}
            self.overtaken = False
            return self._state(seq, pushed=self._do(content, buffers))
        except RefusedError as refused:
            return self._stuck(seq, str(refused))
        except Exception:
            logging.getLogger(__name__).exception("a screen could not be shown")
            return self._stuck(seq, BROKEN)

    def _do(self, content: Mapping[str, Any], buffers: Sequence[bytes]) -> bool:
        try:
            if content["kind"] == "look":
                return False
            if content["kind"] == "part":
                return self._take(content, buffers)
            if content["kind"] == "action":
                self._demand_asked(content["name"], content.get("asked", ""))
                return self.screen.act(content["name"], content["local"])
            if content["of"] != self.screen.opened()[0]:  # letters of what was open before
                return True
            return self.screen.edit(content["field"], content["value"], left=content["left"])
        except RefusedError as refused:
            self.screen.trouble(str(refused))
        except Exception:
            logging.getLogger(__name__).exception("a screen failed")
            self.screen.trouble(BROKEN)
        return False

    def _demand_asked(self, name: str, question: str) -> None:
        """RefusedError where a strip is answered that stands there no longer: another question may have come."""
        if not (question or name.endswith(YES)):
            return
        mark = f'data-asked="{question}"'
        if not question or not any(mark in html for html in self.screen.slots().values()):
            self.overtaken = True
            raise RefusedError(OVERTAKEN)

    def _take(self, content: Mapping[str, Any], buffers: Sequence[bytes]) -> bool:
        """One part of a file, in order; the last one hands the file to the screen. A refusal ends it."""
        parts, self.held = [*(self.held if content["at"] else []), bytes(buffers[0])], []
        if content["size"] > LIMIT:
            found = f"{content['size'] // 2**20} MB"
            raise RefusedError(TOO_LARGE, file=content["name"], expected=f"≤ {LIMIT // 2**20} MB", found=found)
        if len(parts) < content["parts"]:
            self.held = parts
            return False
        screen = self.screen
        return isinstance(screen, Receiver) and screen.receive(content["field"], content["name"], b"".join(parts))

    def _state(self, seq: int, *, pushed: bool) -> dict[str, object]:
        screen = self.screen
        number, query = screen.opened()
        pushed = pushed or number != self.opened.get("number")
        where = dict(zip(("name", "title"), screen.whereabouts(), strict=True)) if isinstance(screen, Roaming) else {}
        state: dict[str, Any] = {"slots": self._slots(), "levels": screen.levels(), "locked": screen.locked()}
        state |= {
            "shortcuts": dict(screen.keys),
            "fixed": [*screen.fixed()] if isinstance(screen, Fixing) else [],
            "opened": {"number": number, "query": query, **where},
            "status": {"seq": seq, "text": screen.status(), "more": bool(self.held)},
        }
        self.stood = self._watched()
        following = screen.pending() if isinstance(screen, Worker) else ""
        if following:
            state["status"] |= {"next": following}
        elif self.stood is not None:
            state["status"] |= {"watch": True}
        return state | ({"values": {**screen.values(), "": str(seq)}} if pushed else {})  # new even when texts repeat

    def _slots(self) -> dict[str, str]:
        """What stands on the screen; that a strip was overtaken is said even where its own place is gone with it."""
        slots = self.screen.slots()
        if self.overtaken and not any(esc(OVERTAKEN) in html for html in slots.values()):
            slots[BANNER] = refusal(OVERTAKEN) + slots.get(BANNER, "")
        return slots

    def _watched(self) -> object:
        return self.screen.watched() if isinstance(self.screen, Watcher) else None

    def _stuck(self, seq: int, text: str) -> dict[str, object]:
        return {"slots": {**self.slots, BANNER: refusal(text)}, "status": {"seq": seq, "text": WORDS["unsaved"]}}
