"""Units behind numbers."""

import pytest

from authoring.text.lexemes import lexemes
from authoring.text.units import Unit, read_unit


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("% mức tham chiếu và", Unit("%", "mức tham chiếu", 1)),
        ("% của tiền lương tháng, nếu", Unit("%", "tiền lương tháng", 1)),
        ("% thu vào quỹ", Unit("%", "", 1)),
        ("% số tiền đóng dành cho", Unit("%", "số tiền đóng", 1)),
        ("phần trăm", Unit("%", "", 2)),
        ("%/ngày tính trên", Unit("%/ngày", "", 3)),
        ("đồng/người/tháng", Unit("đồng/người/tháng", "", 5)),
        ("đồng/x", Unit("đồng", "", 1)),
        ("VNĐ", Unit("đồng", "", 1)),
        ("ngày làm việc", Unit("ngày làm việc", "", 3)),
        ("ngày nghỉ", Unit("ngày", "", 1)),
        ("tiếng", Unit("giờ", "", 1)),
        ("tháng tuổi", Unit("tháng tuổi", "", 2)),
        ("tháng lương hưu của", Unit("tháng lương hưu", "", 3)),
        ("tháng thu tiền", Unit("tháng", "", 1)),
        ("tháng 7", None),
        ("tháng 7 ngày", Unit("tháng", "", 1)),
        ("năm 2024", None),
        ("năm 2 tháng", Unit("năm", "", 1)),
        ("năm 2024 ngày", None),
        ("lần mức lương cơ sở tại", Unit("lần mức lương cơ sở", "", 5)),
        ("lần của mức tham chiếu", Unit("lần mức tham chiếu", "", 5)),
        ("lần nữa", Unit("lần", "", 1)),
        ("lần mức lương cơ sở/người/tháng", Unit("lần mức lương cơ sở/người/tháng", "", 9)),
        ("bộ/người", Unit("bộ/người", "", 3)),
        ("lần mức lãi ngân hàng kỳ hạn 9 tháng do", Unit("lần mức lãi ngân hàng kỳ hạn 9 tháng", "", 9)),
        ("% mức tham chiếu và do ngân sách đóng", Unit("%", "mức tham chiếu", 1)),
        ("tuổi", Unit("tuổi", "", 1)),
        ("thành viên", Unit("thành viên", "", 2)),
        ("người", Unit("người", "", 1)),
        ("gì", None),
    ],
)
def test_units(text: str, unit: Unit | None) -> None:
    assert read_unit(lexemes(text), 0) == unit


def test_a_noun_phrase_ends_somewhere() -> None:
    unit = read_unit(lexemes("% mức " + "rất " * 60), 0)
    assert unit is not None
    assert len(unit.base.split()) == 24
