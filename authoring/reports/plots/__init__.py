"""Plots: what each says, as values, and how it is drawn in one style, the same bytes every time."""
