"""What an office is to regulate in detail where the law only points at its own article: said by the article's title."""

import re

from authoring.drafting.ground import Ground
from authoring.drafting.naming import continued
from authoring.drafting.sentences.references import refers
from authoring.drafting.sentences.stems import EMPTY_TITLE
from authoring.model.policies import Fact
from authoring.text import fold

_OWN = re.compile(r"(?:[Cc]ác )?(?:[Đđ]iều|[Kk]hoản|[Đđ]iểm)(?!\w).*(?<!\w)này")
_AND_MORE = re.compile(r"(?:(?:[Đđ]iều|[Kk]hoản|[Đđ]iểm)(?!\w).*?(?<!\w)này) và (?P<more>(?:quy định|hướng dẫn) .+)")


def points(fact: Fact) -> bool:
    """Whether what is regulated is only pointed at: “Điều này”, “khoản 2 Điều này”, with something more behind it."""
    return bool(_OWN.fullmatch(fact.subject) or _AND_MORE.fullmatch(fact.subject))


def entrusted(fact: Fact, asked: str, ground: Ground) -> str:
    """“Cơ quan nào quy định chi tiết về …”, of a whole article; parts of it nobody could tell."""
    if more := _AND_MORE.fullmatch(fact.subject):
        return "" if refers(more["more"]) else f"{asked} {more['more']}"
    title = ground.title(fact.path)
    if not title[:1].isupper() or EMPTY_TITLE.match(title) or fact.predicate not in _DETAILS:
        return ""
    return f"{asked} {fact.predicate} về {continued(title)}" if fold(fact.subject) == "điều này" else ""


_DETAILS = frozenset(("quy định chi tiết", "hướng dẫn chi tiết", "quy định chi tiết và hướng dẫn"))
