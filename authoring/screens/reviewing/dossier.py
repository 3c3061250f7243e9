"""The left and the middle of screen 3: what waits, and the revision that is read with the grounds of each option."""

from collections.abc import Mapping

from authoring.bank import Entry
from authoring.model.items import Item, Option
from authoring.model.records import Revision, State
from authoring.screens.pieces import citations, law, listed, parts, quoted, standings
from authoring.screens.pieces.parts import button, esc, mark
from authoring.screens.pieces.texts import DOUBTS, LAW, STATES
from authoring.screens.reviewing import deciding
from authoring.screens.reviewing.texts import REVIEWING
from authoring.workbench.audits.auditing import Line, advice, title
from authoring.workbench.contest.standings import Standing
from authoring.workbench.items.differing import changes
from authoring.workbench.items.queue import Queue, Sent
from authoring.workbench.paperwork.performances import performances

WRITE = "01-soan-cau-hoi.ipynb"
LONG = 80  # letters of an option that wants the whole width, its grounds below it


def queue_card(queue: Queue, word: str, begin: int, tools: str) -> str:
    """What waits, oldest first, or the items of a state, from the place `begin` on (−1: around the open one).

    `tools` stand below it.
    """
    others = queue.others(word) if word else ()
    entries = [entry for entry, _ in others] if word else queue.order()
    ids, count = [entry.revision.item.id for entry in entries], len(entries)
    shown = listed.window(count, ids.index(queue.item) if queue.item in ids else 0, begin)
    if word:
        list_ = listed.column([_stands(*one, current=queue.item) for one in others[shown]])
    else:
        rows = [_waits(one, current=queue.item) for one in queue.waiting(shown)]
        list_ = listed.column(rows, REVIEWING["empty"])
    note = esc(REVIEWING["count"].format(count=count))
    title = STATES[word] if word else REVIEWING["queue"]
    states = f'<div class="wb-pad">{listed.offer(REVIEWING["queue"])}</div>'
    return parts.card("queue", title, f"{states}{list_}{listed.turns(shown, count)}{tools}", note=note, pad=False)


def card(queue: Queue, strips: Mapping[str, str], word: str = "") -> str:
    """The revision that is open, whole; `strips` ask for a signature in the card of a finding, by its name.

    Where none is open: what can be done, the items of the state `word` standing in the list.
    """
    read = queue.read
    if read is None:
        return parts.card("item", REVIEWING["title"], f'<div class="wb-empty">{_nothing(queue, word)}</div>', pad=False)
    item = read.item
    who = queue.office.name_of(queue.office.bank.history(item.id)[0].writer)
    note = REVIEWING["by"].format(who=who, number=read.revision, code=deciding.code(read))
    options = "".join(_option(queue, option, keyed=option in item.keyed) for option in item.options)
    long = " wb-long" if max((len(option.text) for option in item.options), default=0) > LONG else ""
    said = esc(item.explanation) or f"<i>{esc(REVIEWING['no-explanation'])}</i>"
    place = esc(citations.shown_citation(item.citation, queue.office)) or f"<i>{esc(LAW['uncited'])}</i>"
    body = (
        f'<div class="wb-pad"><p class="wb-lead">{esc(item.stem)}</p>{_since(queue, read)}'
        f'<div class="wb-options wb-read{long}">{options}</div>'
        f"<p><small>{esc(REVIEWING['explanation'])}</small> {said}</p>"
        f"<p><small>{esc(REVIEWING['place'])}:</small> {place}</p>{_asked(queue, item)}</div>"
    )
    rows = "".join(_line(number, line, queue, strips) for number, line in enumerate(queue.lines()))
    list_ = f'<ol aria-label="{esc(REVIEWING["findings"])}">{rows}</ol>' if rows else ""
    return parts.card("item", REVIEWING["item"].format(item=item.id), body + list_, note=esc(note), pad=False)


def differences(old: Item, new: Item) -> str:
    """Each place that two wordings of an item differ in, by word."""
    return quoted.changed(changes(old, new))


