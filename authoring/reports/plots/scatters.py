"""The plot of item analysis: each item at how easy it is and how well it tells people apart."""

from collections.abc import Iterator, Sequence

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from authoring.reports.amounts import figure
from authoring.reports.cards import WEAK, decimal, verdict
from authoring.reports.plots.styles import AMBER, BLUE, INK, INK_2, RED, WIDTH, styled
from authoring.reports.plots.svgs import finish, percent
from authoring.reports.standings import ItemFigures

_LOOKS = {"good": (BLUE, "o", "dùng tốt"), "weak": (AMBER, "^", "nên xem lại"), "bad": (RED, "s", "đáp án đáng ngờ")}
_NOTE = "Độ phân biệt: tương quan giữa câu và tổng điểm các câu còn lại."
_NEAR = (0.12, 0.045)  # labels nearer than this would cover one another


def draw_items(finding: str, items: Sequence[ItemFigures]) -> bytes:
    """The figure; only the items to look at carry their number."""
    with styled():
        drawn = Figure(figsize=(WIDTH, 4.4))
        axes = drawn.add_subplot()
        values = [item.r or 0.0 for item in items]
        axes.set(xlim=(0, 1), ylim=(min(-0.2, *values) - 0.06, max(0.6, *values) + 0.12))
        _background(axes)
        for kind, (colour, marker, said) in _LOOKS.items():
            own = [item for item in items if verdict(item) == kind]
            spots = [item.p or 0.0 for item in own], [item.r or 0.0 for item in own]
            label = f"{said} ({len(own)})"
            axes.scatter(*spots, s=44, c=colour, marker=marker, edgecolor="white", linewidth=0.8, label=label, zorder=3)
        for text, x, y, at in _labels([item for item in items if verdict(item) != "good"]):
            side, shift = ("left", 0.014) if x < 0.86 else ("right", -0.014)
            axes.text(x + shift, at, text, va="center", ha=side, fontsize=8.5, color=INK)
            if at != y:
                axes.plot((x, x + shift), (y, at), color=INK_2, lw=0.6)
        axes.legend(loc="upper left", ncols=3, handletextpad=0.2, columnspacing=1.2, frameon=False, fontsize=9)
        return finish(drawn, finding, f"{figure(items[0].people)} bài được tính. {_NOTE}", list(map(_told, items)))


def _told(item: ItemFigures) -> str:
    kind = _LOOKS[verdict(item)][2]
    return f"Câu {item.number}: {percent(item.p or 0.0)} trả lời đúng, độ phân biệt {decimal(item.r or 0.0)}, {kind}"


def _background(axes: Axes) -> None:
    axes.axhspan(axes.get_ylim()[0], 0, color="#fdeeee", zorder=0)
    axes.axhline(WEAK, color=INK_2, lw=0.9, ls=(0, (4, 3)))
    axes.text(0.012, WEAK + 0.008, "ngưỡng 0,20", fontsize=8.5, color=INK_2, va="bottom")
    axes.text(0.012, -0.015, "người giỏi làm sai nhiều hơn người yếu", fontsize=8.5, color=RED, va="top")
    axes.set(xlabel="Tỷ lệ trả lời đúng (càng sang phải càng dễ)", ylabel="Độ phân biệt")
    axes.grid(visible=True, axis="both")
    axes.xaxis.set_major_formatter(lambda value, _: percent(value))
    axes.yaxis.set_major_formatter(lambda value, _: f"{value:.1f}".replace(".", ",").replace("-", "−"))


def _labels(items: Sequence[ItemFigures]) -> Iterator[tuple[str, float, float, float]]:
    """Text, place and free height of each label, from below; none covers another."""
    taken: list[tuple[float, float]] = []
    for item in sorted(items, key=lambda one: (one.r or 0.0, one.number)):
        x, y = item.p or 0.0, item.r or 0.0
        at = y
        while any(abs(x - a) < _NEAR[0] and abs(at - b) < _NEAR[1] - 1e-9 for a, b in taken):
            at += _NEAR[1]
        taken.append((x, at))
        yield f"câu {item.number}", x, y, at
