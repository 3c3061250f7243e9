"""Records of a bank: revisions of items, reviews, states."""

from dataclasses import dataclass
from enum import StrEnum

from authoring.model.items import Item


class State(StrEnum):
    """Where an item stands."""

    DRAFT = "draft"
    IN_REVIEW = "in-review"
    RETURNED = "returned"
    APPROVED = "approved"
    RETIRED = "retired"


@dataclass(frozen=True, slots=True)
class Revision:
    """One written revision of an item.

    `time` is UTC as `20220725T024100Z`; `sha256` is the digest of all bytes above the digest line; `previous` is that
    of its writer's record before; `parent` that of the revision edited.
    """

    item: Item
    revision: int
    writer: str
    time: str
    previous: str
    parent: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Review:
    """One signed move on one revision: send, return, approve, dismiss, reopen, retire, comment."""

    item: str
    revision: int
    sha256: str
    move: str
    person: str
    time: str
    note: str
    rule: str
    words: str
    previous: str
    seen: tuple[tuple[str, str], ...]
    signature: str
