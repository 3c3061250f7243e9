"""What the bank remembers of its records: slips, chains, the index, search, each item with its state."""
