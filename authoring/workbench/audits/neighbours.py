"""Neighbours: other contests and files that a bank is compared with, such as those of earlier years."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from authoring.bank import open_bank
from authoring.formats import read_items
from authoring.model.items import Item
from authoring.model.readings import Rejection


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A source of items beside the bank: what people call it, its items, and what couldn't be read of it."""

    name: str
    items: tuple[Item, ...]
    rejected: tuple[Rejection, ...] = ()


def read_neighbour(path: Path, cache: Path | None = None) -> Neighbour:
    """The items of another contest's folder, whatever their state, or of a file of questions.

    RefusedError where the folder is no contest's or the file can't be read.
    """
    if path.is_dir():
        bank = open_bank(path, cache)
        return Neighbour(bank.contest.name, tuple(entry.revision.item for entry in bank.items()))
    reading = read_items(path)
    return Neighbour(path.stem, reading.good, reading.rejected)


def named_apart(neighbours: Iterable[Neighbour]) -> tuple[Item, ...]:
    """All items of the neighbours, each id led by its neighbour's name, so that no two are alike in it.

    A second neighbour of a name is told apart by a number, and so is a second item of an id.
    """
    names, made = Counter[str](), list[Item]()
    for one in neighbours:
        names[one.name] += 1
        name = one.name if names[one.name] == 1 else f"{one.name} ({names[one.name]})"
        made += _led(name, one.items)
    return tuple(made)


def _led(name: str, items: Sequence[Item]) -> Iterable[Item]:
    ids = Counter[str]()
    for item in items:
        ids[item.id] += 1
        more = "" if ids[item.id] == 1 else f" ({ids[item.id]})"
        yield replace(item, id=f"{name} / {item.id}{more}")
