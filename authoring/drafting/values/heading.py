"""Amounts in a mere phrase, said of what the words above name: a case, a condition, a member of a group, people."""

import re
from dataclasses import replace

from authoring.drafting.asks import Ask
from authoring.drafting.ground import Ground
from authoring.drafting.naming import continued
from authoring.drafting.sentences import turns
from authoring.drafting.sentences.passages import Passage, lead_line, lead_of, located, mention_of, pieces
from authoring.drafting.sentences.references import refers, spoken
from authoring.drafting.sentences.turns import CLOSE, OPEN
from authoring.drafting.values.measures import TYPES, ask_of
from authoring.model.policies import Fact, Provision
from authoring.text import Mention

_GROUP = re.compile(r"(?P<name>(?:Nhóm|Đối tượng|Người|Thân nhân) [^,;:]+?),? (?:bao )?gồm(?: các đối tượng)?$")
_TITLED_GROUP = re.compile(r"Nhóm (?!đối tượng khác)[^,;:]+ đóng$")
_CONDITIONS = re.compile(r"(?:Các )?(?P<noun>[Đđ]iều kiện)(?! và |,)(?P<rest> [^,;:]+)")
_CASES = re.compile(r"(?:Các |Những )?(?P<noun>[Tt]rường hợp)(?P<rest> (?:không )?(?:được|phải|bị) [^;:]+)")
_WHOSE = re.compile(
    r".+? (?:đối với|của) (?P<who>(?:người|lao động) [^,;:]+?),? (?:và )?được (?:quy định|thực hiện|tính)(?: như)?$"
)
_BEING = re.compile(r"(?:Có|Đã|Đang|Bị)(?!\w)")
_SENTENCE = re.compile(r"(?<!\w)(?:thì|có trách nhiệm|được thực hiện|thực hiện theo)(?!\w)")
_NAME = re.compile(r"\w[^:]*: ")


def headed(fact: Fact, ground: Ground) -> tuple[Ask, ...]:
    """The question of an amount whose clause is no sentence, made one by its title or its lead; else ()."""
    provision = ground.places.get(fact.path)
    wanted = _wanted(fact, provision) if provision else None
    if provision is None or wanted is None:
        return ()
    at, own, quote = _part(provision.text, wanted)
    told = spoken(own, fact.path, ground) if not _NAME.match(own) else ""
    parent = ground.above(fact.path)
    lead = lead_of(parent)
    if not told or refers(told):
        return ()
    quotes: tuple[str, ...]
    if lead and parent:
        text, quotes = _under(spoken(lead, parent.path, ground), told, at), (lead_line(parent), quote)
    else:
        text, quotes = _titled(ground.title(fact.path) if not at else "", told), (quote,)
    made = ask_of(Passage(text, wanted, quotes), fact, provision, ground) if text else None
    return (replace(made, template=f"{made.template}-headed"),) if made else ()


def _wanted(fact: Fact, provision: Provision) -> Mention | None:
    fits = fact.type in TYPES and "." in fact.path
    return mention_of(fact, provision.text) or located(fact, provision.text) if fits else None


def _part(text: str, wanted: Mention) -> tuple[int, str, str]:
    """The part of a text that a mention stands in: its number, its words with the value marked, the law's own."""
    at, (start, end) = max((n, span) for n, span in enumerate(pieces(text)) if span[0] <= wanted.start)
    before, value, after = text[start : wanted.start], text[wanted.start : wanted.end], text[wanted.end : end]
    return at, f"{before}{OPEN}{value}{CLOSE}{after}".rstrip(" .,;:"), text[start:end]


def _under(lead: str, told: str, at: int) -> str:
    """A person further on in a point of a group's list; what people have under a lead that rules about them."""
    whose = _WHOSE.fullmatch(lead)
    if whose and _BEING.match(told) and " thì " in told:
        return f"{whose['who']} mà {continued(told)}"
    group = _GROUP.fullmatch(lead)
    return f"{group['name']} bao gồm {continued(told)}" if group and at and _is_people(told) else ""


def _titled(title: str, told: str) -> str:
    """A clause right under the title of an article that says what its clauses are."""
    if _SENTENCE.search(told):
        return ""
    if _TITLED_GROUP.fullmatch(title):
        return f"{title} bao gồm {continued(told)}" if _is_people(told) else ""
    match = _CONDITIONS.fullmatch(title) or _CASES.fullmatch(title)
    return f"một trong các {match['noun'].casefold()}{match['rest']} là {continued(told)}" if match else ""


def _is_people(told: str) -> bool:
    return (
        turns.PERSON.match(told) is not None
        or re.match(r"(?:trẻ em|con|vợ|chồng)(?!\w)", told, re.IGNORECASE) is not None
    )
