"""What provisions state: typed facts with what they are said of, and the exact words."""

from authoring.policy.facts.stating import facts

__all__ = ["facts"]
