"""Contributions asked for the other way round: who pays a share, among the others that the document lets pay."""

import re

from authoring.drafting.amounts import asked
from authoring.drafting.asks import Ask, Choice
from authoring.drafting.ground import Ground
from authoring.drafting.naming import begun, continued
from authoring.drafting.rivals import WANTED
from authoring.drafting.values.groups import grouped, groups
from authoring.drafting.values.measures import measure
from authoring.model.policies import Fact
from authoring.text import fold

_TYPES = frozenset(("rate", "amount"))
_WHO = r"người sử dụng lao động|người lao động|cơ quan bảo hiểm xã hội|tổ chức bảo hiểm xã hội"
_PAYS = re.compile(rf"(?<=, )(?P<who>{_WHO})(?= (?:hằng|hàng) tháng (?:phải )?(?:đóng|nộp)(?!\w))")
_PAYERS = (
    "Người sử dụng lao động",
    "Người lao động",
    "Cơ quan bảo hiểm xã hội",
    "Tổ chức bảo hiểm xã hội",
    "Ngân sách nhà nước",
    "Tổ chức công đoàn",
)
_WHY = "Là chủ thể khác được văn bản nêu; mức được hỏi không do chủ thể này đóng."
_SAME = frozenset(("cơ quan bảo hiểm xã hội", "tổ chức bảo hiểm xã hội"))


def pay(fact: Fact, ground: Ground) -> tuple[Ask, ...]:
    """The question who pays a share of something; () where it says more than one payer, and for all but the first."""
    if fact.type not in _TYPES or _again(fact, ground):
        return ()
    rated = fact.type == "rate" and groups(fact, ground)
    for ask in (grouped(fact, ground) if rated else measure(fact, ground))[:1]:
        told = ask.stem.replace(continued(asked(ask.key)), continued(ask.key))
        found = list(_PAYS.finditer(told))
        choices = tuple(_others(found[0]["who"], told, ground)) if len(found) == 1 and told != ask.stem else ()
        if len(choices) >= WANTED:
            stem = f"{told[: found[0].start()]}chủ thể nào sau đây{told[found[0].end() :]}"
            return (Ask(stem, begun(found[0]["who"]), choices, f"{fact.type}-payer", ask.quotes, basis=ask),)
    return ()


def _again(fact: Fact, ground: Ground) -> bool:
    """Whether an earlier fact of the same clause is of the same kind: one question of a payer is enough."""
    first = next(one for one in ground.facts if one.path == fact.path and one.type == fact.type)
    return first != fact


def _others(who: str, told: str, ground: Ground) -> list[Choice]:
    """Those that the document names somewhere and the question doesn't, no two of them one body."""
    whole = "\n".join(ground.folded.values())
    kept: list[Choice] = []
    for name in _PAYERS:
        said = fold(name)
        twin = said in _SAME and (who in _SAME or any(fold(one.text) in _SAME for one in kept))
        if said in whole and said not in fold(told) and not twin:
            kept.append(Choice(name, _WHY))
    return kept
