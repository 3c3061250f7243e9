"""The card of the guesser: how much somebody scores who has learnt nothing, and which cues pay most."""

from collections.abc import Sequence

from authoring.model.findings import Measure
from authoring.screens.pieces import parts
from authoring.screens.pieces.parts import esc, mark
from authoring.screens.pieces.texts import GUESS
from authoring.workbench.audits.auditing import Audit

POSITIONS = "key-positions"
SHOWN = 3  # cues


def card(audit: Audit) -> str:
    """The share, the goal, blind picking and what each cue adds; nothing of a bank without items."""
    guess = audit.guess
    if guess is None or not audit.total:
        said = GUESS["running" if guess is None else "no-items"]
        return parts.card("guess", GUESS["guess"], f'<p class="wb-empty">{esc(said)}</p>')
    score, blind = guess.measure, share(round(guess.blind * 1000))
    goal = GUESS["goal"].format(limit=share(score.limit), chance=blind)
    figure = f"<div><dd>{share(score.value)}</dd><dt>{esc(GUESS['guessed'])}</dt></div>"
    state = mark("ok") if score.ok else mark("warn", GUESS["too-high"])
    body = f'<dl class="wb-sum">{figure}</dl><p>{state}</p><p class="wb-small">{esc(goal)}</p>'
    body += _listed(GUESS["cues"], guess.why(SHOWN)) + _positions(audit.measures)
    return parts.card("guess", GUESS["guess"], body)


def share(thousandths: int) -> str:
    """A share as people write it: `24,7%`, `27%`."""
    whole, tenth = divmod(thousandths, 10)
    return f"{whole},{tenth}%" if tenth else f"{whole}%"


def _listed(title: str, told: Sequence[str]) -> str:
    rows = "".join(f"<li>{esc(one)}</li>" for one in told)
    return f'<h3>{esc(title)}</h3><ul class="wb-small">{rows}</ul>' if told else ""


def _positions(measures: Sequence[Measure]) -> str:
    """Where the right answers stand, if they lean to a letter."""
    if all(one.ok for one in measures if one.measure == POSITIONS):
        return ""
    letters = (one for one in measures if one.measure.startswith(f"{POSITIONS}-"))
    return _listed(GUESS["positions"], [", ".join(f"{one.measure.rpartition('-')[2]} {one.value}" for one in letters)])
