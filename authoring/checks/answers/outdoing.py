"""Places of the law that another one outdoes: it says all that they say of what is asked, and something more of it."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from authoring.checks.answers.asking import Ask
from authoring.checks.answers.corpus import Corpus
from authoring.checks.answers.ground import Spot
from authoring.checks.answers.listing import spot_of
from authoring.checks.answers.looking import Found, excepted
from authoring.checks.answers.statements import Passage
from authoring.checks.answers.weighing import beats, of_case, opened_for, parallel, says_more, share
from authoring.checks.answers.words import terms

CLOSE, SAME, LEAST = 0.2, 0.02, 0.35


def outdone(
    asked: Ask,
    found: Mapping[str, Sequence[Found]],
    texts: Mapping[str, str],
    cited: AbstractSet[Spot],
    corpus: Corpus,
) -> dict[str, list[Found]]:
    """The passages of each option, those marked that another option's passage outdoes; of exceptions none is.

    What is cited is outdone only by what is cited.
    """
    best = max((one.fit for several in found.values() for one in several if one.exact), default=0.0)
    tops = [
        (one, _echo(texts[label], one.passage.text))
        for label, several in found.items()
        for one in several
        if one.exact and one.fit >= best - CLOSE and not asked.exception
    ]
    inside = [(one, echoed) for one, echoed in tops if spot_of(one.passage) in cited]
    return {
        label: [
            replace(one, outdone=any(_outdoes(asked, *top, one, corpus) for top in among))
            for one in several
            for among in [inside if spot_of(one.passage) in cited else tops]
        ]
        for label, several in found.items()
    }


def _outdoes(asked: Ask, top: Found, echoed: frozenset[str], one: Found, corpus: Corpus) -> bool:
    """Whether a passage outdoes another; the words that its option shares with the stem tell nothing of that."""
    first, second = top.seen or top.passage, one.seen or one.passage
    if first is second or not one.exact or top.fit < one.fit - SAME or top.opposed != one.opposed:
        return False
    if opened_for(asked, first, second) or opened_for(asked, second, first):
        return opened_for(asked, first, second)
    if beats(asked, first, second) or (of_case(asked, second) and not of_case(asked, first)):
        return True
    if _leans(asked, second, first, corpus):
        return True
    return says_more(asked, _compared(asked, first, second, corpus), second, corpus, echoed)


def rivals(asked: Ask, key: str, found: Mapping[str, Sequence[Found]], text: str, corpus: Corpus) -> bool:
    """Whether a sentence beside the key's says of another option all that the key's says of the ask."""
    tops = [one for one in found.get(key, ()) if one.exact and not one.outdone][:1]
    others = [one for label, several in found.items() if label != key for one in several if _strict(one)]
    return any(_as_good(asked, top, one, _echo(text, top.passage.text), corpus) for top in tops for one in others)


def _strict(one: Found) -> bool:
    return one.exact and one.strict and not one.outdone and not one.opposed


def _as_good(asked: Ask, top: Found, one: Found, echoed: frozenset[str], corpus: Corpus) -> bool:
    """Whether a sentence of the same article lacks nothing of the ask but the words that the key shares with it."""
    first, second = top.seen or top.passage, one.seen or one.passage
    articles = {(each.place.document, each.place.at.partition(".")[0]) for each in (first, second)}
    if first is second or len(articles) > 1 or min(share(asked, each.own, corpus) for each in (first, second)) < LEAST:
        return False
    return not [term for term in asked.terms if term in first.own - second.own - echoed]


def _echo(option: str, said: str) -> frozenset[str]:
    """The words that a passage says in the option alone."""
    at = said.casefold().find(option.casefold())
    rest = terms(f"{said[:at]} ; {said[at + len(option) :]}") if at >= 0 else frozenset[str]()
    return terms(option) - rest


def _leans(asked: Ask, one: Passage, other: Passage, corpus: Corpus) -> bool:
    """Whether a passage says little of the ask but by the titles above it, where another says most of it itself."""
    shares = [share(asked, _near(each), corpus) for each in (one, other)]
    return shares[0] < LEAST and shares[1] >= 2 * shares[0] and _parent(one) != _parent(other)


def _parent(passage: Passage) -> tuple[str, str]:
    return passage.place.document, passage.place.at.rpartition(".")[0] or passage.place.at


def _near(passage: Passage) -> frozenset[str]:
    return passage.own | passage.head | terms(passage.place.above)


def _compared(asked: Ask, first: Passage, second: Passage, corpus: Corpus) -> tuple[frozenset[str], frozenset[str]]:
    """What two passages say of the ask: members of one list nothing, parallel sentences only what they say alone."""
    if _parent(first) == _parent(second):
        own = first.own - excepted(first), second.own - excepted(second)
        return own if parallel(asked, *own, corpus) else (frozenset(), frozenset())
    if parallel(asked, _near(first), _near(second), corpus):
        return _near(first), _near(second)
    whole = [one.own | one.head | one.place.lead | one.told for one in (first, second)]
    return whole[0], whole[1]
