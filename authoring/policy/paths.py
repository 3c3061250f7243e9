"""Paths of provisions (`d22.k1.a`, `c2.s1`, `p1`, `m1.k2.g3`): their order, their parents, their names for people."""

import re

from authoring.policy.romans import to_roman

LETTERS = "abcdđefghijklmnopqrstuvwxyz"
_POINTS = "abcdđeghiklmnopqrstuvxy"
_PATH = re.compile(
    r"(?=[pfhcstmdk]\d)(?:p\d+\.)?(?:f\d+\.)?(?:h[1-9]\.)?(?:c\d+\.)?(?:s\d+\.)?(?:t\d+\.)?(?:m\d+\.)?(?:h[1-9]\.)?"
    r"(?:d\d+[a-zđ]{0,2}\.)?(?:k\d+[a-zđ]{0,2}\.(?:\d{1,3}\.){0,3})?(?:[a-zđ]{1,2}\d?\.)?(?:g\d+\.)?",
)
_NUMBER = re.compile(r"(\d+)([a-zđ]*)")
_NAMES = {"d": "Điều", "k": "khoản", "g": "gạch đầu dòng", "s": "Mục", "t": "Tiểu mục"}
_ROMAN_NAMES = {"c": "Chương", "m": "Mục", "p": "Phụ lục", "f": "Phần"}
_ORDER = "pfhcstmdkg"
_PLAIN = re.compile(r"([a-z])(\d+[a-zđ]*)")


def is_path(text: str) -> bool:
    """Whether a text is a path of the grammar."""
    return _PATH.fullmatch(f"{text}.") is not None


def label(path: str) -> str:
    """The path as people say it: `d22.k1.a` is “Điều 22 khoản 1 điểm a”, `m1.k1.2` “Mục I khoản 1.2”."""
    words, reached = list[str](), -1
    for part in path.split("."):
        match = _PLAIN.fullmatch(part)
        step = _ORDER.find(match[1]) if match else -1
        if part.isdigit():
            words[-1] += f".{part}"
        elif match and (step > reached or (match[1] == "h" and reached < _ORDER.find("d"))):
            words.append(_named(match[1], match[2]))
            reached = step
        else:
            words.append(f"điểm {part}")
    return " ".join(words)


def parent(path: str) -> str:
    """The path one step up, “” for a path of one step."""
    return path.rpartition(".")[0]


def number_key(number: str) -> tuple[int, str]:
    """The order of numbers of articles and clauses: 7, 7a, 7b, 8."""
    match = _NUMBER.fullmatch(number)
    return (int(match[1]), "".join(chr(LETTERS.find(letter) + 1) for letter in match[2])) if match else (0, "")


def point_key(letter: str) -> tuple[int, int, str]:
    """The order of points: a b c d đ e g …, a1 behind a, double letters behind all single ones."""
    letters = letter.rstrip("0123456789")
    return len(letters), LETTERS.find(letters[-1:]), letter[len(letters) :]


def next_point(letter: str) -> str:
    """The letter of the point that follows: a b c d đ e g h i k …, without f, j, w, z; “” behind the last."""
    at = _POINTS.find(letter[:1]) + 1 if letter else 0
    return _POINTS[at : at + 1]


def _named(kind: str, number: str) -> str:
    if kind == "h":
        return f"Phần {chr(ord('A') + int(number) - 1)}"
    if kind in _ROMAN_NAMES:
        return f"{_ROMAN_NAMES[kind]} {to_roman(int(number)) if number.isdigit() else number}"
    return f"{_NAMES[kind]} {number}"
