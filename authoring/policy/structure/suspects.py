"""Numbers that a scanner or a typist may have got wrong (“l.” for “1.”, “Đièu 5.”): named, never guessed."""

import re
import unicodedata

from authoring.policy.paths import LETTERS
from authoring.policy.romans import CAPITAL, from_roman
from authoring.policy.structure.marks import Kind, Mark

_LOOKS = str.maketrans({"l": "1", "I": "1", "|": "1", "i": "1", "o": "0", "O": "0", "S": "5", "s": "5", "B": "8"})
_CLAUSE = re.compile(rf"(?P<number>[\dlIiOoSsB|]{{1,3}})\s?(?P<sign>[.,])\s*(?P<rest>{CAPITAL}.*)", re.DOTALL)
_POINT = re.compile(r"(?P<number>[^\W\d_])\s?(?P<sign>[)\]}])\s*(?P<rest>\S.*)", re.DOTALL)
_CYRILLIC = str.maketrans("асеорху", "aceopxy")
_ROMAN = str.maketrans("1|L", "III")
_ARTICLE = re.compile(r"d[i1l]?[ec]u\s?(?P<number>[\dliosb|]{1,3})\s?[.:].*", re.DOTALL)
_CHAPTER = re.compile(r"ch[uo]{1,2}ng\s(?P<number>[ivxlc1|]{1,5})")
_LONGEST_WORD = 12


def suspect(text: str) -> Mark | None:
    """What a line of text would open if its number were read right; None where nothing looks like that."""
    match = _CLAUSE.fullmatch(text)
    if match and not (match["number"].isdigit() and match["sign"] == "."):
        return Mark(Kind.CLAUSE, match["number"].translate(_LOOKS), match["rest"])
    match = _POINT.fullmatch(text)
    if match and (match["number"] not in LETTERS or match["sign"] != ")"):
        return Mark(Kind.POINT, match["number"].lower().translate(_CYRILLIC), match["rest"])
    plain = "".join(_plain(letter) for letter in text[:_LONGEST_WORD])
    match = _ARTICLE.fullmatch(plain)
    if match:
        return Mark(Kind.ARTICLE, match["number"].translate(_LOOKS), "")
    match = _CHAPTER.fullmatch(plain)
    number = from_roman(match["number"].upper().translate(_ROMAN)) if match else 0
    return Mark(Kind.CHAPTER, str(number), "") if number else None


def _plain(letter: str) -> str:
    base = unicodedata.normalize("NFD", letter)[0].casefold()
    return "d" if base == "đ" else base
