"""The plot of participation by unit: one style, letters carried inside the SVG, the same bytes every time."""

import io
import statistics
import textwrap
from collections.abc import Sequence

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from authoring.model.errors import RefusedError
from authoring.reports.amounts import figure
from authoring.reports.results import UnitLine
from authoring.reports.styles import BEHIND, BLUE, GREY, INK, INK_2, WIDTH, drawable, styled


def participation_plot(lines: Sequence[UnitLine]) -> bytes:
    """Bars of participation by unit as SVG, longest on top; the title says which unit leads.

    The rate people / members where every unit's members are known, else the people: a missing denominator never
    becomes a rate. The same lines, in any order, give the same bytes.

    Raises:
        RefusedError: there is no unit to draw.
    """
    if not lines:
        raise RefusedError("Chưa có tập thể nào để vẽ biểu đồ tham gia.", expected="ít nhất một tập thể")
    ordered = sorted(lines, key=lambda line: (_value(line, lines), line.unit))
    with styled():
        drawn = Figure(figsize=(WIDTH, 0.36 * len(lines) + 1.35))
        axes = drawn.add_subplot()
        _draw_bars(axes, ordered)
        people = f"{figure(sum(line.people for line in lines))} người dự thi ở {figure(len(lines))} tập thể"
        drawn.supxlabel(f"{people}.", x=0.012, ha="left", fontsize=8.5, color=INK_2)
        title = _title(ordered)
        drawn.suptitle(title, x=0.012, ha="left", fontsize=12, fontweight="bold")
        return _svg(drawn, title)


def _draw_bars(axes: Axes, lines: Sequence[UnitLine]) -> None:
    values = [_value(line, lines) for line in lines]
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
    axes.set(xlim=(0, longest * 1.34), ylim=(-0.6, len(lines) + 0.2), xlabel=_measure(lines))
    axes.xaxis.set_major_formatter(lambda value, _: _written(value, lines).replace(",0%", "%"))


def _rated(lines: Sequence[UnitLine]) -> bool:
    return all(line.members for line in lines)


def _value(line: UnitLine, lines: Sequence[UnitLine]) -> float:
    return line.people / line.members if line.members and _rated(lines) else line.people


def _written(value: float, lines: Sequence[UnitLine]) -> str:
    """A value of the axis in Vietnamese writing."""
    return f"{100 * value:.1f}%".replace(".", ",") if _rated(lines) else figure(round(value))


def _said(line: UnitLine, lines: Sequence[UnitLine]) -> str:
    """What stands beside a bar: a rate never stands without its number of people."""
    people = f"{figure(line.people)} người"
    return f"{_written(_value(line, lines), lines)}  ·  {people}" if _rated(lines) else people


def _measure(lines: Sequence[UnitLine]) -> str:
    return "Người dự thi trên số đảng viên" if _rated(lines) else "Số người dự thi"


def _title(lines: Sequence[UnitLine]) -> str:
    """The finding: who leads, and by what."""
    leader = lines[-1]
    share = f"{_written(_value(leader, lines), lines)} số đảng viên dự thi" if _rated(lines) else _said(leader, lines)
    return drawable(textwrap.fill(f"{leader.unit} tham gia nhiều nhất: {share}", 62))


def _svg(drawn: Figure, title: str) -> bytes:
    saved = io.BytesIO()
    drawn.savefig(saved, format="svg", metadata={"Date": None, "Creator": None, "Title": title})
    return saved.getvalue().replace(b"\r\n", b"\n")
