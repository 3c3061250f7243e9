"""Items made wrong on purpose: one thing changed in a key, or a distractor that says the key again in other words.

It knows nothing of how items are judged.
"""

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

Row = Mapping[str, object]

_NUMBER = re.compile(r"\d[\d.]*(?:,\d+)?")
_EXCEPTION = re.compile(r"KHÔNG|TRỪ|SAI\b|(?<!\w)(?:không|trừ|sai)(?!\w)")
_RELATIVE = re.compile(r"(?:[Cc]ả|[Tt]ất cả|[Tt]oàn bộ|\(\d\)|[A-D] và [A-D]|[A-D], [A-D])|đáp án|phương án")
_UNITS = (
    ("ngày làm việc", "tháng"),
    ("ngày", "tháng"),
    ("tháng", "năm"),
    ("năm", "tháng"),
    ("tuổi", "tháng tuổi"),
    ("%", " lần"),
    ("triệu đồng", "nghìn đồng"),
    ("lần", "%"),
)
_BOUNDS = (
    ("từ đủ", "trên"),
    ("không quá", "ít nhất"),
    ("tối đa", "tối thiểu"),
    ("dưới", "trên"),
    ("trở lên", "trở xuống"),
    ("chậm nhất", "sớm nhất"),
    ("trước ngày", "sau ngày"),
)
_SUBJECTS = (
    ("người sử dụng lao động", "người lao động"),
    ("người lao động", "người sử dụng lao động"),
    ("lao động nam", "lao động nữ"),
    ("lao động nữ", "lao động nam"),
    ("hộ cận nghèo", "hộ nghèo"),
    ("hộ nghèo", "hộ cận nghèo"),
    ("bắt buộc", "tự nguyện"),
    ("tự nguyện", "bắt buộc"),
    ("thân nhân", "người sử dụng lao động"),
    ("vợ", "chồng"),
    ("cha", "con"),
    ("nông thôn", "thành thị"),
)
_AUTHORITIES = (
    ("Ủy ban Thường vụ Quốc hội", "Thủ tướng Chính phủ"),
    ("Thủ tướng Chính phủ", "Bộ trưởng Bộ Tài chính"),
    ("Chính phủ", "Quốc hội"),
    ("Quốc hội", "Chính phủ"),
    ("cấp xã", "cấp tỉnh"),
    ("cấp tỉnh", "cấp xã"),
    ("Bộ Y tế", "Bộ Nội vụ"),
    ("Bộ Tài chính", "Bộ Y tế"),
    ("Bộ Nội vụ", "Bộ Tài chính"),
    ("Sở Nội vụ", "Sở Tài chính"),
    ("tỉnh", "xã"),
    ("cơ quan bảo hiểm xã hội", "cơ quan thuế"),
    ("Hội đồng nhân dân", "Ủy ban nhân dân"),
    ("Ủy ban nhân dân", "Hội đồng nhân dân"),
)
_ONES = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_WORDS = {
    "ngày": "ngày",
    "tháng": "tháng",
    "năm": "năm",
    "lần": "lần",
    "%": "phần trăm",
    "tuổi": "tuổi",
    "người": "người",
}
_MEASURED = re.compile(r"(?<![\d.,/])(?P<number>\d{1,2}) ?(?P<unit>ngày|tháng|năm|lần|%|tuổi|người)(?![/\w]| tháng)")


@dataclass(frozen=True, slots=True)
class Mutant:
    """A changed item: its number among the rows, what was changed, and the row as it is now."""

    row: int
    kind: str
    changed: dict[str, object]


def wrong_keys(rows: Sequence[Row], most: int, seed: int) -> list[Mutant]:
    """Items whose key has one number, unit, bound, subject or authority changed."""
    return _drawn(
        [one for at, row in enumerate(rows) for one in _wrong(at, row, random.Random(f"{seed} {at}"))], most, seed
    )


def second_answers(rows: Sequence[Row], most: int, seed: int) -> list[Mutant]:
    """Items of which one distractor says what the key says, in other words."""
    return _drawn([one for at, row in enumerate(rows) for one in _second(at, row)], most, seed)


def listed(field: object) -> list[object]:
    """A field of a row that holds a list; an absent one is empty."""
    return list(field) if isinstance(field, list) else []


def _drawn(made: list[Mutant], most: int, seed: int) -> list[Mutant]:
    random.Random(seed).shuffle(made)
    return made[:most]


