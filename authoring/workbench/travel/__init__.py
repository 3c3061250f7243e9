"""Banks that travel: one encrypted package as exchange, backup and move to another PC."""
