"""Citations as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from authoring.model.policies import Citation
from authoring.policy import parse_citation


@pytest.mark.parametrize(
    ("text", "citation"),
    [
        ("d22.k1.a", Citation("", "d22.k1.a")),
        ("D22.K1", Citation("", "d22.k1")),
        ("luat-58-2014-qh13:d87.k1", Citation("luat-58-2014-qh13", "d87.k1")),
        ("điểm a khoản 1 Điều 22", Citation("", "d22.k1.a")),
        ("Điều 22 khoản 1 điểm a", Citation("", "d22.k1.a")),
        ("Điều 22, khoản 1, điểm a) Luật số 25/2008/QH12", Citation("Luật số 25/2008/QH12", "d22.k1.a")),
        ("khoản 1, Điều 22 Luật BHYT", Citation("Luật BHYT", "d22.k1")),
        ("Đ22K1", Citation("", "d22.k1")),
        ("Đ.22 K.1", Citation("", "d22.k1")),
        ("Đ22.K1.a Luật BHXH", Citation("Luật BHXH", "d22.k1.a")),
        ("Dieu 5 khoan 2", Citation("", "d5.k2")),
        ("ĐIỀU 48B KHOẢN 3A ĐIỂM Đ", Citation("", "d48b.k3a.đ")),
        ("các điểm a, b và c khoản 1 Điều 22", Citation("", "d22.k1")),
        ("khoản 1 và khoản 2 Điều 22", Citation("", "d22")),
        ("Điều 22 và Điều 23", Citation("", "d22")),
        ("các điều 22, 23", None),
        ("khoản 3 Điều 13 Luật BHYT và khoản 2 Điều 5 NĐ 146", Citation("Luật BHYT", "d13.k3")),
        ("khoản 3 Điều 13, Điều 14", Citation("", "d13.k3")),
        ("Điều 5 Chương II", Citation("", "d5")),
        ("Chương II Luật BHYT", Citation("Luật BHYT", "c2")),
        ("Mục 1 Chương II", Citation("", "c2.s1")),
        ("Mục II.1", Citation("", "m2.k1")),
        ("Mục II khoản 1 điểm a", Citation("", "m2.k1.a")),
        ("Phụ lục I", Citation("", "p1")),
        ("Phụ lục IA", None),
        ("Chương II mục I", Citation("", "c2.s1")),
        ("khoản 1", None),
        ("Luật BHYT", None),
        ("", None),
    ],
)
def test_citations(text: str, citation: Citation | None) -> None:
    assert parse_citation(text) == citation


@given(st.text(alphabet=st.sampled_from("Điềukhoảnđm 12a.,:;()IVXĐKvà")))
def test_no_text_breaks_it(text: str) -> None:
    citation = parse_citation(text)
    assert citation is None or citation.path
