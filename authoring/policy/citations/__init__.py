"""A citation as people type it finds its document and its provision."""

from authoring.policy.citations.library import Library
from authoring.policy.citations.parsing import parse_citation

__all__ = ["Library", "parse_citation"]