def _wrong(at: int, row: Row, chance: random.Random) -> Iterator[Mutant]:
    options, key = _parts(row)
    stem, text = str(row["stem"]), options[key]
    if _EXCEPTION.search(stem) or _RELATIVE.search(text):
        return
    seen = {_plain(option) for option in options}
    changes = [("number", one) for one in _numbers(text, chance)]
    for kind, table in (("unit", _UNITS), ("bound", _BOUNDS), ("subject", _SUBJECTS), ("authority", _AUTHORITIES)):
        changes += [(kind, one) for one in _swapped(text, table)]
    for kind, one in changes:
        if _plain(one) not in seen and not (kind == "unit" and _said(stem, one)):
            seen.add(_plain(one))
            yield Mutant(at, kind, {**row, "options": [*options[:key], one, *options[key + 1 :]]})


def _second(at: int, row: Row) -> Iterator[Mutant]:
    options, key = _parts(row)
    if _RELATIVE.search(options[key]) or any(_RELATIVE.search(option) for option in options):
        return
    for place in range(len(options)):
        for said in _reworded(options[key]) if place != key else ():
            changed = [*options[:place], said, *options[place + 1 :]]
            yield Mutant(at, "second", {**row, "options": changed})


def _parts(row: Row) -> tuple[list[str], int]:
    return [str(option) for option in listed(row["options"])], "ABCDEFGH".index(str(row["key"])[0])


def _numbers(text: str, chance: random.Random) -> list[str]:
    """The text with each of its numbers changed, a few ways."""
    made = []
    for match in _NUMBER.finditer(text):
        whole = match.group()
        digits = whole.split(",")[0].replace(".", "")
        steps = sorted({1, chance.choice((2, 3)), 5, chance.choice((7, 10)), -1 if int(digits) > 1 else 4})
        for step in steps:
            number = str(int(digits) + step).zfill(len(digits))
            tail = f",{whole.split(',')[1]}" if "," in whole else ""
            shown = f"{int(number):,}".replace(",", ".") if "." in whole else number
            made.append(f"{text[: match.start()]}{shown}{tail}{text[match.end() :]}")
    return made


def _swapped(text: str, table: Sequence[tuple[str, str]]) -> list[str]:
    """The text with one phrase of the table in place of its counterpart, the first that stands in it."""
    made = []
    for old, new in table:
        found = re.search(rf"(?<!\w){re.escape(old)}(?!\w)" if old != "%" else "%", text, re.IGNORECASE)
        if found:
            said = new[0].upper() + new[1:] if found.group()[0].isupper() else new
            made.append(f"{text[: found.start()]}{said}{text[found.end() :]}")
    return made[:2]


def _reworded(text: str) -> list[str]:
    """The same in other words: the number in words or another unit, another bound, a starter."""
    measured = _MEASURED.search(text)
    lettered = re.match(r"[A-D][.)]", text)
    made = [] if lettered else [f"Là {text[0].lower()}{text[1:]}" if text[0].isalpha() else f"Bằng {text}"]
    if measured:
        head, tail = text[: measured.start()], text[measured.end() :]
        number, unit = int(measured["number"]), measured["unit"]
        made.append(f"{head}{_in_words(number)} {_WORDS[unit]}{tail}")
        if unit == "năm" and not tail:
            made.append(f"{head}{number * 12} tháng{tail}")
        if unit == "tháng" and number % 12 == 0 and not tail:
            made.append(f"{head}{number // 12} năm{tail}")
    for old, new in (("không quá", "tối đa"), ("tối đa", "không quá")):
        if old in text.casefold():
            made.append(re.sub(old, new, text, flags=re.IGNORECASE))
    return [one for one in dict.fromkeys(made) if one != text]


def _in_words(number: int) -> str:
    tens, ones = divmod(number, 10)
    if not tens:
        return _ONES[ones]
    head = "mười" if tens == 1 else f"{_ONES[tens]} mươi"
    last = {0: "", 1: "một" if tens == 1 else "mốt", 5: "lăm"}.get(ones, _ONES[ones])
    return f"{head} {last}".strip()


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _said(stem: str, option: str) -> bool:
    """Whether the stem itself holds the new unit, so that the change may be none."""
    unit = _NUMBER.sub("", option).strip().casefold()
    return bool(unit) and f"nhiêu {unit}" in stem.casefold()
