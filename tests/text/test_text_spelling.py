"""The place of the tone in a syllable."""

import pytest

from authoring.text.spelling import place_tone, split_tone


@pytest.mark.parametrize(
    ("word", "placed"),
    [
        ("hoà", "hòa"),
        ("thuý", "thúy"),
        ("hòan", "hoàn"),
        ("ngòai", "ngoài"),
        ("mừơi", "mười"),
        ("ngừơi", "người"),
        ("qúa", "quá"),
        ("gía", "giá"),
        ("gì", "gì"),
        ("khuya", "khuya"),
        ("xyzá", "xyzá"),
        ("áá", "áá"),
        ("của", "của"),
    ],
)
def test_the_tone_stands_where_dictionaries_put_it(word: str, placed: str) -> None:
    assert place_tone(word) == placed


def test_split_tone_parts_letters_and_tones() -> None:
    assert split_tone("người") == ("ngươi", "\u0300")
    assert split_tone("đa") == ("đa", "")
