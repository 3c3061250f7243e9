"""Fixtures of the forms: a thousand questions with every letter and every sign that some format reads as its own."""

import random
import unicodedata
from dataclasses import dataclass

import pytest

from authoring.model.forms import AnswerKey, Form, FormItem, KeyEntry
from authoring.model.items import LABELS, options

COUNT = 1_000
VOWELS = "aăâeêioôơuưy"
TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
LETTERS = "".join(unicodedata.normalize("NFC", vowel + tone) for vowel in VOWELS for tone in TONES) + "đ"
SIGNS = (
    *("~", "=", "#", "{", "}", ":", "\\", "/", '"', "'", "&", "<", ">", "%", "->", "//", "::", "####", "\\n", "\\\\"),
    *("&amp;", "&nbsp;", "&#37;", "<b>đậm</b>", "<br>", "<!-- x -->", "]]>", "{=A ~B}", "$$", "[html]", "[", "]"),
    *("%50%", "50%", "“…”", "–", "₫", "½", "m²", "☐", "\N{GRINNING FACE}", "1.", "A.", "ANSWER: B", "|", "^", "`", "@"),
)
STARTS = ("=", "+", "-", "@", "%50%", "%", "[html]", "[", "#", "~", "//", "\\", "'", "*", "::", "=1+1", "-5", "&")
WORDS = ("người", "lao động", "đóng", "hưởng", "quỹ", "mức", "tháng", "Điều 6", "22%", "1.490.000 đồng")


@dataclass(frozen=True, slots=True)
class Keyed:
    """A form and its key."""

    form: Form
    key: AnswerKey


@pytest.fixture(scope="session")
def thousand() -> Keyed:
    """A thousand questions of 2–8 options, one to three of them right."""
    chance = random.Random("mọi chữ, mọi dấu")
    return keyed([_texts(chance) for _ in range(COUNT)], chance)


@pytest.fixture(scope="session")
def single() -> Keyed:
    """A thousand questions with one right option, every text on one line."""
    chance = random.Random("một đáp án")
    rows = [[text.replace("\n", " ") for text in _texts(chance)] for _ in range(COUNT)]
    return keyed(rows, chance, most=1)


def keyed(rows: list[list[str]], chance: random.Random, most: int = 3) -> Keyed:
    """Rows of stem and options as a form with a key drawn by chance."""
    items = tuple(
        FormItem(number, f"2022-ha{number:04}", 1 + number % 3, stem, options(*texts))
        for number, (stem, *texts) in enumerate(rows, 1)
    )
    entries = tuple(
        KeyEntry(item.number, item.id, _letters(item, chance, most), f"luat:d{item.number}", _text(chance))
        for item in items
    )
    form = Form("c", "Cuộc thi “thử” & <b>", "2022-w30", "Tuần/1", 1, 15, items)
    return Keyed(form, AnswerKey("c", "2022-w30", 1, entries))


def _letters(item: FormItem, chance: random.Random, most: int) -> str:
    return "".join(sorted(chance.sample(LABELS[: len(item.options)], chance.randint(1, min(most, len(item.options))))))


def _texts(chance: random.Random) -> list[str]:
    """A stem and two to eight different options."""
    count = chance.randint(2, 8)
    found = dict.fromkeys(_text(chance) for _ in range(count * 3))
    return list(found)[: count + 1]


def _text(chance: random.Random) -> str:
    """Words, letters and signs with single spaces or line feeds between; nothing blank at either end."""
    pools = (WORDS, SIGNS, _letter_words(chance))
    parts = [chance.choice(chance.choice(pools)) for _ in range(chance.randint(1, 9))]
    if chance.random() < 0.3:
        parts[0] = chance.choice(STARTS) + parts[0]
    joined = "".join(part + chance.choice((" ", " ", " ", "", "\n")) for part in parts)
    return joined.strip()


def _letter_words(chance: random.Random) -> tuple[str, ...]:
    word = "".join(chance.sample(LETTERS, 6))
    return (word, word.upper(), word.capitalize())
