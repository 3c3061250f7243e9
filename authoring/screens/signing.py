"""The strip that asks, in the card of a finding, for a reason and a signature."""

from authoring.screens.parts import banner, button, esc
from authoring.screens.practice import Practice
from authoring.screens.texts import CHECKING

AFTER = '[data-field="reason"], [data-field="passphrase"], [data-next]'


def strip(move: str, signs: str, practice: Practice, *, sits: bool, wrong: str) -> str:
    """Why (of a dismissal), the passphrase (once a sitting), who signs what; a refusal stands where the eye is."""
    fields = _reason() if move == "dismiss" else esc(CHECKING["reopen-asked"])
    fields += "" if sits else _passphrase(practice)
    refused = f'<p class="is-block" role="alert">{esc(wrong)}</p>' if wrong else ""
    text = f"{fields}<p><small>{esc(signs)}</small></p>{refused}"
    yes = button("sign-ok", CHECKING[f"{move}-yes"], kind="wb-primary", then=AFTER)
    return banner("info", text, yes, button("sign-cancel", CHECKING["no"]), role="group")


def _reason() -> str:
    hint = esc(CHECKING["reason-hint"])
    field = (
        f'<input type="text" data-field="reason" data-local placeholder="{hint}" autocomplete="off" maxlength="400">'
    )
    return f'<label class="wb-field wb-reason"><b>{esc(CHECKING["reason"])}</b> {field}</label>'


def _passphrase(practice: Practice) -> str:
    field = '<input type="password" data-field="passphrase" data-local autocomplete="off">'
    hint = f' <small class="wb-nowrap">{esc(practice.hint_here())}</small>'
    return f"<p><label>{esc(CHECKING['passphrase'])} {field}</label>{hint}</p>"
