"""The findings tab of screen 2: the rules with their counts, worst first, and all that one of them says."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from authoring.model.clock import moment
from authoring.model.findings import Finding, Pair, Severity
from authoring.model.items import Item
from authoring.model.records import Review
from authoring.screens import moments, parts
from authoring.screens.parts import button, esc, mark
from authoring.screens.texts import CHECKING, CHECKING_PLACES, REVISION
from authoring.workbench.auditing import Audit, Group, Line, advice, title, why

WRITE = "01-soan-cau-hoi.ipynb"
AROUND = 90  # letters that are shown around the words that a finding speaks about
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
    links = [opener(item.id) for item in line.items]
    if line.dismissal:
        return _dismissed(number, line, f"{_reason(audit, line.dismissal)}{_evidence(audit, line)}{strip}", links)
    if line.doubt.severity is Severity.WARN and not strip:
        word = CHECKING["keep" if isinstance(line.said, Pair) else "dismiss"]
        links.append(button(f"dismiss:{line.key}", word, kind="wb-quiet", then=STRIP, says=_name(line)))
    extra = f"{_evidence(audit, line)}{strip}"
    level = line.doubt.severity.value
    card = parts.finding(number, level, _name(line), advice(line.said), extra=extra, links=links)
    return card.replace("<li ", f'<li tabindex="-1"{" data-next" if here else ""} ', 1)


def _dismissed(number: int, line: Line, said: str, links: Sequence[str]) -> str:
    again = button(f"reopen:{line.key}", CHECKING["reopen"], kind="wb-quiet", then=STRIP, says=_name(line))
    head = f"<p>{mark('none', CHECKING['dismissed'])} <b>{esc(_name(line))}</b></p><p>{esc(advice(line.said))}</p>"
    tools = f'<div class="wb-links">{"".join(links)}{again}</div>'
    return f'<li class="wb-finding at-done" tabindex="-1" data-finding="{number}">{head}{said}{tools}</li>'


def _reason(audit: Audit, review: Review) -> str:
    """Why it was set aside, by whom, when, in which revision."""
    when = moments.full(moment(review.time), audit.office.bank.contest)
    who = f"{audit.person(review.person)}, {when}, {REVISION.format(number=review.revision)}"
    return f"<p>“{esc(review.note)}” <small>{esc(who)}</small></p>"


def _name(line: Line) -> str:
    said = line.said
    if isinstance(said, Pair):
        return CHECKING["pair"].format(first=said.items[0], second=said.items[1])
    named = CHECKING_PLACES.get(said.place, CHECKING_PLACES["option"])
    return f"{said.item} · {named.format(label=said.place)}"


def _evidence(audit: Audit, line: Line) -> str:
    """The words that are spoken about, marked: of a finding with some around them, of a pair both items aligned."""
    pair = audit.marked(line)
    if pair:
        rows = "".join(_side(item, _spans(pair, at)) for at, item in enumerate(line.items))
        return f'{_apart(pair)}<dl class="wb-pair">{rows}</dl>'
    (item,), said = line.items, line.said
    text = item.texts().get(said.place, item.stem) if isinstance(said, Finding) else ""
    spans = [said.span] if isinstance(said, Finding) and said.span else []
    return f'<p class="wb-small wb-quoted">“{parts.excerpt(text, spans, AROUND)}”</p>' if text else ""


def _apart(pair: Pair) -> str:
    """What the two differ in, where the advice doesn't say it already."""
    words = [one for one in pair.because if " / " in one and one not in advice(pair)]
    said = f"{esc(CHECKING['apart'])} <b>{esc('; '.join(' ↔ '.join(one.split(' / ')) for one in words))}</b>"
    return f'<p class="wb-small">{said}</p>' if words else ""


def _spans(pair: Pair, at: int) -> dict[str, list[tuple[int, int]]]:
    spans: dict[str, list[tuple[int, int]]] = {}
    for one in pair.marks:
        if one.item == at:
            spans.setdefault(one.place, []).append(one.span)
    return spans


def _side(item: Item, spans: dict[str, list[tuple[int, int]]]) -> str:
    """One item of a pair: its stem and right answer, the deciding words marked."""
    answers = ", ".join(parts.marked(option.text, spans.get(option.label, ())) for option in item.keyed)
    key = f" {esc(CHECKING['answer'])} {answers or esc(CHECKING['no-answer'])}"
    return f'<dt>{esc(item.id)}</dt><dd class="wb-same">{parts.marked(item.stem, spans.get("stem", ()))}{key}</dd>'


def keys_of(group: Group) -> Iterator[str]:
    """The names of all lines of a group, in the order in which they are shown."""
    return (line.key for line in (*group.open, *group.dismissed))
