"""Words that make a number a bound."""

import pytest

from authoring.text.bounds import Bound, bound_after, bound_before, changes, upper_end
from authoring.text.lexemes import lexemes


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("không vượt quá", Bound(upper=True, inclusive=True, start=0)),
        ("tối đa là", Bound(upper=True, inclusive=True, start=0)),
        ("chậm nhất là phải", Bound(upper=True, inclusive=True, start=0)),
        ("tối đa là là là", None),
        ("chưa đủ", Bound(upper=True, inclusive=False, start=0)),
        ("cao hơn", Bound(upper=False, inclusive=False, start=0)),
        ("từ", Bound(upper=False, inclusive=True, start=0, weak=True)),
        ("từ là", None),
        ("kể từ", None),
        ("không được quá", Bound(upper=True, inclusive=True, start=0)),
        ("không được thấp hơn", Bound(upper=False, inclusive=True, start=0)),
        ("lớn hơn hoặc bằng", Bound(upper=False, inclusive=True, start=0)),
        ("không bị kiểm tra quá", Bound(upper=True, inclusive=True, start=4)),
        ("không bị, nghỉ quá", Bound(upper=False, inclusive=False, start=4)),
        ("nghỉ việc quá", Bound(upper=False, inclusive=False, start=2)),
        ("hưởng", None),
        ("", None),
    ],
)
def test_bounds_before_a_number(text: str, bound: Bound | None) -> None:
    words = lexemes(text)
    assert bound_before(words, len(words)) == bound


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("đến dưới 30", Bound(upper=True, inclusive=False, start=2)),
        ("đến chưa đủ 30", Bound(upper=True, inclusive=False, start=3)),
        ("đến hết 30", Bound(upper=True, inclusive=True, start=2)),
        ("– 30", Bound(upper=True, inclusive=True, start=1)),
        ("đến trên 30", Bound(upper=True, inclusive=True, start=1)),
        ("và 30", None),
    ],
)
def test_the_joint_of_a_range(text: str, bound: Bound | None) -> None:
    assert upper_end(lexemes(text), 0) == bound


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("trở lên", Bound(upper=False, inclusive=True, start=2)),
        ("đóng bảo hiểm trở lên", Bound(upper=False, inclusive=True, start=5)),
        ("trở xuống", Bound(upper=True, inclusive=True, start=2)),
        ("trở lại làm", None),
        ("đóng, trở lên", None),
        ("5 trở lên", None),
        ("khi sinh đôi trở lên", None),
        ("một hai ba bốn sáu bảy tám chín mười trở lên", None),
        ("", None),
    ],
)
def test_bounds_behind_a_number(text: str, bound: Bound | None) -> None:
    assert bound_after(lexemes(text), 0) == bound


def test_a_change_is_no_bound() -> None:
    assert changes(lexemes("xuống 15"), 0)
    assert not changes(lexemes("trở lên"), 0)
