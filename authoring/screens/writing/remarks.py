"""The card of findings: what the rules say of the open item, which items are its twins, who set what aside."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from authoring import checks, policy
from authoring.model.findings import Finding, Pair, Severity
from authoring.model.items import Item
from authoring.screens.pieces import pages, parts, quoted
from authoring.screens.pieces.parts import button, esc, mark
from authoring.screens.pieces.texts import DOUBTS
from authoring.screens.pieces.ways import led
from authoring.screens.writing.texts import WRITING
from authoring.workbench.audits.auditing import ORDER, Line, advice, why
from authoring.workbench.audits.outsiders import RULE as CONTRADICTION
from authoring.workbench.items.doubts import may_be_dismissed, may_be_reopened, name
from authoring.workbench.laws.evidence import RULE

UNKNOWN_CITATION = "citation-unknown"
UNSORTED = "options-unsorted"
STRIP = '[data-field="reason"], [data-field="passphrase"], [data-action="sign-ok"]'
UNCITED = f"{RULE}no-citation"


@dataclass(frozen=True, slots=True)
class Told:
    """What stands in the cards beside the lines themselves, by the name of a line.

    `strips` ask for a signature, `signed` tell why and by whom a line was set aside (both are HTML), `held` are the
    reasons that wait for sending; `unfolded` are the rules whose page is shown, `last` is the
    line that was decided last, where the focus goes. `likely` are the places of the law in
    which the answer may stand, where the item cites none that holds it.
    """

    locked: bool = False
    likely: Sequence[tuple[str, str]] = ()
    strips: Mapping[str, str] = field(default_factory=dict)
    signed: Mapping[str, str] = field(default_factory=dict)
    held: Mapping[str, str] = field(default_factory=dict)
    unfolded: frozenset[str] = frozenset()
    last: str = ""

    def aside(self, line: Line) -> bool:
        """Whether somebody has set a line aside, or wants to with sending."""
        return name(line) in {**self.signed, **self.held}


def card(lines: Sequence[Line], item: Item, told: Told) -> str:
    """Findings and twins as one list, what was set aside at its end; every entry says where, why, what can be done."""
    numbered = sorted(enumerate(lines), key=lambda one: (told.aside(one[1]), ORDER.index(one[1].doubt.severity)))
    shown = "".join(_line(number, line, item, told) for number, line in numbered)
    body = f"<ol>{shown}</ol>" if lines else _empty(item)
    note = _counts([line.doubt.severity for line in lines if not told.aside(line)], item)
    return parts.card("findings", WRITING["findings"], body, note=note, pad=False)


def _line(number: int, line: Line, item: Item, told: Told) -> str:
    said = line.said
    head = _title(line, item)
    pair = quoted.evidence(line) if isinstance(said, Pair) else ""
    links = _twin_links(line, item) if isinstance(said, Pair) else _links(number, said, told)
    page = pages.page(line.doubt.rule) if line.doubt.rule in told.unfolded and why(line.doubt.rule) else ""
    links += _why(line, told, head)
    extra = f"{pair}{_elsewhere(line)}{page}{told.strips.get(name(line), '')}"
    if told.aside(line):
        return _set_aside(number, line, head, extra, told)
    if may_be_dismissed(line) and name(line) not in told.strips:
        word = DOUBTS["keep" if pair else "dismiss"]
        links.append(button(f"dismiss:{name(line)}", word, kind="wb-quiet", then=STRIP, says=head))
    return parts.finding(number, line.doubt.severity.value, head, advice(said), extra=extra, links=links)


def _set_aside(number: int, line: Line, head: str, extra: str, told: Told) -> str:
    """A line with its ring, the reason, who, when and in which revision, and the way back."""
    held = told.held.get(name(line), "")
    waits = f"<p>“{esc(held)}” <small>{esc(WRITING['held'])}</small></p>"
    reason = waits if held else told.signed[name(line)]
    again = held or (may_be_reopened(line) and name(line) not in told.strips)
    way = button(f"reopen:{name(line)}", DOUBTS["reopen"], kind="wb-quiet", then=STRIP, says=head) if again else ""
    said = f"<p>{mark('none', DOUBTS['dismissed'])} <b>{esc(head)}</b></p><p>{esc(advice(line.said))}</p>"
    tools = f'<div class="wb-links">{way}</div>'
    inside = f"{said}{reason}{extra}{tools}"
    here = " data-next" if name(line) == told.last else ""
    return f'<li class="wb-finding at-done" tabindex="-1" data-finding="{number}"{here}>{inside}</li>'


def _title(line: Line, item: Item) -> str:
    if isinstance(line.said, Pair):
        return WRITING["twin"].format(kind=WRITING[line.said.kind], item=_other(line, item).id)
    rule = line.doubt.rule
    if rule == UNKNOWN_CITATION:
        return WRITING["dead-citation"]
    return WRITING[rule] if rule.startswith(RULE) else checks.title(rule)


def _links(number: int, finding: Finding, told: Told) -> list[str]:
    """The ways to mend a finding: its fix, sorting, likely places, the field."""
    links = []
    if finding.fix and not told.locked:
        text = finding.fix.text.strip()
        word = WRITING["fix"].format(text=text) if text else WRITING["fix-empty"]
        word = WRITING["add-to-stem"] if finding.rule.startswith(RULE) else word
        links.append(button(f"fix:{number}", word, kind="wb-quiet", then=f'[data-field="{finding.fix.place}"]'))
    if finding.rule == UNSORTED and not told.locked:
        links.insert(0, button("sort", WRITING["sort"], kind="wb-quiet", then='[data-field="A"]'))
    if finding.place != "item":
        links.append(parts.jump(finding.place, WRITING["go"]))
    if finding.rule == UNCITED and not told.locked:
        links += [_cite(*place) for place in told.likely]
    return links


def _twin_links(line: Line, item: Item) -> list[str]:
    other = _other(line, item).id
    return [button(f"open:{other}", WRITING["open-twin"].format(item=other), kind="wb-quiet")]


def _other(line: Line, item: Item) -> Item:
    return next(one for one in line.items if one.id != item.id)


def _why(line: Line, told: Told, head: str) -> list[str]:
    """The button that unfolds the page of a rule."""
    rule = line.doubt.rule
    word = WRITING["why-not" if rule in told.unfolded else "why"]
    return [button(f"why:{rule}", word, kind="wb-quiet", says=head)] if why(rule) else []


def _elsewhere(line: Line) -> str:
    """A contradiction is decided by somebody who wrote neither item."""
    return f'<p class="wb-small">{led(WRITING["decided-elsewhere"])}</p>' if line.doubt.rule == CONTRADICTION else ""


def _cite(document: str, path: str) -> str:
    place = WRITING["cite-place"].format(place=policy.label(path))
    return button(f"cite:{document}:{path}", place, kind="wb-quiet", then='[data-field="citation"]')


def _counts(levels: Sequence[Severity], item: Item) -> str:
    if not levels:
        return mark("ok", WRITING["none-left"]) if item.stem.strip() else ""
    counts = {level: levels.count(level) for level in Severity if level in levels}
    return " &ensp;".join(mark(level, WRITING[f"count-{level}"].format(count=n)) for level, n in counts.items())


def _empty(item: Item) -> str:
    text = WRITING["nothing-found"] if item.stem.strip() else WRITING["nothing-typed"]
    return f'<p class="wb-empty">{esc(text)}</p>'
