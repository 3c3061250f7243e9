"""Item analysis of a week: what the plot says, without the drawing."""

from collections.abc import Sequence

from authoring.model.errors import RefusedError
from authoring.reports.cards import verdict
from authoring.reports.standings import ItemFigures


def item_plot(week: str, items: Sequence[ItemFigures]) -> bytes:
    """Each item at (share right, discrimination) as SVG; title and alt text say which to look at.

    RefusedError where no item has figures (too few participants).
    """
    shown = [item for item in items if verdict(item) != "unknown"]
    if not shown:
        raise RefusedError(
            "Chưa vẽ được phân tích câu hỏi.", expected="từ 30 người dự thi", found="không câu nào đủ số"
        )
    from authoring.reports.plots.scatters import draw_items  # noqa: PLC0415 - matplotlib takes a second to load

    return draw_items(item_finding(week, shown), shown)


def item_finding(week: str, items: Sequence[ItemFigures]) -> str:
    """The finding in one sentence."""
    bad, weak = ([f"{one.number}" for one in items if verdict(one) == kind] for kind in ("bad", "weak"))
    if bad:
        rest = f"; {len(weak)} câu nên xem lại" if weak else ""
        return f"{week}: {len(bad)} câu đáng ngờ đáp án (câu {', '.join(bad)}){rest}"
    if weak:
        return f"{week}: không câu nào đáng ngờ đáp án, {len(weak)} câu nên xem lại (câu {', '.join(weak)})"
    return f"{week}: cả {len(items)} câu dùng tốt"
