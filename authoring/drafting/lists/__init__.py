"""Questions of lists: what belongs to one, what doesn't, which of several somebody stands in."""
