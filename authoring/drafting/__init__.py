"""Facts of a policy document become draft items with reasoned distractors."""

from authoring.drafting.drafts import Draft, draft, laid_out, redrafted
from authoring.drafting.ground import Ground, ground

__all__ = ["Draft", "Ground", "draft", "ground", "laid_out", "redrafted"]
