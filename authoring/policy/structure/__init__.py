"""Paragraphs of a policy document become provisions and the identity of the document."""

from authoring.policy.structure.identity import identity
from authoring.policy.structure.leftovers import Leftover, Place
from authoring.policy.structure.provisions import leftovers, provisions

__all__ = ["Leftover", "Place", "identity", "leftovers", "provisions"]
