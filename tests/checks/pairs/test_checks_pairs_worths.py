"""What options amount to when items are compared."""

import pytest

from authoring.checks.pairs.worths import same_value, states, unit_of, worth


@pytest.mark.parametrize(
    ("text", "unit", "meant"),
    [
        ("30 ngày", "", "#30|ngày"),
        ("sau 30 ngày làm việc", "", "#30|ngày"),
        ("đủ 16 tuổi", "", "#16|tuổi"),
        ("5", "người", "#5|người"),
        ("5", "", "#5|"),
        ("năm 1945", "", "#1945|"),
        ("ngày 1945-9-2", "", "#1945-9-2|"),
        ("không quá 30 ngày", "", "#[;30]|ngày"),
        ("dưới 5 ngày", "", "#[;5)|ngày"),
        ("trên 5 ngày", "", "#(5;]|ngày"),
        ("một nửa", "", "#50|phần trăm"),
        ("một phần tư", "", "#25|phần trăm"),
        ("một nửa tháng lương", "", "#0.5|tháng lương"),
        ("2 phần trăm đến 10 phần trăm", "", "#[2;10]|phần trăm"),
        ("2 phần trăm đến 10 phần trăm giá thầu", "", "#[2;10]|phần trăm giá thầu"),
        ("61 tuổi 3 tháng", "", "#61.25|tuổi"),
        ("đại hội 6", "", "đại hội 6"),
        ("đại hội lần thứ 6", "", "đại hội 6"),
        ("do chính phủ", "", "chính phủ"),
        ("quảng trường ba đình", "", "ba đình"),
        ("sông hồng", "", "sông hồng"),
        ("tỉnh quảng bình", "", "quảng bình"),
        ("tỉnh ủy quảng bình", "", "tỉnh ủy quảng bình"),
        ("tháng 1930-10", "", "#1930-10|"),
        ("điện biên phủ 1954", "", "điện biên phủ 1954"),
    ],
)
def test_an_option_is_its_value_or_its_words(text: str, unit: str, meant: str) -> None:
    assert worth(text, unit) == meant


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("#30|ngày", "#30|ngày đầu", True),
        ("#30|", "#30|ngày", True),
        ("#30|phần trăm tiên lương", "#30|phần trăm tiền lương", True),
        ("#30|ngày", "#30|tháng", False),
        ("#12|tháng", "#1|năm", True),
        ("#1.5|năm", "#18|tháng", True),
        ("#[;1.5]|năm", "#[;18]|tháng", False),
        ("#2|ngày", "#3|ngày", False),
    ],
)
def test_values_are_one_by_figure_and_unit(one: str, other: str, same: bool) -> None:  # noqa: FBT001 — the answer
    assert same_value(one, other) is same


def test_times_measure_one_thing() -> None:
    assert [unit_of(answer) for answer in ("#1|năm", "#5|ngày đầu", "#5|phần trăm", "#5|", "#1|nam", "#1|an")] == [
        "tháng",
        "tháng",
        "phần",
        "",
        "tháng",
        "an",
    ]


@pytest.mark.parametrize(
    ("answer", "value", "same"),
    [
        ("quỹ trả 50 phần trăm", "#50|phần trăm", True),
        ("quỹ trả không quá 50 phần trăm", "#50|phần trăm", False),
        ("quỹ trả 50 phần trăm chi phí", "#50|phần trăm", False),
        ("quỹ của ủy ban trả 50 phần trăm", "#50|phần trăm", False),
        ("quỹ trả 60 phần trăm", "#50|phần trăm", False),
        ("quỹ trả 50", "#50|", False),
    ],
)
def test_an_answer_in_few_words_states_a_value(answer: str, value: str, same: bool) -> None:  # noqa: FBT001 — the answer
    assert states(answer, value) is same