def _nothing(queue: Queue, word: str) -> str:
    """What to do while nothing is open: choose in the list; where it is empty, who has the next step."""
    if queue.others(word) if word else queue.order():
        return f"<p>{esc(REVIEWING['nothing'])}</p>"
    own = 0 if word else len(queue.others(State.IN_REVIEW.value))  # else they would wait for this person
    said = f"<p>{esc(REVIEWING['own-wait'].format(count=own))}</p>" if own else ""
    return f"{said}<p>{esc(REVIEWING['other-states'])}</p>"


def _waits(one: Sent, *, current: str) -> str:
    days = one.age.days
    when = REVIEWING["days"].format(days=days) if days > 0 else REVIEWING["today"]
    return listed.row(one.entry.revision.item, when, current, _standing(one))


def _stands(entry: Entry, stands: Standing, *, current: str) -> str:
    return listed.row(entry.revision.item, standings.word(stands), current)


def _standing(one: Sent) -> str:
    if one.standing:
        level = one.standing[0]
        return mark(level.value, REVIEWING[f"count-{level.value}"].format(count=one.standing.count(level)))
    return mark("ok", REVIEWING["aside"].format(count=one.aside) if one.aside else REVIEWING["clean"])


def _option(queue: Queue, option: Option, *, keyed: bool) -> str:
    evidence = queue.advice.evidence().get(option.label)
    because = law.because(evidence, queue.advice.lead(evidence)) if evidence else ""
    name = f"<b>{esc(option.label)}</b>"
    label = mark("ok", option.label) if keyed else f"<span>{name}</span>"
    text = f"<b>{esc(option.text)}</b>" if keyed else esc(option.text)
    told = f'<span class="wb-sr">({esc(REVIEWING["key"])})</span>' if keyed else ""
    answer = f'<div class="wb-answer">{label}<div>{text} {told}</div></div>'
    return f'<div class="wb-option">{answer}<div class="wb-because">{because}</div></div>'


def _asked(queue: Queue, item: Item) -> str:
    """How the item did whenever it was asked before."""
    found = (esc(one.said) for one in performances(queue.office, item))
    return "".join(f"<p><small>{esc(REVIEWING['asked-before'])}</small> {said}</p>" for said in found)


def _since(queue: Queue, read: Revision) -> str:
    """What was changed since the revision that was returned."""
    earlier = queue.earlier()
    if earlier is None:
        return ""
    said = esc(REVIEWING["since"].format(number=earlier.revision))
    return f'<div class="wb-small">{said}{differences(earlier.item, read.item)}</div>'


def _line(number: int, line: Line, queue: Queue, strips: Mapping[str, str]) -> str:
    """One finding or pair; what was set aside with its reason and the way to reopen it."""
    name, head = f"{line.doubt.rule}:{line.key}", f"{title(line.doubt.rule)} · {quoted.name(line)}"
    others = [one.id for one in line.items if one.id != queue.item]
    links = [
        f'<a class="wb-btn wb-quiet" href="{WRITE}?item={esc(id_)}">{esc(REVIEWING["open"].format(item=id_))}</a>'
        for id_ in others
    ]
    if line.dismissal is None:
        level = line.doubt.severity.value
        return parts.finding(number, level, head, advice(line.said), extra=quoted.evidence(line), links=links)
    then = '[data-field="passphrase"], [data-action="sign-ok"]'
    links.insert(0, button(f"reopen:{name}", REVIEWING["disagree"], kind="wb-quiet", then=then, says=head))
    told = f"<p>{mark('none', DOUBTS['dismissed'])} <b>{esc(head)}</b></p><p>{esc(advice(line.said))}</p>"
    said = f"{quoted.reason(line.dismissal, queue.office)}{quoted.evidence(line)}{strips.get(name, '')}"
    tools = f'<div class="wb-links">{"".join(links)}</div>'
    return f'<li class="wb-finding at-done" tabindex="-1" data-finding="{number}">{told}{said}{tools}</li>'
