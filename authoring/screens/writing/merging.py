"""Gộp on screen 1: two revisions of one item side by side; each part taken from one of them, or typed anew."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from authoring.model.clock import moment
from authoring.model.items import LABELS
from authoring.model.records import Revision
from authoring.reports.labels import TOPICS
from authoring.screens.pieces import asking, citations, moments, parts
from authoring.screens.pieces.parts import button, esc, mark
from authoring.screens.pieces.practice import Practice
from authoring.screens.pieces.texts import DIFFICULTIES, FIELDS, LAW, PLACES, REVISION
from authoring.screens.writing import form
from authoring.screens.writing.texts import MERGING
from authoring.workbench.items.differing import replaced
from authoring.workbench.items.merging import EXTRA, Fork, Merging, Part, fork
from authoring.workbench.items.writing import Writing

FIELD = "merge-"
LONG = ("stem", "explanation", *LABELS)
TO_STRIP = '[data-field="passphrase"], [data-action="merge-ok"]'
AFTER = '[data-field="passphrase"], [data-home]'


@dataclass(slots=True)
class MergeView:
    """What one person sees of a fork: the parts and what is chosen for each; None: no fork is open."""

    session: Writing
    practice: Practice
    work: Merging | None = None
    asking: bool = False
    wrong: str = ""

    @property
    def open(self) -> bool:
        """Whether the sides stand in place of the form."""
        return self.work is not None

    def slots(self) -> dict[str, str]:
        """The places of the merge in their order: an outer one stands before those inside it."""
        work = self.work
        if work is None:
            return {}
        states = {f"merge-state-{one.place}": self._state(work, one) for one in work.found.parts}
        return {
            "head": f"<b>{esc(work.item)}</b> {esc(MERGING['title'].format(count=len(work.found.sides)))}",
            "actions": self._actions(work),
            "batch": self._frame(work),
            **states,
            "merge-preview": self._preview(work),
        }

    def values(self) -> dict[str, str]:
        """The text that each part would get."""
        places = [one.place for one in self.work.found.parts] if self.work else []
        return {f"{FIELD}{place}": self._shown(place, self.work.text(place)) for place in places if self.work}

    def edit(self, field: str, value: str) -> bool:
        """Take a text of the merge; whether it is one."""
        if not self.work or not field.startswith(FIELD):
            return False
        place = field.removeprefix(FIELD)
        if self.work.type(place, self._kept(place, value)):
            self.asking, self.wrong = False, ""
        return True

    def act(self, name: str, passphrase: str) -> Revision | None:
        """A button or key, the first of which shows the sides; the merged revision once it is written."""
        action, _, rest = name.partition(":")
        self.wrong = ""
        if self.work is None:
            found = fork(self.session.office, self.session.item.id)
            self.work, self.asking = (Merging(self.session.office, found) if found else None), False
        elif action == "merge-close":
            self.work, self.asking = None, False
        else:
            return self._decide(self.work, action, rest, passphrase)
        return None

    def strip(self) -> str:
        """What is about to be written, the passphrase the first time in a sitting."""
        work = self.work
        if work is None or not self.asking:
            return ""
        said = MERGING["asked"].format(number=work.found.number, item=work.item)
        text = f"<b>{esc(said)}</b> {esc(MERGING['asked-more'])}"
        word = "" if self.session.sitting else parts.passphrase(MERGING["passphrase"], self.practice.hint_here())
        yes = MERGING["yes"], MERGING["no"]
        return asking.strip(text, (word,), yes, then=AFTER, wrong=self.wrong, name="merge")

    # ── what buttons do ────────────────────────────────────────────────────
    def _decide(self, work: Merging, action: str, rest: str, passphrase: str) -> Revision | None:
        side, _, place = rest.partition(":")
        if action == "merge-take" and side.isdecimal():
            self.asking = False
            work.take(place, int(side))
        elif action in ("submit", "merge-cancel"):
            self.asking = action != "merge-cancel" and not work.why_not(self.session.writer, self.session.clock())[0]
        elif action == "merge-ok" and self.asking:
            return self._signed(work, passphrase)
        return None

    def _signed(self, work: Merging, passphrase: str) -> Revision:
        made = work.merge(self.session.signed(passphrase))
        self.work, self.asking = None, False
        return made

    # ── what stands there ──────────────────────────────────────────────────
    def _actions(self, work: Merging) -> str:
        word, count = work.why_not(self.session.writer, self.session.clock())
        off = MERGING[f"why-{word}"].format(count=count) if word else ""
        said = f'<span class="wb-small">{esc(off)}</span>' if off else ""
        text = MERGING["merge"].format(number=work.found.number)
        later = button("merge-close", MERGING["later"], then="[data-home]")
        return said + later + button("submit", text, kind="wb-primary", key="Alt+G", off=off, then=TO_STRIP)

    def _frame(self, work: Merging) -> str:
        """The parts on the left, what they make on the right; it changes only with the sides."""
        heads = "".join(f"<li>{esc(self._who(one, at))}</li>" for at, one in enumerate(work.found.sides))
        before = work.found.before
        origin = MERGING["origin"].format(number=before.revision) if before else MERGING["no-origin"]
        rows = "".join(self._part(work, one) for one in work.found.parts)
        body = f'<p>{esc(MERGING["more"])} {esc(origin)}</p><ul class="wb-listed">{heads}</ul>{rows}'
        left = parts.card("merge", MERGING["sides"], body)
        right = '<div class="wb-side" data-slot="merge-preview"></div>'
        return f'<div class="wb-batch wb-merge wb-two" data-home tabindex="-1">{left}{right}</div>'

    def _part(self, work: Merging, part: Part) -> str:
        name = _name(part.place)
        sides = "".join(self._side(work.found, part, at) for at in range(len(part.texts)))
        state = f'<div data-slot="merge-state-{esc(part.place)}"></div>'
        inside = f'<div class="wb-sides">{sides}</div>{self._field(part)}'
        return f"<fieldset><legend>{esc(name)}</legend>{state}{inside}</fieldset>"

    def _side(self, found: Fork, part: Part, at: int) -> str:
        """One side's text, with what it changed of the text before, or of the first side where that isn't known."""
        text, earlier = part.texts[at], found.earlier(part.place)
        base = earlier if earlier is not None else part.texts[0]
        old, new = (_read(part.place, self._shown(part.place, one)) for one in (base, text))
        told = parts.rewritten(old, new, replaced(old, new))
        shown = told if new else f"{told} <small>{esc(MERGING['nothing'])}</small>"
        who = self._who(found.sides[at], at)
        take = button(f"merge-take:{at}:{part.place}", MERGING["take"], says=f"{_name(part.place)}, {who}")
        return f'<div class="wb-sign"><small>{esc(who)}</small><p>{shown}</p>{take}</div>'

    def _field(self, part: Part) -> str:
        name, label = f"{FIELD}{part.place}", MERGING["result"]
        if part.place in LONG:
            return parts.area(name, label)
        if part.place == "difficulty":
            return parts.choice(name, label, DIFFICULTIES.items())
        if part.place == "topic":
            blueprint = self.session.office.bank.contest.form.blueprint
            topics = dict.fromkeys((*(row.topic for row in blueprint), *part.texts))
            return parts.choice(name, label, [("", DIFFICULTIES[""]), *((one, _topic(one)) for one in topics if one)])
        return parts.line(name, label)

    def _state(self, work: Merging, part: Part) -> str:
        """What is chosen for a part and why."""
        said = work.choice(part.place)
        if said is None:
            return mark("warn", MERGING["undecided"])
        if isinstance(said, str):
            return mark("ok", MERGING["typed"])
        who = self._who(work.found.sides[said], said)
        word = "taken" if part.place in work.choices else "alone"
        return mark("ok", MERGING[word].format(who=who))

    def _preview(self, work: Merging) -> str:
        item, left = work.preview(), work.undecided()
        texts = {option.label: option.text for option in item.options}
        shown = [label for label in LABELS if label in texts or label in left]
        marks = {label: mark("ok" if label in item.key else "none", f"{label}.") for label in shown}
        rows = "".join(f"<li>{marks[one]} {_text(texts.get(one, ''), one, left)}</li>" for one in shown)
        facts = "".join(f"<dt>{esc(name)}</dt><dd>{told}</dd>" for name, told in self._facts(work))
        body = f'<p class="wb-lead">{_text(item.stem, "stem", left)}</p><ul class="wb-plain">{rows}</ul>'
        body += f'<dl class="wb-facts">{facts}</dl>'
        return parts.card("merged", MERGING["preview"], body)

    def _facts(self, work: Merging) -> Iterator[tuple[str, str]]:
        item, left = work.preview(), work.undecided()
        for place in ("key", "explanation", "citation", "topic", "difficulty", "valid_on"):
            shown = _read(place, self._shown(place, str(getattr(item, place))))
            yield FIELDS[place], _text(shown, place, left)

    def _who(self, side: Revision, at: int) -> str:
        """Which side: its letter-free number, who wrote it when."""
        office = self.session.office
        told = REVISION.format(number=side.revision)
        time = moments.full(moment(side.time), office.bank.contest)
        who = office.name_of(side.writer)
        return MERGING["side"].format(at=at + 1, revision=told, who=who, time=time)

    def _shown(self, place: str, text: str) -> str:
        """A text as its field shows it."""
        if place == "citation":
            return citations.shown_citation(text, self.session.office)
        return moments.shown_day(text) if place == "valid_on" else text

    def _kept(self, place: str, value: str) -> str:
        """What was typed in a field as an item keeps it."""
        if place == "key":
            return "".join(letter for letter in LABELS if letter in value.upper())
        return form.kept(self.session, place, value)


def _name(place: str) -> str:
    """A part as people name it."""
    if place.startswith(EXTRA):
        return PLACES["field"].format(label=place.removeprefix(EXTRA))
    return FIELDS.get(place) or LAW["option"].format(label=place)


def _read(place: str, text: str) -> str:
    """A value as people read it."""
    if place == "difficulty":
        return DIFFICULTIES.get(text, text)
    return _topic(text) if place == "topic" else text


def _topic(topic: str) -> str:
    return TOPICS.get(topic, topic)


def _text(text: str, place: str, undecided: Sequence[str]) -> str:
    if place in undecided:
        return mark("warn", MERGING["undecided"])
    return esc(text) if text else f"<small>{esc(MERGING['nothing'])}</small>"
