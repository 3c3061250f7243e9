"""Standings: where each item stands for people; that it is released follows from the releases and is kept nowhere."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from authoring import releases
from authoring.bank import Entry
from authoring.model.errors import RefusedError
from authoring.model.records import State
from authoring.workbench.contest.folders import MANIFEST, release_folders
from authoring.workbench.contest.offices import Office

KEPT = 64  # manifests that stay read
RELEASED = "released"


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an item stands: the word of a state, or RELEASED; `weeks` are the tags of the weeks that have it.

    RELEASED is an approved item whose very revision a release holds; one that was edited afterwards is a draft again
    and still names its weeks.
    """

    word: str
    weeks: tuple[str, ...] = ()


def standings(office: Office, entries: Sequence[Entry]) -> dict[str, Standing]:
    """Where each of these items stands, by id."""
    shown = _shown(office)
    return {entry.revision.item.id: _standing(entry, shown.get(entry.revision.item.id, {})) for entry in entries}


def standing(office: Office, item: str) -> Standing:
    """Where one item stands; RefusedError where there is no such item."""
    return standings(office, [office.bank.entry(item)])[item]


def standing_at(office: Office, word: str) -> tuple[tuple[Entry, Standing], ...]:
    """The items that stand at a word, whoever wrote them, by id."""
    entries = office.bank.items()
    where = standings(office, entries)
    named = ((entry, where[entry.revision.item.id]) for entry in entries)
    return tuple((entry, stands) for entry, stands in named if stands.word == word)


def _standing(entry: Entry, shown: Mapping[int, Sequence[str]]) -> Standing:
    weeks = tuple(sorted({tag for tags in shown.values() for tag in tags}))
    out = entry.state is State.APPROVED and entry.revision.revision in shown
    return Standing(RELEASED if out else entry.state.value, weeks)


def _shown(office: Office) -> Mapping[str, Mapping[int, Sequence[str]]]:
    """The items of every release: id → revision → weeks."""
    found: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for week, lines in _manifests(office):
        for line in lines:
            found[line.id][line.revision].append(week)
    return found


def _manifests(office: Office) -> Iterator[tuple[str, Sequence[releases.Line]]]:
    """Week and items of each release; one that can't be read says nothing here, `verify` names it."""
    with suppress(RefusedError):
        for folder in release_folders(office.exports):
            with suppress(RefusedError, OSError):
                yield _read(folder, (folder / MANIFEST).stat().st_mtime_ns)


@lru_cache(KEPT)
def _read(folder: Path, _changed: int) -> tuple[str, Sequence[releases.Line]]:
    manifest = releases.read_manifest(folder)
    return manifest.week, manifest.items
