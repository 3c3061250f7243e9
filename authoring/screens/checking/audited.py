"""The findings tab of screen 2: the rules with their counts, worst first, and all that one of them says."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from authoring.model.findings import Pair, Severity
from authoring.screens.checking.texts import CHECKING
from authoring.screens.pieces import parts, quoted
from authoring.screens.pieces.parts import button, esc, mark
from authoring.screens.pieces.texts import DOUBTS
from authoring.workbench.audits.auditing import Audit, Group, Line, advice, title, why
from authoring.workbench.audits.dismissing import may_be_dismissed

WRITE = "01-soan-cau-hoi.ipynb"
STRIP = '[data-field="reason"], [data-field="passphrase"], [data-action="sign-ok"]'


@dataclass(frozen=True, slots=True)
class Asked:
    """What is about to be signed: `dismiss` or `reopen`, of which line, and the strip that asks."""

    move: str
    key: str
    strip: str = ""


def rules(groups: Sequence[Group], shown: str) -> str:
    """The card on the left: each rule with the worst of its level and how often it speaks."""
    rows = "".join(_rule(group, current=group.rule == shown) for group in groups)
    body = (
        f'<ol class="wb-queue wb-column">{rows}</ol>' if rows else f'<p class="wb-empty">{esc(CHECKING["clean"])}</p>'
    )
    counts = {level: sum(len(group.open) for group in groups if group.severity is level) for level in Severity}
    note = " &ensp;".join(mark(level, str(count)) for level, count in counts.items() if count)
    return parts.card("rules", CHECKING["rules"], body, note=note, pad=False)


def lines(audit: Audit, group: Group, asked: Asked | None, most: int, at: int) -> str:
    """The card in the middle: what a rule says, what was set aside at the end; `at` is where the focus may go next."""
    shown = (*group.open, *group.dismissed)[:most]
    next_ = min(at, len(group.open) - 1) if asked is None else -1  # while something is asked, the focus stays there
    cards = "".join(_card(audit, number, line, asked, here=number == next_) for number, line in enumerate(shown))
    left = len(group.open) + len(group.dismissed) - len(shown)
    then = f'[data-finding="{len(shown)}"]'
    more = button("more", CHECKING["more"].format(count=left), kind="wb-quiet", then=then) if left else ""
    reason = f'<p class="wb-pad wb-small">{esc(why(group.rule))}</p>' if why(group.rule) else ""
    note = esc(CHECKING["places"].format(count=len(group.open)))
    empty = "" if asked or group.open else "data-next "
    box = f'{empty}class="wb-scroll wb-column" tabindex="0" role="region" aria-label="{esc(group.title)}"'
    return parts.card("list", group.title, f"<div {box}>{reason}<ol>{cards}</ol>{more}</div>", note=note, pad=False)


def nothing(rule: str, *, running: bool) -> str:
    """The card in the middle where a rule doesn't speak, or nothing does, or not yet."""
    name = title(rule)
    said = esc(CHECKING["running" if running else "nothing" if name != rule else "clean"])
    head = CHECKING["findings"] if name == rule else name
    return parts.card("list", head, f'<p class="wb-empty">{said}</p>', pad=False)


def opener(item: str) -> str:
    """The link that opens an item on screen 1."""
    return f'<a class="wb-btn wb-quiet" href="{WRITE}?item={esc(item)}">{esc(CHECKING["open"].format(item=item))}</a>'


def _rule(group: Group, *, current: bool) -> str:
    level = group.severity.value if group.open else "none"
    count = str(len(group.open)) if group.open else CHECKING["aside"].format(count=len(group.dismissed))
    inside = f'<span class="wb-actions wb-count">{mark(level, group.title)}<b class="wb-num">{esc(count)}</b></span>'
    here = ' aria-current="true"' if current else ""
    return f'<li><button type="button" data-action="show:{esc(group.rule)}"{here}>{inside}</button></li>'


def _card(audit: Audit, number: int, line: Line, asked: Asked | None, *, here: bool) -> str:
    strip = asked.strip if asked and asked.key == line.key else ""
    links = [opener(item.id) for item in line.items if audit.holds(item.id)]
    if line.dismissal:
        return _dismissed(
            number, line, f"{quoted.reason(line.dismissal, audit.office)}{quoted.evidence(line)}{strip}", links
        )
    if may_be_dismissed(line.doubt) and not strip:
        word = DOUBTS["keep" if isinstance(line.said, Pair) else "dismiss"]
        links.append(button(f"dismiss:{line.key}", word, kind="wb-quiet", then=STRIP, says=quoted.name(line)))
    extra = f"{quoted.evidence(line)}{strip}"
    level = line.doubt.severity.value
    card = parts.finding(number, level, quoted.name(line), advice(line.said), extra=extra, links=links)
    return card.replace("<li ", f'<li tabindex="-1"{" data-next" if here else ""} ', 1)


def _dismissed(number: int, line: Line, said: str, links: Sequence[str]) -> str:
    again = button(f"reopen:{line.key}", DOUBTS["reopen"], kind="wb-quiet", then=STRIP, says=quoted.name(line))
    head = f"<p>{mark('none', DOUBTS['dismissed'])} <b>{esc(quoted.name(line))}</b></p><p>{esc(advice(line.said))}</p>"
    tools = f'<div class="wb-links">{"".join(links)}{again}</div>'
    return f'<li class="wb-finding at-done" tabindex="-1" data-finding="{number}">{head}{said}{tools}</li>'


def keys_of(group: Group) -> Iterator[str]:
    """The names of all lines of a group, in the order in which they are shown."""
    return (line.key for line in (*group.open, *group.dismissed))
