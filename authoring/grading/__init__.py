"""Submissions become a score sheet, standings, awards and item statistics."""

from authoring.grading.intake.compacts import Compact, compact
from authoring.grading.intake.parts import BLOCK, Part, cut
from authoring.grading.schemes import Criterion, Scheme, scheme
from authoring.grading.settling.awards import Candidate, TieError
from authoring.grading.settling.collectives import Participation, collective, participation, read_participation
from authoring.grading.settling.exports import files
from authoring.grading.settling.results import Results, Tally
from authoring.grading.settling.settlement import Runner, grade, settle
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
