"""Participation by unit: what the plot shows, without the drawing."""

from collections.abc import Sequence

from authoring.model.errors import RefusedError
from authoring.reports.results import UnitLine
from authoring.reports.standings import reading_key


def participation_plot(lines: Sequence[UnitLine]) -> bytes:
    """Bars of participation by unit as SVG, longest on top, equal ones by name; the title says which unit leads.

    The rate people / members where every unit's members are known, else the people: a missing denominator never
    becomes a rate. The same lines, in any order, give the same bytes.

    Raises:
        RefusedError: there is no unit to draw.
    """
    if not lines:
        raise RefusedError("Chưa có tập thể nào để vẽ biểu đồ tham gia.", expected="ít nhất một tập thể")
    from authoring.reports.plots.bars import draw_participation  # noqa: PLC0415 - matplotlib takes a second to load

    named = sorted(lines, key=lambda line: reading_key(line.unit), reverse=True)  # drawn from the bottom up
    return draw_participation(sorted(named, key=lambda line: share(line, lines)))


def rated(lines: Sequence[UnitLine]) -> bool:
    """Whether a rate can be shown: every unit's members are known."""
    return all(line.members for line in lines)


def share(line: UnitLine, lines: Sequence[UnitLine]) -> float:
    """How long the bar of a unit is among these: people / members, or people."""
    return line.people / line.members if line.members and rated(lines) else line.people
