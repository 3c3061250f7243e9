"""The middle and right of screen 7: one article as written with the items that ask for it, and its document's state."""

from collections.abc import Mapping
from dataclasses import dataclass

from authoring import policy
from authoring.model.policies import Change, Provision
from authoring.screens.library import renewing
from authoring.screens.library.texts import LIBRARY
from authoring.screens.pieces import moments, parts
from authoring.screens.pieces.citations import document_name
from authoring.screens.pieces.contents import name_of, opener
from authoring.screens.pieces.parts import button, esc, mark
from authoring.screens.pieces.texts import CONTENTS
from authoring.workbench.contest.library import Source
from authoring.workbench.items.drafting import Gap
from authoring.workbench.items.prospects import Prospects
from authoring.workbench.laws.shelf import Shelf, unit_of

WRITE = "01-soan-cau-hoi.ipynb"
ITEMS = 6  # items named beside a provision
GAPS = 12  # gaps named at once
LEADS = 8  # references named at one provision


@dataclass(frozen=True, slots=True)
class Reading:
    """What is read: a document, the place in it, the words looked for, what newer laws changed, the drafts counted."""

    shelf: Shelf
    source: Source
    path: str
    query: str
    changed: Mapping[str, Change]
    prospects: Prospects


def article(reading: Reading) -> str:
    """The unit at a path, each of its provisions with its items, or what nobody asks yet; found words are marked.

    Where the law has changed the words that are gone and those that came stand in its text.
    """
    shelf, source, path = reading.shelf, reading.source, reading.path
    unit = unit_of(path) if path else ""
    rows = [one for one in source.provisions if unit_of(one.path) == unit]
    found = {
        hit.provision.path: hit.text
        for hit in shelf.find(reading.query)
        if hit.provision.document == source.document.document
    }
    title = name_of(rows[0]) if rows else LIBRARY["whole"]
    texts = {one.path: _text(one, found.get(one.path, ()), reading.changed) for one in rows}
    body = "".join(_row(reading, one, texts[one.path], is_here=one.path == path != unit) for one in rows)
    box = f'<div class="wb-law wb-scroll wb-whole" tabindex="0" role="region" aria-label="{esc(title)}">{body}</div>'
    note = esc(document_name(source.document.document, shelf.office))
    return parts.card("text", title, box, note=note, pad=False)


def aside(shelf: Shelf, source: Source, prospects: Prospects, *, unfolded: bool) -> str:
    """What was read of the document, and its gaps."""
    return _about(shelf, source, unfolded=unfolded) + _gaps(source, prospects)


def _text(one: Provision, found: tuple[tuple[int, int], ...], changed: Mapping[str, Change]) -> str:
    if one.path in changed and not found:
        return renewing.text_of(one, changed[one.path])
    return parts.marked(one.text, found)


def _row(reading: Reading, one: Provision, text: str, *, is_here: bool) -> str:
    heading = f"<h3>{esc(_inside(one.path))}</h3>" if one.path != unit_of(one.path) else ""
    shown = f"<p{' class=is-cited' if is_here else ''}>{text}</p>" if text else ""
    return f"{heading}{shown}{_asked(reading, one)}{_leads(reading.shelf, one)}"


def _inside(path: str) -> str:
    """A provision's name inside its article: “Khoản 1 điểm a”."""
    named = policy.label(path).removeprefix(policy.label(unit_of(path))).strip()
    return named[:1].upper() + named[1:]


def _asked(reading: Reading, one: Provision) -> str:
    """The items that cite the very provision; else, where it states something that nobody asks, the way to a draft."""
    entries = reading.shelf.asking(one)
    if entries:
        links = [f'<a href="{WRITE}?item={esc(id_)}">{esc(id_)}</a>' for id_ in (e.revision.item.id for e in entries)]
        more = " …" if len(links) > ITEMS else ""
        return f'<p class="wb-small">{esc(LIBRARY["asked"])}{", ".join(links[:ITEMS])}{more}</p>'
    return f'<p class="wb-small">{_gap(reading, one)}</p>' if reading.shelf.is_gap(one) else ""


def _leads(shelf: Shelf, one: Provision) -> str:
    """The places that a provision refers to, each to be opened; what can't be followed is named."""
    said: dict[str, str] = {}
    for reference in shelf.references(one):
        for place in reference.found:
            other = "" if place.document == one.document else f", {document_name(place.document, shelf.office)}"
            name = f"{policy.label(place.path)}{other}"
            said[name] = opener(place.document, place.path, name)
        if reference.message:
            said[reference.message] = mark("none", reference.message)
    shown = ", ".join([*said.values()][:LEADS])
    more = " …" if len(said) > LEADS else ""
    return f'<p class="wb-small">{esc(LIBRARY["leads"])}{shown}{more}</p>' if said else ""


