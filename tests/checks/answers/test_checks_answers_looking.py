"""Words of an option in the law, as they are or only alike."""

import pytest

from authoring.checks.answers.asking import ask
from authoring.checks.answers.looking import look
from authoring.workbench.items.judging import Bench


@pytest.mark.parametrize(
    ("option", "strict"),
    [
        ("Khoản tiền do ngân sách tỉnh chi", True),
        ("Khoản tiền do người khó khăn chi", False),
        ("Tối đa 05 lần", True),
        ("Trên 05 lần", False),
        ("Tối đa 05 ngày", False),
        ("Năm lần khi mang thai", False),
    ],
)
def test_an_option_word_for_word(ready: Bench, option: str, strict: bool) -> None:  # noqa: FBT001 - a parameter of a test
    found = look(option, ask("Hỗ trợ là gì?"), ready.corpus.passages, ready.corpus)
    assert any(one.strict for one in found) is strict


def test_a_part_of_a_name_is_not_who_acts(ready: Bench) -> None:
    asked = ask("Cơ quan nào quyết định việc hưởng trợ cấp già?")
    part, whole = (
        [
            one.exact
            for one in look(option, asked, ready.corpus.passages, ready.corpus)
            if one.passage.place.path == "d4.k2"
        ]
        for option in ("Cấp xã", "Chủ tịch Ủy ban nhân dân cấp xã")
    )
    assert (part, whole) == ([False], [True])
