"""What people say of an item: comments with their answers, what a meeting said; later, to return or retire it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from authoring.bank.moves import MOVES
from authoring.model.clock import moment
from authoring.model.errors import RefusedError
from authoring.model.records import State
from authoring.screens.pieces import asking, met, moments, parts
from authoring.screens.pieces.parts import button, esc
from authoring.screens.pieces.practice import Practice
from authoring.screens.pieces.texts import OUTCOMES, REVISION, TALK
from authoring.workbench.contest.mandating import roles_of
from authoring.workbench.contest.offices import Office
from authoring.workbench.contest.sittings import Sitting
from authoring.workbench.items.commenting import Entered, Remark, comment, meetings, record_meeting, threads
from authoring.workbench.items.reviewing import give_back, retire

COMMENT, ANSWER, MEETING, RETURN, RETIRE = "comment", "answer", "meeting", "return", "retire"
LATER = (RETURN, RETIRE)  # what is done with an item that was approved
TO_STRIP = '[data-slot="talk"] [data-local]'
AFTER = '[data-action="talk:comment"]'


@dataclass(slots=True)
class Talk:
    """The card as one person sees it: what he is asked for, as COMMENT, MEETING, …, or ANSWER and a remark's mark."""

    office: Office
    writer: str
    practice: Practice
    clock: Callable[[], datetime]
    asking: str = ""
    wrong: str = ""

    def act(self, item: str, name: str, local: Mapping[str, object], sit: Callable[[str], Sitting]) -> str:
        """Ask, take it back, or sign; what the line of status says of it. `sit` gives who signs, by his passphrase."""
        action, _, rest = name.partition(":")
        self.wrong = ""
        if action == "talk":
            self.asking = rest
        elif action == "talk-ok" and self.asking:
            said = {key: str(value) for key, value in local.items()}
            kind = self.asking.partition(":")[0]
            self._signed(item, said, sit(said.get("passphrase", "")))
            self.asking = ""
            return TALK[f"{kind}-done"].format(item=item)
        else:
            self.asking = ""
        return ""

    def card(self, item: str, *, sits: bool) -> str:
        """Every comment and meeting, the oldest first, and what can be said; “” for an item that has no revision."""
        if not item or all(one.revision.item.id != item for one in self.office.bank.items()):
            return ""
        said = threads(self.office, item)
        rows = "".join(self._remark(one) for one in said)
        rows += "".join(self._entered(one) for one in meetings(self.office, item))
        body = f"<ol>{rows}</ol>" if rows else ""
        strip = self._strip(sits=sits)
        tools = "" if strip else f'<div class="wb-pad wb-links">{self._tools(item)}</div>'
        note = esc(TALK["count"].format(count=sum(map(_count, said)))) if said else ""
        return parts.card("talk", TALK["title"], f"{body}{strip}{tools}", note=note, pad=False)

    # ── what buttons do ────────────────────────────────────────────────────
    def _signed(self, item: str, said: Mapping[str, str], sitting: Sitting) -> None:
        kind, _, mark = self.asking.partition(":")
        note = said.get("said", "")
        if kind == MEETING:
            taken = record_meeting(
                self.office, [self.office.bank.entry(item).revision], met.meeting(said), sitting, note
            )
            for _item, why in taken.refused:
                raise RefusedError(why)
        elif kind in LATER:
            (give_back if kind == RETURN else retire)(self.office, item, sitting, note)
        else:
            comment(self.office, item, sitting, note, mark)

    # ── what stands there ──────────────────────────────────────────────────
    def _tools(self, item: str) -> str:
        """What this person may do with the item as it stands."""
        entry, roles = self.office.bank.entry(item), roles_of(self.office, self.writer, self.clock())
        kinds = [COMMENT, MEETING] if roles & MOVES["comment"].roles else []
        if entry.state is State.APPROVED and not entry.forks:
            hands = {one.writer for one in self.office.bank.history(item)}
            kinds += [kind for kind in LATER if roles & MOVES[kind].roles and self.writer not in hands]
        return "".join(button(f"talk:{kind}", TALK[kind], kind="wb-quiet", then=TO_STRIP) for kind in kinds)

    def _remark(self, one: Remark) -> str:
        """A comment, its answers below it, each with the button that answers it."""
        revision = REVISION.format(number=one.about)
        when = esc(f"{self._when(one.time)}, {revision}")
        head = f"<p><b>{esc(self.office.name_of(one.person))}</b> <small>{when}</small></p>"
        answer = button(f"talk:{ANSWER}:{one.mark}", TALK[ANSWER], kind="wb-quiet", says=one.text, then=TO_STRIP)
        answers = "".join(self._remark(other) for other in one.answers)
        inside = f"<ol>{answers}</ol>" if answers else ""
        return f'<li class="wb-finding">{head}<p>{esc(one.text)}</p><div class="wb-links">{answer}</div>{inside}</li>'

    def _entered(self, one: Entered) -> str:
        meeting, revision = one.meeting, REVISION.format(number=one.about)
        told = {"number": meeting.number, "day": moments.day(meeting.day), "people": ", ".join(meeting.people)}
        head = TALK["met"].format(**told, outcome=OUTCOMES.get(meeting.outcome, meeting.outcome))
        who = f"{self.office.name_of(one.person)}, {self._when(one.time)}, {revision}"
        note = f"<p>“{esc(one.note)}”</p>" if one.note else ""
        by = f"<p><small>{esc(TALK['entered'].format(who=who))}</small></p>"
        return f'<li class="wb-finding"><p>{esc(head)}</p>{note}{by}</li>'

    def _strip(self, *, sits: bool) -> str:
        kind = self.asking.partition(":")[0]
        if not kind:
            return ""
        fields = [
            *(met.fields() if kind == MEETING else ()),
            asking.reason("said", TALK[f"{kind}-what"], TALK["hint"]),
        ]
        fields.append("" if sits else parts.passphrase(TALK["passphrase"], self.practice.hint_here()))
        words = TALK[f"{kind}-yes"], TALK["no"]
        more = f"<b>{esc(TALK[f'{kind}-more'])}</b>"
        return asking.strip(more, fields, words, then=AFTER, about=self.asking, wrong=self.wrong, name="talk")

    def _when(self, time: str) -> str:
        return moments.full(moment(time), self.office.bank.contest)


def _count(one: Remark) -> int:
    return 1 + sum(map(_count, one.answers))
