"""Approvals: whether a revision was approved by somebody who might, replayed from its signed reviews."""

from collections.abc import Sequence

from authoring.bank import Bank
from authoring.bank.moves import Hands, settle
from authoring.bank.shelf.editions import Edit, editors
from authoring.model.records import Review, Revision, State


def approver_of(bank: Bank, revision: Revision) -> str:
    """The writer's name of who approved this very revision, even if it was returned or retired later; “” for nobody."""
    reviews = [one for one in bank.reviews(revision.item.id) if one.sha256 == revision.sha256]
    hands = hands_of(bank, revision)
    return next((one.person for at, one in enumerate(reviews) if _approves(reviews[: at + 1], hands)), "")


def hands_of(bank: Bank, revision: Revision) -> Hands:
    """Whose hands a revision has been in: those of who edited it last and of the first one that it came from.

    A file that somebody lays beside the others without being an ancestor takes nobody's approval away.
    """
    known = {one.sha256: one for one in bank.history(revision.item.id)}
    edits = {mark: Edit(one.writer, tuple(one.parent.split()), one.item) for mark, one in known.items()}
    last = editors(revision.sha256, edits)
    first, open_ = set[str](), [revision]
    while open_:
        one = open_.pop()
        first |= {one.writer} if one.revision == 1 else set()
        open_ += [known.pop(mark) for mark in one.parent.split() if mark in known]
    return Hands(last | first, {person.writer: person for person in bank.people})


def _approves(reviews: Sequence[Review], hands: Hands) -> bool:
    """Whether the last of these reviews is the one that approves."""
    return reviews[-1].move == "approve" and settle(reviews, hands) is State.APPROVED
