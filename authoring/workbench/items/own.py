"""A writer's own items by where they stand: what he types, what he sent, what came of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from authoring.bank import Entry
from authoring.model.items import Item
from authoring.model.records import State
from authoring.workbench.contest.standings import Standing, standings
from authoring.workbench.items.writing import Writing


@dataclass(frozen=True, slots=True)
class Own:
    """An item as its writer finds it: the texts that he types, else the newest revision; where it stands."""

    item: Item
    standing: Standing
    typed: bool  # there is a working copy that waits to be sent


def own_at(session: Writing) -> tuple[Own, ...]:
    """The items of this writer with where they stand, by id."""
    bank = session.office.bank
    ids = dict.fromkeys(session.mine())
    entries = {entry.revision.item.id: entry for entry in bank.items() if entry.revision.item.id in ids}
    copies = {copy.item.id: copy.item for copy in bank.drafts(session.writer)}
    stands = standings(session.office, tuple(entries.values()))
    return tuple(_own(id_, entries, copies, stands.get(id_, Standing(State.DRAFT.value))) for id_ in ids)


def _own(id_: str, entries: Mapping[str, Entry], copies: Mapping[str, Item], stands: Standing) -> Own:
    return Own(copies.get(id_) or entries[id_].revision.item, stands, id_ in copies)
