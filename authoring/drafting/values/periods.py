"""Rows of periods that people may choose from: “định kỳ 03 tháng, 06 tháng hoặc 12 tháng” asked for one of them."""

import re
from collections.abc import Iterator
from decimal import Decimal
from types import MappingProxyType

from authoring.drafting.amounts import padded
from authoring.drafting.asks import Ask, Choice
from authoring.drafting.ground import Ground
from authoring.drafting.naming import continued
from authoring.drafting.rivals import WANTED
from authoring.drafting.sentences.passages import Passage, mention_of, passage
from authoring.drafting.sentences.stems import framed
from authoring.drafting.sentences.turns import CLOSE, OPEN
from authoring.drafting.values.groups import groups
from authoring.model.policies import Fact, Quantity

_PERIOD = r"(?:h[ằà]ng tháng|\d+ tháng)"
_ROW = re.compile(
    rf"(?P<row>{_PERIOD}(?:(?:, | hoặc |, hoặc ){_PERIOD}){{1,4}})(?P<once> một lần)?(?! (?:đầu|cuối|liền|kể|trở))",
    re.IGNORECASE,
)
_OFTEN = re.compile(r"(?P<head>.*?,? ?)(?:theo )?định kỳ \x00, (?P<rest>.+)", re.IGNORECASE)
_BY = re.compile(r"(?:phương thức(?: đóng)?|định kỳ|kỳ) \x00", re.IGNORECASE)
_OTHERS = tuple(map(Decimal, (2, 4, 9, 8, 5, 10, 18, 24)))
_FEW = 2
_WHY = "Không có trong các kỳ mà điều khoản được hỏi cho phép."
_ENDS = {"min": "ngắn nhất", "max": "dài nhất"}


def period(fact: Fact, ground: Ground) -> tuple[Ask, ...]:
    """The question for one period of a row, for its shortest or longest one where the fact is that; else ()."""
    value = fact.value
    if fact.type != "duration" or not isinstance(value, Quantity) or value.unit != "tháng":
        return ()
    for found in _sentences(fact, ground):
        plain = found.text.replace(OPEN, "").replace(CLOSE, "")
        rows = [one for one in _ROW.finditer(plain) if f"{padded(value.number)} " in f"{one['row']} "]
        if len(rows) == 1:
            return _asks(fact, plain, rows[0], found.quotes, ground)
    return ()


def _sentences(fact: Fact, ground: Ground) -> Iterator[Passage]:
    """The sentence of a fact as it stands, else of the people whom it means by their places."""
    provision = ground.places.get(fact.path)
    wanted = mention_of(fact, provision.text) if provision else None
    if provision is None or wanted is None:
        return
    for who in ({}, *({one.words: one.who} for one in groups(fact, ground))):
        made = passage(fact, wanted, provision, ground, plain=not who, meant=MappingProxyType(who))
        if made:
            yield made


def _asks(fact: Fact, plain: str, row: re.Match[str], quotes: tuple[str, ...], ground: Ground) -> tuple[Ask, ...]:
    value = fact.value
    assert isinstance(value, Quantity)  # noqa: S101 # asked before
    offered = [Decimal(said) for said in re.findall(r"\d+", row["row"])]
    monthly = re.search(r"h[ằà]ng tháng", row["row"], re.IGNORECASE) is not None
    held = _asking(f"{plain[: row.start()]}\x00{plain[row.end() :]}", value.number, offered, monthly=monthly)
    stem = framed(held, fact, ground) if held else ""
    near = sorted((one for one in _OTHERS if one not in offered), key=lambda one: abs(one - value.number))
    choices = tuple(Choice(_written(one), _WHY, one) for one in near)
    if not stem or len(choices) < WANTED:
        return ()
    return (Ask(stem, _written(value.number), choices, "duration-period", quotes, value.number),)


def _asking(text: str, number: Decimal, offered: list[Decimal], *, monthly: bool) -> str:
    """“… theo định kỳ nào sau đây”, “… theo định kỳ dài nhất là bao nhiêu tháng một lần”."""
    last = number == max(offered)
    first = number == min(offered) and not monthly and len(offered) > _FEW
    end = _ENDS["max"] if last else _ENDS["min"] if first else ""
    asked = f"{end} là bao nhiêu tháng một lần" if end else "nào sau đây"
    if often := _OFTEN.fullmatch(text):
        head = often["head"].rstrip(" ,")
        return f"{head}{', ' if head else ''}{continued(often['rest'])} theo định kỳ {asked}"
    by = _BY.search(text)
    return text.replace("\x00", asked) if by else ""


def _written(number: Decimal) -> str:
    return f"{padded(number)} tháng một lần"
