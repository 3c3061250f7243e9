"""Whether a value only belongs to a condition."""

import pytest

from authoring.policy.facts.clauses import clauses
from authoring.policy.facts.conditions import in_condition


@pytest.mark.parametrize(
    ("marked", "inside"),
    [
        ("nếu đã đóng ^15 năm", True),
        ("Đối với lao động nữ bằng ^45%", False),
        ("Đối với lao động nữ được nghỉ ^5 ngày", False),
        ("Đối với người có ^5 con", True),
        ("Đối với cá nhân ^không quá 03 lần", False),
        ("Người có tuổi ^60 thì được nghỉ", True),
        ("Người có tuổi ^60, cơ quan phải nghỉ", True),
        ("thì được nghỉ ^5 ngày, thì thôi", False),
        ("Người lao động đã đóng ^15 năm", True),
        ("Người được nghỉ ^5 ngày", False),
        ("hưởng cho đến khi số dư bằng ^5%", True),
        ("mức tiền bằng số đã đóng nhưng ^không quá 5 lần", False),
        ("nếu đã nghỉ mà đóng ^15 năm", True),
        ("nếu đã nghỉ mà được đóng ^15 năm", False),
        ("Mức 5% và ^10% lương", False),
        ("Khi nộp lưu tài liệu phải lập ^02 bản", False),
        ("trường hợp gián đoạn tối đa ^không quá 3 tháng", False),
        ("trường hợp hưởng ^tối đa là 5 ngày", False),
        ("mà đóng ^5 năm", True),
        ("trừ trường hợp có ^5 con", True),
    ],
)
def test_in_a_condition(marked: str, *, inside: bool) -> None:
    """The value begins at the mark ^."""
    text = marked.replace("^", "")
    assert in_condition(text, clauses(text), marked.index("^")) is inside
