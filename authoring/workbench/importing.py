"""Importing: items of a file become revisions; what is there already stays as it is."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from authoring import formats
from authoring.model.items import Item
from authoring.model.readings import Rejection
from authoring.model.records import Revision
from authoring.text import fold
from authoring.workbench.offices import Office


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did: new revisions, ids that stood there with the same text, what was rejected."""

    written: tuple[Revision, ...]
    unchanged: tuple[str, ...]
    rejected: tuple[Rejection, ...]


def import_items(office: Office, path: Path, writer: str, now: datetime) -> Imported:
    """Read a file of items into the bank as revisions of `writer`; a second import of the same file writes nothing."""
    reading = formats.read_items(path)
    kept = keep(office, reading.good, writer, now)
    return Imported(kept.written, kept.unchanged, reading.rejected)


def keep(office: Office, items: Sequence[Item], writer: str, now: datetime) -> Imported:
    """Write items as revisions: a known id gets a new revision where a text differs, an unknown one a new id."""
    written: list[Revision] = []
    unchanged: list[str] = []
    bank = {entry.revision.item.id: entry.revision for entry in office.bank.items()}
    known = {_look(revision.item): id_ for id_, revision in bank.items()}
    for item in items:
        there = bank.get(item.id)
        same = item.id if there and _look(there.item) == _look(item) else known.get(_look(item))
        if same:
            unchanged.append(same)
            continue
        id_ = item.id if there else office.bank.next_id(writer, now.year)
        revision = office.bank.revise(replace(item, id=id_), writer, now, there.sha256 if there else "")
        known[_look(revision.item)] = id_
        written.append(revision)
    return Imported(tuple(written), tuple(unchanged), ())


def _look(item: Item) -> tuple[str, ...]:
    """What makes two items the same to a reader: every text folded, the key, the labels of the contest."""
    texts = (item.stem, *(option.text for option in item.options), item.explanation)
    return (*(fold(text) for text in texts), item.key, item.citation, item.topic, item.difficulty, item.valid_on)
