"""Arrangements: an item in the order of options that a form shows, found again from the form or from its digest."""

from collections.abc import Iterator
from itertools import permutations

from authoring import releases
from authoring.checks.balance.arranging import arranged
from authoring.model.forms import FormItem
from authoring.model.items import Item
from authoring.model.records import Revision


def arrangements(item: Item) -> Iterator[Item]:
    """The item with its options in every order that a form may have, as written first; the key follows."""
    for order in permutations(range(len(item.options))):
        yield arranged(item, order)


def as_shown(item: Item, shown: FormItem) -> Item | None:
    """The item as a form shows it; None where stem or options are others now."""
    same = (one for one in arrangements(item) if (one.stem, one.options) == (shown.stem, shown.options))
    return next(same, None)


def as_released(revision: Revision, line: releases.Line) -> Item | None:
    """The item as the release showed it, found by the signed digest of a manifest's line; None where it isn't that."""
    for mixed in arrangements(revision.item):
        shown = FormItem(line.number, mixed.id, revision.revision, mixed.stem, mixed.options)
        if releases.item_digest(shown) == line.sha256:
            return mixed
    return None
