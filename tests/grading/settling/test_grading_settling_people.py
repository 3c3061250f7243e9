"""People as a table: every field as people write it, missing ones missing."""

from collections.abc import Callable

import pandas as pd
import pytest

from authoring.grading import Results, Scheme
from authoring.model.contests import Unit

HEADER = "Mã bài,Họ và tên,Ngày sinh,Số CCCD,Số điện thoại,Đơn vị,Bắt đầu,Nộp lúc,Dự đoán,Câu 1,Câu 2,Câu 3\n"
ROWS = [
    " M1 , Nguyễn Văn A,1/2/1990,001234567890,+84 912345678,dang bo huyen bat xat,2022-07-18 11:00:00,2022-07-18 11:05:30,1.200,A,B,\n",
    "M2,Tên,1/2/1990,,0912345679,  Sở Y tế ,,2022-07-18 12:00:00,,A,B,X\n",
    'M3,B,,012345678,không,TP,2022-07-18 13:00:01,2022-07-18 13:00:00,?,A,"A,B",C\n',
    "M4,C,,c 1234567,,,,2022-07-18 14:00:00,0,D,D,D\n",
]  # fmt: skip


@pytest.fixture
def table(week: Callable[..., Scheme], graded: Callable[..., Results], units: tuple[Unit, ...]) -> pd.DataFrame:
    return graded(HEADER + "".join(ROWS), week(units=units)).scores


def test_who_people_are(table: pd.DataFrame) -> None:
    columns = ["number", "person", "identity_number", "name", "birth_date", "phone", "unit_code", "unit", "code"]
    assert table[columns].to_numpy().tolist() == [
        [1, "identity_number=C1234567", "C1234567", "C", "", "", "", "", "M4"],
        [2, "phone=0912345679|name=tên|birth_date=1990-02-01", "", "Tên", "1/2/1990", "0912345679", "", "Sở Y tế", "M2"],
        [3, "001234567890", "001234567890", "Nguyễn Văn A", "1/2/1990", "0912345678", "bx", "Huyện Bát Xát", "M1"],
        [4, "012345678", "012345678", "B", "", "không", "tp", "Thành phố", "M3"],
    ]  # fmt: skip


def test_what_they_did(table: pd.DataFrame) -> None:
    assert table["answers"].tolist() == ["DDD", "AB?", "AB-", "A[AB]C"]
    assert table["score"].tolist() == [0, 2, 2, 2]
    assert table["forecast"].astype(object).where(table["forecast"].notna(), None).tolist() == [0, None, 1200, None]
    assert table["note"].tolist() == [
        "",
        "có chữ cái không thuộc phương án nào, tính là sai",
        "",
        "số dự đoán không đọc được, tính là không dự đoán",
    ]
    assert table["duration"].dt.total_seconds().fillna(-1).tolist() == [-1, -1, 330, -1]
    assert str(table["submitted"].iloc[2]) == "2022-07-18 11:05:30+07:00"
    assert table["started"].isna().tolist() == [True, True, False, False]


def test_percentages_are_shown_as_such(week: Callable[..., Scheme], graded: Callable[..., Results]) -> None:
    text = HEADER + "".join(
        f"M,A{number},,{number:012},,TP,,2022-07-18 12:0{number}:00,{guess},{answers}\n"
        for number, (guess, answers) in enumerate([("30", "A,B,C"), ('"33,5"', "A,B,D"), ("", "A,B,D")])
    )
    scores = graded(text, week(asks="percent-all-right")).scores
    assert scores["forecast"].iloc[:2].tolist() == [30.0, 33.5]
    assert scores["forecast_distance"].iloc[:2].tolist() == pytest.approx([100 / 3 - 30, 33.5 - 100 / 3])
    assert scores["forecast"].isna().tolist() == [False, False, True]
