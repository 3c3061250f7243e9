"""A plot in one call: the values, what they say, and the drawing, which alone loads matplotlib (it takes a second)."""

from collections.abc import Sequence
from datetime import datetime

from authoring.model.contests import Contest, Week
from authoring.model.errors import RefusedError
from authoring.reports.cards import verdict
from authoring.reports.plots import thirds, topics
from authoring.reports.plots.analysis import item_finding
from authoring.reports.plots.hours import hours, hours_finding
from authoring.reports.plots.participation import share
from authoring.reports.results import UnitLine
from authoring.reports.standings import EVERYTHING, Answered, ItemFigures, reading_key, with_answers


def participation_plot(lines: Sequence[UnitLine]) -> bytes:
    """Bars of participation by unit as SVG, longest on top, equal ones by name; the title says which unit leads.

    The rate people / members where every unit's members are known, else the people: a missing denominator never
    becomes a rate. The same lines, in any order, give the same bytes.

    Raises:
        RefusedError: there is no unit to draw.
    """
    if not lines:
        raise RefusedError("Chưa có tập thể nào để vẽ biểu đồ tham gia.", expected="ít nhất một tập thể")
    from authoring.reports.plots.bars import draw_participation  # noqa: PLC0415 - as above

    named = sorted(lines, key=lambda line: reading_key(line.unit), reverse=True)  # drawn from the bottom up
    return draw_participation(sorted(named, key=lambda line: share(line, lines)))


def hours_plot(contest: Contest, week: Week, moments: Sequence[datetime]) -> bytes:
    """The counted entries by hour as SVG; RefusedError where there is none."""
    if not moments:
        raise RefusedError("Chưa có bài dự thi để vẽ theo giờ.", expected="ít nhất một bài")
    from authoring.reports.plots.heatmaps import draw_hours  # noqa: PLC0415 - as above

    shown = hours(contest, week, moments)
    return draw_hours(hours_finding(week.name, shown), shown)


def topics_plot(week: str, shown: topics.Gaps) -> bytes:
    """The shares as SVG; RefusedError where no unit has enough people or no item a topic."""
    if not shown.units or not shown.topics:
        raise RefusedError(
            "Chưa đủ số liệu theo chủ đề.", expected=f"tập thể có từ {topics.LEAST} người, câu có chủ đề"
        )
    from authoring.reports.plots.heatmaps import draw_topics  # noqa: PLC0415 - as above

    return draw_topics(topics.topics_finding(week, shown), shown)


def thirds_plot(week: str, items: Sequence[ItemFigures], people: Sequence[Answered]) -> bytes:
    """Every item's picks by third as one SVG of small plots; RefusedError below thirty people with answers.

    An item that was given to all has no key that the upper third could miss: it is named and not drawn.
    """
    told = with_answers(people)
    if len(told) < thirds.LEAST:
        said = f"từ {thirds.LEAST} người dự thi có từng câu trả lời"
        raise RefusedError("Chưa chia ba theo điểm được.", expected=said, found=str(len(told)))
    keyed = [item for item in items if item.key != EVERYTHING]
    if not keyed:
        raise RefusedError("Chưa chia ba theo điểm được.", expected="câu có đáp án", found="câu nào cũng cho đúng cả")
    from authoring.reports.plots.small_plots import draw_thirds  # noqa: PLC0415 - as above

    totals = thirds.rights(items, told)
    every = [thirds.picks(item, told, totals) for item in keyed]
    left = [item.number for item in items if item.key == EVERYTHING]
    return draw_thirds(thirds.thirds_finding(week, every), every, len(told), left)


def item_plot(week: str, items: Sequence[ItemFigures]) -> bytes:
    """Each item at (share right, discrimination) as SVG; title and alt text say which to look at.

    RefusedError where no item has figures (too few participants).
    """
    shown = [item for item in items if verdict(item) != "unknown"]
    if not shown:
        raise RefusedError(
            "Chưa vẽ được phân tích câu hỏi.", expected="từ 30 người dự thi", found="không câu nào đủ số"
        )
    from authoring.reports.plots.scatters import draw_items  # noqa: PLC0415 - as above

    return draw_items(item_finding(week, shown), shown)
