"""A batch while it is sorted, as HTML."""

import pytest

from authoring.screens.writing import sorting
from authoring.workbench.items.batches import Progress


def test_the_head_counts() -> None:
    html = sorting.head(Progress(2, 5, 7, 2, 1))
    assert "Đã xem 3/10 câu" in html
    assert "giữ 2, bỏ 1" in html


@pytest.mark.parametrize(
    ("progress", "ready", "going", "said"),
    [
        (Progress(0, 2, 0, 0, 0), False, True, "Đang chuẩn bị văn bản…"),
        (Progress(1, 2, 0, 0, 0), True, True, "Chưa có câu nháp nào."),
        (Progress(1, 2, 0, 0, 0), True, False, "Lô nháp dừng"),
        (Progress(2, 2, 0, 0, 0), True, True, "không cho câu nháp nào mới"),
        (Progress(2, 2, 0, 3, 1), True, True, "Đã xem hết: giữ 3 câu, bỏ 1 câu."),
    ],
)
def test_why_no_draft_waits(progress: Progress, said: str, *, ready: bool, going: bool) -> None:
    assert said in sorting.nothing(progress, ready=ready, going=going)
