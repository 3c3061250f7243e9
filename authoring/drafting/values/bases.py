"""Rates asked the other way round: of what they are a share or a multiple, among what the document reckons by."""

import re
from collections.abc import Iterator

from authoring.drafting.amounts import plain
from authoring.drafting.asks import Ask, Choice
from authoring.drafting.giveaways import tells
from authoring.drafting.ground import Ground
from authoring.drafting.naming import begun
from authoring.drafting.rivals import WANTED
from authoring.drafting.sentences.passages import lead_of, pieces
from authoring.drafting.sentences.references import refers, spoken
from authoring.drafting.sentences.stems import framed
from authoring.drafting.values.groups import grouped, groups
from authoring.drafting.values.measures import measure
from authoring.model.policies import Fact, Provision, Quantity
from authoring.text import fold, syllables

_WHAT = r"(?:mức|tiền lương|thu nhập|lương hưu|quỹ tiền lương|quỹ lương|lương cơ sở)"
_END = (
    r"(?: vào quỹ| tại | của \d+ tháng| của tháng| của người|(?<!năm) trước| đối với| nếu| khi| cho | nhưng| và "
    r"| tương ứng| trừ| theo quy| quy định| mà | do | thì)"
)
_ASKED = re.compile(
    rf"bao nhiêu (?P<by>phần trăm|lần)(?: của)? (?P<base>{_WHAT}(?!\w)[^,?;]*?)(?P<rest>{_END}[^?;]*)?\?$"
)
_SAID = re.compile(rf"\d+(?:,\d+)?(?:%| lần)(?: của)? (?P<base>{_WHAT}(?!\w)[^,;.:()\n]*?)(?={_END}|[,;.:()\n]|$)")
_ONE = re.compile(r"lần (?P<base>mức .+)")
_MORE = re.compile(r" và (?:cao|thấp) nhất .*")
_VAGUE = re.compile(r"(?<!\w)(?:này|đó|trên|hưởng|đóng của|nêu|lãi|lãi suất|hoặc|mức đóng|hỗ trợ)(?!\w)")
_CORE = frozenset(map(fold, ("mức tham chiếu", "mức lương cơ sở", "lương cơ sở")))
_STATE = frozenset(fold("mức lương cơ sở tham chiếu").split())
_KNOWN = (
    "mức lương tối thiểu tháng theo vùng",
    "mức chuẩn trợ giúp xã hội",
    "mức chuẩn hộ nghèo của khu vực nông thôn",
)
_PAY = re.compile(r"(?<!\w)(?:lương|thu nhập|tham chiếu|chuẩn)(?!\w)", re.IGNORECASE)  # nobody reckons a fee on wages
_SHORTEST, _LONGEST = 6, 20
_PAIR = 2  # two words in a row that only the key shares with the stem show it (“… tự nguyện”)
_WHY = "Là căn cứ tính quen gặp trong các luật; điều khoản được hỏi không tính theo mức này."
_SHORT = 6


def base(fact: Fact, ground: Ground) -> tuple[Ask, ...]:
    """The question of what a rate or a multiple is reckoned on; () where the document reckons on too little else."""
    value = fact.value
    if fact.type not in ("rate", "amount") or not isinstance(value, Quantity):
        return ()
    if _again(fact, ground):
        return ()
    if one := _ONE.fullmatch(value.unit) if value.number == 1 else None:
        return _of_one(one["base"], fact, ground)
    rated = fact.type == "rate" and groups(fact, ground)
    for ask in (grouped(fact, ground) if rated else measure(fact, ground))[:1]:
        match = _ASKED.search(ask.stem)
        key = match["base"].strip() if match else ""
        if match and _fit(key) and ask.rank == value.number:
            sign = "%" if match["by"] == "phần trăm" else " lần"
            stem = f"{ask.stem[: match.start()]}{plain(value.number)}{sign} mức nào sau đây{match['rest'] or ''}?"
            return _made(stem, key, ask.quotes, fact, ground, basis=ask)
    return ()


def _again(fact: Fact, ground: Ground) -> bool:
    """Whether an earlier clause of the article reckons on the same: once is enough."""
    article, own = fact.path.partition(".")[0], _on(fact)
    first = next(one for one in ground.facts if one.path.partition(".")[0] == article and _on(one) == own)
    return first.path != fact.path


def _on(fact: Fact) -> str:
    """What the amount of a fact is reckoned on."""
    return fold(str(getattr(fact.value, "base", "")) or str(getattr(fact.value, "unit", "")))


def _of_one(key: str, fact: Fact, ground: Ground) -> tuple[Ask, ...]:
    """The same where the amount is the base itself: “thấp nhất bằng mức lương cơ sở”."""
    text = ground.places[fact.path].text
    own = next((text[start:end] for start, end in pieces(text) if f"bằng {key}" in text[start:end]), "")
    if own.count(f"bằng {key}") != 1 or lead_of(ground.above(fact.path)):
        return ()
    asking = _MORE.sub("", own.replace(f"bằng {key}", "bằng mức nào")).strip(" .;")
    told = spoken(asking, fact.path, ground).replace("bằng mức nào", "bằng mức nào sau đây")
    stem = framed(told, fact, ground) if told else ""
    return _made(stem, key, (own,), fact, ground) if stem else ()


def _made(
    stem: str, key: str, quotes: tuple[str, ...], fact: Fact, ground: Ground, *, basis: Ask | None = None
) -> tuple[Ask, ...]:
    if set(fold(key).split()) <= set(fold(stem).split()):
        return ()
    others = [Choice(begun(text), reason) for text, reason in _others(key, fact, ground)]
    beside = [one.text for one in others[:WANTED]]
    if len(beside) < WANTED or tells(stem.replace(ground.name, ""), key, beside, _PAIR):
        return ()
    return (Ask(stem, begun(key), tuple(others), f"{fact.type}-base", quotes, basis=basis),)


def _others(key: str, fact: Fact, ground: Ground) -> Iterator[tuple[str, str]]:
    """What else is reckoned on, near places first, nothing that could mean the key or another one."""
    taken = [key]
    article = fact.path.partition(".")[0]
    told = sorted(_reckoned(ground), key=lambda one: (one[1].path.partition(".")[0] != article, _away(one[0], key)))
    for text, place in told:
        if _fit(text) and not any(_alike(text, one) for one in taken) and _away(text, key) <= _SHORT:
            taken.append(text)
            yield text, f"Là căn cứ tính của mức khác trong cùng văn bản ({place.label})."
    for text in _KNOWN if _PAY.search(key) and len(syllables(key)) <= _SHORT + 2 else ():
        if not any(_alike(text, one) for one in taken):
            taken.append(text)
            yield text, _WHY


def _reckoned(ground: Ground) -> list[tuple[str, Provision]]:
    return [(match["base"].strip(), one) for one in ground.provisions for match in _SAID.finditer(one.text)]


def _away(text: str, key: str) -> int:
    return abs(len(syllables(text)) - len(syllables(key)))


def _fit(text: str) -> bool:
    whole = text.count("(") == text.count(")") and not refers(text) and not _VAGUE.search(text)
    return whole and (fold(text) in _CORE or _SHORTEST <= len(syllables(text)) <= _LONGEST)


def _alike(text: str, other: str) -> bool:
    """Whether two could mean one thing: the one says no more than the other, or both are the state's base amount."""
    ours, theirs = set(fold(text).split()), set(fold(other).split())
    return ours <= theirs or theirs <= ours or (ours | theirs) <= _STATE
