"""Screen 3, one meeting for many items: which of those that wait it spoke of, what it decided, what was refused."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from authoring.bank.moves import MOVES
from authoring.model.records import Revision
from authoring.screens.pieces import asking, met, parts
from authoring.screens.pieces.parts import banner, button, esc
from authoring.screens.pieces.practice import Practice
from authoring.screens.pieces.texts import TALK
from authoring.screens.reviewing import deciding
from authoring.screens.reviewing.texts import CONVENING
from authoring.workbench.contest.mandating import roles_of
from authoring.workbench.contest.sittings import Sitting
from authoring.workbench.items.commenting import Taken, record_meeting
from authoring.workbench.items.queue import Queue

FIELD = "meet-items"
TO_FIRST = f'[data-field="{FIELD}"]'
AFTER = '[data-action="meet"], [data-slot="queue"] button'


@dataclass(slots=True)
class Convening:
    """The revisions that waited when the card was opened (none: it is shut), which are ticked, what came of it."""

    queue: Queue
    practice: Practice
    offered: tuple[Revision, ...] = ()
    chosen: str = ""
    taken: Taken | None = None
    wrong: str = ""

    def act(self, name: str, local: Mapping[str, object], sit: Callable[[str], Sitting]) -> str:
        """Open, tick all or none, shut, or sign; what the banner says of it."""
        self.wrong, self.taken = "", None
        if name == "meet":
            self.offered, self.chosen = tuple(one.revision for one in self.queue.order()), ""
        elif name == "meet-all":
            self.chosen = "".join(map(_value, self.offered))
        elif name == "meet-none":
            self.chosen = ""
        elif name == "meet-ok" and self.offered:
            return self._sign({key: str(value) for key, value in local.items()}, sit)
        else:
            self.offered = ()
        return ""

    def button(self) -> str:
        """The way in, for who may say something of what waits."""
        roles = roles_of(self.queue.office, self.queue.writer, self.queue.clock())
        if self.offered or not roles & MOVES["comment"].roles or not self.queue.order():
            return ""
        tool = button("meet", CONVENING["open"], kind="wb-quiet", then=TO_FIRST)
        return f'<div class="wb-pad wb-links">{tool}</div>'

    def card(self, *, sits: bool) -> str:
        """The items to tick and what the meeting said of them; “” while it is shut."""
        if not self.offered:
            return ""
        rows = "".join(map(_row, self.offered))
        tools = button("meet-all", CONVENING["all"], kind="wb-quiet")
        tools += button("meet-none", CONVENING["none"], kind="wb-quiet")
        box = f'class="wb-pad wb-scroll wb-column" tabindex="0" role="region" aria-label="{esc(CONVENING["items"])}"'
        fields = [*met.fields(), asking.reason("said", TALK["meeting-what"], TALK["hint"])]
        fields.append("" if sits else parts.passphrase(TALK["passphrase"], self.practice.hint_here()))
        more, words = f"<b>{esc(CONVENING['more'])}</b>", (TALK["meeting-yes"], TALK["no"])
        strip = asking.strip(more, fields, words, then=AFTER, wrong=self.wrong, name="meet")
        body = f'<div class="wb-pad wb-links">{tools}</div><div {box}>{rows}</div>{strip}'
        return parts.card("meeting", CONVENING["title"], body, pad=False)

    def told(self) -> str:
        """Each item that was refused with its reason, after signing."""
        if not self.taken or not self.taken.refused:
            return ""
        rows = "".join(f"<li><b>{esc(item)}</b>: {esc(why)}</li>" for item, why in self.taken.refused)
        said = CONVENING["refused"].format(count=len(self.taken.refused))
        return banner("warn", f"<b>{esc(said)}</b><ul>{rows}</ul>", role="alert")

    def _sign(self, said: Mapping[str, str], sit: Callable[[str], Sitting]) -> str:
        chosen = [one for one in self.offered if _value(one) in self.chosen]
        if not chosen:
            self.wrong = CONVENING["no-items"]
            return ""
        meeting, sitting = met.meeting(said), sit(said.get("passphrase", ""))
        self.taken = record_meeting(self.queue.office, chosen, meeting, sitting, said.get("said", ""))
        self.offered = ()
        return CONVENING["done"].format(count=len(self.taken.entered), number=meeting.number)


def _value(revision: Revision) -> str:
    return f"|{revision.item.id}|"


def _row(revision: Revision) -> str:
    item = revision.item
    told = CONVENING["row"].format(number=revision.revision, code=deciding.code(revision))
    box = f'<input type="checkbox" name="{FIELD}" value="{esc(_value(revision))}" data-field="{FIELD}">'
    words = f"<b>{esc(item.id)}</b> <small>{esc(told)}</small> {esc(item.stem)}"
    return f'<label class="wb-check">{box}<span>{words}</span></label>'
