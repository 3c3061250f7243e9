"""Paragraphs of a law become provisions; provisions yield facts; a citation resolves."""

from authoring.policy.citations import parse_citation
from authoring.policy.facts import facts
from authoring.policy.identity import identity
from authoring.policy.library import Library
from authoring.policy.paths import label
from authoring.policy.structure import provisions

__all__ = ["Library", "facts", "identity", "label", "parse_citation", "provisions"]
