"""Computed questions: a rate of the law applied to a salary, a pension counted year by year, with the sum shown."""

import re
from decimal import Decimal
from zlib import crc32

from authoring.drafting.amounts import plain
from authoring.drafting.asks import Ask, Choice
from authoring.drafting.ground import Ground
from authoring.drafting.naming import continued
from authoring.drafting.values.groups import grouped, groups
from authoring.drafting.values.measures import measure
from authoring.model.policies import Fact, Quantity
from authoring.text import mentions, syllables

_WAGES = (6_000_000, 8_000_000, 9_000_000, 10_000_000, 12_000_000, 15_000_000)
_NAMES = ("Ông An", "Bà Bình", "Chị Hoa", "Anh Nam", "Bà Lan", "Anh Minh")
_WAGE = re.compile(
    r"(?:mức |bình quân )*(?:tiền lương|thu nhập)(?: tháng)?(?: làm căn cứ)?"
    r" đóng bảo hiểm (?:xã hội|thất nghiệp|y tế)(?: bắt buộc| tự nguyện)?"
)
_PAYS = re.compile(
    r"(?:mức đóng|hằng tháng đóng|mức hưởng|trợ cấp)[^,]*? ?(?:bằng |tối đa bằng )?"
    r"bao nhiêu phần trăm (?P<base>[^,?]+)"
)
_OF_BASE = re.compile(
    r"(?<=bằng )bao nhiêu (?P<by>phần trăm|lần) (?:của )?"
    r"(?P<base>(?:mức tham chiếu|mức lương cơ sở|lương cơ sở)(?: (?:tại|của|hiện) [^,?]+)?)(?=\?$|, (?:nếu|khi|trường))"
)
_OF_PAY = re.compile(
    r"(?<!\w)(?:bằng |là )?bao nhiêu (?P<by>phần trăm|lần) (?:của )?(?P<base>"
    r"(?:mức )?(?:bình quân )?(?:tiền lương|thu nhập)(?: tháng)?(?: làm căn cứ)? đóng bảo hiểm"
    r" (?:xã hội|thất nghiệp|y tế)(?: bắt buộc| tự nguyện)?(?: của (?:tháng liền kề|\d+ tháng)[^,?]*?)?"
    r"|(?:tổng )?chi phí khám bệnh, chữa bệnh(?: bảo hiểm y tế)?|lương hưu(?: hằng tháng)? hiện hưởng)"
    r"(?= vào quỹ| trước khi| nếu| khi| đối với| cho |,|\?$)"
)
_BASES = (1_800_000, 2_000_000, 2_500_000, 3_000_000)
_GROUP = re.compile(
    r"(?<=, )(?P<who>(?:đối tượng|người|lao động) (?:(?! thì )[^,?])+),?"
    r" (?P<when>h[ằà]ng tháng) đóng (?:bằng )?bao nhiêu tiền"
)
_FEW = 3
_LONGEST_BASE = 30
_HUNDRED = Decimal(100)


def scenario(fact: Fact, ground: Ground) -> tuple[Ask, ...]:
    """A rate of a salary or an income, worked out for one person, or a multiple of the law's base amount.

    () where the law's sentence isn't that simple.
    """
    value = fact.value
    if fact.type in ("rate", "amount") and isinstance(value, Quantity):
        for ask in _plain(fact, ground):
            if made := _multiplied(ask, fact, value) or _supposed(ask, fact, value):
                return (made,)
    if fact.type != "rate" or not isinstance(value, Quantity) or value.unit != "%" or not _WAGE.match(value.base):
        return ()
    for ask in _plain(fact, ground):
        match = _PAYS.search(ask.stem)
        base = _WAGE.match(match["base"]) if match else None
        if match and base and "quy định tại" not in ask.stem and len(syllables(match["base"])) <= _LONGEST_BASE:
            return _worked_out(ask, fact, base.group(), value.number)
    return ()


def _plain(fact: Fact, ground: Ground) -> tuple[Ask, ...]:
    """The plain question that a computed one rests on, of one group where the clause means people by their places."""
    rated = fact.type == "rate" and groups(fact, ground)
    return (grouped(fact, ground) if rated else measure(fact, ground))[:1]


