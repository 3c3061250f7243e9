"""A batch of drafts while it is sorted: how far it is, which drafts wait, the one that is read or mended."""

from collections.abc import Sequence

from authoring import drafting, policy
from authoring.model.items import Item
from authoring.reports.labels import TOPICS
from authoring.screens.pieces import drafted, parts
from authoring.screens.pieces.citations import document_name
from authoring.screens.pieces.listed import gist
from authoring.screens.pieces.parts import button, esc
from authoring.screens.pieces.texts import DIFFICULTIES, FIELDS, LAW
from authoring.screens.writing.texts import BATCH, BATCH_KEYS
from authoring.workbench.contest.offices import Office
from authoring.workbench.items.batches import Progress

HOME = "[data-home]"
FIRST = '[data-field="mend-stem"]'
SHOWN = 80  # drafts that are listed at once


def head(progress: Progress) -> str:
    """How many drafts were decided of all that came until now."""
    done, of = progress.kept + progress.left, progress.kept + progress.left + progress.waiting
    said = BATCH["progress"].format(done=done, of=of)
    counts = BATCH["counts"].format(kept=progress.kept, left=progress.left)
    return f"<b>{esc(BATCH['title'])}</b> {esc(said)} <small>{esc(counts)}</small>"


def actions() -> str:
    """Other articles, or back to the form; what was decided stays."""
    again = button("batch-again", BATCH["again"], then=HOME)
    return again + button("batch-close", BATCH["close"], then=HOME)


def frame() -> str:
    """The list on the left, the draft beside it; the focus rests on the frame while drafts come and go."""
    keys = "".join(f"<span><kbd>{esc(key)}</kbd> {esc(what)}</span> " for key, what in BATCH_KEYS)
    return (
        '<div class="wb-batch wb-sorting" data-home tabindex="-1"><div data-slot="batch-list"></div>'
        f'<div><div data-slot="batch-draft"></div><p class="wb-small wb-pad">{keys}</p></div></div>'
    )


def listed(rows: Sequence[tuple[int, drafting.Draft]], here: int, progress: Progress) -> str:
    """The drafts that wait, each with its number in the batch."""
    shown = "".join(_row(number, one, current=number == here) for number, one in rows[:SHOWN])
    body = f'<ol class="wb-queue wb-column">{shown}</ol>' if rows else ""
    reading = BATCH["reading"].format(done=progress.places, of=progress.of)
    body += f'<p class="wb-small wb-pad">{esc(reading)}</p>' if progress.places < progress.of else ""
    return parts.card("drafts", BATCH["list"], body, note=str(len(rows)), pad=False)


def card(draft: drafting.Draft, office: Office, mended: Item | None, *, undo: bool) -> str:
    """The draft that is read, or the fields in which it is mended; topic and difficulty that it gets when kept."""
    place = BATCH["place"].format(
        place=policy.label(draft.fact.path), document=document_name(draft.fact.document, office)
    )
    body = _mending(mended) if mended else drafted.draft(draft)
    topics = [("", LAW["empty"]), *((t, TOPICS.get(t, t)) for t in _topics(office))]
    levels = ((value, word) for value, word in DIFFICULTIES.items() if value)
    fields = parts.choice("batch-topic", BATCH["topic"], topics)
    fields += parts.choice("batch-difficulty", BATCH["difficulty"], levels)
    tools = _mend_tools() if mended else _tools()
    back = button("batch-undo", BATCH["undo"], kind="wb-quiet", key="Alt+H", then=HOME) if undo else ""
    inside = f'<div class="wb-actions">{tools}{back}</div>{body}<div class="wb-row-fields">{fields}</div>'
    return parts.card("draft", place, inside)


def nothing(progress: Progress, *, ready: bool, going: bool) -> str:
    """No draft waits: the documents are made ready, articles are read, or everything has been decided."""
    finished = progress.places == progress.of
    if not finished:
        said = BATCH["stopped" if not going else "waiting" if ready else "making-ready"]
        return parts.card("draft", BATCH["list"], f'<p class="wb-empty">{esc(said)}</p>', pad=False)
    decided = progress.kept + progress.left
    said = BATCH["finished" if decided else "finished-none"].format(kept=progress.kept, left=progress.left)
    first = button("batch-first", BATCH["first"], kind="wb-primary", then=HOME) if progress.kept else ""
    back = button("batch-undo", BATCH["undo"], kind="wb-quiet", key="Alt+H", then=HOME) if decided else ""
    tools = first + button("batch-again", BATCH["again"], then=HOME) + back
    return parts.card("draft", BATCH["list"], f'<p>{esc(said)}</p><div class="wb-actions">{tools}</div>')


def _row(number: int, one: drafting.Draft, *, current: bool) -> str:
    here = ' aria-current="true"' if current else ""
    place = f"<small>{esc(policy.label(one.fact.path))}</small>"
    inside = f'{place}<span class="wb-one">{esc(gist(one.item.stem))}</span>'
    return f'<li><button type="button" data-action="batch-at:{number}"{here}>{inside}</button></li>'


def _tools() -> str:
    keep = button("batch-keep", BATCH["keep"], kind="wb-primary", key="Alt+G", then=HOME)
    mend = button("batch-mend", BATCH["mend"], key="F2", then=FIRST)
    return keep + mend + button("batch-leave", BATCH["leave"], key="Alt+B", then=HOME)


def _mend_tools() -> str:
    keep = button("batch-keep", BATCH["keep-mended"], kind="wb-primary", key="Alt+G", then=HOME)
    return keep + button("batch-mend-cancel", BATCH["mend-cancel"], then=HOME)


def _mending(item: Item) -> str:
    rows = "".join(parts.area(f"mend-{option.label}", _label(option.label, item)) for option in item.options)
    return parts.area("mend-stem", FIELDS["stem"]) + rows + parts.area("mend-explanation", FIELDS["explanation"])


def _label(label: str, item: Item) -> str:
    named = LAW["option"].format(label=label)
    return f"{named} · {FIELDS['key'].lower()}" if label in item.key else named


def _topics(office: Office) -> list[str]:
    return list(dict.fromkeys(row.topic for row in office.bank.contest.form.blueprint))
