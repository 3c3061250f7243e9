"""Topics that units get wrong: shares, small units left out, the worst first."""

from dataclasses import replace

import pytest

from authoring.model.errors import RefusedError
from authoring.reports.plots.plotting import topics_plot
from authoring.reports.plots.topics import Gaps, gaps, topics_finding
from authoring.reports.standings import Answered, ItemFigures

ITEMS = tuple(ItemFigures(n, f"q-{n}", key, 60, 1, 0.5, 0.2, 0.2, ()) for n, key in ((1, "B"), (2, "A"), (3, "C")))
TOPICS = ("bhyt-tham-gia", "bhyt-tham-gia", "bhxh-bat-buoc")


def test_shares_of_wrong_answers(people: tuple[Answered, ...]) -> None:
    found = gaps(ITEMS, TOPICS, people)
    assert found == Gaps(
        ("Bảo hiểm xã hội bắt buộc", "Tham gia bảo hiểm y tế"),
        ("Đảng bộ A",),
        (40,),
        ((25 / 40, 25 / 80),),
        1,
    )
    assert topics_finding("Tuần 1", found) == (
        "Tuần 1: Đảng bộ A sai nhiều nhất về bảo hiểm xã hội bắt buộc (62%); chung cả tuần khó nhất là bảo hiểm xã hội bắt buộc"
    )
    assert gaps(ITEMS, TOPICS, people[::-1]) == found
    assert b"aria-label" in topics_plot("Tuần 1", found)
    scored = [replace(one, answers=("",) * len(one.answers)) for one in people]  # of a file that has no answers
    assert gaps(ITEMS, TOPICS, [*people, *scored]) == found


def test_nothing_to_draw_is_refused(people: tuple[Answered, ...]) -> None:
    for shown in (gaps(ITEMS, TOPICS, people[:20]), gaps(ITEMS, ("", "", ""), people)):
        with pytest.raises(RefusedError, match="Chưa đủ số liệu"):
            topics_plot("Tuần 1", shown)
