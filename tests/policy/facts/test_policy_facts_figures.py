"""The figures of statements."""

import pytest

from authoring.commands.values import fact_value
from authoring.policy.facts.figures import figures


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "thấp nhất bằng mức tham chiếu và cao nhất bằng 20 lần mức tham chiếu",
            [
                "unit=lần mức tham chiếu min=1 min_inclusive=True max=20 max_inclusive=True @thấp nhất bằng mức tham chiếu và cao nhất bằng 20 lần mức tham chiếu"
            ],
        ),
        ("cao nhất bằng mức lương cơ sở", ["number=1 unit=lần mức lương cơ sở @cao nhất bằng mức lương cơ sở"]),
        (
            "cao nhất bằng 20 lần mức tham chiếu",
            ["number=20 unit=lần mức tham chiếu @cao nhất bằng 20 lần mức tham chiếu"],
        ),
        ("bằng mức tham chiếu", ["number=1 unit=lần mức tham chiếu @bằng mức tham chiếu"]),
        (
            "tối đa bằng 6% chi phí khám bệnh, chữa bệnh",
            ["number=6 unit=% base=chi phí khám bệnh, chữa bệnh @tối đa bằng 6%"],
        ),
        (
            "đóng hai phần ba mức đóng và 1/3",
            ["number=2 unit=phần ba base=mức đóng @hai phần ba", "number=1 unit=phần ba @1/3"],
        ),
        ("1/2 tháng", ["number=0.5 unit=tháng @1/2 tháng"]),
        (
            "cao hơn 3 triệu đồng nhưng thấp hơn 5 triệu đồng",
            [
                "unit=đồng min=3000000 min_inclusive=False max=5000000 max_inclusive=False @cao hơn 3 triệu đồng nhưng thấp hơn 5 triệu đồng"
            ],
        ),
        (
            "trên 5 triệu đồng và dưới 3 triệu đồng",
            [
                "unit=đồng min=5000000 min_inclusive=False @trên 5 triệu đồng",
                "unit=đồng max=3000000 max_inclusive=False @dưới 3 triệu đồng",
            ],
        ),
        (
            "trên 5 ngày và dưới 8 tháng",
            ["unit=ngày min=5 min_inclusive=False @trên 5 ngày", "unit=tháng max=8 max_inclusive=False @dưới 8 tháng"],
        ),
        (
            "trên 5 ngày, dưới 8 ngày",
            ["unit=ngày min=5 min_inclusive=False @trên 5 ngày", "unit=ngày max=8 max_inclusive=False @dưới 8 ngày"],
        ),
        (
            "trên 5 ngày và trên 8 ngày",
            ["unit=ngày min=5 min_inclusive=False @trên 5 ngày", "unit=ngày min=8 min_inclusive=False @trên 8 ngày"],
        ),
        (
            "từ 2 đến 3 ngày và dưới 9 ngày",
            [
                "unit=ngày min=2 min_inclusive=True max=3 max_inclusive=True @từ 2 đến 3 ngày",
                "unit=ngày max=9 max_inclusive=False @dưới 9 ngày",
            ],
        ),
        ("5 ngày và 6 ngày", ["number=5 unit=ngày @5 ngày", "number=6 unit=ngày @6 ngày"]),
        (
            "bằng 3 tháng trợ cấp tai nạn lao động, bệnh nghề nghiệp hằng tháng đang hưởng",
            [
                "number=3 unit=tháng trợ cấp tai nạn lao động, bệnh nghề nghiệp hằng tháng @3 tháng trợ cấp tai nạn lao động, bệnh nghề nghiệp hằng tháng"
            ],
        ),
        ("tối đa bằng 6 ngày", ["number=6 unit=ngày @tối đa bằng 6 ngày"]),
        ("từ 3 ngày trở lên", ["unit=ngày min=3 min_inclusive=True @từ 3 ngày trở lên"]),
    ],
)
def test_figures(text: str, values: list[str]) -> None:
    told = [(fact_value(one.value), text[one.start : one.end]) for one in figures(text)]
    assert [" ".join(f"{name}={part}" for name, part in value.items()) + f" @{own}" for value, own in told] == values
