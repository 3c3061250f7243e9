"""Small plots of picks by third, one an item: the key is the thick line."""

from collections.abc import Sequence

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from authoring.reports.amounts import figure
from authoring.reports.plots.styles import BLUE, GREY, INK, RED, WIDTH, styled
from authoring.reports.plots.svgs import finish, percent
from authoring.reports.plots.thirds import Picks

_ACROSS = 4
_APART = 0.1  # between two letters at the right end
_SHAPES = "osD^vP*X"


def draw_thirds(finding: str, every: Sequence[Picks], people: int, left: Sequence[int] = ()) -> bytes:
    """The figure: four plots a row, letters at the right end; `left` are the items given to all, which have none."""
    rows = -(-len(every) // _ACROSS)
    across = min(_ACROSS, len(every))
    with styled():
        drawn = Figure(figsize=(WIDTH, 1.75 * rows + 1.1))
        for place, one in enumerate(every):
            _draw(drawn.add_subplot(rows, across, place + 1), one)
        note = f"{figure(people)} bài được tính, chia ba theo điểm các câu còn lại: thấp, giữa, cao. Nét đậm: đáp án."
        numbers = ", ".join(map(str, left))
        note += f"\nKhông vẽ câu {numbers}: mọi trả lời đều được tính đúng." if left else ""
        return finish(drawn, finding, note, list(map(_told, every)))


def _told(one: Picks) -> str:
    """The shares of each option in the lower, middle and upper third, the key named."""
    shares = [f"{label} {', '.join(map(percent, thirds))}" for label, thirds in one.shares]
    return f"Câu {one.number}, đáp án {one.key}: {'; '.join(shares)}"


def _draw(axes: Axes, one: Picks) -> None:
    rivals = one.rivals()
    for (label, shares), shape in zip(one.shares, _SHAPES, strict=False):
        colour, width = (BLUE, 2.4) if label in one.key else (RED, 1.8) if label in rivals else (GREY, 1.1)
        axes.plot((0, 1, 2), shares, marker=shape, ms=3.5, lw=width, color=colour)
    _letters(axes, one, rivals)
    colour = RED if rivals else INK
    axes.set_title(f"Câu {one.number}: đáp án {one.key}", fontsize=8.5, color=colour, loc="left", pad=3)
    axes.set_xticks((0, 1, 2), ("thấp", "giữa", "cao"), fontsize=7)
    axes.set_yticks((0, 0.5, 1))
    axes.tick_params(axis="y", labelsize=7)
    axes.set(xlim=(-0.15, 2.5), ylim=(-0.05, 1.05))
    axes.grid(visible=True, axis="y")
    axes.grid(visible=False, axis="x")
    axes.yaxis.set_major_formatter(lambda value, _: percent(value))


def _letters(axes: Axes, one: Picks, rivals: Sequence[str]) -> None:
    height = -1.0
    for share, label in sorted((shares[2], label) for label, shares in one.shares):
        height = max(share, height + _APART)
        strong = label in one.key or label in rivals
        colour = BLUE if label in one.key else RED if label in rivals else INK
        axes.text(
            2.12, height, label, va="center", fontsize=7.5, color=colour, fontweight="bold" if strong else "normal"
        )
