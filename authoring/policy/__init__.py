"""Paragraphs of a law become provisions; provisions yield facts; a citation resolves; two versions yield changes."""

from authoring.policy.changes import amend, amends, changes, orders, replacements
from authoring.policy.citations import Library, dated, parse_citation, short_names, title_told
from authoring.policy.citations.references import Reference
from authoring.policy.citations.resolving import Resolved, cross_references, resolve
from authoring.policy.facts import facts
from authoring.policy.paths import label
from authoring.policy.structure import identity, leftovers, provisions

__all__ = [
    "Library",
    "Reference",
    "Resolved",
    "amend",
    "amends",
    "changes",
    "cross_references",
    "dated",
    "facts",
    "identity",
    "label",
    "leftovers",
    "orders",
    "parse_citation",
    "provisions",
    "replacements",
    "resolve",
    "short_names",
    "title_told",
]
