"""The papers and plots that people sign, post and read."""

from authoring.reports.amounts import amount, money_in_words
from authoring.reports.decisions import collective_decision, decision, winner_list
from authoring.reports.participation import participation_plot
from authoring.reports.results import AwardLine, UnitLine, WeekResult

__all__ = [
    "AwardLine",
    "UnitLine",
    "WeekResult",
    "amount",
    "collective_decision",
    "decision",
    "money_in_words",
    "participation_plot",
    "winner_list",
]
