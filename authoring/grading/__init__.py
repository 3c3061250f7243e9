"""Submissions become a score sheet, standings, awards and item statistics."""

from authoring.grading.intake.columns import called
from authoring.grading.intake.compacts import Compact, compact, keyless
from authoring.grading.intake.comparing import Comparison, compare
from authoring.grading.intake.entries import Entries
from authoring.grading.intake.headers import SPELLINGS
from authoring.grading.intake.joining import join
from authoring.grading.intake.mappings import ANSWERS, DATES, DURATIONS, MOMENTS, Guide, Mapping, guide, with_mappings
from authoring.grading.intake.parts import BLOCK, Part, cut
from authoring.grading.intake.proposals import HOW, answered, ask_odd, ask_whole, propose, still_open
from authoring.grading.intake.questions import AS_IT_IS, WHOLE, Proposal, Question, Seen
from authoring.grading.intake.ranges import Ranges, ranges
from authoring.grading.intake.signs import signs
from authoring.grading.intake.staging import Staged, stage
from authoring.grading.intake.threads import in_threads
from authoring.grading.schemes import Criterion, Scheme, scheme
from authoring.grading.settling.awards import Candidate, TieError
from authoring.grading.settling.collectives import Participation, collective, participation, read_participation
from authoring.grading.settling.desks import Desk, lay_out
from authoring.grading.settling.draws import drawn, list_bytes, list_mark
from authoring.grading.settling.draws import lines as list_lines
from authoring.grading.settling.exports import AWARDS, SCORES, files
from authoring.grading.settling.finals import Finals, final_standings
from authoring.grading.settling.kept import read_kept
from authoring.grading.settling.marking import decide
from authoring.grading.settling.results import Results, Tally
from authoring.grading.settling.settlement import Runner, grade, settle, settle_desk
from authoring.grading.settling.stories import Answer, Story, story
from authoring.grading.settling.trials import Change, Trial, Voided, try_out, try_void
from authoring.grading.texts import TIERS, csv_bytes

__all__ = [
    "ANSWERS",
    "AS_IT_IS",
    "AWARDS",
    "BLOCK",
    "DATES",
    "DURATIONS",
    "HOW",
    "MOMENTS",
    "SCORES",
    "SPELLINGS",
    "TIERS",
    "WHOLE",
    "Answer",
    "Candidate",
    "Change",
    "Compact",
    "Comparison",
    "Criterion",
    "Desk",
    "Entries",
    "Finals",
    "Guide",
    "Mapping",
    "Part",
    "Participation",
    "Proposal",
    "Question",
    "Ranges",
    "Results",
    "Runner",
    "Scheme",
    "Seen",
    "Staged",
    "Story",
    "Tally",
    "TieError",
    "Trial",
    "Voided",
    "answered",
    "ask_odd",
    "ask_whole",
    "called",
    "collective",
    "compact",
    "compare",
    "csv_bytes",
    "cut",
    "decide",
    "drawn",
    "files",
    "final_standings",
    "grade",
    "guide",
    "in_threads",
    "join",
    "keyless",
    "lay_out",
    "list_bytes",
    "list_lines",
    "list_mark",
    "participation",
    "propose",
    "ranges",
    "read_kept",
    "read_participation",
    "scheme",
    "settle",
    "settle_desk",
    "signs",
    "stage",
    "still_open",
    "story",
    "try_out",
    "try_void",
    "with_mappings",
]
