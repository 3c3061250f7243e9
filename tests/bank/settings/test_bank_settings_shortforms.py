"""A contest's own abbreviations: read in their order, or refused at their line."""

import pytest

from authoring.bank.settings.contest import parse_contest
from authoring.model.errors import RefusedError


def own(plan: str, *lines: str) -> tuple[tuple[str, str], ...]:
    return parse_contest("\n".join((plan, "[abbreviations]", *lines, "")).encode()).abbreviations


def test_a_contest_without_the_table_adds_none(plan: str) -> None:
    assert parse_contest(plan.encode()).abbreviations == ()
    assert own(plan) == ()


def test_short_forms_in_the_order_of_the_file(plan: str) -> None:
    assert own(plan, 'BHHT = " bảo hiểm hưu trí "', '"NLĐ" = "người lao động"', 'TTg = "Thủ tướng"') == (
        ("BHHT", "bảo hiểm hưu trí"),
        ("NLĐ", "người lao động"),
        ("TTg", "Thủ tướng"),
    )


@pytest.mark.parametrize(
    ("lines", "message", "row"),
    [
        (['khong = "không"'], "không nhận làm từ viết tắt", 1),
        (['B = "bảo hiểm"'], "không nhận làm từ viết tắt", 1),
        (['Bhxh = "bảo hiểm xã hội"'], "không nhận làm từ viết tắt", 1),
        (['"BH XH" = "bảo hiểm xã hội"'], "không nhận làm từ viết tắt", 1),
        (['BHHT = "bảo hiểm hưu trí"', "BHTN = 3"], "“BHTN” sai kiểu", 2),
        (['BHHT = ""'], "“BHHT” viết chưa đúng dạng", 1),
        (['BHHT = "…"'], "“BHHT” viết chưa đúng dạng", 1),
        (['BHHT = "a\\nb"'], "“BHHT” phải nằm trên một dòng", 1),
        ([f'BHHT = "{"dài " * 40}"'], "“BHHT” viết chưa đúng dạng", 1),
        (['BHHT = "BHHT"'], "“BHHT” viết đầy đủ vẫn là chính nó", 1),
        (['"BẢO" = "bảo hiểm"', '"BA\u0309O" = "bảo vệ"'], "đã có một dòng", 2),
    ],
)
def test_what_cannot_be_a_short_form_is_refused_at_its_line(
    plan: str, lines: list[str], message: str, row: int
) -> None:
    with pytest.raises(RefusedError, match=message) as refused:
        own(plan, *lines)
    assert refused.value.trouble.row == len(plan.split("\n")) + 1 + row


def test_the_table_must_be_one(plan: str) -> None:
    with pytest.raises(RefusedError, match="“abbreviations” phải là một bảng"):
        parse_contest(f"abbreviations = 3\n{plan}".encode())
