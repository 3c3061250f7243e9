"""The linter of items: one item read alone, two items side by side, a week's set."""

from authoring.checks.inspecting import CHECKS, balance, help_page, inspect, pairs, title
from authoring.checks.pairs.index import PairIndex
from authoring.checks.pairs.marks import marked
from authoring.checks.terms import Terms, vocabulary
from authoring.checks.wording import pinned_item, sorted_item

__all__ = [
    "CHECKS",
    "PairIndex",
    "Terms",
    "balance",
    "help_page",
    "inspect",
    "marked",
    "pairs",
    "pinned_item",
    "sorted_item",
    "title",
    "vocabulary",
]
