"""Two items side by side: identical, duplicate, variant, contradiction, cue or distinct, by the words that decide."""
