"""Item analysis: the finding as title and alternative text, refused where nobody can be judged."""

from dataclasses import replace

import pytest

from authoring.model.errors import RefusedError
from authoring.reports.plots.analysis import item_finding
from authoring.reports.plots.plotting import item_plot
from authoring.reports.standings import ItemFigures

Items = tuple[ItemFigures, ...]


def test_the_finding_names_the_items(items: Items) -> None:
    good, weak, bad = items[:3]
    assert item_finding("Tuần 1", [good, weak, bad]) == "Tuần 1: 1 câu đáng ngờ đáp án (câu 3); 1 câu nên xem lại"
    assert item_finding("Tuần 1", [good, bad]) == "Tuần 1: 1 câu đáng ngờ đáp án (câu 3)"
    assert item_finding("Tuần 1", [good, weak]) == ("Tuần 1: không câu nào đáng ngờ đáp án, 1 câu nên xem lại (câu 2)")
    assert item_finding("Tuần 1", [good, good]) == "Tuần 1: cả 2 câu dùng tốt"


def test_the_plot_leaves_out_who_has_no_figures(items: Items) -> None:
    plot = item_plot("Tuần 1", items)
    assert b'aria-label="Tu\xe1\xba\xa7n 1: 1 c\xc3\xa2u' in plot
    assert plot == item_plot("Tuần 1", items[:3])
    with pytest.raises(RefusedError, match="Chưa vẽ được phân tích"):
        item_plot("Tuần 1", [replace(items[3])])
