"""A submissions file becomes admitted entries and rejected rows, block by block, without a key."""
