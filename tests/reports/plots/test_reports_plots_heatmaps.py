"""Heat maps: figures inside, sums at the end, hours outside in grey."""

import re

from authoring.reports.plots.heatmaps import draw_hours, draw_topics
from authoring.reports.plots.hours import Hours
from authoring.reports.plots.topics import Gaps


def texts(data: bytes) -> list[str]:
    return re.findall(r"<!-- (.*?) -->", data.decode(), re.DOTALL)


def test_hours_show_the_busy_ones_and_each_days_sum() -> None:
    day = (None, *(0,) * 8, 4, 9, 1_500, *(0,) * 12)
    drawn = draw_hours("Đông nhất", Hours(("Thứ Hai 18/7",), (day,)))
    assert {"1.500", "1.513 bài", "Thứ Hai 18/7", "Đông nhất"} <= set(texts(drawn))
    assert "9" not in texts(drawn)
    assert b"#e9ecef" in drawn


def test_topics_show_every_share() -> None:
    two = Gaps(("Chủ đề một", "Chủ đề hai"), ("Đảng bộ A", "Đảng bộ B"), (1_200, 40), ((0.5, 0.25), (0.0, 0.1)), 3)
    drawn = draw_topics("Sai nhiều", two)
    assert {"50%", "25%", "0%", "10%", "Đảng bộ A (1.200)"} <= set(texts(drawn))
    assert any(text.endswith("3 tập thể dưới 30 người không vẽ.") for text in texts(drawn))
    whole = draw_topics("Đúng hết", Gaps(("Một",), ("A",), (40,), ((0.0,),), 0))
    assert not any("không vẽ" in text for text in texts(whole))
