"""Paragraphs of a law become provisions; provisions yield facts; a citation resolves; two versions yield changes."""

from authoring.policy.citations import Library, parse_citation
from authoring.policy.facts import facts
from authoring.policy.paths import label
from authoring.policy.structure import identity, provisions

__all__ = ["Library", "facts", "identity", "label", "parse_citation", "provisions"]
