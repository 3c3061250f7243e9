"""Members of a list, counted as the law names them."""

import pytest

from authoring.model.items import Item, options
from authoring.workbench.items.judging import Bench, judgements

_ACTS = ("02 hành vi", "03 hành vi", "04 hành vi", "05 hành vi")


def _said(ready: Bench, stem: str, texts: tuple[str, ...], key: str, citation: str) -> str:
    return judgements([Item("x", stem, options(*texts), key, citation)], ready)[0].verdict.value


@pytest.mark.parametrize(
    ("texts", "key", "verdict"),
    [
        (_ACTS, "B", "clear"),
        (_ACTS, "C", "key-not-supported"),
        (("05 hành vi", "06 hành vi", "07 hành vi", "08 hành vi"), "A", "none-correct"),
        (("02 hành vi", "03 hành vi", "04 trường hợp", "05 hành vi"), "B", "unknown"),
        (("02 hành vi", "03 hành vi", "04 hành vi", "Không hành vi nào"), "B", "unknown"),
    ],
)
def test_the_acts_of_an_article(ready: Bench, texts: tuple[str, ...], key: str, verdict: str) -> None:
    assert _said(ready, "Có bao nhiêu hành vi bị nghiêm cấm?", texts, key, "Điều 7") == verdict


@pytest.mark.parametrize(
    ("stem", "noun", "citation"),
    [
        ("Có bao nhiêu hành vi bị nghiêm cấm?", "hành vi", "Điều 7 khoản 1"),
        ("Có bao nhiêu điều kiện bị nghiêm cấm?", "điều kiện", "Điều 7"),
        ("Người nuôi ong lấy mật ở rừng có bao nhiêu hành vi?", "hành vi", "Điều 7"),
        ("Có bao nhiêu hành vi bị nghiêm cấm?", "hành vi", "Điều 7; Điều 7 khoản 9"),
    ],
)
def test_what_is_not_the_list_asked_for(ready: Bench, stem: str, noun: str, citation: str) -> None:
    assert _said(ready, stem, tuple(f"0{n} {noun}" for n in (2, 3, 4, 5)), "C", citation) != "clear"