def _gap(reading: Reading, one: Provision) -> str:
    """The way to a draft; where it is known that there is none that is said, and nothing leads there."""
    if reading.prospects.counts.get((one.document, one.path)) == 0:
        return f"{mark('none', LIBRARY['gap'])} {esc(LIBRARY['no-drafts'])}"
    place = _inside(one.path) or policy.label(one.path)
    word = LIBRARY["draft"].format(place=f"{place[:1].lower()}{place[1:]}", count=len(reading.shelf.facts(one)))
    link = f'<a href="{WRITE}?from={esc(one.document)}:{esc(one.path)}">{esc(word)}</a>'
    return f"{mark('none', LIBRARY['gap'])} {link}"


def _about(shelf: Shelf, source: Source, *, unfolded: bool) -> str:
    tally, said = shelf.tally(source), source.document
    units = LIBRARY["units-said"].format(articles=tally.articles, clauses=tally.clauses, points=tally.points)
    rows = [
        (LIBRARY["issued"], moments.shown_day(said.issued) or LIBRARY["unknown-day"]),
        (LIBRARY["in-force"], moments.shown_day(said.in_force) or LIBRARY["unknown-day"]),
        (LIBRARY["units"], units),
        (LIBRARY["asking"], CONTENTS["items"].format(count=tally.items)),
    ]
    listed = "".join(f"<dt>{esc(name)}</dt><dd>{esc(value)}</dd>" for name, value in rows)
    body = f'<p>{esc(said.title)}</p><dl class="wb-facts">{listed}</dl>{_notices(source)}'
    return parts.card("about", LIBRARY["about"], body + _unplaced(source, unfolded=unfolded))


def _notices(source: Source) -> str:
    told = "".join(f"<li>{esc(notice)}</li>" for notice in source.notices)
    return f"<h3>{esc(LIBRARY['notices'])}</h3><ul class=wb-small>{told}</ul>" if told else ""


def _unplaced(source: Source, *, unfolded: bool) -> str:
    """The paragraphs that fit nowhere, never dropped without a word."""
    if not source.rejected:
        return ""
    words = LIBRARY["hide-unplaced"] if unfolded else LIBRARY["show-unplaced"].format(count=len(source.rejected))
    rows = "".join(
        f"<li>{mark('warn', LIBRARY['paragraph'].format(number=one.row))} {esc(one.found)}<br>{esc(one.message)}</li>"
        for one in source.rejected
    )
    shown = f'<ul class="wb-small">{rows}</ul>' if unfolded else ""
    return f"<h3>{esc(LIBRARY['unplaced'])}</h3>{shown}{button('unplaced', words, kind='wb-quiet')}"


def _gaps(source: Source, prospects: Prospects) -> str:
    """The clauses that no question cites, with what they state and how many drafts they would give; none comes last."""
    found = prospects.gaps(source)
    order = sorted(found[:GAPS], key=lambda gap: prospects.drafts(gap) == 0)
    rows = "".join(f"<li>{_prospect(gap, prospects.drafts(gap))}</li>" for gap in order)
    more = len(found) - GAPS
    rest = f"<p><small>{esc(LIBRARY['gaps-more'].format(count=more))}</small></p>" if more > 0 else ""
    name = source.document.document
    batch = f'<a class="wb-btn wb-quiet" href="{WRITE}?batch={esc(name)}">{esc(LIBRARY["batch"])}</a>'
    body = f'<ul class="wb-tree">{rows}</ul>{rest}{batch}' if found else f"<p>{esc(LIBRARY['no-gaps'])}</p>"
    return parts.card("gaps", LIBRARY["gaps"], body, note=str(len(found)))


def _prospect(gap: Gap, drafts: int | None) -> str:
    one, facts = gap.provision, LIBRARY["facts"].format(count=gap.facts)
    said = LIBRARY["counting"] if drafts is None else LIBRARY["no-drafts"]
    said = esc(LIBRARY["drafts"].format(count=drafts) if drafts else said)
    link = f'<a href="{WRITE}?from={esc(one.document)}:{esc(one.path)}">{said}</a>' if drafts else said
    return f"{opener(one.document, one.path, policy.label(one.path))} <small>{esc(facts)} · {link}</small>"
