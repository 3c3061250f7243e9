"""A Word file becomes paragraphs: its package, styles, automatic numbers, story, and what is lost by reading."""
