"""Heat maps: entries by day and hour, wrong answers by unit and topic; darker is more, the figures stand inside."""

import textwrap
from collections.abc import Sequence

from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap, to_hex
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from authoring.reports.amounts import figure
from authoring.reports.plots.hours import Hours
from authoring.reports.plots.styles import BLUE, INK, PAPER, WIDTH, drawable, styled
from authoring.reports.plots.svgs import finish, percent
from authoring.reports.plots.topics import Gaps

_SHADES = LinearSegmentedColormap.from_list("bench", ["#f2f6fa", "#9fc0de", BLUE])
_CLOSED = "#e9ecef"
_DARK = 0.62  # letters are white on a shade beyond this


def draw_hours(finding: str, shown: Hours) -> bytes:
    """The days under one another, so that the same hour lines up; the sum of a day at its end."""
    with styled():
        drawn = Figure(figsize=(WIDTH, 0.3 * len(shown.days) + 1.4))
        axes = drawn.add_subplot()
        most = max(1, shown.busiest()[2])
        for place, row in enumerate(shown.counts):
            for hour, count in enumerate(row):
                said = figure(count) if count and count >= 0.5 * most else ""
                _cell(axes, (hour, place), None if count is None else count / most, said)
            total = sum(count or 0 for count in row)
            axes.text(24.3, place + 0.5, f"{figure(total)} bài", va="center", fontsize=9, color=INK)
        _frame(axes, 24, shown.days)
        axes.set_xticks(
            range(0, 25, 2), [f"{hour} giờ" if hour in (0, 12, 24) else str(hour) for hour in range(0, 25, 2)]
        )
        note = f"{figure(shown.total)} bài được tính. Ô xám: ngoài giờ thi. Ghi số ở các giờ đông."
        return finish(drawn, finding, note, list(map(_day, shown.days, shown.counts)))


def draw_topics(finding: str, shown: Gaps) -> bytes:
    """Units down, topics across, the share of wrong answers in each field."""
    with styled():
        drawn = Figure(figsize=(WIDTH, 0.3 * len(shown.units) + 2.4))
        axes = drawn.add_subplot()
        most = max(0.01, *(share for row in shown.wrong for share in row))
        for place, row in enumerate(shown.wrong):
            for column, share in enumerate(row):
                _cell(axes, (column, place), share / most, percent(share))
        names = [
            f"{textwrap.shorten(unit, 40, placeholder='…')} ({figure(people)})"
            for unit, people in zip(shown.units, shown.people, strict=True)
        ]
        _frame(axes, len(shown.topics), names)
        middles = [place + 0.5 for place in range(len(shown.topics))]
        axes.set_xticks(middles, [drawable(textwrap.fill(topic, 10)) for topic in shown.topics], fontsize=7)
        axes.xaxis.tick_top()
        left = f" {shown.left_out} tập thể dưới 30 người không vẽ." if shown.left_out else ""
        told = [
            f"{unit}, {figure(people)} người: {_shares(shown.topics, row)}"
            for unit, people, row in zip(shown.units, shown.people, shown.wrong, strict=True)
        ]
        return finish(drawn, finding, f"Tỷ lệ câu trả lời sai; trong ngoặc: số người dự thi.{left}", told)


def _day(day: str, row: Sequence[int | None]) -> str:
    """A day's sum and its hours that have any."""
    hours = [f"{hour} giờ {figure(count)}" for hour, count in enumerate(row) if count]
    total = figure(sum(count or 0 for count in row))
    return f"{day}: {total} bài" + (f" ({', '.join(hours)})" if hours else "")


def _shares(topics: Sequence[str], row: Sequence[float]) -> str:
    return "; ".join(f"{topic} {percent(share)}" for topic, share in zip(topics, row, strict=True))


def _cell(axes: Axes, corner: tuple[int, int], shade: float | None, text: str) -> None:
    colour = _CLOSED if shade is None else to_hex(_SHADES(shade))
    axes.add_patch(Rectangle(corner, 1, 1, facecolor=colour, edgecolor=PAPER, linewidth=1.2))
    if text:
        letters = "white" if (shade or 0) > _DARK else INK
        axes.text(corner[0] + 0.5, corner[1] + 0.5, text, ha="center", va="center", fontsize=7.5, color=letters)


def _frame(axes: Axes, width: int, names: "list[str] | tuple[str, ...]") -> None:
    axes.set(xlim=(0, width), ylim=(len(names), 0))
    axes.set_yticks([place + 0.5 for place in range(len(names))], [drawable(name) for name in names], color=INK)
    axes.grid(visible=False)
    axes.spines[:].set_visible(False)
