"""The revisions of an item on screen 1: who wrote which from which, what it said, and the way back to its texts."""

from collections.abc import Mapping

from authoring.model.clock import moment
from authoring.model.records import Revision
from authoring.screens.pieces import moments, parts, quoted
from authoring.screens.pieces.parts import button, esc
from authoring.screens.pieces.texts import REVISION
from authoring.screens.writing.texts import HISTORY
from authoring.workbench.items.differing import changes
from authoring.workbench.items.writing import Writing

MARK = 12  # letters of a digest that name a revision of one item


def take_back(session: Writing, name: str) -> str:
    """Put the texts of a revision into the form, by how its digest begins; what the line of status says of it."""
    history = session.office.bank.history(session.item.id) if session.item.id else ()
    old = next((one for one in history if one.sha256[:MARK] == name), None)
    if old is None or session.locked:
        return ""
    session.take_back(old)
    return HISTORY["taken"].format(number=old.revision)


def card(session: Writing, looked: str, *, unfolded: bool) -> str:
    """Every revision, the newest first; the one that is looked at with what its texts have other than those here."""
    history = session.office.bank.history(session.item.id) if session.item.id else ()
    if not history:
        return ""
    word = HISTORY["fold" if unfolded else "show"].format(count=len(history))
    fold = button("history", word, kind="wb-quiet")
    known = {one.sha256: one for one in history}
    rows = "".join(_row(session, one, known, looked) for one in reversed(history)) if unfolded else ""
    body = f'<div class="wb-links">{fold}</div>' + (f"<ol>{rows}</ol>" if rows else "")
    return parts.card("history", HISTORY["title"], body)


def _row(session: Writing, one: Revision, known: Mapping[str, Revision], looked: str) -> str:
    name, office = one.sha256[:MARK], session.office
    time = moments.full(moment(one.time), office.bank.contest)
    who = office.name_of(one.writer)
    said = HISTORY["row"].format(revision=REVISION.format(number=one.revision), who=who, time=time)
    sides = [known[mark] for mark in one.parent.split() if mark in known]
    merged = f"<p><small>{esc(_merged(session, sides))}</small></p>" if len(one.parent.split()) > 1 else ""
    here = name == looked
    look = button(
        "history-look-cancel" if here else f"history-look:{name}", HISTORY["close" if here else "look"], kind="wb-quiet"
    )
    back = "" if session.locked else button(f"history-take:{name}", HISTORY["take"], kind="wb-quiet")
    told = _differs(session, one) if here else ""
    return f'<li class="wb-finding"><p>{esc(said)}</p>{merged}{told}<div class="wb-links">{look}{back}</div></li>'


def _merged(session: Writing, sides: list[Revision]) -> str:
    named = [
        HISTORY["side"].format(revision=REVISION.format(number=one.revision), who=session.office.name_of(one.writer))
        for one in sides
    ]
    return HISTORY["merged"].format(sides=HISTORY["and"].join(named))


def _differs(session: Writing, one: Revision) -> str:
    found = changes(one.item, session.item)
    return quoted.changed(found) if found else f"<p><small>{esc(HISTORY['same'])}</small></p>"
