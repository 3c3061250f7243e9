"""Definitions asked for both ways: what a term means, and which term means it."""

import re

from authoring.drafting.asks import Ask, Choice
from authoring.drafting.giveaways import nature as sort
from authoring.drafting.giveaways import tells
from authoring.drafting.ground import Ground
from authoring.drafting.naming import begun, continued
from authoring.drafting.rivals import WANTED
from authoring.drafting.sentences.references import refers, spoken
from authoring.drafting.sentences.stems import LONGEST, sound
from authoring.model.policies import Definition, Fact, Provision
from authoring.text import fold, syllables

_SHORTHAND = re.compile(r"(?:Luật|Nghị định|Quyết định|Thông tư|Nghị quyết) số ", re.IGNORECASE)
_FIRST = re.compile(r", trừ trường hợp |; ")
_LONGEST = 56
_SHORTEST = 5
_WIDEST = 2.4
_LIKE = 2  # so many of three must be of the key's nature
_BY_LAW = re.compile(r", (?:được )?(?:thực hiện )?theo quy định (?:của pháp luật|của Luật này)[^,;]*$")
_MOSTLY, _MORE = 0.67, 2
_BODY = re.compile(r"(?:những |các )?(?:cơ quan|tổ chức|đơn vị|cơ sở|doanh nghiệp|ngân hàng)(?!\w)")
_PAIR = 2  # two words in a row that only one meaning shares with its term show it


def define(fact: Fact, ground: Ground) -> tuple[Ask, ...]:
    """The meaning of a term among the meanings of its neighbours, and the term among theirs."""
    if not isinstance(fact.value, Definition):
        return ()
    term, text = _term(fact.value.term), _said(fact.value.text, fact.path, ground)
    others = [
        (_term(name), _said(meaning, place.path, ground), place)
        for name, meaning, place in ground.definitions
        if fold(name) != fold(fact.value.term) and not _SHORTHAND.match(name)
    ]
    others.sort(key=lambda one: one[2].path.partition(".")[0] != fact.path.partition(".")[0])
    if _SHORTHAND.match(term) or fact.value.text.startswith(("“", '"')):
        return ()
    whole = _FIRST.search(fact.value.text) is None
    meant = _meaning(term, text, others, fact, ground) if whole else ()
    return (*meant, *_naming(term, text, others, fact, ground))


Others = list[tuple[str, str, Provision]]


def _meaning(term: str, text: str, others: Others, fact: Fact, ground: Ground) -> tuple[Ask, ...]:
    if not text or not _SHORTEST <= len(syllables(text)) <= _LONGEST:
        return ()
    own = len(syllables(text))
    fitting = [
        (name, said, place)
        for name, said, place in others
        if said
        and own / _WIDEST <= len(syllables(said)) <= min(own * _WIDEST, _LONGEST)
        and not (fold(name) in fold(said) or (_shows(name, said) and not _shows(term, text)))
    ]
    fitting.sort(
        key=lambda one: (
            nature(one[1]) != nature(text),
            _noun(one[0]) != _noun(term),
            _foreign(one[2], fact),
            abs(len(syllables(one[1])) - own - 1),
            one[0],
        )
    )
    stem = f"Theo {ground.name}, “{continued(term)}” được hiểu như thế nào?"
    beside = [said for _, said, _ in fitting[:WANTED]]
    given = tells(term, text, beside, _PAIR) or _echoes(term, text, beside)
    if given or sum(nature(one) == nature(text) for one in beside) < _LIKE:
        return ()
    fitting = _alike(text, fitting, shared=tells(term, text, (), _PAIR))
    choices = tuple(Choice(begun(said), _reason(name, place)) for name, said, place in fitting)
    return (Ask(stem, begun(text), choices, "definition-meaning", (fact.quote,)),)


