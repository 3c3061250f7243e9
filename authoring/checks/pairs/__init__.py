"""Two items side by side: which are one, which ask the same, and by which words that is decided."""
