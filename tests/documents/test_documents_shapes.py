"""Shapes of syllables."""

import re
from pathlib import Path

import pytest

from authoring.documents.shapes import is_syllable, misplaced


@pytest.mark.parametrize(
    "word",
    [
        "nghiêng",
        "quyết",
        "giữa",
        "gì",
        "khoản",
        "Ủy",
        "uỷ",
        "hoà",
        "thuở",
        "khuya",
        "ươm",
        "yêu",
        "đ\u00f2i",
        "quý",
        "oan",
    ],
)
def test_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["été", "strong", "báć", "các̀", "ậậ", "zô", "ngườii", "Đ", "b", "largé"])
def test_no_syllables(word: str) -> None:
    assert not is_syllable(word)


@pytest.mark.parametrize("word", ["khỏan", "tóan", "qũy", "ngòai", "qúy", "họach", "Qũy"])
def test_tones_on_wrong_vowels(word: str) -> None:
    assert misplaced(word)


@pytest.mark.parametrize(
    "word", ["hoà", "hòa", "thuý", "thúy", "uỷ", "ủy", "quý", "của", "mùa", "giữa", "gìn", "café", "xoè"]
)
def test_tones_on_right_vowels(word: str) -> None:
    assert not misplaced(word)


def test_real_laws_hold_syllables_and_abbreviations_only(shared: Path) -> None:
    words = set(
        re.findall(r"[^\W\d_]+", (shared / "data/policies/luat-41-2024-qh15-bhxh.txt").read_text(encoding="utf-8"))
    )
    marked = {word for word in words if not word.isascii()}
    assert {word for word in marked if not is_syllable(word)} == {"đ", "NĐ"}
    assert {word for word in marked if misplaced(word)} == set()
