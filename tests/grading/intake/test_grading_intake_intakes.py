"""The intake: parts in any order, rows numbered as people count them, a file that ends like a sheet noticed."""

from collections.abc import Callable
from pathlib import Path

import pytest

from authoring.grading import Scheme, compact, cut
from authoring.grading.intake.intakes import take_in
from authoring.model.errors import RefusedError

HEADER = "Kết quả\n\nHọ và tên,Số CCCD,Nộp lúc,Dự đoán,Câu 1,Câu 2,Câu 3\n"
GOOD = "A,001234567890,2022-07-18 11:00:00,1,A,B,C\n"


@pytest.mark.parametrize("size", [1, 1 << 20])
def test_rows_are_numbered_through_parts_titles_and_blank_lines(
    week: Callable[..., Scheme], written: Callable[..., Path], size: int
) -> None:
    paths = [
        written(f'{HEADER}{GOOD}\nB,1,,,,,\n"C\nD",,,,,,\nE\n', "b.csv"),
        written(f"{HEADER}F,,,,,,\n", "a.csv"),
    ]
    parts = [compact(part, week()) for part in cut(paths, size)]
    for turned in (parts, parts[::-1]):
        taken = take_in(turned)
        assert sorted(zip(taken.rejected["Họ và tên"], taken.rejected["file"], taken.rejected["row"], strict=True)) == [
            ("B", "b.csv", 6),
            ("C\nD", "b.csv", 7),
            ("E", "b.csv", 8),
            ("F", "a.csv", 4),
        ]
        assert (taken.read, taken.entries.size, taken.notices) == (5, 1, ())


def test_a_file_that_ends_where_a_sheet_ends_is_noticed(
    week: Callable[..., Scheme], written: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("authoring.grading.intake.sheets.SHEETS", (6, 20))
    parts = [compact(part, week()) for part in cut([written(HEADER + GOOD * 3)], 30)]
    assert take_in(parts).notices == (
        "bai.csv: dừng đúng ở dòng 6, dòng cuối của một trang tính; kiểm tra xem tệp có bị cắt không.",
    )


def test_nothing_is_refused(week: Callable[..., Scheme], written: Callable[..., Path]) -> None:
    for parts in ([], [compact(part, week()) for part in cut([written(f"{HEADER}\n,,,,,,\n")])]):
        with pytest.raises(RefusedError, match="Không có dòng bài dự thi nào"):
            take_in(parts)
