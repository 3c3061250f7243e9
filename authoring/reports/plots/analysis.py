"""Item analysis of a week: what the plot says, without the drawing."""

from collections.abc import Sequence

from authoring.reports.cards import verdict
from authoring.reports.standings import ItemFigures


def item_finding(week: str, items: Sequence[ItemFigures]) -> str:
    """The finding in one sentence."""
    bad, weak = ([f"{one.number}" for one in items if verdict(one) == kind] for kind in ("bad", "weak"))
    if bad:
        rest = f"; {len(weak)} câu nên xem lại" if weak else ""
        return f"{week}: {len(bad)} câu đáng ngờ đáp án (câu {', '.join(bad)}){rest}"
    if weak:
        return f"{week}: không câu nào đáng ngờ đáp án, {len(weak)} câu nên xem lại (câu {', '.join(weak)})"
    return f"{week}: cả {len(items)} câu dùng tốt"
