"""A Word, PDF or text file becomes paragraphs with labels, runs, notes and positions; and back into Word."""

from authoring.documents.merging import merge, page_count
from authoring.documents.papers.blocks import (
    Block,
    Grid,
    Heading,
    Letterhead,
    Line,
    PageBreak,
    Paper,
    Recipients,
    Side,
    Signature,
    Signer,
    Title,
    line,
)
from authoring.documents.papers.profiles import PROFILES, Profile, profile
from authoring.documents.papers.writing import write
from authoring.documents.printing import to_pdf
from authoring.documents.reading import KINDS, WORD_KINDS, read

__all__ = [
    "KINDS",
    "PROFILES",
    "WORD_KINDS",
    "Block",
    "Grid",
    "Heading",
    "Letterhead",
    "Line",
    "PageBreak",
    "Paper",
    "Profile",
    "Recipients",
    "Side",
    "Signature",
    "Signer",
    "Title",
    "line",
    "merge",
    "page_count",
    "profile",
    "read",
    "to_pdf",
    "write",
]
