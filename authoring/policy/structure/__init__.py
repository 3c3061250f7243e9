"""Paragraphs of a policy document become provisions and the identity of the document."""

from authoring.policy.structure.identity import identity
from authoring.policy.structure.provisions import provisions

__all__ = ["identity", "provisions"]
