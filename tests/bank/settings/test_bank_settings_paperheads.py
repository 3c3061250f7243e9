"""Who issues a contest's papers, and the numbers of decisions: read, or refused at their line."""

from datetime import date

import pytest

from authoring.bank.settings.contest import parse_contest
from authoring.model.contests import Decision, Papers
from authoring.model.errors import RefusedError

RULES = ('about = "rules"', 'number = "05-QĐ/BTC"')


def own(plan: str, *lines: str) -> Papers:
    return parse_contest("\n".join((plan, "[papers]", *lines, "")).encode()).papers


def test_a_contest_without_the_table_says_nothing(plan: str) -> None:
    assert parse_contest(plan.encode()).papers == own(plan) == Papers()


def test_heads_and_decisions(plan: str) -> None:
    week = ('about = "2022-w30"', 'number = "12"', "day = 2022-07-26")
    read = own(
        plan,
        'parent = "TỈNH ỦY LÀO CAI"',
        'place = "Lào Cai"',
        "[[papers.decisions]]",
        *RULES,
        "[[papers.decisions]]",
        *week,
    )
    assert (read.parent, read.place) == ("TỈNH ỦY LÀO CAI", "Lào Cai")
    assert read.decision("rules") == Decision("rules", "05-QĐ/BTC")
    assert read.decision("2022-w30") == Decision("2022-w30", "12", date(2022, 7, 26))
    assert read.decision("collective") is None


@pytest.mark.parametrize(
    ("lines", "message", "row"),
    [
        (['parents = "x"'], "Không có thiết lập nào tên “parents”", 1),
        (['place = ""'], "“place” viết chưa đúng dạng", 1),
        (["[[papers.decisions]]", 'about = "tuần 9"', 'number = "1"'], "“about” không nhận “tuần 9”", 2),
        (["[[papers.decisions]]", 'about = "rules"', 'number = "số 5"'], "“number” viết chưa đúng dạng", 3),
        (["[[papers.decisions]]", *RULES, 'day = "hôm qua"'], "không phải một ngày", 4),
        (["[[papers.decisions]]", *RULES, "day = 2022-07-26T10:00:00"], "không phải một ngày", 4),
        (["[[papers.decisions]]", *RULES, "[[papers.decisions]]", *RULES], "đã có một dòng", 4),
    ],
)
def test_what_cant_stand_is_refused_at_its_line(plan: str, lines: list[str], message: str, row: int) -> None:
    with pytest.raises(RefusedError, match=message) as refusal:
        own(plan, *lines)
    assert refusal.value.trouble.row == len(plan.split("\n")) + 1 + row
