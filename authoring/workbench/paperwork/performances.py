"""Performances: how an item did whenever it was asked, in this contest and those beside it, for who uses it again."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from authoring import formats
from authoring.model.errors import RefusedError
from authoring.model.items import Item, Option
from authoring.records import read
from authoring.reports.amounts import figure
from authoring.reports.cards import Card, card
from authoring.text.folding import fold
from authoring.workbench.contest.folders import listed
from authoring.workbench.contest.offices import KEPT, Office
from authoring.workbench.forms.releasing import FORM_FILE
from authoring.workbench.paperwork.statistics import ITEMS, graded_release, read_figures

CACHED = 4  # folders of exports that stay read

Wording = tuple[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Performance:
    """An item in one week: contest and week by name, its revision then, how many people, its card.

    `same` is whether the item still reads as it was asked.
    """

    contest: str
    week: str
    revision: int
    people: int
    card: Card
    same: bool

    @property
    def said(self) -> str:
        """The card in one paragraph."""
        now = "" if self.same else " Lời văn đã sửa từ đó."
        return f"{self.week}, {self.contest}, {figure(self.people)} người: {' '.join(self.card.lines)}{now}"


@dataclass(frozen=True, slots=True)
class _Asked:
    """An item as it was asked, with its card."""

    id: str
    wording: Wording
    contest: str
    week: str
    revision: int
    people: int
    card: Card


def performances(office: Office, item: Item) -> tuple[Performance, ...]:
    """Every time that an item was asked and graded, by its id or its wording, the oldest first.

    Read from the newest results of each week of every contest in the folder of exports; they hold nothing of a person
    and outlive the removal of personal data. A folder that can't be read says nothing.
    """
    known, wording = _index(office.exports.resolve().parent), _wording(item.stem, item.options)
    found = dict.fromkeys((*known.get(item.id, ()), *known.get(wording, ())))
    return tuple(
        Performance(one.contest, one.week, one.revision, one.people, one.card, one.wording == wording)
        for one in sorted(found, key=lambda one: (one.contest, one.week))
    )


def _index(root: Path) -> Mapping[str | Wording, Sequence[_Asked]]:
    return _read(tuple(_results(root)))


def _results(root: Path) -> Iterator[tuple[Path, int]]:
    """The newest results of each week of every contest, with what tells that a file is another one."""
    for exports in listed(root, "*"):
        newest: dict[str, tuple[int, Path]] = {}
        try:
            folders = listed(exports, "*-results-[0-9]*") if exports.is_dir() else []
        except RefusedError:
            continue
        for folder in folders:
            tag, _, number = folder.name.rpartition("-results-")
            if number.isdecimal() and (folder / KEPT / ITEMS).is_file():
                newest[tag] = max(newest.get(tag, (0, folder)), (int(number), folder))
        for _number, folder in newest.values():
            yield folder, (folder / KEPT / ITEMS).stat().st_mtime_ns


@lru_cache(CACHED)
def _read(results: tuple[tuple[Path, int], ...]) -> Mapping[str | Wording, Sequence[_Asked]]:
    found: dict[str | Wording, list[_Asked]] = defaultdict(list)
    for folder, _when in results:
        try:
            asked = list(_asked(folder))
        except (RefusedError, KeyError, ValueError):
            continue
        for one in asked:
            found[one.id].append(one)
            found[one.wording].append(one)
    return dict(found)


def _asked(folder: Path) -> Iterator[_Asked]:
    tag = folder.name.rpartition("-results-")[0]
    place = graded_release(folder.parent, tag) / FORM_FILE
    form = formats.read_form(read(place), str(place))
    shown = {item.id: item for item in form.items}
    for figures in read_figures(folder):
        item = shown[figures.id]
        told = card(figures, {option.label: option.text for option in item.options})
        wording = _wording(item.stem, item.options)
        yield _Asked(item.id, wording, form.contest_name, form.week_name, item.revision, figures.people, told)


def _wording(stem: str, options: Sequence[Option]) -> Wording:
    return fold(stem), frozenset(fold(option.text) for option in options)
