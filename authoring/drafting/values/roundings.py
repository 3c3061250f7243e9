"""What an odd rest of a time counts as: “có tháng lẻ từ 01 tháng đến 06 tháng được tính là nửa năm”."""

import re

from authoring.drafting.asks import Ask, Choice
from authoring.drafting.ground import Ground
from authoring.drafting.naming import continued
from authoring.drafting.sentences.passages import lead_of
from authoring.drafting.sentences.references import spoken
from authoring.drafting.sentences.stems import framed
from authoring.model.policies import Fact, Quantity

_COUNTS = re.compile(
    r"(?P<rest>(?:từ đủ|từ|dưới) \d+ (?:ngày|tháng|năm)[^,;:]*?) (?:thì )?(?:được )?tính là (?P<key>[^,;.]+?)"
    r"(?= để(?!\w)|[,;.]|$)",
    re.IGNORECASE,
)
_CASE = re.compile(
    r"(?P<what>[Tt]rường hợp [^,;:]*?(?:tháng lẻ|ngày lẻ|năm lẻ)[^,;:]*?)(?= từ \d| dưới \d| thì| được|$)"
)
_LOOSE = re.compile(r" không đủ (?:tháng|năm)$")
_HALVES = {"năm": ("Nửa năm", "Một năm"), "tháng": ("1/2 tháng", "01 tháng")}


def rounding(fact: Fact, ground: Ground) -> tuple[Ask, ...]:
    """The question what an odd rest counts as, among the other ways to count it; () where nothing is rounded."""
    unit = fact.value.unit if fact.type == "condition" and isinstance(fact.value, Quantity) else ""
    if unit not in _HALVES:
        return ()
    counts = [one for one in _COUNTS.finditer(fact.quote) if _same(one["key"], fact, unit)]
    above = ground.above(fact.path)
    case = _CASE.search(fact.quote) or _CASE.search(lead_of(above).replace("trong trường hợp", "; trường hợp"))
    if len(counts) != 1 or case is None:
        return ()
    told = spoken(f"{_LOOSE.sub('', continued(case['what']))} {continued(counts[0]['rest'])}", fact.path, ground)
    stem = framed(f"{told} thì được tính như thế nào", fact, ground) if told else ""
    key = _HALVES[unit][fact.value.number == 1]  # type: ignore[union-attr] # a number has been asked for above
    choices = tuple(Choice(one, why) for one, why in _ways(unit) if one != key)
    return (Ask(stem, key, choices, "rounding", (fact.quote,)),) if stem else ()


def _same(said: str, fact: Fact, unit: str) -> bool:
    """Whether the words of a count are the fact's own: half a unit or a whole one."""
    half = said.casefold() in (f"nửa {unit}", f"1/2 {unit}")
    return half == (str(getattr(fact.value, "number", "")) == "0.5")


def _ways(unit: str) -> tuple[tuple[str, str], ...]:
    half, whole = _HALVES[unit]
    return (
        (half, "Là cách tính đối với phần lẻ ít hơn."),
        (whole, "Là cách tính đối với phần lẻ nhiều hơn."),
        ("Không được tính", "Văn bản có tính phần lẻ, không bỏ đi."),
        ("Tính theo số thực tế", "Văn bản làm tròn phần lẻ, không tính theo thực tế."),
    )
