"""A fork united as one who has read its sides unites it."""

from datetime import datetime

from authoring.bank import Bank
from authoring.model.items import Item
from authoring.model.records import Revision


def unite(bank: Bank, item: Item, writer: str, time: datetime) -> Revision:
    """The revision that follows all newest ones of an item."""
    entry = bank.entry(item.id)
    return bank.revise(item, writer, time, " ".join(side.sha256 for side in entry.forks or (entry.revision,)))
