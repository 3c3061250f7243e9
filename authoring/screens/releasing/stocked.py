"""The bank beside a week's set on screen 4: the items that stand at a state, and the weeks in which they were asked."""

from authoring.bank import Entry
from authoring.reports.labels import TOPICS
from authoring.screens.pieces import listed, parts, standings
from authoring.screens.pieces.parts import esc
from authoring.screens.pieces.texts import DIFFICULTIES
from authoring.screens.releasing.texts import RELEASING
from authoring.workbench.contest.offices import Office
from authoring.workbench.contest.standings import Standing, standing_at

REVIEW = "03-tham-dinh.ipynb"


def card(office: Office, word: str) -> str:
    """The field that chooses a state; below it the items that stand there, each with the way to its grounds."""
    found = standing_at(office, word) if word else ()
    body = f'<div class="wb-pad">{listed.offer(RELEASING["stock-shut"])}</div>'
    if word:
        rows = "".join(_row(entry, stands) for entry, stands in found[: listed.MOST])
        body += f"<ol>{rows}</ol>{listed.rest(len(found))}" if rows else listed.column(())
    note = RELEASING["letter-count"].format(count=len(found)) if word else ""
    return parts.card("stock", RELEASING["stock"], body, note=esc(note), pad=False)


def _row(entry: Entry, stands: Standing) -> str:
    item = entry.revision.item
    told = (item.id, standings.word(stands), TOPICS.get(item.topic, item.topic), DIFFICULTIES.get(item.difficulty, ""))
    place = f"<p><small>{esc(' · '.join(one for one in told if one))}</small></p>"
    word = esc(RELEASING["read"].format(item=item.id))
    link = f'<a class="wb-btn wb-quiet" href="{REVIEW}?item={esc(item.id)}">{word}</a>'
    return f'<li class="wb-finding"><p>{esc(item.stem)}</p>{place}<div class="wb-links">{link}</div></li>'
