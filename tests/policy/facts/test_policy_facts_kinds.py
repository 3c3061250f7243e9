"""What kind of fact a value is in its place."""

import pytest

from authoring.policy.facts.figures import figures
from authoring.policy.facts.kinds import kind_of


def kind(text: str, *, within: bool = False) -> str:
    """The kind and unit of the first value of a text, “” where it is no fact."""
    found = figures(text)[0]
    before, said, after = text[: found.start], text[found.start : found.end], text[found.end :]
    typed = kind_of(found.value, before, said, after, "", within=within)
    return f"{typed[0]} {typed[1].unit}" if typed else ""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("đóng 8% tiền lương", "rate %"),
        ("tối thiểu bằng 6% mức lương", "rate %"),
        ("hỗ trợ từ 5% đến 10% chi phí", "rate %"),
        ("suy giảm khả năng lao động từ 5% đến 30%", "threshold %"),
        ("tỷ lệ bao phủ đạt trên 95%", "rate %"),
        ("tỷ lệ từ 5% trở lên", "threshold %"),
        ("suy giảm khả năng lao động 5%", ""),
        ("bằng 4,5% của 50% mức", "rate %"),
        ("để được hưởng 100% chi phí", ""),
        ("đóng 2/3 mức đóng", "rate phần ba"),
        ("được nghỉ 05 ngày", "duration ngày"),
        ("đủ 60 tuổi", "age tuổi"),
        ("đến khi đủ 18 tuổi", "age tuổi"),
        ("mỗi năm tăng thêm 1 tuổi", ""),
        ("thai từ 22 tuần tuổi trở lên", "threshold tuần tuổi"),
        ("thai 22 tuần tuổi", ""),
        ("là 2.000.000 đồng", "amount đồng"),
        ("bằng 02 lần mức tham chiếu", "amount lần mức tham chiếu"),
        ("không quá 3 tháng lương hưu", "amount tháng lương hưu"),
        ("trên 3 triệu đồng", "threshold đồng"),
        ("không quá 04 người", "count người"),
        ("từ 04 người trở lên", "threshold người"),
        ("quá 01 lần", "count lần"),
        ("có 04 người", "count người"),
        ("có bốn người", ""),
        ("hỗ trợ 01 lần", "count lần"),
        ("06 tháng", "duration tháng"),
        ("mỗi năm 5 lần", ""),
        ("về 5 bản", ""),
        ("trên 12", ""),
        ("số là 12", ""),
    ],
)
def test_kinds(text: str, found: str) -> None:
    assert kind(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [("tăng 5%", ""), ("tối đa 5%", "threshold %"), ("5 triệu đồng", ""), ("không quá 5 triệu đồng", "threshold đồng")],
)
def test_kinds_inside_a_condition(text: str, found: str) -> None:
    assert kind(text, within=True) == found
