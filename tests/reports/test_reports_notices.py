"""The public notice: figures, winners with forecast, units by size, the key in letters and words; nothing private."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from authoring.model.contests import Forecast
from authoring.model.errors import RefusedError
from authoring.reports import WeekResult
from authoring.reports.notices import notice
from authoring.reports.standings import RightAnswer, UnitCount

Words = Callable[[bytes], list[str]]
KEY = (RightAnswer(1, "Bao nhiêu?", "B. 22%", "Điều 5"), RightAnswer(2, "Ai?", "A. Một\nC. Ba"))
UNITS = (UnitCount("Đảng bộ B", 3, 4), UnitCount("Đảng bộ A", 1_200, 3_000))


def test_everything_that_people_look_for(result: WeekResult, words: Words) -> None:
    lines = words(notice(result, KEY, UNITS))
    assert (
        "1. Tuần thi thứ Nhất có 41.630 người dự thi với 98.210 lượt thi; 3.247 người trả lời đúng tất cả các câu hỏi."
    ) in lines
    assert "Câu dự đoán hỏi số người trả lời đúng tất cả các câu." in lines
    first = lines.index("1")
    assert lines[first : first + 10] == [
        *("1", "Nhất", "Nguyễn Văn 1", "Đảng bộ Công an tỉnh", "-"),
        *("2", "Nhì", "Nguyễn Văn 2", "Đảng bộ Công an tỉnh", "3.236"),
    ]
    units = lines.index("Lượt thi") + 1
    assert lines[units : units + 11] == [
        *("1", "Đảng bộ A", "1.200", "3.000", "2", "Đảng bộ B", "3", "4"),
        *("Cộng", "1.203", "3.004"),
    ]
    key = lines.index("PHỤ LỤC: ĐÁP ÁN")
    assert lines[key + 5 :] == ["1", "Bao nhiêu?", "B. 22%", "Điều 5", "2", "Ai?", "A. Một\nC. Ba", "-"]


def test_nothing_private_is_posted(result: WeekResult, words: Words) -> None:
    one = result.lines[0]
    hidden = replace(result, lines=(replace(one, forecast="0912345678"),))
    assert "không hợp lệ" in words(notice(hidden, KEY, UNITS))
    for line in (replace(one, name="An 0912 345 678"), replace(one, unit="Đảng bộ 001099012345")):
        with pytest.raises(RefusedError, match="số điện thoại hay số định danh"):
            notice(replace(result, lines=(line,)), KEY, UNITS)
    with pytest.raises(RefusedError, match="số điện thoại hay số định danh"):
        notice(result, KEY, (UnitCount("Lớp của 0912345678", 1, 1),))
    plain = replace(result, contest=replace(result.contest, forecast=Forecast("none", after_voiding=False)))
    assert not any(line.startswith("Câu dự đoán") for line in words(notice(plain, KEY, UNITS)))


def test_people_whose_unit_nobody_knows_are_no_unit(result: WeekResult, words: Words) -> None:
    lines = words(notice(result, KEY, (UnitCount("Chưa rõ", 9_000, 9_000, known=False), *UNITS)))
    assert "3. Tham gia của 02 tập thể, nhiều người dự thi xếp trước:" in lines
    units = lines.index("Lượt thi") + 1
    assert lines[units + 8 : units + 14] == ["Chưa rõ", "9.000", "9.000", "Cộng", "10.203", "12.004"]
