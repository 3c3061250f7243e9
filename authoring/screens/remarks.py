"""The card of findings: what the rules say of the open item, worst first, and which items are its twins."""

from collections.abc import Sequence

from authoring import checks
from authoring.model.findings import Finding, Pair, Severity
from authoring.model.items import Item
from authoring.screens import parts
from authoring.screens.parts import button, mark
from authoring.screens.texts import WRITING

UNKNOWN_CITATION = "citation-unknown"
UNSORTED = "options-unsorted"
TWIN = {"contradiction": Severity.BLOCK, "variant": Severity.INFO}  # else WARN


def card(found: Sequence[Finding], twins: Sequence[tuple[Pair, Item]], item: Item, *, locked: bool) -> str:
    """Findings and twins as one list; every entry says where, why and what can be done."""
    rows = [(finding.severity, _finding(number, finding, locked=locked)) for number, finding in enumerate(found)]
    rows += [(_level(twin[0]), _twin(len(found) + number, *twin, item)) for number, twin in enumerate(twins)]
    order = list(Severity)
    shown = "".join(html for _severity, html in sorted(rows, key=lambda row: order.index(row[0])))
    body = f"<ol>{shown}</ol>" if rows else _empty(item)
    note = _counts([severity for severity, _html in rows], item)
    return parts.card("findings", WRITING["findings"], body, note=note, pad=False)


def _finding(number: int, finding: Finding, *, locked: bool) -> str:
    links = [parts.jump(finding.place, WRITING["go"])] if finding.place != "item" else []
    if finding.fix and not locked:
        text = finding.fix.text.strip()
        word = WRITING["fix"].format(text=text) if text else WRITING["fix-empty"]
        then = f'[data-field="{finding.fix.place}"]'
        links.insert(0, button(f"fix:{number}", word, kind="wb-quiet", then=then))
    if finding.rule == UNSORTED and not locked:
        links.insert(0, button("sort", WRITING["sort"], kind="wb-quiet", then='[data-field="A"]'))
    title = WRITING["dead-citation"] if finding.rule == UNKNOWN_CITATION else checks.title(finding.rule)
    return parts.finding(number, finding.severity.value, title, finding.message, links=links)


def _twin(number: int, pair: Pair, other: Item, item: Item) -> str:
    title = WRITING["twin"].format(kind=WRITING[pair.kind], item=other.id)
    shown = parts.pair(((WRITING["this"], item.stem), (other.id, other.stem)))
    links = [button(f"open:{other.id}", WRITING["open-twin"].format(item=other.id), kind="wb-quiet")]
    return parts.finding(number, _level(pair).value, title, pair.message, extra=shown, links=links)


def _level(pair: Pair) -> Severity:
    return TWIN.get(pair.kind, Severity.WARN)


def _counts(levels: Sequence[Severity], item: Item) -> str:
    if not levels:
        return mark("ok", WRITING["none-left"]) if item.stem.strip() else ""
    counts = {level: levels.count(level) for level in Severity if level in levels}
    return " &ensp;".join(mark(level, WRITING[f"count-{level}"].format(count=n)) for level, n in counts.items())


def _empty(item: Item) -> str:
    text = WRITING["nothing-found"] if item.stem.strip() else WRITING["nothing-typed"]
    return f'<p class="wb-empty">{parts.esc(text)}</p>'
