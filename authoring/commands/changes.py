"""`authoring policy changes`: what changed from one law to the next, and which items cite it."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from authoring import formats
from authoring.commands.lines import Status, emit, reject
from authoring.commands.verbs import Arguments, Verb
from authoring.model.items import Item
from authoring.model.policies import Change, Order
from authoring.model.readings import Reading, Rejection
from authoring.policy import Library
from authoring.workbench.contest.library import Source, read_source
from authoring.workbench.laws.stale import compare, stale


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("old", type=Path, metavar="OLD", help="văn bản cũ")
    parser.add_argument("new", type=Path, metavar="NEW", help="văn bản mới, hoặc văn bản sửa đổi văn bản cũ")
    parser.add_argument("--items", type=Path, default=None, metavar="ITEMS", help="câu hỏi dẫn văn bản cũ")


def _changes(arguments: Arguments) -> Status:
    reading: Reading[Item] = formats.read_items(arguments.items) if arguments.items else Reading(())
    old, new = read_source(arguments.old), read_source(arguments.new)
    found = compare(old, new)
    citing = _citing(reading.good, found.changes, old)
    for at, change in enumerate(found.changes):
        emit(change_line(change, citing.get(at, [])))
    undone = [_rejection(arguments.new, new, order, why) for order, why in found.undone]
    return reject([*old.rejected, *new.rejected, *undone, *reading.rejected])


def change_line(change: Change, items: Sequence[str]) -> dict[str, object]:
    """A change as one line of the contract; texts of a provision that moved begin with its label."""
    head = {"document": change.document, "path": change.path, "change": change.kind}
    return head | {"old": change.old, "new": change.new, "items": list(items)}


def _citing(items: Sequence[Item], changes: Sequence[Change], old: Source) -> dict[int, list[str]]:
    """Number of a change → the items that it concerns."""
    library, found = Library([(old.document, old.provisions)]), dict[int, list[str]]()
    numbers = {id(change): at for at, change in enumerate(changes)}
    for one in stale(items, changes, library, old.document.document):
        for change in one.changes:
            found.setdefault(numbers[id(change)], []).append(one.item.id)
    return found


def _rejection(path: Path, new: Source, order: Order, why: str) -> Rejection:
    row = next((one.paragraph for one in new.provisions if one.path == order.source), 0)
    message = f"Một yêu cầu sửa đổi chưa áp dụng được, hoặc chưa hết: {why}. Cần đối chiếu tay với văn bản gốc."
    return Rejection(str(path), row, "yêu cầu sửa đổi áp dụng được", order.text, message, (order.text,))


VERBS = (
    Verb("policy changes", "so hai bản của một văn bản, hoặc áp văn bản sửa đổi vào bản cũ", _configure, _changes),
)
