"""Paths of provisions (`d22.k1.a`, `c2.s1`, `p1`, `m1.k2.g3`): their order, their parents, their names for people."""

import re

from authoring.policy.romans import to_roman

LETTERS = "abcdđefghijklmnopqrstuvwxyz"
_PATH = re.compile(
    r"(?:p\d+|(?:p\d+\.)?(?:f\d+|c\d+(?:\.s\d+)?(?:\.t\d+)?|s\d+(?:\.t\d+)?"
    r"|d\d+[a-zđ]{0,2}(?:\.k\d+[a-zđ]{0,2})?(?:\.[a-zđ]{1,2}\d?)?"
    r"|m\d+(?:\.k\d+[a-zđ]{0,2})?(?:\.[a-zđ]{1,2})?(?:\.g\d+)?|k\d+[a-zđ]{0,2}(?:\.[a-zđ]{1,2})?(?:\.g\d+)?))",
)
_NUMBER = re.compile(r"(\d+)([a-zđ]*)")
_NAMES = {"d": "Điều", "k": "khoản", "g": "gạch đầu dòng", "s": "Mục", "t": "Tiểu mục"}
_ROMAN_NAMES = {"c": "Chương", "m": "Mục", "p": "Phụ lục", "f": "Phần"}
_PLAIN = re.compile(r"([a-z])(\d+[a-zđ]*)")


def is_path(text: str) -> bool:
    """Whether a text is a path of the grammar."""
    return _PATH.fullmatch(text) is not None


def label(path: str) -> str:
    """The path as people say it: `d22.k1.a` is “Điều 22 khoản 1 điểm a”, `c2.s1` “Chương II Mục 1”."""
    return " ".join(_named(part, last=at > 0) for at, part in enumerate(path.split(".")))


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


def _named(part: str, *, last: bool) -> str:
    match = _PLAIN.fullmatch(part)
    if match is None or (last and match[1] not in "kgstdcm"):
        return f"điểm {part}"
    kind, number = match[1], match[2]
    if kind in _ROMAN_NAMES:
        return f"{_ROMAN_NAMES[kind]} {to_roman(int(number)) if number.isdigit() else number}"
    return f"{_NAMES.get(kind, 'điểm')} {number}"
