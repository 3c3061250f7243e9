"""Syllables and their spans in the text as given."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from authoring.text import Token, syllables


def test_syllables_with_their_places() -> None:
    text = "Bao nhiêu, 4,5%?"
    assert syllables(text) == (Token("Bao", 0, 3), Token("nhiêu", 4, 9), Token("4,5", 11, 14))


def test_decomposed_letters_stay_in_one_syllable() -> None:
    text = unicodedata.normalize("NFD", "mức đóng ____ 1.000")
    assert [unicodedata.normalize("NFC", token.text) for token in syllables(text)] == ["mức", "đóng", "1.000"]


@given(st.text())
def test_every_token_is_a_part_of_the_text(text: str) -> None:
    assert all(text[token.start : token.end] == token.text for token in syllables(text))
