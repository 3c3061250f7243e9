"""Paragraphs of a law become provisions; provisions yield facts; a citation resolves; two versions yield changes."""

from authoring.policy.changes import amend, amends, changes, orders, replacements
from authoring.policy.citations import Library, dated, parse_citation, short_names
from authoring.policy.facts import facts
from authoring.policy.paths import label
from authoring.policy.structure import identity, leftovers, provisions

__all__ = [
    "Library",
    "amend",
    "amends",
    "changes",
    "dated",
    "facts",
    "identity",
    "label",
    "leftovers",
    "orders",
    "parse_citation",
    "provisions",
    "replacements",
    "short_names",
]
