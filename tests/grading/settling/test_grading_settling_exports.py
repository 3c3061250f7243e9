"""Files: everything inside, and nothing personal or telling the key outside."""

import csv
import io
from collections.abc import Callable

import pytest

from authoring.grading import Results, Scheme, files
from authoring.model.contests import Unit

HEADER = "Mã bài,Họ và tên,Ngày sinh,Số CCCD,Số điện thoại,Đơn vị,Nộp lúc,Dự đoán,Câu 1,Câu 2,Câu 3\n"
ROWS = [
    "M1,Nguyễn Văn A,1/2/1990,001234567890,0912345678,TP,2022-07-18 11:00:00,1,A,B,C\n",
    'M2,Trần B 0912 345 679,1/2/1990,001234567891,0912345679,"=Sở 01/02/1990",2022-07-18 11:00:01,912345679,A,B,C\n',
    "M3,C,1/2/1990,1,0912345677,TP,2022-07-18 11:00:01,1,A,B,C\n",
]  # fmt: skip


@pytest.fixture
def result(week: Callable[..., Scheme], graded: Callable[..., Results], units: tuple[Unit, ...]) -> Results:
    return graded(HEADER + "".join(ROWS), week(units=units))


def rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_public_files_hold_name_unit_prize_and_forecast(result: Results) -> None:
    made = files(result, public=True)
    assert {name: rows(data) for name, data in made.items()} == {
        "giai-thuong.csv": [
            ["Thứ tự", "Hạng giải", "Họ và tên", "Đơn vị", "Số dự đoán"],
            ["1", "Nhất", "Nguyễn Văn A", "Thành phố", "1"],
            ["2", "Nhì", "Trần B …", "'=Sở …", "…"],
        ],
        "don-vi.csv": [
            ["Đơn vị", "Người dự thi", "Lượt thi"],
            ["Huyện Bát Xát", "0", "0"],
            ["Thành phố", "1", "1"],
            ["Chưa xác định được đơn vị", "1", "1"],
        ],
        "tong-hop.csv": [
            ["Nội dung", "Số lượng"],
            ["Người dự thi", "2"],
            ["Lượt thi", "2"],
            ["Người trả lời đúng hết", "2"],
        ],
    }
    everything = b"".join(made.values()).decode()
    assert not [text for text in ("00123456789", "912345", "0912 345", "1990", "ABC") if text in everything]


def test_internal_files_hold_everything(result: Results) -> None:
    made = {name: rows(data) for name, data in files(result, public=False).items()}
    assert sorted(made) == [
        "bang-diem.csv",
        "don-vi-chua-ro.csv",
        "don-vi.csv",
        "dong-bi-loai.csv",
        "giai-thuong.csv",
        "khong-xep-hang.csv",
        "thong-ke-cau-hoi.csv",
        "tong-hop.csv",
        "xep-hang.csv",
    ]
    (head, first, *_) = made["giai-thuong.csv"]
    told = dict(zip(head, first, strict=True))
    assert (told["Số CCCD"], told["Số điện thoại"], told["Quyết định bởi"]) == (
        "001234567890",
        "0912345678",
        "Lệch dự đoán",
    )
    assert made["dong-bi-loai.csv"][1][:4] == ["bai-0.csv", "4", "Số CCCD không có 12 hoặc 9 chữ số", "1"]
    assert made["tong-hop.csv"][1:6] == [
        ["Dòng đã đọc", "3"],
        ["Lượt được tính", "2"],
        ["Lượt không tính (người ấy có lượt được tính khác)", "0"],
        ["Dòng gửi trùng", "0"],
        ["Dòng bị loại", "1"],
    ]
    assert [row[2] for row in made["thong-ke-cau-hoi.csv"][1:]] == ["A", "B", "C"]


def test_where_every_unit_is_known_no_line_says_otherwise(
    week: Callable[..., Scheme], graded: Callable[..., Results], units: tuple[Unit, ...]
) -> None:
    made = files(graded(HEADER + ROWS[0], week(units=units)), public=True)
    assert [row[0] for row in rows(made["don-vi.csv"])] == ["Đơn vị", "Huyện Bát Xát", "Thành phố"]
    assert all(b"\r" not in data for data in made.values())
