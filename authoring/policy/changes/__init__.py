"""Two versions of a document, or a law and its amending law: what changed."""
