"""What the rules say of an item, a bank, a set, and what somebody set aside with a reason."""
