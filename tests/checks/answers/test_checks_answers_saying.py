"""The sentence for an outcome, where its parts are lacking."""

import pytest

from authoring.checks.answers.corpus import corpus
from authoring.checks.answers.saying import sentence
from authoring.checks.answers.verdicts import Outcome, Verdict
from authoring.model.items import Item, options


@pytest.mark.parametrize(
    ("missing", "said"),
    [
        ("đối với nam", "thêm vào câu dẫn: “đối với nam”"),
        ("", "nói rõ trong câu dẫn hỏi về trường hợp nào"),  # no empty pair of quotes
    ],
)
def test_what_to_add_is_said_where_it_is_known(missing: str, said: str) -> None:
    item = Item("x", "Được nghỉ bao nhiêu ngày?", options("20 ngày", "30 ngày"), "A")
    told = sentence(item, Outcome(Verdict.QUALIFIER_MISSING, {}, missing), "", (), corpus([]))
    assert told == f"Câu dẫn thiếu điều kiện nên có thể hiểu nhiều cách; {said}."
