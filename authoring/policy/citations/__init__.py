"""A citation as people type it finds its document and its provision, in the wording of a day."""

from authoring.policy.citations.library import Library
from authoring.policy.citations.naming import short_names, title_told
from authoring.policy.citations.parsing import parse_citation
from authoring.policy.citations.validity import dated

__all__ = ["Library", "dated", "parse_citation", "short_names", "title_told"]
