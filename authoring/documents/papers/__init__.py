"""A paper to issue, as values, and how it becomes a Word file: heads, tables, strokes, feet, merge fields."""
