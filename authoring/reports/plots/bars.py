"""The plot of participation by unit: one style, letters carried inside the SVG, the same bytes every time."""

import statistics
import textwrap
from collections.abc import Sequence

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from authoring.reports.amounts import figure
from authoring.reports.plots.participation import rated, share
from authoring.reports.plots.styles import BEHIND, BLUE, GREY, INK, INK_2, WIDTH, drawable, styled
from authoring.reports.plots.svgs import saved
from authoring.reports.results import UnitLine


def draw_participation(ordered: Sequence[UnitLine]) -> bytes:
    """The bars of units from the shortest up as SVG; what they show is said by `participation_plot`."""
    with styled():
        drawn = Figure(figsize=(WIDTH, 0.36 * len(ordered) + 1.35))
        _draw_bars(drawn.add_subplot(), ordered)
        people = f"{figure(sum(line.people for line in ordered))} người dự thi ở {figure(len(ordered))} tập thể"
        note = f"{people}. Một người tính một lần ở mỗi tập thể."
        told = [f"{line.unit}: {_said(line, ordered, ', ')}" for line in reversed(ordered)]
        drawn.supxlabel(note, x=0.012, ha="left", fontsize=8.5, color=INK_2)
        title = _title(ordered)
        drawn.suptitle(title, x=0.012, ha="left", fontsize=12, fontweight="bold")
        return saved(drawn, title, (note, *told))


def _draw_bars(axes: Axes, lines: Sequence[UnitLine]) -> None:
    values = [share(line, lines) for line in lines]
    middle = statistics.median(values)
    places = range(len(lines))
    colours = [BLUE if value >= middle else GREY for value in values]
    axes.barh(places, values, height=0.66, color=colours)
    longest = max(values) or 1
    for place, line in zip(places, lines, strict=True):
        said = _said(line, lines)
        axes.text(values[place] + longest * 0.015, place, said, va="center", fontsize=9, bbox=BEHIND)
    if len(lines) > 2:
        axes.axvline(middle, color=INK_2, lw=0.9, ls=(0, (4, 3)), zorder=0.9, ymax=0.955)
        label = f"trung vị {_written(middle, lines)}"
        axes.text(middle, len(lines) - 0.4, label, fontsize=8.5, color=INK_2, ha="center", va="bottom", bbox=BEHIND)
    axes.set_yticks(places, [drawable(textwrap.fill(line.unit, 34)) for line in lines], color=INK)
    axes.set(xlim=(0, longest * 1.5), ylim=(-0.6, len(lines) + 0.2), xlabel=_measure(lines))
    axes.xaxis.set_major_formatter(lambda value, _: _written(value, lines).replace(",0%", "%"))


def _written(value: float, lines: Sequence[UnitLine]) -> str:
    """A value of the axis in Vietnamese writing."""
    return f"{100 * value:.1f}%".replace(".", ",") if rated(lines) else figure(round(value))


def _said(line: UnitLine, lines: Sequence[UnitLine], between: str = "  ·  ") -> str:
    """What stands beside a bar: a rate never stands without its number of people."""
    people = f"{figure(line.people)} người"
    return f"{_written(share(line, lines), lines)}{between}{people}" if rated(lines) else people


def _measure(lines: Sequence[UnitLine]) -> str:
    return "Người dự thi trên số thành viên" if rated(lines) else "Số người dự thi"


def _title(lines: Sequence[UnitLine]) -> str:
    """The finding: who leads, and by what."""
    leader = lines[-1]
    led_by = f"{_written(share(leader, lines), lines)} số thành viên dự thi" if rated(lines) else _said(leader, lines)
    return drawable(textwrap.fill(f"{leader.unit} tham gia nhiều nhất: {led_by}", 62))
