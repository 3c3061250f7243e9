"""Small plots: one an item, the key and its rivals in bold letters."""

import re

from authoring.reports.plots.small_plots import draw_thirds
from authoring.reports.plots.thirds import Picks


def test_every_item_has_its_plot() -> None:
    every = [Picks(n, "C", (("A", (0.3, 0.5, 0.8)), ("C", (0.7, 0.5, 0.2)))) for n in range(1, 6)]
    texts = re.findall(r"<!-- (.*?) -->", draw_thirds("Thấy", every, 1_200).decode())
    assert [text for text in texts if text.startswith("Câu ")] == [f"Câu {n}: đáp án C" for n in range(1, 6)]
    assert any(text.startswith("1.200 bài được tính") for text in texts)
    plain = [Picks(1, "C", (("A", (0.3, 0.2, 0.1)), ("C", (0.7, 0.8, 0.9))))]
    assert draw_thirds("Thấy", plain, 40).count(b"aria-label") == 1
