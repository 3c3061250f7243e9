"""contest.toml becomes a contest: every setting explicit, of its type, none against another; refused with its line."""
