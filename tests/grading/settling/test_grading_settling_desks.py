"""The desk: laid out once, the same results as from the files, and a desk of nobody."""

from collections.abc import Callable
from pathlib import Path

from authoring.grading import Results, Scheme, compact, cut, files, lay_out, settle_desk

HEADER = "Họ và tên,Số CCCD,Đơn vị,Nộp lúc,Dự đoán,Câu 1,Câu 2,Câu 3\n"
ROW = "N,{:012},TP,2022-07-18 11:00:00,5,A,B,C\n"


def test_from_the_desk_as_from_the_files(
    week: Callable[..., Scheme], graded: Callable[..., Results], written: Callable[..., Path]
) -> None:
    for scheme in (week(excluded=["000000000002"]), week(excluded=["000000000002"], may_play=True)):
        text = HEADER + ROW.format(1) + ROW.format(2)
        desk = lay_out([compact(part, scheme) for part in cut([written(text)])], scheme)
        assert files(settle_desk(desk, scheme), public=False) == {
            name: data.replace(b"bai-0.csv", b"bai.csv")
            for name, data in files(graded(text, scheme), public=False).items()
        }
