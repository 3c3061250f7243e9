"""The comparison forms: what is equal under them, what keeps its meaning, and that they are stable."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from authoring.text import bare, fold, nfc


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Hoà, UỶ BAN; khoẻ!", "hòa ủy ban khỏe"),
        ("khỏan qũy ngòai qúy Quý", "khoản quỹ ngoài quý quý"),
        ("4,5 %", "4,5%"),
        ("1.000.000 đồng.", "1.000.000 đồng"),
        ("Nghị định số 158/2025/NĐ-CP", "nghị định số 158/2025/nđ cp"),
        ("0,03%/ngày và/hoặc", "0,03%/ngày và hoặc"),
        ("a\u00a0 b\u200b\tc\n", "a b c"),
        ("A < B, A > B", "a < b a > b"),
        ("15％", "15%"),
        ("điền ____ vào …", "điền vào"),
        ("giếng, giặt, gìn giữ, khuỷu, thuở, ngoằn", "giếng giặt gìn giữ khuỷu thuở ngoằn"),
        ("café Đắk Lắk", "café đắk lắk"),
        ("", ""),
    ],
)
def test_fold_keeps_what_tells_apart_and_drops_the_rest(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert fold(unicodedata.normalize("NFD", text)) == folded


def test_fold_keeps_tones_and_bare_drops_them() -> None:
    assert fold("má") != fold("ma")
    assert bare("Đỗ Thị Hoà – 4,5 %") == "do thi hoa 4,5%"


def test_nfc_composes() -> None:
    assert nfc("a\u0302\u0300u") == "ầu"
    assert nfc("đã rồi") == "đã rồi"


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert bare(bare(text)) == bare(text)
