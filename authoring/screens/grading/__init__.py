"""Screen 5: a week from the raw files to its signed prizes."""
