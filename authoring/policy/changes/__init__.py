"""Two versions of a document, or a law and its amending law: what changed."""

from authoring.policy.changes.amending import Amendment, amend, amends
from authoring.policy.changes.comparing import changes
from authoring.policy.changes.orders import orders
from authoring.policy.changes.words import replacements

__all__ = ["Amendment", "amend", "amends", "changes", "orders", "replacements"]
