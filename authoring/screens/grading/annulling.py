"""Declaring entries void on screen 5: whose, by sign or by number in the score sheet, and what it would change."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from authoring import grading
from authoring.grading import Voided
from authoring.model.errors import RefusedError
from authoring.screens.grading.heads import TO_STRIP
from authoring.screens.grading.texts import GRADING_SIGN, GRADING_VOID
from authoring.screens.grading.values import LAST
from authoring.screens.pieces import parts
from authoring.screens.pieces.parts import button, esc
from authoring.workbench.contest.offices import KEPT
from authoring.workbench.results.outcomes import newest_outcome
from authoring.workbench.results.secretary import Secretary
from authoring.workbench.results.sheets import Row
from authoring.workbench.results.voiding import try_voiding, voiding_lines


@dataclass(frozen=True, slots=True)
class Annulling:
    """Numbers of the score sheet of these results whose entries shall be void, and what that would change."""

    results: str
    numbers: tuple[int, ...]
    found: Voided = field(repr=False)


def line_of(secretary: Secretary, at: str) -> Row | None:
    """The sign at this place of the list; None for “”. RefusedError where there is none any more."""
    signs = secretary.sheets.signs if secretary.sheets else ()
    if at and not (at.isdecimal() and int(at) < len(signs)):
        raise RefusedError(GRADING_SIGN["gone"])
    return signs[int(at)] if at else None


def who(line: Row) -> str:
    """Somebody by name and the end of the number: enough to find the entry, no more than is needed."""
    return f"{line['name']} ({GRADING_VOID['number'].format(last=line['person'][-LAST:])})"


def checked(said: Mapping[str, str], at: str) -> Mapping[str, str]:
    """What was typed, and of whom; RefusedError before anything is read where it names no numbers."""
    _typed(said.get("numbers", ""))
    return {**said, "at": at}


def annul(secretary: Secretary, at: str, typed: str) -> Annulling:
    """Try whose entries shall be void: the person of a sign, and whoever was added by number; nothing is written."""
    line, numbers = line_of(secretary, at), _typed(typed)
    if secretary.sheets is None or secretary.desk is None:
        raise RefusedError(GRADING_SIGN["gone"])
    demand_newest(secretary, secretary.sheets.folder.name)
    if line:
        numbers += (_number(secretary, line["person"]),)
    chosen = tuple(sorted(set(numbers)))
    found = try_voiding(*secretary.desk, chosen)
    return Annulling(secretary.sheets.folder.name, chosen, found)


def demand_newest(secretary: Secretary, results: str) -> None:
    """RefusedError where newer results lie there by now: the numbers of their score sheet are other people's."""
    newest = newest_outcome(secretary.office, secretary.tag)
    if newest is None or newest.name != results:
        raise RefusedError(GRADING_SIGN["gone"])


def card(one: Annulling | None) -> str:
    """What it would change; it can be signed from here."""
    if one is None:
        return ""
    lines = "".join(f"<li>{esc(line)}</li>" for line in voiding_lines(one.found))
    tools = button("annul", GRADING_VOID["sign"], then=TO_STRIP)
    tools += button("untry", GRADING_VOID["drop"], kind="wb-quiet", then='[data-action="tab:signs"]')
    body = f'<div class="wb-actions">{tools}</div><ul class="wb-plain wb-scroll wb-contents">{lines}</ul>'
    return parts.card("trial", GRADING_VOID["trial"].format(numbers=listed(one.numbers)), body)


def listed(numbers: Sequence[int]) -> str:
    """Numbers as people write them: 3, 17, 204."""
    return ", ".join(map(str, numbers))


def _typed(text: str) -> tuple[int, ...]:
    words = text.replace(",", " ").split()
    if not all(word.isascii() and word.isdecimal() for word in words):
        raise RefusedError(GRADING_VOID["wrong"], expected=GRADING_VOID["numbers-hint"], found=text)
    return tuple(map(int, words))


def _number(secretary: Secretary, person: str) -> int:
    """Under which number somebody stands in the score sheet; RefusedError where he has no score."""
    folder = secretary.sheets.folder if secretary.sheets else secretary.office.exports
    table = grading.read_kept(folder / KEPT, grading.SCORES, ("number", "person"))
    known = dict(zip(table["person"], table["number"], strict=True))
    if person not in known:
        raise RefusedError(GRADING_VOID["scoreless"], file=folder / KEPT / grading.SCORES)
    return int(known[person])
