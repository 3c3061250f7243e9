"""Sums worked out from an amount that a stem supposes: “Giả sử mức lương cơ sở là … đồng. … bao nhiêu tiền?”."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from authoring.model.items import Item

_SUPPOSED = re.compile(
    r"(?:Giả sử|,? có) (?P<base>(?:(?! là | có )[^.;:?]){4,160}) là (?P<sum>\d[\d.]*) đồng(?P<end>[.,]? *)",
    re.IGNORECASE,
)
_OWN = re.compile(r" của (?:người lao động|ông|bà|anh|chị)(?: \w+)?$")
_ASKED = re.compile(r"(?<!\w)bao nhiêu (?:tiền|đồng)(?!\w)")
_SUM = re.compile(r"(?P<sum>\d[\d.]*) đồng")
_SHARES = ((Decimal(100), "%", "phần trăm"), (Decimal(1), " lần", "lần"))


def plainly(item: Item) -> Iterator[Item]:
    """The same item asked plainly, its sums said as shares and as multiples of what the stem supposes."""
    supposed = list(_SUPPOSED.finditer(item.stem))
    sums = [match for option in item.options if (match := _SUM.fullmatch(option.text.strip(" .")))]
    if len(supposed) != 1 or len(sums) != len(item.options) or not _ASKED.search(item.stem):
        return
    match = supposed[0]
    whole, base = _number(match["sum"]), _OWN.sub("", match["base"])
    left = "" if match.group().startswith("Giả sử") else ". "
    told = f"{item.stem[: match.start()]}{left}{item.stem[match.end() :]}"
    for share, sign, word in _SHARES if whole else ():
        texts = [_written(_number(one["sum"]) * share / whole, sign) for one in sums]
        options = tuple(replace(one, text=text) for one, text in zip(item.options, texts, strict=True))
        yield replace(item, stem=_ASKED.sub(f"bao nhiêu {word} {base}", told), options=options)


def _number(said: str) -> Decimal:
    return Decimal(said.replace(".", "") or 0)


def _written(number: Decimal, sign: str) -> str:
    """A number as people write it, its decimals behind a comma."""
    return f"{number.normalize():f}".replace(".", ",") + sign
