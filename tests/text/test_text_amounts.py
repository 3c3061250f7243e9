"""Amounts in running text."""

import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from authoring.model.policies import Interval, Quantity
from authoring.text import Mention, mentions


def said(text: str) -> list[str]:
    """Each mention as sign, number and unit, with the words that it covers."""
    return [f"{_value(found.value)} «{text[found.start : found.end]}»" for found in mentions(text)]


def _value(value: Quantity | Interval) -> str:
    if isinstance(value, Quantity):
        return f"{value.number} {value.unit}".strip()
    low = "" if value.min is None else f"{'≥' if value.min_inclusive else '>'}{value.min}"
    high = "" if value.max is None else f"{'≤' if value.max_inclusive else '<'}{value.max}"
    return f"{low}{high} {value.unit}".strip()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("từ đủ 15 năm trở lên", ["≥15 năm «từ đủ 15 năm trở lên»"]),
        ("từ đủ 15 năm đến dưới 30 năm", ["≥15<30 năm «từ đủ 15 năm đến dưới 30 năm»"]),
        ("trên 16 tuổi đến 18 tuổi", [">16≤18 tuổi «trên 16 tuổi đến 18 tuổi»"]),
        ("dưới 16 tuổi đến 18 tuổi", ["≥16≤18 tuổi «16 tuổi đến 18 tuổi»"]),
        ("có đủ 20 năm đóng trở lên", ["≥20 năm «đủ 20 năm đóng trở lên»"]),
        ("5 năm trở xuống", ["≤5 năm «5 năm trở xuống»"]),
        ("tối đa 5 năm trở lên", ["≤5 năm «tối đa 5 năm»"]),
        ("từ hai con trở lên", ["≥2 con «từ hai con trở lên»"]),
        ("hơn 5 năm trở lên", [">5 năm «hơn 5 năm trở lên»"]),
        ("tối đa không quá 02 tháng", ["≤2 tháng «không quá 02 tháng»"]),
        ("thấp nhất bằng 3 tháng lương", ["≥3 tháng lương «thấp nhất bằng 3 tháng lương»"]),
        ("đủ 60 tuổi", ["60 tuổi «60 tuổi»"]),
        ("từ 1 đến 3 năm", ["≥1≤3 năm «từ 1 đến 3 năm»"]),
        ("5 - 3 ngày", ["5 «5»", "3 ngày «3 ngày»"]),
        ("5 ngày đến 3 tháng", ["5 ngày «5 ngày»", "3 tháng «3 tháng»"]),
        ("5 đến 6", ["5 «5»", "6 «6»"]),
        ("từ 20 năm xuống 15 năm", ["20 năm «20 năm»", "15 năm «15 năm»"]),
        ("từ 15 năm", ["≥15 năm «từ 15 năm»"]),
        ("từ hai người", ["2 người «hai người»"]),
        ("Không", []),
        ("  mười lăm ", ["15 «mười lăm»"]),
        ("12", ["12 «12»"]),
        ("từ 2", ["2 «2»"]),
        ("5 ngày đến 6 ngày đến 7 ngày", ["≥5≤6 ngày «5 ngày đến 6 ngày»", "7 ngày «7 ngày»"]),
        ("≥ 15%", ["≥15 % «≥ 15%»"]),
        ("< 5 ngày", ["<5 ngày «< 5 ngày»"]),
    ],
)
def test_values_and_the_words_that_say_them(text: str, found: list[str]) -> None:
    assert said(text) == found


def test_a_rate_has_its_base() -> None:
    text = "đóng 8% mức tham chiếu vào quỹ"
    assert mentions(text) == (Mention(Quantity(Decimal(8), "%", "mức tham chiếu"), 5, 7),)


def test_a_decomposed_text_says_the_same_at_its_own_places() -> None:
    composed = "trong thời hạn từ đủ 05 ngày làm việc đến dưới mười lăm ngày làm việc"
    text = unicodedata.normalize("NFD", composed)
    (found,) = mentions(text)
    assert unicodedata.normalize("NFC", text[found.start : found.end]) == composed[15:]
    assert found.value == mentions(composed)[0].value


@given(st.integers(min_value=1, max_value=999), st.sampled_from(["ngày", "tháng", "năm", "tuổi", "%", "người"]))
def test_every_small_amount_is_found(count: int, unit: str) -> None:
    assert mentions(f"được hưởng {count:02} {unit}, nếu")[0].value == Quantity(Decimal(count), unit)


@given(st.text(alphabet=st.sampled_from("15 %.,/-–()ngàytháenmươilăđừủưới\n\u0301")))
def test_no_text_breaks_it(text: str) -> None:
    for found in mentions(text):
        assert 0 <= found.start < found.end <= len(text)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("4 - 6 triệu đồng", 4_000_000, 6_000_000),
        ("từ 1 đến 2 tỷ đồng", 1_000_000_000, 2_000_000_000),
        ("800 nghìn - 1 triệu đồng", 800_000, 1_000_000),
        ("500 - 1 triệu đồng", 500, 1_000_000),
    ],
)
def test_the_scale_of_a_range_is_that_of_both_ends(text: str, low: int, high: int) -> None:
    (found,) = mentions(text)
    assert found.value == Interval("đồng", Decimal(low), min_inclusive=True, max=Decimal(high), max_inclusive=True)
