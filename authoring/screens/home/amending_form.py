"""The form of Thiết đặt: the fields of the founding once more, those that it doesn't ask for, what a change does."""

from collections.abc import Mapping, Sequence

from authoring.reports.rules import Change
from authoring.screens.home import founding_form
from authoring.screens.home.texts import AMENDING, AMENDING_CHOICES, AMENDING_FIELDS, AMENDING_GROUPS
from authoring.screens.pieces import parts
from authoring.screens.pieces.parts import esc
from authoring.workbench.items.differing import replaced
from authoring.workbench.starting.amending import Amending
from authoring.workbench.starting.founding import CONTEST, FORM, WEEKS

STEPS = (CONTEST, WEEKS, FORM)
LINES = ("cap_week", "cap_contest", "days", "documents")
HEADS = ("parent", "place")
TICKS = ("may_play", "voiding")
HELD = ("held-id", "held-weeks", "held-rules")


def form(amending: Amending) -> str:
    """All fields; it changes only when rows come or go, so that a field in use stays."""
    asked = (founding_form.contest(amending), founding_form.weeks(amending), founding_form.form(amending))
    return "".join((*asked, _more()))


def notes(amending: Amending, problems: Mapping[str, str]) -> dict[str, str]:
    """Under each field: why it can't stand."""
    names = [name for step in STEPS for name in founding_form.fields(amending, step)]
    names += [*AMENDING_FIELDS]
    return founding_form.notes_of(amending, names, problems)


def aside(changes: Sequence[Change]) -> str:
    """The sentences of the rules before and after; what may not change any more."""
    rows = "".join(f'<li class="wb-finding"><p>{_changed(one)}</p></li>' for one in changes)
    said = f"<ol>{rows}</ol>" if rows else f'<p class="wb-empty">{esc(AMENDING["no-rules"])}</p>'
    held = "".join(f"<li>{esc(AMENDING[name])}</li>" for name in HELD)
    return parts.card("rules", AMENDING["rules"], said, pad=False) + parts.card(
        "held", AMENDING["held"], f'<ul class="wb-small">{held}</ul>'
    )


def _changed(one: Change) -> str:
    return parts.rewritten(one.before, one.after, replaced(one.before, one.after))


def _more() -> str:
    choices = "".join(f"<div>{_choice(name)}</div>" for name in AMENDING_CHOICES)
    lines = "".join(f"<div>{parts.line(name, AMENDING_FIELDS[name])}{_place(name)}</div>" for name in LINES)
    groups = "".join(_tick("excluded", group, word) for group, word in AMENDING_GROUPS.items())
    who = f"<fieldset><legend>{esc(AMENDING['excluded'])}</legend>{groups}</fieldset>"
    ticks = "".join(_tick(name, "yes", AMENDING[name]) for name in TICKS)
    short = parts.area("abbreviations", AMENDING_FIELDS["abbreviations"]) + _place("abbreviations")
    body = f'<div class="wb-row-fields">{choices}</div>{who}{ticks}<div class="wb-row-fields">{lines}</div>{short}'
    return parts.card("more", AMENDING["more"], body) + _papers()


def _papers() -> str:
    """Who issues the papers; the numbers of decisions."""
    lines = "".join(f"<div>{parts.line(name, AMENDING_FIELDS[name])}{_place(name)}</div>" for name in HEADS)
    decisions = parts.area("decisions", AMENDING_FIELDS["decisions"]) + _place("decisions")
    note = f'<p class="wb-small">{esc(AMENDING["papers-note"])}</p>'
    return parts.card("papers", AMENDING["papers"], f'<div class="wb-row-fields">{lines}</div>{decisions}{note}')


def _choice(name: str) -> str:
    return parts.choice(name, AMENDING_FIELDS[name], AMENDING_CHOICES[name].items()) + _place(name)


def _tick(name: str, value: str, word: str) -> str:
    field = f'<input type="checkbox" data-field="{name}" value="{value}">'
    return f'<label class="wb-check">{field}<span>{esc(word)}</span></label>'


def _place(name: str) -> str:
    return f'<div data-slot="note-{name}"></div>'
