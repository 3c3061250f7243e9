"""A week's submissions: read, mapped, graded, doubted, regraded, drawn, answered, proven, purged."""
