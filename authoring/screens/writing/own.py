"""A writer's own items on screen 1 by where they stand: among which “Trước” and “Sau” walk, and as a list."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from authoring.screens.pieces import listed, parts, standings
from authoring.screens.pieces.parts import button, esc
from authoring.screens.pieces.texts import STATES
from authoring.screens.writing.texts import OWN
from authoring.workbench.items.own import Own, own_at
from authoring.workbench.items.writing import Writing


@dataclass(slots=True)
class OwnView:
    """Which state is chosen; “”: all of them, as no list."""

    session: Writing
    word: str = ""
    seen: tuple[Own, ...] = ()

    def look(self) -> None:
        """Look at the own items as they stand now; what is shown is of one look."""
        self.seen = own_at(self.session)

    def choose(self, word: str) -> None:
        """Walk among the items of a state; of the one that is chosen already: among all again."""
        self.word = word if word in STATES and word != self.word else ""

    def step(self, by: int) -> None:
        """Open the next or the previous item of the chosen state."""
        self.look()
        self.session.step(by, self._ids())

    def place(self) -> str:
        """The place of the open item among those that are walked; a new one comes after all."""
        ids = self._ids()
        at = ids.index(self.session.item.id) + 1 if self.session.item.id in ids else 0
        if self.session.seen.revision and not at and not self.word:  # a colleague's
            return OWN["position-out"].format(total=len(ids))
        if not self.word:
            return OWN["position"].format(at=at or len(ids) + 1, total=max(len(ids), at or len(ids) + 1))
        state = STATES[self.word].lower()
        return OWN["position-in"].format(at=f"{at}/" if at else "", total=len(ids), state=state)

    def card(self) -> str:
        """A button for each state that there are items of; below them the items of the chosen one."""
        if not self.seen:
            return ""
        counts = Counter(one.standing.word for one in self.seen)
        chips = "".join(self._chip(word, counts[word]) for word in STATES if counts[word] or word == self.word)
        rows = [self._row(one) for one in self.seen if one.standing.word == self.word]
        list_ = listed.column(rows[: listed.MOST]) + listed.rest(len(rows)) if self.word else ""
        body = (
            f'<div class="wb-pad wb-links wb-tabs" role="group" aria-label="{esc(OWN["states"])}">{chips}</div>{list_}'
        )
        return parts.card("own", OWN["title"], body, note=esc(OWN["count"].format(count=len(self.seen))), pad=False)

    def _ids(self) -> Sequence[str]:
        return [one.item.id for one in self.seen if self.word in ("", one.standing.word)]

    def _chip(self, word: str, count: int) -> str:
        chip = button(f"own:{word}", OWN["chip"].format(state=STATES[word], count=count), kind="wb-quiet")
        return chip.replace("<button", f'<button aria-pressed="{str(word == self.word).lower()}"', 1)

    def _row(self, one: Own) -> str:
        told = standings.word(one.standing)
        return listed.row(one.item, OWN["typing"].format(state=told) if one.typed else told, self.session.item.id)
