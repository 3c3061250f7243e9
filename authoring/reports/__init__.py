"""The papers and plots that people sign, post and read."""

from authoring.reports.amounts import amount, money_in_words
from authoring.reports.decisions import collective_decision, decision, winner_list
from authoring.reports.erratum import Erratum, erratum_paper
from authoring.reports.minutes import Minutes, minutes_paper
from authoring.reports.plots.plotting import participation_plot
from authoring.reports.recovery import RecoverySheet, recovery_paper
from authoring.reports.results import AwardLine, UnitLine, WeekResult

__all__ = [
    "AwardLine",
    "Erratum",
    "Minutes",
    "RecoverySheet",
    "UnitLine",
    "WeekResult",
    "amount",
    "collective_decision",
    "decision",
    "erratum_paper",
    "minutes_paper",
    "money_in_words",
    "participation_plot",
    "recovery_paper",
    "winner_list",
]
