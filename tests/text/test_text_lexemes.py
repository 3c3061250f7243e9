"""Words, figures and signs with their places."""

import unicodedata

from authoring.text.lexemes import is_figure, lexemes


def test_words_are_composed_and_their_tones_placed() -> None:
    text = unicodedata.normalize("NFD", "Hoà 1.000%\nx")
    found = lexemes(text)
    assert found.words == ("hòa", "1.000", "%", "\n", "x")
    assert [text[start:end] for start, end in zip(found.starts, found.ends, strict=True)][1:] == [
        "1.000",
        "%",
        "\n",
        "x",
    ]
    assert found.touching == (False, False, True, True, True)


def test_outside_the_text_is_nothing() -> None:
    found = lexemes("a b")
    assert (len(found), found.word(-1), found.word(2), found.touches(5)) == (2, "", "", False)
    assert found.phrase(-1, 2) == ("a",)


def test_figures() -> None:
    assert [is_figure(word) for word in ("12", "x", "", "٣")] == [True, False, False, False]
