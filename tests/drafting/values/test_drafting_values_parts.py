"""Which part of a contribution one of two payers bears."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from authoring import drafting
from authoring.model.items import options
from authoring.workbench.contest.library import read_source
from benchmarks.measure_drafts import is_right
from tests.drafting.conftest import HEAD

Law = Callable[..., tuple[drafting.Draft, ...]]
SHARED = (
    "1. Mức đóng hằng tháng của người nuôi ong bằng 6% thu nhập từ mật, trong đó chủ rừng đóng {} và hội ong đóng {}."
)


def parts(made: tuple[drafting.Draft, ...]) -> list[drafting.Draft]:
    return [one for one in made if one.template == "rate-part"]


@pytest.mark.parametrize(
    ("first", "second", "key", "other"),
    [
        ("hai phần ba", "một phần ba", "Hai phần ba", "Một phần ba"),
        ("một phần tư", "ba phần tư", "Một phần tư", "Ba phần tư"),
    ],
)
def test_the_part_of_the_first_payer(draft_law: Law, first: str, second: str, key: str, other: str) -> None:
    (one,) = parts(draft_law(f"Điều 1. Mức đóng\n{SHARED.format(first, second)}\n"))
    assert one.item.stem == (
        "Theo Luật Bảo trợ số 12/2031/QH17, mức đóng hằng tháng của người nuôi ong bằng 6% thu nhập từ mật,"
        " trong đó chủ rừng đóng bao nhiêu phần?"
    )
    assert one.item.keyed[0].text == key
    reasons = {option.text: reason for option in one.item.options for at, reason in one.reasons if at == option.label}
    assert len(reasons) == 3
    assert key not in reasons
    assert all(("do bên kia đóng" in reason) == (text == other) for text, reason in reasons.items())


@pytest.mark.parametrize(
    "clause",
    [
        SHARED.format("chín phần mười", "một phần mười"),  # no part that others stand beside
        "1. Chủ rừng đóng hai phần ba mức đóng.",
        "1. Mức đóng do hội ong quy định, trong đó chủ rừng đóng hai phần ba và hội ong đóng một phần ba.",
    ],
)
def test_clauses_that_share_nothing(draft_law: Law, clause: str) -> None:
    assert parts(draft_law(f"Điều 1. Mức đóng\n{clause}\n")) == []


def test_a_wrong_part_is_seen(draft_law: Law, tmp_path: Path) -> None:
    text = f"Điều 1. Mức đóng\n{SHARED.format('hai phần ba', 'một phần ba')}\n"
    path = tmp_path / "luat-12.txt"
    path.write_text(f"{HEAD}{text}", encoding="utf-8")
    (one,) = parts(draft_law(text))
    law = read_source(path)
    assert is_right(one, law)
    wrong = replace(one, item=replace(one.item, options=options("Một phần ba", "b", "c", "d"), key="A"))
    assert not is_right(wrong, law)
