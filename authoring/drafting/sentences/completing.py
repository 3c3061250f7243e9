"""What a sentence leaves out because the words above it said it: which regime, which insurance, an amount of what."""

import re
from collections.abc import Iterator

from authoring.drafting.ground import Ground
from authoring.drafting.naming import continued
from authoring.model.policies import Fact
from authoring.text import syllables

_END = r"(?=,| \(| quy định| đối với| của| được| tính| bằng| theo| như sau|:|$)"
_GETS = re.compile(r"được hưởng (?P<many>(?:bao nhiêu|\d+) ngày)(?= nếu| khi|$)")
_TIME = re.compile(rf"[Tt]hời gian (?P<most>tối đa )?hưởng (?P<what>chế độ [^,;:()]+?)(?P<per> trong một năm)?{_END}")
_PAID = re.compile(r"(?<=đã đóng )(?=(?:từ đủ|từ|đủ|dưới|trên) (?:bao nhiêu|\d+) (?:năm|tháng))")
_PAID_WHAT = re.compile(r"đã đóng (?P<what>bảo hiểm [^,;:\d]+?) (?=(?:từ đủ|từ|đủ|dưới|trên) \d+ (?:năm|tháng))")
_LEVEL = re.compile(r"(?<=thì mức hưởng)(?= (?:bằng|tối đa|tối thiểu|thấp nhất|không quá))")
_LEVEL_OF = re.compile(rf"[Mm]ức hưởng (?P<what>(?:bảo hiểm|trợ cấp|chế độ|lương hưu)[^,;:()]*?){_END}")
_FILES = re.compile(r"(?<=nộp hồ sơ)(?= cho (?:cơ quan|người|Bảo hiểm|tổ chức|đơn vị)|$)")
_SETTLED = re.compile(
    r"(?:Giải quyết|Hồ sơ(?: đề nghị)?(?:,? (?:và )?giải quyết)?) (?P<what>hưởng (?:(?!giải quyết)[^,;:])+?)"
    r"(?= quy định| như sau| đối với| theo|:|$)"
)
_LONGEST = 14


def completed(text: str, fact: Fact, ground: Ground) -> str:
    """The question with what stands only above its sentence, or at the sentence's own first case."""
    if time := _first(_TIME, fact, ground) if _GETS.search(text) else None:
        got = rf"được hưởng {time['what']} {time['most'] or ''}\g<many>{time['per'] or ''}"
        text = _GETS.sub(got, text, count=1)
    if paid := _PAID_WHAT.search(ground.places[fact.path].text) if _PAID.search(text) else None:
        text = _PAID.sub(f"{paid['what']} ", text)
    if level := _first(_LEVEL_OF, fact, ground) if _LEVEL.search(text) else None:
        text = _LEVEL.sub(f" {level['what']}", text, count=1)
    if settled := _first(_SETTLED, fact, ground) if _FILES.search(text) else None:
        text = _FILES.sub(f" đề nghị {continued(settled['what'])}", text, count=1)
    return text


def _first(words: re.Pattern[str], fact: Fact, ground: Ground) -> re.Match[str] | None:
    """The nearest words above a place that say what is looked for, where they are few."""
    found = (words.search(said) for said in _above(fact.path, ground))
    return next((one for one in found if one and len(syllables(one["what"])) <= _LONGEST), None)


def _above(path: str, ground: Ground) -> Iterator[str]:
    """The words that stand above a place in its article, the nearest first, its title at last."""
    steps = path.split(".")
    for end in range(len(steps) - 1, 0, -1):
        if place := ground.places.get(".".join(steps[:end])):
            yield place.text
    yield ground.title(path)