def _multiplied(ask: Ask, fact: Fact, value: Quantity) -> Ask | None:
    """“Giả sử mức tham chiếu là … đồng. … bằng bao nhiêu tiền?”, with the sum shown."""
    match = _OF_BASE.search(ask.stem)
    if match is None or "quy định tại" in ask.stem or len(mentions(ask.stem)) > _FEW:
        return None
    wage = Decimal(_BASES[crc32(f"{fact.path}{fact.quote}".encode()) % len(_BASES)])
    share = _HUNDRED if match["by"] == "phần trăm" else Decimal(1)
    plainly = f"{ask.stem[: match.start()]}bao nhiêu tiền{ask.stem[match.end() :]}"
    stem = f"Giả sử {match['base']} là {_money(wage)} đồng. {plainly}"
    result = wage * value.number / share
    sign = "%" if match["by"] == "phần trăm" else " lần"
    note = f"Cách tính: {_money(wage)} đồng × {plain(value.number)}{sign} = {_money(result)} đồng."
    return Ask(stem, f"{_money(result)} đồng", _sums(ask, wage / share), "scenario", ask.quotes, result, note, ask)


def _supposed(ask: Ask, fact: Fact, value: Quantity) -> Ask | None:
    """The same for a share of pay or of costs: “Giả sử tiền lương … là … đồng. … bằng bao nhiêu tiền …?”."""
    match = _OF_PAY.search(ask.stem)
    if (
        match is None
        or _PAYS.search(ask.stem)
        or "tỷ lệ" in ask.stem
        or "%" in ask.stem[: match.start()]
        or "quy định tại" in ask.stem
        or len(mentions(ask.stem)) > _FEW
    ):
        return None
    wage = Decimal(_WAGES[crc32(f"{fact.path}{fact.quote}".encode()) % len(_WAGES)])
    share = _HUNDRED if match["by"] == "phần trăm" else Decimal(1)
    stem = f"Giả sử {match['base']} là {_money(wage)} đồng. {ask.stem[: match.start()]}bằng bao nhiêu tiền"
    result = wage * value.number / share
    sign = "%" if match["by"] == "phần trăm" else " lần"
    note = f"Cách tính: {_money(wage)} đồng × {plain(value.number)}{sign} = {_money(result)} đồng."
    told = f"{stem}{ask.stem[match.end() :]}"
    return Ask(told, f"{_money(result)} đồng", _sums(ask, wage / share), "scenario", ask.quotes, result, note, ask)


def _sums(ask: Ask, unit: Decimal) -> tuple[Choice, ...]:
    """The rivals of the plain question, each worked out."""
    return tuple(
        Choice(f"{_money(unit * one.rank)} đồng", f"Tính theo {one.text}. {one.reason}", unit * one.rank)
        for one in ask.choices
        if one.rank is not None
    )


def _worked_out(ask: Ask, fact: Fact, base: str, rate: Decimal) -> tuple[Ask, ...]:
    seed = crc32(f"{fact.path}{fact.quote}".encode())
    wage, who = Decimal(_WAGES[seed % len(_WAGES)]), _NAMES[seed // 7 % len(_NAMES)]
    question = ask.stem.replace("bao nhiêu phần trăm", "bao nhiêu tiền, nếu", 1)
    asked = re.sub(r"bao nhiêu tiền, nếu [^?]*", "bao nhiêu tiền", question)
    tail = question.partition("bao nhiêu tiền, nếu ")[2].rstrip("?")
    rest = tail[len(base) :].strip()
    if rest.startswith("của "):  # of another month or person than the wage that is given
        return ()
    told = f"{asked.rstrip('?')}{' ' + rest if rest else ''}?"
    named = told.partition("bao nhiêu tiền")[0]
    employer = "người sử dụng lao động" in named
    group = _GROUP.search(told) if not employer else None
    being = f"là {group['who']}, có" if group else "có"
    told = _GROUP.sub(f"{continued(who)} {group['when']} đóng bao nhiêu tiền", told) if group else told
    given = f"{who} {being} {base}" if group or " của " not in named else f"Giả sử {base}"
    given = f"Giả sử {base} của người lao động" if employer else given
    stem = f"{given} là {_money(wage)} đồng. {told}"
    result = wage * rate / _HUNDRED
    note = f"Cách tính: {_money(wage)} đồng × {plain(rate)}% = {_money(result)} đồng."
    return (
        Ask(stem, f"{_money(result)} đồng", _sums(ask, wage / _HUNDRED), "scenario", ask.quotes, result, note, ask),
    )


def _money(number: Decimal) -> str:
    return f"{int(number):,}".replace(",", ".")
