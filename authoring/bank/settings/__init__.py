"""contest.toml becomes a contest: every setting explicit, of its type, none against another; what doesn't fit has its line."""
