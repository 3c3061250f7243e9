"""The plot of item analysis: labels of the items to look at, none on another."""

import re
from dataclasses import replace

from authoring.reports.plots.scatters import _labels, draw_items
from authoring.reports.standings import ItemFigures

Items = tuple[ItemFigures, ...]


def test_only_items_to_look_at_are_named(items: Items) -> None:
    texts = re.findall(r"<!-- (.*?) -->", draw_items("Tìm thấy", items[:3]).decode())
    assert {text for text in texts if text.startswith("câu ")} == {"câu 2", "câu 3"}
    assert {"dùng tốt (1)", "nên xem lại (1)", "đáp án đáng ngờ (1)", "Tìm thấy"} <= set(texts)


def test_labels_at_one_spot_stand_above_one_another(items: Items) -> None:
    twins = [replace(items[1], number=number) for number in (9, 8, 7)]
    assert [(text, round(at, 3)) for text, _x, _y, at in _labels(twins)] == [
        ("câu 7", 0.1),
        ("câu 8", 0.145),
        ("câu 9", 0.19),
    ]
    assert draw_items("Ba câu", twins)
