"""Before a batch of drafts: which articles of which documents they are to come from."""

from collections import Counter
from collections.abc import Iterator, Sequence

from authoring.model.policies import Provision
from authoring.screens.pieces import contents, parts
from authoring.screens.pieces.citations import document_name
from authoring.screens.pieces.parts import button, esc
from authoring.screens.writing.texts import BATCH
from authoring.workbench.contest.library import Source
from authoring.workbench.contest.offices import Office
from authoring.workbench.items.drafting import Gap
from authoring.workbench.laws.shelf import stated, unit_of


def head() -> str:
    """What is done here."""
    return f"<b>{esc(BATCH['title'])}</b>"


def actions(count: int) -> str:
    """Begin, once something is chosen; back to the form."""
    off = "" if count else BATCH["begin-off"]
    said = f'<span class="wb-small">{esc(off)}</span>' if off else ""
    word = BATCH["begin"].format(count=count) if count else BATCH["open"]
    start = button("batch-begin", word, kind="wb-primary", off=off, then="[data-home]")
    return said + start + button("batch-close", BATCH["close"], then="[data-home]")


def frame(office: Office) -> str:
    """The card in which documents and articles are chosen."""
    names = [(one.document.document, document_name(one.document.document, office)) for one in office.sources]
    tools = button("batch-all", BATCH["all"], kind="wb-quiet") + button("batch-none", BATCH["none"], kind="wb-quiet")
    body = (
        f"{parts.choice('batch-document', BATCH['document'], names)}"
        f'<div class="wb-links">{tools}</div><div data-slot="batch-units"></div>'
    )
    card = parts.card("batch", BATCH["choose"], body)
    return f'<div class="wb-batch" data-home tabindex="-1">{card}</div>'


def units(source: Source, gaps: Sequence[Gap]) -> str:
    """The articles of a document that state something, each with what no question asks yet."""
    rows = "".join(_rows(source, gaps))
    if not rows:
        return f'<p class="wb-empty">{esc(BATCH["nothing"])}</p>'
    box = f'class="wb-scroll wb-column" tabindex="0" role="region" aria-label="{esc(BATCH["choose"])}"'
    return f"<div {box}>{rows}</div>"


def order(source: Source) -> list[str]:
    """The paths of the articles of a document, in its order."""
    return list(dict.fromkeys(unit_of(one.path) for one in source.provisions))


def _rows(source: Source, gaps: Sequence[Gap]) -> Iterator[str]:
    facts = Counter(unit_of(path) for _document, path in stated([source]))
    open_, left = Counter(unit_of(gap.provision.path) for gap in gaps), Counter[str]()
    for gap in gaps:
        left[unit_of(gap.provision.path)] += gap.facts
    heads = {one.path: one for one in source.provisions}
    for path in order(source):
        if facts[path]:
            said = BATCH["unit-said"].format(clauses=open_[path], facts=left[path]) if open_[path] else BATCH["asked"]
            yield _row(path, heads.get(path), said)


def _row(path: str, provision: Provision | None, said: str) -> str:
    name = contents.name_of(provision) if provision else path
    box = f'<input type="checkbox" name="batch-units" value="|{esc(path)}|" data-field="batch-units">'
    return f'<label class="wb-check">{box}<span>{esc(name)} <small>{esc(said)}</small></span></label>'
