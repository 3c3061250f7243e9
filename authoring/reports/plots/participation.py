"""Participation by unit: what the plot shows, without the drawing."""

from collections.abc import Sequence

from authoring.reports.results import UnitLine


def rated(lines: Sequence[UnitLine]) -> bool:
    """Whether a rate can be shown: every unit's members are known."""
    return all(line.members for line in lines)


def share(line: UnitLine, lines: Sequence[UnitLine]) -> float:
    """How long the bar of a unit is among these: people / members, or people."""
    return line.people / line.members if line.members and rated(lines) else line.people
