"""The strip that asks before something is signed: what is about to be done, what must be typed, both ways out."""

from collections.abc import Iterable, Sequence

from authoring.model.contests import Person
from authoring.records import digest
from authoring.screens.pieces.parts import YES, banner, button, esc


def strip(
    text: str,
    fields: Iterable[str],
    words: tuple[str, str],
    *,
    then: str,
    about: object = "",
    wrong: str = "",
    name: str = "sign",
) -> str:
    """One question; `text` and `fields` are HTML already, `words` say yes and no, Enter says yes.

    A refusal stands where the eye is; `then` is where the focus goes once it is done. Its buttons do `name`-ok and
    `name`-cancel, which tell the strips of one screen apart; `about` is what the text doesn't name.
    """
    rows = "".join(f"<div>{one}</div>" for one in fields if one)
    refused = f'<p class="is-block" role="alert">{esc(wrong)}</p>' if wrong else ""
    both = yes(name, words[0], f"{about} {text}", then=then), button(f"{name}-cancel", words[1])
    return banner("info", f'{text}<div class="wb-asked">{rows}</div>{refused}', *both, role="group")


def yes(name: str, word: str, question: object, *, then: str = "", off: str = "") -> str:
    """The button `name`-ok, tied to the question beside it: Desk takes its answer to no other one, and none untied.

    `question` says what is asked by its text or by what it is about, the same for as long as it is asked.
    """
    return bound(button(f"{name}{YES}", word, kind="wb-primary", then=then, off=off), f"{name} {question}")


def bound(pressed: str, question: str) -> str:
    """A button that does something once, tied to what is asked beside it."""
    mark = digest(question.encode())[:16]
    return pressed.replace("<button", f'<button data-asked="{mark}"', 1)


def line(field: str, label: str, hint: str = "") -> str:
    """A line that stays in the browser until a button is pressed."""
    told = f'type="text" data-field="{field}" data-local placeholder="{esc(hint)}" autocomplete="off" maxlength="400"'
    return f'<label class="wb-field wb-reason"><b>{esc(label)}</b> <input {told}></label>'


def reason(field: str, label: str, hint: str = "") -> str:
    """The same for what may be long: it grows with its text, and Enter says yes here too."""
    told = f'rows="1" data-field="{field}" data-local placeholder="{esc(hint)}" maxlength="2000"'
    return f'<label class="wb-field wb-reason"><b>{esc(label)}</b> <textarea {told}></textarea></label>'


def choice(field: str, label: str, offers: Sequence[tuple[str, str]]) -> str:
    """One of several things, each a value and its word; it too stays in the browser."""
    told = "".join(f'<option value="{esc(value)}">{esc(word)}</option>' for value, word in offers)
    named = f'<b>{esc(label)}</b> <select data-field="{field}" data-local>{told}</select>'
    return f'<label class="wb-field wb-reason">{named}</label>'


def person(field: str, label: str, people: Iterable[Person]) -> str:
    """One of several people."""
    return choice(field, label, [(one.writer, f"{one.name} ({one.agency})") for one in people])
