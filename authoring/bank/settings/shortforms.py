"""The table `[abbreviations]` of a contest: its own short forms, what each stands for; or a refusal with the line."""

import re

from authoring.bank.settings.sections import Section
from authoring.text import nfc

KEY = "abbreviations"
LONGEST = 120

_SHORT = re.compile(r"[^\W\d_]{2,20}")
_WORDS = re.compile(rf"(?=.*[^\W\d_])\s*\S.{{1,{LONGEST - 1}}}")
_EXPECTED = "chữ cái liền nhau, ít nhất hai chữ hoa, ví dụ BHTN"


def read_abbreviations(top: Section) -> tuple[tuple[str, str], ...]:
    """Short form and long form, in the order of the file; () where the contest adds none."""
    if not top.has(KEY):
        return ()
    table, read = top.section(KEY), dict[str, str]()
    for key in table.names():
        short = _short(table, key)
        if short in read:
            raise table.refused(f"Từ viết tắt “{short}” đã có một dòng.", "mỗi từ một dòng", key, key)
        read[short] = _long(table, key, short)
    return tuple(read.items())


def _short(table: Section, key: str) -> str:
    short = nfc(key)
    if not _SHORT.fullmatch(short) or sum(letter.isupper() for letter in short) < 2:
        said = f"“{key}” không nhận làm từ viết tắt được: chữ thường trong câu sẽ bị hiểu nhầm."
        raise table.refused(said, _EXPECTED, key, key)
    return short


def _long(table: Section, key: str, short: str) -> str:
    long = table.text(key, _WORDS, f"cụm từ đầy đủ trên một dòng, dài từ 2 đến {LONGEST} chữ").strip()
    if long == short:
        raise table.refused(f"“{short}” viết đầy đủ vẫn là chính nó.", "cụm từ đầy đủ", long, key)
    return long
