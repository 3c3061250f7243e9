"""Admission: why a row is taken in or not, with its cells, and what is noted beside it."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from authoring.grading import Compact, Scheme, compact, cut
from authoring.grading.intake.entries import Note

HEADER = (
    "Mã bài",
    "Họ và tên",
    "Ngày sinh",
    "Số CCCD",
    "Số điện thoại",
    "Đơn vị",
    "Bắt đầu",
    "Nộp lúc",
    "Dự đoán",
    "Câu 1",
    "Câu 2",
)
ROW = (
    "B1",
    "A",
    "1/1/1990",
    "001234567890",
    "0912345678",
    "TP",
    "2022-07-18 10:30:00",
    "2022-07-18 11:00:00",
    "5",
    "A",
    "B",
)


def line(**changes: str) -> str:
    """A good row with some of its cells changed."""
    places = dict(
        zip(
            ("code", "name", "birth", "number", "phone", "unit", "began", "sent", "guess", "one", "two"),
            range(11),
            strict=True,
        )
    )
    cells = list(ROW)
    for name, text in changes.items():
        cells[places[name]] = text
    return ",".join(cells)


@pytest.fixture
def one(week: Callable[..., Scheme], written: Callable[..., Path]) -> Callable[..., Compact]:
    """The compact of a file of these lines."""

    def make(*lines: str, **settings: object) -> Compact:
        path = written("\n".join([",".join(HEADER), *lines]) + "\n")
        (part,) = cut([path])
        return compact(part, week(**({"key": "AB"} | settings)))

    return make


def reasons(compact_: Compact) -> list[str]:
    return [
        f"{reason}: {detail}" if detail else reason
        for rejects in compact_.rejects
        for reason, detail in zip(rejects.reasons, rejects.details, strict=True)
    ]


@pytest.mark.parametrize(
    ("changes", "settings", "reason"),
    [
        ({"sent": "2022-07-18 09:59:59"}, {}, "Nộp trước giờ mở: sớm 1 giây"),
        ({"sent": "2022-07-24 16:01:00"}, {}, "Nộp sau giờ đóng: muộn 60 giây"),
        ({"sent": "2022-07-24 16:00:00"}, {"closing": "exclusive"}, "Nộp sau giờ đóng: muộn 0 giây"),
        ({"sent": "chiều"}, {}, "Không đọc được thời điểm nộp: chiều"),
        ({"sent": ""}, {}, "Không đọc được thời điểm nộp: để trống"),
        ({"number": "1.23457E+11"}, {}, "Số CCCD đã bị bảng tính làm mất chữ số; lấy lại số từ hệ thống thi: 1.23457E+11"),
        ({"number": "12345678901"}, {}, "Số CCCD không có 12 hoặc 9 chữ số: 12345678901 (11 chữ số: có thể bảng tính đã bỏ số 0 ở đầu)"),
        ({"number": "", "birth": ""}, {}, "Không đủ thông tin để biết là bài của ai"),
        ({"number": "", "birth": "", "sent": ""}, {}, "Không đủ thông tin để biết là bài của ai"),
        ({"number": "", "phone": "12"}, {}, "Không đủ thông tin để biết là bài của ai"),
        ({"began": "?"}, {"order": ("duration asc",)}, "Thời điểm bắt đầu không đọc được hoặc sau lúc nộp: ?"),
        ({"began": "2022-07-18 11:00:01"}, {"order": ("started asc",)}, "Thời điểm bắt đầu không đọc được hoặc sau lúc nộp: 2022-07-18 11:00:01"),
        ({}, {"excluded": ["001234567890"]}, "Người thuộc diện không được dự thi"),
        ({"sent": "2022-07-24 17:00:00"}, {"excluded": ["001234567890"]}, "Nộp sau giờ đóng: muộn 3600 giây"),
    ],
)  # fmt: skip
def test_a_row_goes_for_one_reason_with_its_cells(
    one: Callable[..., Compact], changes: Mapping[str, str], settings: Mapping[str, object], reason: str
) -> None:
    found = one(line(), line(**changes), line(), **settings)
    places = [place for place, said in enumerate(reasons(found)) if said == reason]
    assert places
    assert [column[places[0] if len(places) == 1 else 1].as_py() for column in found.rejects[0].cells] == line(
        **changes
    ).split(",")
    assert (found.lines, found.blank) == (3, 0)


@pytest.mark.parametrize(
    ("changes", "settings"),
    [
        ({"sent": "2022-07-18 10:00:00"}, {}),
        ({"sent": "2022-07-24 16:00:59"}, {}),
        ({"sent": "2022-07-24 15:59:59"}, {"closing": "exclusive"}),
        ({"began": "?"}, {}),
        ({"began": "2022-07-18 11:00:00"}, {"order": ("duration asc",)}),
        ({"number": "", "name": "Hòa"}, {}),
        ({}, {"excluded": ["001234567890"], "may_play": True}),
        ({"one": "", "two": ""}, {}),
    ],
)
def test_a_row_stays(one: Callable[..., Compact], changes: Mapping[str, str], settings: Mapping[str, object]) -> None:
    found = one(line(**changes), **settings)
    assert (reasons(found), found.entries.size) == ([], 1)


def test_the_excluded_are_kept_apart_as_well(one: Callable[..., Compact]) -> None:
    found = one(line(), line(number="001234567891"), excluded=["001234567890"])
    assert (found.entries.barred.tolist(), len(reasons(found))) == ([True, False], 1)


def test_notes_say_what_was_odd(one: Callable[..., Compact]) -> None:
    found = one(line(one="X"), line(guess="không biết"), line(name=" "), line(one="Z", guess="?", name=""))
    assert found.entries.notes.tolist() == [Note.LETTER, Note.FORECAST, Note.NAMELESS, 7]


def test_columns_that_are_absent_are_blank(week: Callable[..., Scheme], written: Callable[..., Path]) -> None:
    path = written("Họ và tên,CCCD,Nộp lúc,Câu 1\nA,001234567890,2022-07-18 11:00:00,A\n")
    (part,) = cut([path])
    found = compact(part, week(key="A", order=("score desc",), excluded=["123456789"]))
    assert found.entries.texts["unit"].told().to_pylist() == [""]
    assert found.rejects[0].header == ("Họ và tên", "CCCD", "Nộp lúc", "Câu 1")


def test_who_took_so_long_began_so_long_before(week: Callable[..., Scheme], written: Callable[..., Path]) -> None:
    head = "Họ và tên,Số CCCD,Nộp lúc,Dự đoán,Câu 1,Câu 2,Thời gian làm bài\n"
    rows = ["2022-07-18 11:00:00,5,A,B,05:30", "2022-07-18 11:00:00,5,A,B,nhanh", "?,5,A,B,05:30"]
    (part,) = cut([written(head + "".join(f"A,001234567890,{row}\n" for row in rows))])
    found = compact(part, week("AB", order=("duration asc",)))
    assert (found.entries.submitted - found.entries.started).tolist() == [330_000]
    assert reasons(found) == [
        "Thời điểm bắt đầu không đọc được hoặc sau lúc nộp: nhanh",
        "Không đọc được thời điểm nộp: ?",
    ]


@pytest.mark.parametrize(("clock", "taken"), [("minute", 300_000), ("second", 330_000), ("millisecond", 330_250)])
def test_how_long_is_told_as_finely_as_the_clock_compares(
    week: Callable[..., Scheme], written: Callable[..., Path], clock: str, taken: int
) -> None:
    head = "Họ và tên,Số CCCD,Nộp lúc,Dự đoán,Câu 1,Câu 2,Thời gian làm bài\n"
    (part,) = cut([written(f"{head}A,001234567890,2022-07-18 11:00:00,5,A,B,05:30.25\n")])
    found = compact(part, week("AB", order=("duration asc",), clock=clock))
    assert (found.entries.submitted - found.entries.started).tolist() == [taken]
