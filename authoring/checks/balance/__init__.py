"""A week's set as a whole: what it gives away to someone who knows nothing."""