def _naming(term: str, text: str, others: Others, fact: Fact, ground: Ground) -> tuple[Ask, ...]:
    stem = f"Theo {ground.name}, thuật ngữ nào sau đây được dùng để chỉ {continued(text)}?"
    if not text or refers(text) or len(syllables(stem)) > LONGEST or not sound(text):
        return ()
    own = set(fold(term).split())
    near = sorted(
        others,
        key=lambda one: (
            nature(one[1]) != nature(text),
            _foreign(one[2], fact),
            -len(own & set(fold(one[0]).split())),
            abs(len(one[0]) - len(term)),
            one[0],
        ),
    )
    kin = [one for one in others if _head(one[0]) == _head(term)]
    given = _shows(term, text) and len(kin) < _LIKE
    beside = [one for one in near if fold(one[0]) not in fold(text) or _head(one[0]) == _head(term)]
    if _shows(term, text):
        beside.sort(key=lambda one: _head(one[0]) != _head(term))
    first = [meaning for _, meaning, _ in beside[:WANTED]]
    like = sum(nature(one) == nature(text) for one in first) >= _LIKE or len(kin) >= _LIKE
    given = given or tells(text, term, [name for name, _, _ in beside[:WANTED]], _PAIR) or fold(term) in fold(text)
    if given or not like or _listing(fact.value) or _begins(term, text, beside):
        return ()
    beside = beside if len(kin) >= _LIKE else _alike(text, beside, shared=tells(text, term, (), _PAIR))
    choices = tuple(Choice(begun(name), _reason(name, place)) for name, _, place in beside)
    return (Ask(stem, begun(term), choices, "definition-term", (fact.quote,)),)


def _alike(text: str, several: Others, *, shared: bool) -> Others:
    """Those that may stand beside a meaning, whichever of them are chosen: one of another nature at most.

    Where only those that share words with the key hide it, none but the first ones.
    """
    like = [one for one in several if nature(one[1]) == nature(text)]
    other = [one for one in several if nature(one[1]) != nature(text)]
    return several[:WANTED] if shared else [*like, *other[: max(WANTED - len(like), 1)]]


def nature(meaning: str) -> str:
    """What a term is by its meaning; people and bodies apart: nobody takes an office for a family."""
    return "body" if sort(meaning) == "who" and _BODY.match(fold(meaning)) else sort(meaning)


def _head(term: str) -> tuple[str, ...]:
    """The two words that a term begins with: “bảo hiểm …” is told by no other “bảo hiểm …”."""
    return tuple(fold(term).split()[:2])


def _noun(term: str) -> str:
    """The word that a term begins with: only an act is taken for an act, a fund for a fund."""
    return fold(term).split()[0]


def _begins(term: str, text: str, beside: Others) -> bool:
    """Whether the term alone begins with the noun that its meaning begins with: “mức tiền …” is “mức …”."""
    noun = fold(text).split()[0]
    return fold(term).split()[0] == noun and not any(
        fold(name).startswith(f"{noun} ") for name, _, _ in beside[:WANTED]
    )


def _listing(value: object) -> bool:
    """Whether a meaning is a list that goes on behind a semicolon: its first part is no meaning."""
    return isinstance(value, Definition) and ";" in value.text


def _foreign(place: Provision, fact: Fact) -> bool:
    """Whether a term is explained in another article."""
    return place.path.partition(".")[0] != fact.path.partition(".")[0]


def _said(text: str, path: str, ground: Ground) -> str:
    told = spoken(_BY_LAW.sub("", _FIRST.split(text.strip().rstrip(".;:,"))[0]), path, ground)
    return "" if "\n" in told or ";" in told or told.count("(") != told.count(")") else told


def _shows(term: str, text: str) -> bool:
    """Whether a meaning gives its term away: it holds the term, or most of its words."""
    return fold(term) in fold(text) or _said_of(term, text) > len(term.split()) * _MOSTLY


def _said_of(term: str, text: str) -> int:
    """How many of a term's words a text says."""
    said = set(fold(text).split())
    return sum(word in said for word in fold(term).split())


def _echoes(term: str, text: str, beside: list[str]) -> bool:
    """Whether a meaning gives its term away, and says more of its words than any other does."""
    return (
        _shows(term, text) and _said_of(term, text) - max((_said_of(term, one) for one in beside), default=0) >= _MORE
    )


def _term(term: str) -> str:
    return term.strip(" “”\"'").split(" (")[0]


def _reason(name: str, place: Provision) -> str:
    return f"Là “{continued(name)}”, thuật ngữ khác cùng được giải thích trong văn bản ({place.label})."
