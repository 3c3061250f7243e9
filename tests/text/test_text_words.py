"""Numbers in words: every standard reading is understood, no unclear one is guessed."""

import random

import pytest

from authoring.text.words import read_words, whole_scale

DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")


def below_hundred(value: int) -> str:
    tens, unit = divmod(value, 10)
    if tens == 0:
        return DIGITS[unit]
    if tens == 1:
        return "mười" + ("" if unit == 0 else " lăm" if unit == 5 else f" {DIGITS[unit]}")
    ends = {0: "", 1: " mốt", 4: " tư", 5: " lăm"}
    return f"{DIGITS[tens]} mươi{ends.get(unit, f' {DIGITS[unit]}')}"


def group(value: int, *, full: bool) -> str:
    hundreds, rest = divmod(value, 100)
    if not hundreds and not full:
        return below_hundred(rest)
    head = f"{DIGITS[hundreds]} trăm"
    if rest == 0:
        return head
    return f"{head} {'linh ' if rest < 10 else ''}{below_hundred(rest)}"


def spoken(value: int) -> str:
    """The standard reading of a whole number below a thousand milliards."""
    parts: list[str] = []
    for scale, word in ((10**9, "tỷ"), (10**6, "triệu"), (1000, "nghìn"), (1, "")):
        part, value = divmod(value, scale)
        if scale == 1 and part and parts and not parts[-1].endswith("nghìn"):
            parts.append("không nghìn")
        if part:
            parts.append(f"{group(part, full=bool(parts))} {word}".strip())
    return " ".join(parts) or "không"


@pytest.mark.parametrize("start", range(0, 10_000, 1000))
def test_every_number_below_ten_thousand(start: int) -> None:
    assert all(read_words(tuple(spoken(value).split())) == value for value in range(start, start + 1000))


def test_large_numbers() -> None:
    chance = random.Random(7)
    values = [chance.randrange(10 ** chance.randrange(4, 12)) for _ in range(3000)]
    assert [value for value in values if read_words(tuple(spoken(value).split())) != value] == []


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("bốn phẩy năm", "4.5"),
        ("không phẩy không ba", "0.03"),
        ("không phẩy hai mươi lăm", "0.25"),
        ("hai phẩy một hai", "2.12"),
        ("hai phẩy không không", "2.00"),
        ("hai triệu rưỡi", "2500000"),
        ("một trăm rưỡi", "150"),
        ("hai vạn rưỡi", "25000"),
        ("một rưỡi", "1.5"),
        ("một nửa", "0.5"),
        ("nửa", "0.5"),
        ("ba phần tư", "0.75"),
        ("hai lăm", "25"),
        ("ba tư", "34"),
        ("bốn chục", "40"),
        ("một nghìn không trăm ba mươi", "1030"),
        ("hai nghìn linh năm", "2005"),
        ("một nghìn ba mươi", "1030"),
        ("một vạn hai nghìn", "12000"),
        ("một nghìn hai trăm tỷ", "1200000000000"),
        ("ba tỉ", "3000000000"),
        ("bốn trăm mười", "410"),
        ("một trăm lẻ tư", "104"),
        ("hai mươi ba tỷ không trăm linh một triệu", "23001000000"),
        ("một tỷ hai trăm nghìn", "1000200000"),
        ("hai triệu không nghìn chín trăm", "2000900"),
    ],
)
def test_other_readings(words: str, value: str) -> None:
    assert str(read_words(tuple(words.split()))) == value


@pytest.mark.parametrize(
    "words",
    [
        "",
        "mười năm",
        "hai mươi năm",
        "một trăm năm",
        "một nghìn năm",
        "năm năm",
        "hai phẩy năm năm",
        "hai phẩy",
        "hai phẩy nghìn",
        "phẩy năm",
        "hai phẩy mươi hai",
        "ba triệu hai",
        "một triệu hai trăm",
        "một trăm hai",
        "một trăm lăm",
        "mười mốt",
        "mười không",
        "một mươi",
        "một mươi hai",
        "hai mươi không",
        "hai ba",
        "nghìn",
        "tỷ",
        "triệu hai nghìn",
        "không nghìn",
        "không tỷ",
        "không trăm",
        "hai phần ba",
        "hai phần ba mươi",
        "phần tư",
        "mươi lăm",
        "rưỡi",
        "mười rưỡi",
        "hai mươi rưỡi",
        "năm năm rưỡi",
        "một trăm linh",
        "một trăm linh không",
        "hai nghìn ba triệu",
        "một vạn mười hai nghìn",
        "ba nghìn nghìn",
        "một nghìn linh",
        "không chục",
        "lăm",
        "hai trăm ba trăm",
        "hai triệu không",
        "một tỷ không trăm triệu",
        "một tỷ hai tỷ lăm",
    ],
)
def test_unclear_words_are_no_number(words: str) -> None:
    assert read_words(tuple(words.split())) is None


def test_scales() -> None:
    assert whole_scale("nghìn") == 1000
    assert whole_scale("năm") is None
