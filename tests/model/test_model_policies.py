"""A policy document is cited by the kind that its number is of."""

import pytest

from authoring.model.policies import PolicyDocument


@pytest.mark.parametrize(
    ("kind", "number", "named"),
    [
        ("Quy định", "27/2021/QĐ-UBND", "Quyết định 27/2021/QĐ-UBND"),
        ("Quy chế", "12/2020/QĐ-TTg", "Quyết định 12/2020/QĐ-TTg"),
        ("Quyết định", "595/QĐ-BHXH", "Quyết định 595/QĐ-BHXH"),
        ("Quy định", "37-QĐ/TW", "Quy định 37-QĐ/TW"),  # the party numbers its regulations so
        ("Kế hoạch", "27/KH-UBND", "Kế hoạch 27/KH-UBND"),
        ("", "25/2008/QH12", "25/2008/QH12"),
        ("Luật", "", ""),
    ],
)
def test_what_a_decision_enacts_is_cited_as_the_decision(kind: str, number: str, named: str) -> None:
    assert PolicyDocument("x", number, kind=kind).named == named
