"""Records as bytes: revisions, reviews, their names; every item that can be typed survives the way to disk."""
