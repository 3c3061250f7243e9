"""Words of an option in the law, as they are or only alike."""

import pytest

from authoring.checks.answers.asking import ask
from authoring.checks.answers.looking import look
from authoring.workbench.judging import Bench


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
