"""The tab of screen 2 for other banks: what this one is compared with, one more by its path, and what can't be read."""

from dataclasses import dataclass

from authoring.screens.checking.texts import BESIDE, CHECKING
from authoring.screens.pieces import parts
from authoring.screens.pieces.parts import button, esc, mark
from authoring.workbench.audits.neighbours import Neighbour
from authoring.workbench.audits.others import Other, add_other, drop_other, read_others
from authoring.workbench.contest.offices import Office

FIELD = "other"


@dataclass(slots=True)
class Beside:
    """What a contest is compared with; None until it has been read; `typed` is the path that somebody writes."""

    others: tuple[Other, ...] | None = None
    typed: str = ""

    def read(self, office: Office) -> tuple[Other, ...]:
        """Everything that is compared with, read now."""
        self.others = read_others(office)
        return self.others

    @property
    def neighbours(self) -> tuple[Neighbour, ...]:
        """Those that could be read."""
        return tuple(one.neighbour for one in self.others or () if one.neighbour)

    def act(self, action: str, rest: str, office: Office) -> bool:
        """A button of the card: True where another comparison is due."""
        if action == "other-add":
            add_other(office, self.typed)
            self.typed = ""
        elif action == "other-drop" and self.others and rest.isdigit() and int(rest) < len(self.others):
            drop_other(office, self.others[int(rest)].path)
        else:
            return False
        return True


def card(beside: Beside) -> str:
    """The list, the field of a path, the button that compares."""
    rows = "".join(_row(place, one) for place, one in enumerate(beside.others or ()))
    empty = CHECKING["running"] if beside.others is None else BESIDE["none"]
    listed = f"<ol>{rows}</ol>" if rows else f'<p class="wb-empty">{esc(empty)}</p>'
    typed = parts.line(FIELD, BESIDE["path"], hint=BESIDE["hint"], home=True)
    tools = f'<div class="wb-actions">{button("other-add", BESIDE["add"], kind="wb-primary")}</div>'
    head = f'<div class="wb-pad"><p>{esc(BESIDE["about"])}</p>{typed}{tools}</div>'
    return parts.card("beside", BESIDE["title"], head + listed, pad=False)


def _row(place: int, one: Other) -> str:
    drop = button(f"other-drop:{place}", BESIDE["drop"], kind="wb-quiet", says=one.path)
    if one.neighbour is None:
        said = f"<p>{mark('warn', BESIDE['unread'])} {esc(one.path)}</p><p>{esc(one.problem)}</p>"
    else:
        count, left = len(one.neighbour.items), len(one.neighbour.rejected)
        told = BESIDE["items"].format(count=count) + (f", {BESIDE['rejected'].format(count=left)}" if left else "")
        said = (
            f"<p><b>{esc(one.neighbour.name)}</b> <small>{esc(told)}</small></p><p><small>{esc(one.path)}</small></p>"
        )
    level = "warn" if one.neighbour is None else "ok"
    return f'<li class="wb-finding at-{level}">{said}<div class="wb-links">{drop}</div></li>'
