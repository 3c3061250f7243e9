"""The strip that asks, in the card of a finding, for a reason and a signature."""

from authoring.screens.pieces.asking import reason
from authoring.screens.pieces.asking import yes as says_yes
from authoring.screens.pieces.parts import banner, button, esc, passphrase
from authoring.screens.pieces.practice import Practice
from authoring.screens.pieces.texts import DOUBTS

AFTER = '[data-field="reason"], [data-field="passphrase"], [data-next]'


def strip(move: str, signs: str, practice: Practice, *, sits: bool, wrong: str, yes: str = "", about: str = "") -> str:
    """Why (of a dismissal), the passphrase (once a sitting), who signs what; a refusal stands where the eye is.

    `yes` is the word of the button that does it, where that isn't signing here and now; `about` is the finding.
    """
    why = reason("reason", DOUBTS["reason"], DOUBTS["reason-hint"])
    fields = why if move == "dismiss" else esc(DOUBTS["reopen-asked"])
    fields += "" if sits else f"<p>{passphrase(DOUBTS['passphrase'], practice.hint_here())}</p>"
    refused = f'<p class="is-block" role="alert">{esc(wrong)}</p>' if wrong else ""
    text = f"{fields}<p><small>{esc(signs)}</small></p>{refused}"
    sign = says_yes("sign", yes or DOUBTS[f"{move}-yes"], f"{move} {about}", then=AFTER)
    return banner("info", text, sign, button("sign-cancel", DOUBTS["no"]), role="group")
