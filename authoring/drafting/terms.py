"""Definitions asked for both ways: what a term means, and which term means it."""

from authoring.drafting.asks import Ask, Choice
from authoring.drafting.ground import Ground
from authoring.drafting.naming import continued
from authoring.drafting.references import spoken
from authoring.drafting.stems import LONGEST, sound
from authoring.model.policies import Definition, Fact, Provision
from authoring.text import fold, syllables

_LONGEST = 40
_SHORTEST = 5
_WIDEST = 2.4


def define(fact: Fact, ground: Ground) -> tuple[Ask, ...]:
    """The meaning of a term among the meanings of its neighbours, and the term among theirs."""
    if not isinstance(fact.value, Definition):
        return ()
    term, text = _term(fact.value.term), _said(fact.value.text, fact.path, ground)
    others = [
        (_term(name), _said(meaning, place.path, ground), place)
        for name, meaning, place in ground.definitions
        if fold(name) != fold(fact.value.term) and place.path.split(".")[0] == fact.path.split(".")[0]
    ]
    return (*_meaning(term, text, others, fact, ground), *_naming(term, text, others, fact, ground))


Others = list[tuple[str, str, Provision]]


def _meaning(term: str, text: str, others: Others, fact: Fact, ground: Ground) -> tuple[Ask, ...]:
    if not text or not _SHORTEST <= len(syllables(text)) <= _LONGEST:
        return ()
    own = len(syllables(text))
    fitting = [
        (name, said, place)
        for name, said, place in others
        if said and own / _WIDEST <= len(syllables(said)) <= min(own * _WIDEST, _LONGEST) and not _shows(name, said)
    ]
    fitting.sort(key=lambda one: (abs(len(syllables(one[1])) - own - 1), one[0]))
    stem = f"Theo {ground.name}, “{continued(term)}” được hiểu như thế nào?"
    choices = tuple(Choice(_capital(said), _reason(name, place)) for name, said, place in fitting)
    return (Ask(stem, _capital(text), choices, "definition-meaning", (fact.quote,)),)


def _naming(term: str, text: str, others: Others, fact: Fact, ground: Ground) -> tuple[Ask, ...]:
    stem = f"Theo {ground.name}, thuật ngữ nào sau đây được dùng để chỉ {continued(text)}?"
    if not text or _shows(term, text) or len(syllables(stem)) > LONGEST or not sound(text):
        return ()
    own = set(fold(term).split())
    near = sorted(others, key=lambda one: (-len(own & set(fold(one[0]).split())), abs(len(one[0]) - len(term)), one[0]))
    choices = tuple(
        Choice(_capital(name), _reason(name, place)) for name, _, place in near if fold(name) not in fold(text)
    )
    return (Ask(stem, _capital(term), choices, "definition-term", (fact.quote,)),)


def _said(text: str, path: str, ground: Ground) -> str:
    told = spoken(text.strip().rstrip(".;:,"), path, ground)
    return "" if "\n" in told or ";" in told or told.count("(") != told.count(")") else told


def _shows(term: str, text: str) -> bool:
    """Whether a meaning gives its term away: it holds the term, or most of its words."""
    own, said = fold(term).split(), set(fold(text).split())
    return fold(term) in fold(text) or sum(word in said for word in own) > len(own) * 0.67


def _term(term: str) -> str:
    return term.strip(" “”\"'").split(" (")[0]


def _reason(name: str, place: Provision) -> str:
    return f"Là “{continued(name)}”, thuật ngữ khác cùng được giải thích trong văn bản ({place.label})."


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"
