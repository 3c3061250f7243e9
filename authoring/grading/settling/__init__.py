"""Admitted entries and a key become scores, standings, awards and statistics."""
