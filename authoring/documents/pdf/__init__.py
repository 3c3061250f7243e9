"""A PDF made from text becomes paragraphs: glyphs, lines, heads, notes, tables, margins."""

from authoring.documents.pdf.reading import read_pdf

__all__ = ["read_pdf"]
