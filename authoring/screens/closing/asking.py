"""The strips of screen 6 that ask for a signature: what is about to be done, what must be typed, both ways out."""

from collections.abc import Sequence
from dataclasses import dataclass

from authoring.model.contests import Person
from authoring.screens.closing.texts import CLOSING, PRIZES
from authoring.screens.pieces import parts
from authoring.screens.pieces.parts import banner, button, esc

AFTER = '[data-field="passphrase"], [data-field="reason"], [data-action="main"]'


@dataclass(frozen=True, slots=True)
class Asked:
    """Who is asked (his writer, and as shown) and when, whether he sits already, a hint beside the field, a refusal."""

    writer: str
    who: str
    when: str
    sits: bool = False
    hint: str = ""
    wrong: str = ""


def give(text: str, asked: Asked) -> str:
    """Give the prizes by the index."""
    signs = PRIZES["signs"].format(who=asked.who, when=asked.when)
    return _strip(f"<b>{esc(text)}</b>", (_word(asked), f"<small>{esc(signs)}</small>"), asked, PRIZES["sign"])


def judge(others: Sequence[Person], asked: Asked) -> str:
    """Give the prizes as two people judged: why, and both signatures."""
    if not others:
        return banner("warn", esc(PRIZES["nobody"]), button("sign-cancel", CLOSING["leave"]))
    second = f'<label>{esc(PRIZES["second-word"])} <input type="password" data-field="second-word" data-local></label>'
    signs = PRIZES["signs"].format(who=asked.who, when=asked.when)
    fields = (_reason(), _person(others), second, _word(asked), f"<small>{esc(signs)}</small>")
    return _strip("", fields, asked, PRIZES["hand-sign"])


def _strip(text: str, fields: Sequence[str], asked: Asked, yes: str) -> str:
    """One question; `text` and `fields` are HTML already, a refusal stands where the eye is, Enter says yes."""
    rows = "".join(f"<div>{one}</div>" for one in fields if one)
    refused = f'<p class="is-block" role="alert">{esc(asked.wrong)}</p>' if asked.wrong else ""
    both = button("sign-ok", yes, kind="wb-primary", then=AFTER), button("sign-cancel", CLOSING["leave"])
    return banner("info", text + rows + refused, *both, role="group")


def _word(asked: Asked) -> str:
    return "" if asked.sits else parts.passphrase(PRIZES["passphrase"], asked.hint)


def _reason() -> str:
    hint = esc(PRIZES["reason-hint"])
    told = f'type="text" data-field="reason" data-local placeholder="{hint}" autocomplete="off" maxlength="400"'
    return f'<label class="wb-field wb-reason"><b>{esc(PRIZES["reason"])}</b> <input {told}></label>'


def _person(people: Sequence[Person]) -> str:
    offers = "".join(
        f'<option value="{esc(one.writer)}">{esc(one.name)} ({esc(one.agency)})</option>' for one in people
    )
    select = f'<select data-field="second" data-local>{offers}</select>'
    return f'<label class="wb-field"><b>{esc(PRIZES["second"])}</b> {select}</label>'
