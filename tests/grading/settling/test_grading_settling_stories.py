"""Stories: every entry of one person and what became of it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from authoring.grading import Answer, Scheme, compact, cut, decide, lay_out, story
from authoring.model.errors import RefusedError
from authoring.model.rulings import Decided, Ruling

HEADER = "Họ và tên,Số CCCD,Đơn vị,Nộp lúc,Dự đoán,Câu 1,Câu 2,Câu 3\n"
ROWS = """\
A,001000000001,TP,2022-07-18 11:00:00,5,A,D,C
A,001000000001,TP,2022-07-18 12:00:00,6,A,C,
B,001000000002,TP,2022-07-18 12:00:00,6,A,B,C
A,001000000001,TP,2022-07-18 12:00:00,6,A,C,
"""


def test_the_entries_and_the_counted_one(week: Callable[..., Scheme], written: Callable[..., Path]) -> None:
    rulings = (Ruling("c2", "accept-also", "C"), Ruling("c3", "drop-item"))
    scheme = decide(week(), Decided(rulings))
    desk = lay_out([compact(part, scheme) for part in cut([written(HEADER + ROWS)])], scheme)
    found = story(desk, scheme, "001000000001")
    shown = found.entries[["score", "forecast", "counted", "again"]].to_numpy().tolist()
    assert shown == [[1, 5, False, False], [2, 6, True, False], [2, 6, False, True]]
    assert found.answers == (
        Answer(1, "c1", "A", "A", right=True, counts=True),
        Answer(2, "c2", "C", "B hoặc C", right=True, counts=True),
        Answer(3, "c3", "-", "C", right=False, counts=False),
    )
    with pytest.raises(RefusedError, match="Không có bài nào của người này"):
        story(desk, scheme, "001000000009")
