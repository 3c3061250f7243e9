"""The table tab of screen 2: every item with its state and the worst against it, found by words and three filters."""

from collections import Counter

from authoring.reports.labels import TOPICS
from authoring.screens.checking.audited import WRITE
from authoring.screens.checking.texts import CHECKING
from authoring.screens.pieces import parts, standings
from authoring.screens.pieces.parts import esc, mark
from authoring.screens.pieces.texts import LEVELS, NO_TOPIC, STATES
from authoring.workbench.audits.auditing import Audit
from authoring.workbench.audits.browsing import FINE, Query, Row, browse

MOST = 50  # rows at once: more than fit on any screen, few enough for any PC
LONGEST = 160  # letters of a stem in the table


def fields(audit: Audit) -> str:
    """The card with the fields that filter; the rows have a place of their own, so that typing redraws them alone."""
    words = parts.line("words", CHECKING["words"], hint=CHECKING["words-hint"], home=True)
    topics = sorted({entry.revision.item.topic for entry in audit.everything} - {""}, key=_topic)
    anything = ("", CHECKING["any"])
    levels = [anything, *LEVELS.items(), (FINE, CHECKING["fine"])]
    chosen = (
        parts.choice("topic", CHECKING["topic"], [anything, *((topic, _topic(topic)) for topic in topics)]),
        parts.choice("state", CHECKING["state"], [anything, *STATES.items()]),
        parts.choice("level", CHECKING["worst"], levels),
    )
    inside = f'<div class="wb-row-fields wb-four">{words}{"".join(chosen)}</div><div data-slot="rows"></div>'
    return parts.card("table", CHECKING["table"], inside)


def rows(audit: Audit, query: Query) -> str:
    """The items that answer the query, the first of them."""
    found = browse(audit, query)
    said = CHECKING["found"].format(count=len(found), total=len(audit.everything))
    told = f'<p role="status"><small>{esc(said)}</small></p>'
    if not found:
        return f'{told}<p class="wb-empty">{esc(CHECKING["not-found"])}</p>'
    head = (CHECKING["id"], CHECKING["stem"], CHECKING["topic"], CHECKING["state"], CHECKING["worst"])
    table = parts.table(CHECKING["table"], head, map(_cells, found[:MOST]))
    left = len(found) - MOST
    more = f"<p><small>{esc(CHECKING['rest'].format(count=left))}</small></p>" if left > 0 else ""
    box = f'class="wb-scroll wb-items" tabindex="0" role="region" aria-label="{esc(CHECKING["table"])}"'
    return f"{told}<div {box}>{table}</div>{more}"


def _cells(row: Row) -> tuple[str, ...]:
    item = row.entry.revision.item
    found = " ".join(mark(level, str(count)) for level, count in Counter(row.levels).items())
    return (
        f'<a class="wb-nowrap" href="{WRITE}?item={esc(item.id)}">{esc(item.id)}</a>',
        esc(item.stem if len(item.stem) <= LONGEST else f"{item.stem[:LONGEST]}…"),
        esc(_topic(item.topic)),
        esc(standings.word(row.standing)),
        found or mark(FINE),
    )


def _topic(topic: str) -> str:
    return TOPICS.get(topic, topic) or NO_TOPIC
