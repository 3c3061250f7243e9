"""Which sentences of the rules changed: today's settings against those that a person brings."""

import difflib
from collections.abc import Sequence

from authoring.reports.rules import Change
from authoring.screens.closing.texts import RULES
from authoring.screens.pieces import parts
from authoring.screens.pieces.parts import esc, mark

OLD = "settings"  # the file that may be brought


def card(name: str, changes: Sequence[Change] | None) -> str:
    """The sentences with what went and what came; `changes` is None where nothing was brought yet."""
    bring = parts.pick(OLD, RULES["bring"], ".toml", kind="")
    more = f'<p class="wb-small">{esc(RULES["more"])}</p>'
    body = f'<div class="wb-pad">{more}<div class="wb-actions">{bring}</div></div>'
    if changes is not None:
        said = RULES["some" if changes else "none"].format(name=name, count=len(changes))
        body += f'<div class="wb-pad"><p>{mark("info" if changes else "ok", said)}</p></div>'
    rows = "".join(_row(one) for one in changes or ())
    return parts.card("rules", RULES["title"], body + (f"<ol>{rows}</ol>" if rows else ""), pad=False)


def _row(one: Change) -> str:
    """A sentence as it reads today; one that came or went whole says so."""
    absent = f"<small>{esc(RULES['absent'])}</small>"
    if not one.before or not one.after:
        before = f"<del>{esc(one.before)}</del>" if one.before else absent
        after = f"<ins>{esc(one.after)}</ins>" if one.after else absent
        return f'<li class="wb-finding"><p>{before} → {after}</p></li>'
    return f'<li class="wb-finding"><p>{parts.rewritten(one.before, one.after, _spans(one))}</p></li>'


def _spans(one: Change) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """The words that differ, as spans of both sentences."""
    old, new = one.before.split(" "), one.after.split(" ")
    found = difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return [(_span(old, a, b), _span(new, c, d)) for kind, a, b, c, d in found if kind != "equal"]


def _span(words: Sequence[str], begin: int, end: int) -> tuple[int, int]:
    start = len(" ".join(words[:begin])) + (begin > 0)
    return start, max(start, len(" ".join(words[:end])))
