"""What a base, a step and a cap of the law make of the length that a stem gives."""

from fractions import Fraction

import pytest

from authoring.checks.answers.stepping import steps
from authoring.checks.answers.verdicts import Standing
from authoring.model.items import Item, options
from authoring.workbench.items.judging import Bench, judgements

_LETTERS = {
    Standing.SUPPORTED: "S",
    Standing.CONTRADICTED: "C",
    Standing.ELSEWHERE: "E",
    Standing.UNKNOWN: "u",
}


def _said(law: Bench, stem: str, texts: tuple[str, ...], key: str, citation: str) -> tuple[str, str]:
    found = judgements([Item("x", stem, options(*texts), key, citation)], law)[0]
    return found.verdict.value, "".join(_LETTERS[mark.standing] for mark in found.options.values())


_DONE = "Anh Tư đã đóng đủ 60 tháng. Anh được hưởng bao nhiêu tháng trợ cấp thôi việc?"
_RATE = "được tính lương hưu bằng bao nhiêu phần trăm mức bình quân?"
_RATES = ("55%", "60%", "65%", "75%")


@pytest.mark.parametrize(
    ("stem", "texts", "cited", "said"),
    [
        (_DONE, ("03 tháng", "04 tháng", "05 tháng", "06 tháng"), ("C", "Điều 1 khoản 1"), ("clear", "CCSC")),
        (
            _DONE,
            ("03 tháng", "04 tháng", "05 tháng", "06 tháng"),
            ("D", "Điều 1 khoản 1"),
            ("key-not-supported", "CCSC"),
        ),
        (_DONE, ("03 tháng", "04 tháng", "07 tháng", "06 tháng"), ("D", "Điều 1 khoản 1"), ("none-correct", "CCCC")),
        (_DONE, ("03 tháng", "5 tháng", "05 tháng", "06 tháng"), ("C", "Điều 1 khoản 1"), ("several-correct", "CSSC")),
        (f"Bà Năm có 25 năm đóng. Bà {_RATE}", _RATES, ("C", "Điều 1 khoản 2"), ("clear", "CCSC")),
        (f"Ông Năm có 25 năm đóng. Ông {_RATE}", _RATES, ("A", "Điều 1 khoản 3"), ("clear", "SCCC")),
        (
            f"Bà Năm có 40 năm đóng. Bà {_RATE}",
            ("55%", "60%", "75 lần", "75%"),
            ("D", "Điều 1 khoản 2"),
            ("clear", "CCCS"),
        ),
        (f"Người lao động có 25 năm đóng {_RATE}", _RATES, ("A", "Điều 1"), ("unknown", "EEEE")),
        (
            "Xe chạy 5 năm thì sửa mất bao nhiêu tháng?",
            ("03 tháng", "4 tháng"),
            ("A", "Điều 1 khoản 1"),
            ("unknown", "uu"),
        ),
        (
            "Lao động nữ được tính lương hưu bằng 45% mức bình quân tương ứng bao nhiêu năm đóng?",
            ("10 năm", "15 năm", "20 năm", "25 năm"),
            ("C", "Điều 1 khoản 2"),
            ("key-not-supported", "CSEC"),
        ),
    ],
)
def test_a_rule_of_steps_is_worked_out(
    second: Bench, stem: str, texts: tuple[str, ...], cited: tuple[str, str], said: tuple[str, str]
) -> None:
    assert _said(second, stem, texts, *cited) == said


@pytest.mark.parametrize(
    ("given", "made"),
    [(180, 45), (240, 55), (600, 75), (168, None), (190, None)],  # the cap; too short; a part of a step is left
)
def test_a_length_that_the_rule_isnt_made_for_gives_nothing(given: int, made: int | None) -> None:
    rule = steps(
        "Lao động nữ bằng 45% tương ứng 15 năm đóng, sau đó cứ thêm mỗi năm đóng thì tính thêm 2%, tối đa 75%."
    )
    assert rule is not None
    assert rule.worked(Fraction(given)) == made


def test_a_rule_for_a_range_of_lengths_holds_within_it_alone() -> None:
    text = (
        "Lao động nam đóng từ đủ 15 năm đến dưới 20 năm bằng 40% tương ứng 15 năm, sau đó cứ thêm mỗi năm tính thêm 1%."
    )
    rule = steps(text)
    assert rule is not None
    assert [rule.worked(Fraction(months)) for months in (204, 240)] == [42, None]


@pytest.mark.parametrize(
    "text",
    [
        "Mức hưởng bằng 45%.",
        "Mức hưởng bằng 45%, sau đó cứ thêm mỗi năm đóng thì tính thêm 2%.",  # no length of which 45 % is the share
        "Bằng 45% tương ứng 15 năm, sau đó cứ thêm mỗi năm đóng thì tính thêm.",
        "Bằng 45% tương ứng 15 năm, sau đó cứ thêm mỗi năm đóng thì tính thêm 2 tháng.",
        "Từ 40% đến 45% tương ứng 15 năm, sau đó cứ thêm mỗi năm đóng thì tính thêm 2%.",
    ],
)
def test_a_rule_that_isnt_stated_in_full_is_none(text: str) -> None:
    assert steps(text) is None
