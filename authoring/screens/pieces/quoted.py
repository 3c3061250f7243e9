"""What is said of items, quoted: whose words a finding or pair speaks about, who set it aside and why."""

from collections.abc import Iterable

from authoring.checks.pairs.marks import marked
from authoring.model.clock import moment
from authoring.model.findings import Finding, Pair
from authoring.model.items import Item
from authoring.model.records import Review
from authoring.reports.labels import TOPICS
from authoring.screens.pieces import moments, parts
from authoring.screens.pieces.parts import esc
from authoring.screens.pieces.texts import DIFFICULTIES, DOUBTS, FIELDS, LAW, PLACES, REVISION
from authoring.workbench.audits.auditing import Line, advice
from authoring.workbench.contest.offices import Office
from authoring.workbench.items.differing import Change, replaced

AROUND = 90  # letters that are shown around the words that a finding speaks about


def reason(review: Review, office: Office) -> str:
    """Why it was set aside, by whom, when, in which revision."""
    when = moments.full(moment(review.time), office.bank.contest)
    who = f"{office.name_of(review.person)}, {when}, {REVISION.format(number=review.revision)}"
    return f"<p>“{esc(review.note)}” <small>{esc(who)}</small></p>"


def changed(found: Iterable[Change]) -> str:
    """What changed in the texts of an item, by word."""
    return "".join(_change(one) for one in found)


def name(line: Line) -> str:
    """What a line is about: an item and its place, or two items."""
    said = line.said
    if isinstance(said, Pair):
        return DOUBTS["pair"].format(first=said.items[0], second=said.items[1])
    named = PLACES.get(said.place, PLACES["option"])
    return f"{said.item} · {named.format(label=said.place)}"


def evidence(line: Line) -> str:
    """The words that are spoken about, marked: of a finding with some around them, of a pair both items aligned."""
    pair = marked(line.said, line.items[0], line.items[1]) if isinstance(line.said, Pair) else None
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
    said = f"{esc(DOUBTS['apart'])} <b>{esc('; '.join(' ↔ '.join(one.split(' / ')) for one in words))}</b>"
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
    key = f" {esc(DOUBTS['answer'])} {answers or esc(DOUBTS['no-answer'])}"
    return f'<dt>{esc(item.id)}</dt><dd class="wb-same">{parts.marked(item.stem, spans.get("stem", ()))}{key}</dd>'


def _change(one: Change) -> str:
    named = FIELDS.get(one.place) or (LAW["option"] if len(one.place) == 1 else PLACES["field"])
    before, after = _read(one.place, one.before), _read(one.place, one.after)
    spans = one.spans if (before, after) == (one.before, one.after) else replaced(before, after)
    return f"<p>{esc(named.format(label=one.place))}: {parts.rewritten(before, after, spans)}</p>"


def _read(place: str, text: str) -> str:
    """A value as people read it: a topic's and a level's name, a day."""
    if place == "valid_on":
        return moments.shown_day(text)
    return {"topic": TOPICS, "difficulty": DIFFICULTIES}.get(place, {}).get(text, text)
