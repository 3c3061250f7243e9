"""The left card of screen 7: which document, its chapters and articles with their items, or what was found."""

from collections.abc import Iterable, Iterator

from authoring import policy
from authoring.model.policies import Provision
from authoring.screens.pieces import parts
from authoring.screens.pieces.citations import document_name
from authoring.screens.pieces.parts import button, esc
from authoring.screens.pieces.texts import CONTENTS
from authoring.workbench.contest.library import Source
from authoring.workbench.contest.offices import Office
from authoring.workbench.laws.finding import Hit
from authoring.workbench.laws.shelf import Shelf, unit_of

MOST = 60  # hits at once
AROUND = 90  # letters of a provision that are shown around the first found word
HEADINGS = "cfst"


def chooser(office: Office) -> str:
    """The field that opens another document."""
    names = [(one.document.document, document_name(one.document.document, office)) for one in office.sources]
    return parts.choice("document", CONTENTS["document"], names) if names else ""


def units(source: Source) -> tuple[str, ...]:
    """The paths of what is opened at once, in order: articles, parts of plans, annexes."""
    return tuple(dict.fromkeys(unit_of(one.path) for one in source.provisions if not _is_heading(one)))


def tree(shelf: Shelf, source: Source, path: str, changed: Iterable[str]) -> str:
    """Chapters with their articles; the open one is marked, and those where a newer law changed something."""
    moved = {unit_of(place) for place in changed}
    here, rows = unit_of(path) if path else "", "".join(_rows(shelf, source, path, moved))
    box = f'class="wb-scroll wb-contents" tabindex="0" role="region" aria-label="{esc(CONTENTS["tree"])}"'
    return f'<div {box} data-open="{esc(here)}"><ul class="wb-tree">{rows}</ul></div>'


def hits(shelf: Shelf, query: str) -> str:
    """What was found, each with the words around it."""
    found = shelf.find(query)
    if not found:
        return f'<p class="wb-empty">{esc(CONTENTS["no-hits"].format(query=query.strip()))}</p>'
    shown = "".join(_hit(shelf, hit) for hit in found[:MOST])
    more = f"<p><small>{esc(CONTENTS['more-hits'].format(count=MOST))}</small></p>" if len(found) >= MOST else ""
    count = f"{MOST}+" if len(found) >= MOST else str(len(found))
    said = esc(CONTENTS["hits"].format(count=count, query=query.strip()))
    box = f'class="wb-scroll wb-contents" tabindex="0" role="region" aria-label="{said}"'
    return f'<p role="status"><small>{said}</small></p><div {box}><ul class="wb-tree">{shown}</ul>{more}</div>'


def name_of(provision: Provision) -> str:
    """A provision as people name it, with its title."""
    named = policy.label(provision.path)
    return f"{named}. {provision.title}" if provision.title else named


def count_of(shelf: Shelf, document: str, path: str) -> str:
    """How many items ask for a provision."""
    count = len(shelf.items(document, path))
    return CONTENTS["items"].format(count=count) if count else CONTENTS["no-items"]


def opener(document: str, path: str, text: str, *, current: bool = False) -> str:
    """The button that opens a place of a document."""
    made = button(f"open:{document}:{path}", text, kind="wb-quiet wb-leaf", then='[data-slot="text"] .wb-scroll')
    return made.replace("<button", '<button aria-current="true"', 1) if current else made


def _is_heading(one: Provision) -> bool:
    last = one.path.rpartition(".")[2]
    return last[0] in HEADINGS and last[1:2].isdigit()


def _rows(shelf: Shelf, source: Source, path: str, moved: set[str]) -> Iterator[str]:
    here, seen = unit_of(path) if path else "", set[str]()
    for one in source.provisions:
        if _is_heading(one):
            yield f"<li><b>{esc(name_of(one))}</b></li>"
            continue
        unit = unit_of(one.path)
        if unit not in seen:
            seen.add(unit)
            open_ = opener(one.document, unit, name_of(one), current=unit == here)
            new = f" {parts.mark('stale', CONTENTS['changed'])}" if unit in moved else ""
            yield f"<li>{open_}{new} <small>{esc(count_of(shelf, one.document, unit))}</small></li>"


def _hit(shelf: Shelf, hit: Hit) -> str:
    one = hit.provision
    place = f"{policy.label(one.path)} · {document_name(one.document, shelf.office)}"
    title = f"<p>{parts.marked(one.title, hit.title)}</p>" if one.title and hit.title else ""
    text = f"<p><small>{parts.excerpt(one.text, hit.text, AROUND)}</small></p>" if one.text else ""
    return f"<li>{opener(one.document, one.path, place)}{title}{text}</li>"
