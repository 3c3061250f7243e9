"""Facts of a policy document become draft items with reasoned distractors."""

from authoring.drafting.drafts import Draft, draft

__all__ = ["Draft", "draft"]
