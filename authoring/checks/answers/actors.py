"""Who is named in a text: bodies and kinds of persons, which may not be swapped for others that share their words."""

import re
from collections import Counter
from collections.abc import Sequence

from authoring.checks.answers.words import SIGNS, STOPS, tokens

HEADS = frozenset(
    [
        "người",
        "cơ",
        "ủy",
        "bộ",
        "sở",
        "chủ",
        "giám",
        "thủ",
        "chính",
        "quốc",
        "doanh",
        "tổ",
        "đơn",
        "hội",
        "trường",
        "tòa",
        "viện",
        "thanh",
        "ban",
        "cục",
        "chi",
        "quỹ",
        "trẻ",
        "cán",
        "hộ",
        "thân",
        "ngân",
    ]
)
_EMBEDS = ("thường vụ", "thủ tướng", "bộ trưởng", "thứ trưởng", "chủ tịch", "giám đốc", "văn phòng", "đại biểu", "phó")
_ASIDE = ("đề nghị của", "ý kiến của", "thống nhất của", "phối hợp với", "hướng dẫn của", "thống nhất với")
_PERSONS = frozenset(("người", "trẻ", "hộ", "thân", "cán", "đơn", "doanh"))
_LONGEST, _LONGEST_PERSON = 9, 5


def actors(text: str) -> tuple[str, ...]:
    """The runs of words that begin a name of a body or a kind of person, up to a word that ends it."""
    words = tokens(text)
    runs = (_run(words, at) for at, word in enumerate(words) if word in HEADS)
    return tuple(run for run in runs if run)


def names(text: str, wanted: Sequence[str]) -> bool:
    """Whether a text names all of them, word for word and as often."""
    said = f" {' '.join(word for word in _leveled(tokens(text)) if word not in SIGNS)} "
    return all(said.count(f" {one} ") >= times for one, times in Counter(wanted).items())


def stands_alone(name: str, said: str, *, asks_who: bool) -> bool:
    """Whether a name stands somewhere as itself, not in another (“Thường vụ Quốc hội”) nor as who merely advises."""
    starts = [match.start() for match in re.finditer(rf"(?<!\S){re.escape(name)}(?!\S)", said)]
    apart = _EMBEDS + (_ASIDE if asks_who else ())
    return not starts or any(not said[:at].rstrip().endswith(apart) for at in starts)


def _run(words: tuple[str, ...], start: int) -> str:
    ends = (at for at in range(start + 1, len(words)) if words[at] in SIGNS or words[at] in STOPS)
    most = _LONGEST_PERSON if words[start] in _PERSONS else _LONGEST
    run = words[start : min(next(ends, len(words)), start + most)]
    return " ".join(run) if len(run) > 1 else ""


def _leveled(words: tuple[str, ...]) -> list[str]:
    """The words with “cùng cấp” written out as the level named before (“Hội đồng nhân dân cấp tỉnh”)."""
    made, level = list[str](), ""
    for at, word in enumerate(words):
        before, behind = words[at - 1 : at], words[at + 1 : at + 2]
        if word == "cùng" and behind == ("cấp",) and level:
            continue
        made.append(word)
        if word == "cấp" and before == ("cùng",) and level:
            made.append(level)
        elif word == "cấp" and behind:
            level = behind[0]
    return made
