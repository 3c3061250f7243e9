"""Ranges: the time of each file, overlaps and gaps between files, a file that ends where a sheet ends."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from authoring.grading import Compact, Scheme, compact, cut, ranges
from authoring.grading.intake.sheets import SHEETS

HEAD = "Họ và tên,Số CCCD,Nộp lúc,Dự đoán,Câu 1\n"


def files(written: Callable[..., Path], scheme: Scheme, **moments: tuple[str, ...]) -> list[Compact]:
    paths = [
        written(HEAD + "".join(f"A,001234567890,{moment},5,A\n" for moment in told), f"{name}.csv")
        for name, told in moments.items()
    ]
    return [compact(part, scheme) for part in cut(paths, 70)]


def test_overlaps_and_gaps_are_told(written: Callable[..., Path], week: Callable[..., Scheme]) -> None:
    found = ranges(
        files(
            written,
            week("A"),
            a=("2022-07-18 11:00:00", "2022-07-18 13:00:00"),
            b=("2022-07-18 12:00:00", "2022-07-18 12:30:00"),
            c=("2022-07-18 15:00:00",),
            d=("hôm qua", ""),
        ),
        week("A"),
    )
    assert found.files[["file", "rows", "admitted", "cut"]].to_numpy().tolist() == [
        ["d.csv", 2, 0, False],
        ["a.csv", 2, 2, False],
        ["b.csv", 2, 2, False],
        ["c.csv", 1, 1, False],
    ]
    assert [str(moment) for moment in found.files["first"]][:2] == ["NaT", "2022-07-18 11:00:00+07:00"]
    noon, one = 1_658_120_400_000, 1_658_124_000_000
    assert found.overlaps == (("a.csv", "b.csv", noon, noon + 1_800_000),)
    assert found.gaps == (("a.csv", "c.csv", one, one + 7_200_000),)


def test_a_file_that_ends_where_a_sheet_ends_may_be_cut(
    written: Callable[..., Path], week: Callable[..., Scheme]
) -> None:
    (one,) = files(written, week("A"), a=("2022-07-18 11:00:00",))
    assert ranges([replace(one, lines=SHEETS[1] - 1)], week("A")).files["cut"].tolist() == [True]
    assert ranges([replace(one, lines=SHEETS[1] - 2)], week("A")).files["cut"].tolist() == [False]
