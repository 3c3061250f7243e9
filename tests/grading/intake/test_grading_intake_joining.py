"""Joining: parts become one, persons without a number told apart by their text, not by where they stood."""

from collections.abc import Callable
from pathlib import Path

import pytest

from authoring.grading import Scheme, compact, cut
from authoring.grading.arrays import MISSING
from authoring.grading.intake.joining import join

HEADER = "Họ và tên,Ngày sinh,Số CCCD,Số điện thoại,Nộp lúc,Dự đoán,Câu 1,Câu 2,Câu 3\n"
ROWS = [
    "A,1/1/1990,,0912345678,2022-07-18 11:00:00,5,A,B,C\n",
    "B,1/1/1990,001234567890,,2022-07-18 12:00:00,6,A,B,D\n",
    "C,1/1/1990,,0912345679,2022-07-18 13:00:00,7,A,B,C\n",
    "A,01/01/1990,,+84912345678,2022-07-18 14:00:00,8,A,B,C\n",
]


@pytest.mark.parametrize("size", [1, 150, 1 << 20])
def test_joined_parts_are_the_whole(week: Callable[..., Scheme], written: Callable[..., Path], size: int) -> None:
    scheme = week()
    joined = join([compact(part, scheme).entries for part in cut([written(HEADER + "".join(ROWS))], size)])
    assert joined.size == 4
    assert joined.keys.tolist() == [-2, 1_234_567_890, -1, -2]
    assert joined.person(-2) == "phone=0912345678|name=a|birth_date=1990-01-01"
    assert joined.forecasts.tolist() == [5, 6, 7, 8]
    assert joined.answers.tolist() == [[1, 1, 1, 1], [2, 2, 2, 2], [4, 8, 4, 4]]
    chosen = joined.select(joined.keys.argsort())
    assert chosen.texts["name"].told().to_pylist() == ["A", "A", "C", "B"]
    assert chosen.submitted.tolist() == [joined.submitted[place] for place in (0, 3, 2, 1)]


def test_a_field_that_no_part_has_takes_no_room_and_one_that_a_later_part_has_is_missing_before(
    week: Callable[..., Scheme], written: Callable[..., Path]
) -> None:
    scheme = week()
    begun = HEADER.replace("Nộp lúc", "Bắt đầu,Nộp lúc") + ROWS[1].replace("2022", "2022-07-18 10:30:00,2022", 1)
    files = [written(HEADER + "".join(ROWS)), written(begun, "sau.csv")]
    parts = [compact(part, scheme).entries for part in cut(files, 150)]
    joined = join(parts)
    assert joined.started.tolist()[:4] == [MISSING] * 4
    assert joined.submitted[4] - joined.started[4] == 90 * 60 * 1000
    assert [column.strides for column in (joined.more[0], join(parts[:1]).started)] == [(0,), (0,)]
    assert joined.select(joined.keys.argsort()).more[0].tolist() == [MISSING] * 5
