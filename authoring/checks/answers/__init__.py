"""Items against the law: whether exactly one option is right, by the law's own words."""
