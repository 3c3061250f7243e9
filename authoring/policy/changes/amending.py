"""Whether one document amends another, and what changes there when it does."""

from collections.abc import Sequence
from dataclasses import dataclass

from authoring.model.policies import Change, Order, PolicyDocument, Provision
from authoring.policy.changes.applying import apply
from authoring.policy.changes.comparing import changes
from authoring.policy.changes.orders import orders
from authoring.policy.citations.naming import is_named

_Source = tuple[PolicyDocument, Sequence[Provision]]


@dataclass(frozen=True, slots=True)
class Amendment:
    """What an amending document does to another: the text afterwards, the changes, and the orders left undone.

    `undone` holds each order that wasn't understood or couldn't be carried out with the reason; `elsewhere` are orders
    for other documents.
    """

    provisions: tuple[Provision, ...]
    changes: tuple[Change, ...]
    done: tuple[Order, ...]
    undone: tuple[tuple[Order, str], ...]
    elsewhere: tuple[Order, ...]


def amends(amending: _Source, document: PolicyDocument) -> bool:
    """Whether any instruction of the first document is meant for the second."""
    return any(is_named(order.law, document) for order in orders(*amending))


def amend(document: PolicyDocument, provisions: Sequence[Provision], amending: _Source) -> Amendment:
    """Carry out the instructions that are meant for a document."""
    found = orders(*amending)
    mine = [order for order in found if is_named(order.law, document)]
    amended = apply(provisions, mine)
    undone = {id(order) for order, _ in amended.undone}
    return Amendment(
        amended.provisions,
        changes(provisions, amended.provisions),
        tuple(order for order in mine if id(order) not in undone),
        amended.undone,
        tuple(order for order in found if order not in mine),
    )
