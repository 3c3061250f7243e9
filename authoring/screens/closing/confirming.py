"""The strips of screen 6 that ask for a signature: what is about to be done, what must be typed, both ways out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from authoring.model.contests import Person
from authoring.screens.closing.texts import CLOSING, PRIZES
from authoring.screens.pieces import asking, parts
from authoring.screens.pieces.parts import banner, button, esc

AFTER = '[data-field="passphrase"], [data-field="reason"], [data-action="main"]'


@dataclass(frozen=True, slots=True)
class Asked:
    """Who is asked (his writer, and as shown), when (and as shown), his roles then, whether he sits already.

    `hint` stands beside the field of the passphrase, `wrong` is what was refused, `done` what was done last.
    """

    writer: str
    who: str
    now: datetime
    when: str
    may: frozenset[str] = frozenset()
    sits: bool = False
    hint: str = ""
    wrong: str = ""
    done: str = ""


def give(text: str, asked: Asked) -> str:
    """Give the prizes by the index."""
    signs = PRIZES["signs"].format(who=asked.who, when=asked.when)
    return _strip(f"<b>{esc(text)}</b>", (_word(asked), f"<small>{esc(signs)}</small>"), asked, PRIZES["sign"])


def judge(others: Sequence[Person], asked: Asked) -> str:
    """Give the prizes as two people judged: why, and both signatures."""
    if not others:
        return banner("warn", esc(PRIZES["nobody"]), button("sign-cancel", CLOSING["leave"]))
    signs = PRIZES["signs"].format(who=asked.who, when=asked.when)
    reason = asking.line("reason", PRIZES["reason"], PRIZES["reason-hint"])
    fields = (
        reason,
        asking.person("second", PRIZES["second"], others),
        parts.passphrase(PRIZES["second-word"], field="second-word"),
        _word(asked),
        f"<small>{esc(signs)}</small>",
    )
    return _strip("", fields, asked, PRIZES["hand-sign"])


def _strip(text: str, fields: Sequence[str], asked: Asked, yes: str) -> str:
    return asking.strip(text, fields, (yes, CLOSING["leave"]), then=AFTER, about=yes, wrong=asked.wrong)


def _word(asked: Asked) -> str:
    return "" if asked.sits else parts.passphrase(PRIZES["passphrase"], asked.hint)
