"""The linter of items: one item read alone, two items side by side, a week's set."""

from authoring.checks.inspecting import CHECKS, balance, help_page, inspect, pairs, title
from authoring.checks.wording import sorted_item

__all__ = ["CHECKS", "balance", "help_page", "inspect", "pairs", "sorted_item", "title"]
