"""Submissions become a score sheet, standings, awards and item statistics."""

from authoring.grading.awards import Candidate, TieError
from authoring.grading.collectives import Participation, collective, participation, read_participation
from authoring.grading.compacts import Compact, compact
from authoring.grading.exports import files
from authoring.grading.parts import BLOCK, Part, cut
from authoring.grading.results import Results, Tally
from authoring.grading.schemes import Criterion, Scheme, scheme
from authoring.grading.settlement import Runner, grade, settle
from authoring.grading.texts import csv_bytes

__all__ = [
    "BLOCK",
    "Candidate",
    "Compact",
    "Criterion",
    "Part",
    "Participation",
    "Results",
    "Runner",
    "Scheme",
    "Tally",
    "TieError",
    "collective",
    "compact",
    "csv_bytes",
    "cut",
    "files",
    "grade",
    "participation",
    "read_participation",
    "scheme",
    "settle",
]
