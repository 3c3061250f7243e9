"""Values of facts have the JSON shapes of the contract."""

from decimal import Decimal

import pytest

from authoring.commands.values import fact_value
from authoring.model.policies import (
    Authority,
    Day,
    Definition,
    Enumeration,
    Interval,
    Moment,
    Quantity,
    Until,
    Value,
)

FIVE, TWENTY = Decimal(5), Decimal(20)
NEAR = Quantity(Decimal(12), "tháng liền kề trước khi sinh con")


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (Quantity(Decimal("4.5"), "%", "tiền lương"), {"number": 4.5, "unit": "%", "base": "tiền lương"}),
        (Quantity(Decimal(0), "đồng"), {"number": 0, "unit": "đồng"}),
        (Quantity(Decimal("1e400"), "đồng"), {"number": 10**400, "unit": "đồng"}),
        (Interval("tuổi", min=FIVE), {"min": 5, "min_inclusive": True, "unit": "tuổi"}),
        (
            Interval("ngày", max=FIVE, start="ngày nhận đủ hồ sơ"),
            {"max": 5, "max_inclusive": True, "unit": "ngày", "from": "ngày nhận đủ hồ sơ"},
        ),
        (
            Interval("ngày", min=FIVE, min_inclusive=False, start="ngày hết hạn"),
            {"after": 5, "unit": "ngày", "from": "ngày hết hạn"},
        ),
        (
            Interval("tháng", min=FIVE, within=NEAR),
            {"min": 5, "min_inclusive": True, "unit": "tháng", "within": 12, "within_unit": NEAR.unit},
        ),
        (
            Interval("năm", max=TWENTY, max_inclusive=False, after=Quantity(Decimal(12), "tháng")),
            {"max": 20, "max_inclusive": False, "unit": "năm", "after": 12, "after_unit": "tháng"},
        ),
        (Interval("%", max=TWENTY, base="chi phí"), {"max": 20, "max_inclusive": True, "unit": "%", "base": "chi phí"}),
        (Until(TWENTY, "tuổi"), {"until": 20, "unit": "tuổi"}),
        (Moment("ngày cuối cùng của tháng"), {"event": "ngày cuối cùng của tháng"}),
        (
            Moment("trong 05 tháng đầu", FIVE, "tháng"),
            {"event": "trong 05 tháng đầu", "number": 5, "unit": "tháng"},
        ),
        (Day("2025-07-01"), {"date": "2025-07-01"}),
        (Authority("Chính phủ"), {"who": "Chính phủ"}),
        (Authority("Quốc hội", "Chính phủ"), {"who": "Quốc hội", "on_proposal_of": "Chính phủ"}),
        (Definition("Tuần thi", "bảy ngày"), {"term": "Tuần thi", "text": "bảy ngày"}),
        (Enumeration(("a", "b"), "all"), {"count": 2, "items": ["a", "b"], "logic": "all"}),
        (
            Enumeration(("a",), "one_of", ("người đã nghỉ",)),
            {"count": 1, "items": ["a"], "logic": "one_of", "exceptions": ["người đã nghỉ"]},
        ),
    ],
)
def test_each_value_has_its_shape(value: Value, shown: dict[str, object]) -> None:
    assert fact_value(value) == shown


def test_a_fraction_beyond_all_floats_is_rounded() -> None:
    assert fact_value(Quantity(Decimal(10**400) + Decimal("0.5"), "đồng"))["number"] == 10**400
