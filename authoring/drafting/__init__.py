"""Facts of a policy document become draft items with reasoned distractors."""

from authoring.drafting.asks import Ask
from authoring.drafting.drafts import Draft, amends, asks, draft, laid_out, redrafted
from authoring.drafting.ground import Abroad, Ground, ground

__all__ = ["Abroad", "Ask", "Draft", "Ground", "amends", "asks", "draft", "ground", "laid_out", "redrafted"]
