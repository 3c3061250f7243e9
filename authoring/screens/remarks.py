"""The card of findings: what the rules say of the open item, worst first, and which items are its twins."""

from collections.abc import Sequence

from authoring import checks
from authoring.model.findings import Finding, Pair
from authoring.model.items import Item
from authoring.screens import parts
from authoring.screens.parts import button, mark
from authoring.screens.texts import WRITING

ORDER = {"block": 0, "warn": 1, "info": 2}
COUNTS = {"block": "{} phải sửa", "warn": "{} nên xem lại", "info": "{} gợi ý"}
UNKNOWN_CITATION = "citation-unknown"


def card(found: Sequence[Finding], twins: Sequence[tuple[Pair, Item]], item: Item) -> str:
    """Findings and twins as one list; every entry says where, why and what can be done."""
    rows = [(ORDER[f.severity.value], number, _finding(number, f)) for number, f in enumerate(found)]
    rows += [
        (ORDER["warn"], len(found) + n, _twin(len(found) + n, pair, other, item))
        for n, (pair, other) in enumerate(twins)
    ]
    levels = [finding.severity.value for finding in found] + ["warn"] * len(twins)
    body = f"<ol>{''.join(html for _order, _number, html in sorted(rows))}</ol>" if rows else _empty(item)
    return parts.card("findings", WRITING["findings"], body, note=_counts(levels, item), pad=False)


def _finding(number: int, finding: Finding) -> str:
    links = [parts.jump(finding.place, WRITING["go"])] if finding.place != "item" else []
    if finding.fix:
        links.insert(0, button(f"fix:{number}", WRITING["fix"].format(text=finding.fix.text), kind="wb-quiet"))
    if finding.rule == "options-unsorted":
        links.insert(0, button("sort", WRITING["sort"], kind="wb-quiet"))
    title = finding.rule if finding.rule == UNKNOWN_CITATION else checks.title(finding.rule)
    title = WRITING["citation"] if finding.rule == UNKNOWN_CITATION else title
    return parts.finding(number, finding.severity.value, title, finding.message, links=links)


def _twin(number: int, pair: Pair, other: Item, item: Item) -> str:
    title = WRITING["twin"].format(kind=WRITING[pair.kind], item=other.id)
    shown = parts.pair(((WRITING["this"], item.stem), (other.id, other.stem)))
    return parts.finding(number, "warn", title, pair.message, extra=shown, links=[parts.jump("stem", WRITING["go"])])


def _counts(levels: Sequence[str], item: Item) -> str:
    said = [mark(level, word.format(levels.count(level))) for level, word in COUNTS.items() if level in levels]
    if not said and item.stem.strip():
        return mark("ok", WRITING["none-left"])
    return " &ensp;".join(said)


def _empty(item: Item) -> str:
    text = WRITING["nothing-found"] if item.stem.strip() else WRITING["nothing-typed"]
    return f'<p class="wb-empty">{parts.esc(text)}</p>'
