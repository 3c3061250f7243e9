"""The form of screen 1: the fields of an item, one row an option with its evidence, the head with the main action."""

from collections.abc import Iterable
from types import MappingProxyType

from authoring.model.records import State
from authoring.reports.labels import TOPICS
from authoring.screens.pieces import citations, moments, parts, standings
from authoring.screens.pieces.parts import button, esc
from authoring.screens.pieces.texts import DIFFICULTIES, FIELDS, LAW, REVISION, STATES
from authoring.screens.writing.texts import HINTS, WHY_NOT, WRITING
from authoring.workbench.contest.standings import standing
from authoring.workbench.items.advice import Advice
from authoring.workbench.items.dropping import may_drop
from authoring.workbench.items.writing import Writing

SHORTCUTS = MappingProxyType(
    {"Alt+C": "key-here", "F4": "related", "Alt+PageDown": "next", "Alt+PageUp": "previous", "Alt+G": "submit"}
    | {"F2": "batch-mend", "Alt+B": "batch-leave", "Alt+H": "batch-undo"}
)
MARKS = {State.IN_REVIEW: "info", State.RETURNED: "warn", State.APPROVED: "ok"}
FILES = "02-kiem-tra.ipynb?show=nhap"
SAID = 3  # fields left empty that are named; more are counted


def page(session: Writing) -> str:
    """Head, form on the left, findings, law and what was written and said before on the right."""
    head = (
        f'<div class="wb-head"><h1>{esc(WRITING["title"])}</h1><span data-slot="head"></span>'
        '<span class="wb-grow"></span><span class="wb-status" data-live></span>'
        '<span class="wb-actions" data-slot="actions"></span></div>'
    )
    form = frame(row.topic for row in session.office.bank.contest.form.blueprint)
    fields = f'<form class="wb-card" aria-label="{esc(WRITING["form"])}"><div class="wb-pad">{form}</div></form>'
    places = "".join(f'<div data-slot="{name}"></div>' for name in ("findings", "law", "talk", "history", "own"))
    aside = f'<aside class="wb-side" aria-label="{esc(WRITING["aside"])}">{places}</aside>'
    over = f'{parts.lost()}<div data-slot="banner"></div><div data-slot="batch"></div>'
    return f'{head}<div class="wb-body">{over}<div class="wb-two">{fields}{aside}</div></div>'


def frame(topics: Iterable[str]) -> str:
    """The fields that are there for every item; options have a place of their own."""
    offered = [("", HINTS["topic"]), *((topic, TOPICS.get(topic, topic)) for topic in topics)]
    return (
        parts.area("stem", FIELDS["stem"], hint=HINTS["stem"], home=True)
        + f"<fieldset><legend>{esc(WRITING['options'])} <small>{esc(WRITING['options-hint'])}</small></legend>"
        '<div class="wb-options" data-slot="options"></div>'
        '<div class="wb-links" data-slot="option-tools"></div></fieldset>'
        + parts.area("explanation", FIELDS["explanation"], small=HINTS["explanation"])
        + '<div class="wb-row-fields wb-four">'
        + parts.line("citation", FIELDS["citation"], hint=HINTS["citation"])
        + parts.choice("topic", FIELDS["topic"], offered)
        + parts.choice("difficulty", FIELDS["difficulty"], DIFFICULTIES.items())
        + parts.line("valid_on", FIELDS["valid_on"], hint=HINTS["valid_on"])
        + '</div><div class="wb-links" data-slot="ways"></div>'
    )


def options(session: Writing, *, several: bool) -> str:
    """One row an option; redrawn only when an option comes or goes, so that a field in use stays."""
    kind = "checkbox" if several else "radio"
    return "".join(
        f'<div class="wb-option"><div class="wb-answer"><label><input type="{kind}" name="key" value="{label}" '
        f'data-field="key" aria-label="{esc(WRITING["right"].format(label=label))}">{label}</label>'
        f'<textarea rows="1" data-field="{label}" aria-label="{esc(LAW["option"].format(label=label))}" '
        f'aria-describedby="because-{label}" spellcheck="false" maxlength="1000"></textarea></div>'
        f'<div class="wb-because" id="because-{label}" data-slot="because-{label}"></div></div>'
        for label in (option.label for option in session.item.options)
    )


def option_tools(session: Writing) -> str:
    """The buttons that add and drop an option."""
    if session.locked:
        return ""
    tools = (("add-option", WRITING["add"]), ("drop-option", WRITING["drop"]))
    return "".join(button(action, word, kind="wb-quiet") for action, word in tools)


def ways(batch: str, session: Writing) -> str:
    """Other ways to items than typing: many drafts at once, files; and the way to give up what was typed."""
    drop = button("drop", WRITING["drop-item"], kind="wb-quiet", then='[data-action="drop-ok"]')
    files = f'<a class="wb-btn wb-quiet" href="{FILES}">{esc(WRITING["import"])}</a>'
    return batch + files + (drop if may_drop(session) else "")


def head(session: Writing, place: str) -> str:
    """Which item is open, where it stands, and the way to the others, with its place among them."""
    state = session.state()
    if state:
        word = standings.word(standing(session.office, session.item.id))
    else:
        word = STATES["draft"] if session.item.id else WRITING["new"]
    if session.seen.revision:
        word += " · " + REVISION.format(number=session.seen.revision.revision)
    moves = (("previous", WRITING["previous"]), ("next", WRITING["next"]), ("new", WRITING["new"]))
    after = {"new": "[data-home]"}
    walk = "".join(button(action, text, kind="wb-quiet", then=after.get(action, "")) for action, text in moves)
    tag = parts.mark(MARKS.get(state, "none") if state else "none", word, tag=True)
    return f"<b>{esc(session.item.id)}</b> {tag} {walk} <small>{esc(place)}</small>"


def actions(advice: Advice) -> str:
    """The main action, with the reason beside it while it is off."""
    if advice.session.is_forked():
        return button("submit", WRITING["fork-merge"], kind="wb-primary", key="Alt+G", then="[data-home]")
    if advice.session.locked:
        return button("new", WRITING["next-item"], kind="wb-primary", then="[data-home]")
    off = why_not(advice)
    reason = f'<span class="wb-small">{esc(off)}</span>' if off else ""
    then = '[data-field="passphrase"], [data-action="submit-ok"]'
    return reason + button("submit", WRITING["send"], kind="wb-primary", key="Alt+G", off=off, then=then)


def why_not(advice: Advice) -> str:
    """Why the item can't be sent yet, as words."""
    word, details = advice.why_not()
    if not word:
        return ""
    if word == "missing":
        if len(details) > SAID:
            return WHY_NOT["missing-many"].format(count=len(details))
        return WHY_NOT["missing"].format(", ".join(field_name(place) for place in details))
    return WHY_NOT[word].format(*details)


def field_name(place: str) -> str:
    """A field in the midst of a sentence."""
    name = FIELDS.get(place) or LAW["option"].format(label=place)
    return name[0].lower() + name[1:]


def values(session: Writing) -> dict[str, str]:
    """The texts of the fields, by field; a day and a citation as people write them."""
    item = session.item
    texts = item.texts() | {"topic": item.topic, "difficulty": item.difficulty, "key": item.key}
    texts["citation"] = citations.shown_citation(item.citation, session.office)
    return texts | {"valid_on": moments.shown_day(item.valid_on)}


def kept(session: Writing, field: str, value: str) -> str:
    """What was typed in a field, as an item keeps it."""
    if field == "citation":
        return citations.kept_citation(value, session.office)
    return moments.kept_day(value) if field == "valid_on" else value
